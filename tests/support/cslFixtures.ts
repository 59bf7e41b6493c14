import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledCsl } from '../../src/core/citation/bundledCsl.ts';
import { type OrderedCluster, placeCites } from '../../src/core/citation/citationOrder.ts';
import { type Cite, createCslEngine, type UnplacedCite } from '../../src/core/citation/cslEngine.ts';
import type { CslItem } from '../../src/core/citation/cslItem.ts';
import type { FormattedRun } from '../../src/core/citation/formattedRun.ts';

/** The official CSL test suite, where it lies beside the checkout. It is read, never copied into the project. */
const folder = fileURLToPath(new URL('../../../shared/csl/fixtures', import.meta.url));

export const hasCslFixtures = existsSync(folder);

export function listCslFixtures(): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -'.txt'.length))
    .sort();
}

/** One fixture: what the suite expects, and what our engine, positions and order of cites make of it. */
export function runCslFixture(name: string): { readonly expected: string; readonly actual: string } {
  const text = readFileSync(path.join(folder, `${name}.txt`), 'utf8');
  const section = (title: string): string | undefined =>
    new RegExp(`>>=+ *${title} *=+>>\\n?([\\s\\S]*?)\\n?<<=+ *${title} *=+<<`).exec(text)?.[1]?.trim();
  const json = (title: string): unknown => JSON.parse(section(title) ?? 'null');

  const works = json('INPUT') as CslItem[];
  const steps = json('CITATIONS') as FixtureStep[] | null;
  const itemLists = json('CITATION-ITEMS') as FixtureItem[][] | null;
  const expected = (section('RESULT') ?? '').replace(/^(?:\.\.|>>)(?=\[)/gm, '');
  const clusters = steps ? documentOf(steps) : (itemLists ?? [works]).map((items) => ({ noteNumber: 0, items }));
  const cited = new Set(steps ? clusters.flatMap(({ items }) => items.map(({ id }) => String(id))) : []);
  const order = [...cited]
    .map((id) => works.find((work) => String(work.id) === id))
    .filter((work) => work !== undefined);

  const engine = createCslEngine({
    style: section('CSL'),
    locale: 'en-US',
    findLocale: (tag) => bundledCsl.findLocale(tag) ?? bundledCsl.findLocale('en-US'),
    works: (steps ? order : works).map((work) => ({ ...work, id: String(work.id) })),
  });
  if (section('MODE') === 'bibliography') {
    const entries = engine
      .formatBibliography()
      .map(({ runs }) => `  <div class="csl-entry">${renderHtml(runs)}</div>\n`);
    return { expected, actual: `<div class="csl-bib-body">\n${entries.join('')}</div>` };
  }

  const sorted = clusters.map(({ items }) => {
    const cites = items.map(toCite);
    return engine
      .orderOf(cites)
      .map((index) => ({ cite: cites[index] as UnplacedCite, item: items[index] as FixtureItem }));
  });
  const positions = placeCites(
    clusters.map(
      ({ noteNumber }, index): OrderedCluster => ({
        noteNumber,
        cites: (sorted[index] ?? []).map(({ cite }) => ({
          workId: cite.workId,
          locator: `${cite.locator?.value ?? ''}${cite.locator?.label ?? ''}`,
        })),
      }),
    ),
    engine.nearNoteDistance,
  );
  const outputs = sorted.map((cites, index) =>
    renderHtml(
      engine.formatCluster(
        cites.map(({ cite, item }, place): Cite => {
          const given = { position: POSITIONS[item.position ?? 0] ?? 'first', nearNote: item['near-note'] === true };
          const placed = positions[index]?.[place];
          if (placed === undefined) throw new Error('no position');
          return steps ? { ...cite, ...placed } : { ...cite, ...given, firstNoteNumber: null };
        }),
      ),
    ),
  );
  return { expected, actual: outputs.map((output, index) => (steps ? `[${index}] ${output}` : output)).join('\n') };
}

interface FixtureItem {
  readonly id: string | number;
  readonly locator?: string | number;
  readonly label?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly position?: number;
  readonly 'near-note'?: boolean;
  readonly 'suppress-author'?: boolean | number;
}

/** A call of the processor: a citation, and which ones stand before and after it, each with its note. */
type FixtureStep = readonly [
  {
    readonly citationID: string;
    readonly citationItems: FixtureItem[];
    readonly properties: { readonly noteIndex: number };
  },
  readonly (readonly [string, number])[],
  readonly (readonly [string, number])[],
];

const POSITIONS = ['first', 'subsequent', 'ibid', 'ibid-with-locator'] as const;

/** The document after the last step, in reading order. */
function documentOf(steps: readonly FixtureStep[]): { noteNumber: number; items: FixtureItem[] }[] {
  const byId = new Map(steps.map(([citation]) => [citation.citationID, citation.citationItems]));
  const last = steps[steps.length - 1];
  if (!last) return [];
  const [citation, before, after] = last;
  return [...before, [citation.citationID, citation.properties.noteIndex] as const, ...after].map(
    ([id, noteNumber]) => ({
      noteNumber,
      items: byId.get(id) ?? [],
    }),
  );
}

function toCite(item: FixtureItem): UnplacedCite {
  return {
    workId: String(item.id),
    locator: item.locator === undefined ? undefined : { label: item.label ?? 'page', value: String(item.locator) },
    prefix: item.prefix,
    suffix: item.suffix,
    suppressAuthor: Boolean(item['suppress-author']),
  };
}

function renderHtml(runs: readonly FormattedRun[]): string {
  return runs
    .map((run) => {
      const text = run.text.replaceAll('&', '&#38;').replaceAll('<', '&#60;').replaceAll('>', '&#62;');
      const wrappers: readonly [unknown, string, string][] = [
        [run.superscript, '<sup>', '</sup>'],
        [run.subscript, '<sub>', '</sub>'],
        [run.smallCaps, '<span style="font-variant:small-caps;">', '</span>'],
        [run.underline, '<span style="text-decoration:underline;">', '</span>'],
        [run.bold, '<b>', '</b>'],
        [run.italic, '<i>', '</i>'],
      ];
      return wrappers.reduce((inner, [set, open, close]) => (set ? `${open}${inner}${close}` : inner), text);
    })
    .join('');
}
