import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCiteprocPlus } from '../../scripts/cslStyles.mjs';
import { cslLocaleFor, localesBehind } from '../../src/core/citation/cslLocale.ts';
import type { CslSource, CslTree, LoadedStyle } from '../../src/core/citation/cslSource.ts';
import { parseStyle } from '../../src/core/citation/style/parseStyle.ts';
import { BriefingError } from '../../src/core/errors.ts';

// Tests and benchmarks run in the checkout.
const folder = resolve('resources/csl');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const names = new Set(readdirSync(folder));
const loaded = new Map<string, CslTree | undefined>();

/** The styles and locales that ship: those committed, the others from the package, without the pack that a build makes. */
export const bundledCsl: CslSource = {
  findStyle: (id) => load(id, () => readTree(`${id}.json`, `${id}.csl`) ?? fromPackage('style', id)),
  findLocale: (tag) => load(`locale ${tag}`, () => readTree(`locale-${tag}.json`) ?? fromPackage('locale', tag)),
};

/** The same as the engine asks for it. */
export async function loadBundledStyle(styleId: string, language: string): Promise<LoadedStyle> {
  const style = bundledCsl.findStyle(styleId);
  if (style === undefined) throw new BriefingError('style-not-found', `There is no citation style “${styleId}”.`);
  const locales = localesBehind(cslLocaleFor(language, style)).flatMap((tag) => {
    const locale = bundledCsl.findLocale(tag);
    return locale === undefined ? [] : [[tag, locale] as const];
  });
  return { style, locales: Object.fromEntries(locales) };
}

function load(key: string, read: () => CslTree | undefined): CslTree | undefined {
  if (!loaded.has(key)) loaded.set(key, read());
  return loaded.get(key);
}

let opened: ReturnType<typeof readCiteprocPlus> | undefined;

function fromPackage(kind: 'style' | 'locale', name: string): CslTree | undefined {
  opened ??= readCiteprocPlus();
  const isThere = kind === 'style' ? opened.titles.has(name) : opened.tags.includes(name);
  return isThere ? opened[kind](name) : undefined;
}

function readTree(json: string, csl?: string): CslTree | undefined {
  if (names.has(json)) return JSON.parse(read(json)) as CslTree;
  if (csl === undefined || !names.has(csl)) return undefined;
  const parsed = parseStyle(read(csl));
  if ('faults' in parsed) throw new Error(`${csl}: ${JSON.stringify(parsed.faults)}`);
  return parsed.tree;
}
