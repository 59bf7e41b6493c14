import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { CslTree } from '../../core/citation/cslSource.ts';
import { parseStyle } from '../../core/citation/style/parseStyle.ts';

/** What the index of the pack says of a style. */
interface ShippedStyle {
  readonly id: string;
  readonly title: string;
  readonly format: string;
  readonly fields: readonly string[];
  readonly defaultLocale: string;
}

/** The styles and locales that ship, which scripts/cslPack.mjs packs; each is read and unpacked by itself. */
export interface CslPack {
  /** By id. */
  readonly styles: ReadonlyMap<string, ShippedStyle>;
  readStyle(id: string): Promise<CslTree | undefined>;
  readLocale(tag: string): Promise<CslTree | undefined>;
}

const packs = new Map<string, Promise<CslPack>>();

/** Opens the pack in a folder; its index is read once. */
export function openCslPack(folder: string): Promise<CslPack> {
  const known = packs.get(folder) ?? readCslPack(folder);
  packs.set(folder, known);
  return known;
}

type Place = readonly [offset: number, length: number];
type StyleRow = readonly [id: string, title: string, format: string, fields: string[], locale: string, place: Place];

async function readCslPack(folder: string): Promise<CslPack> {
  const [index, dictionary] = await Promise.all([
    readFile(join(folder, 'index.json'), 'utf8'),
    readFile(join(folder, 'dictionary.bin')),
  ]);
  const { styles, locales } = JSON.parse(index) as {
    readonly styles: readonly StyleRow[];
    readonly locales: Readonly<Record<string, Place>>;
  };
  const places = new Map(styles.map(([id, , , , , place]) => [id, place]));
  const read = async (place: Place | undefined): Promise<string | undefined> => {
    if (place === undefined) return undefined;
    const [offset, length] = place;
    const file = await open(join(folder, 'styles.bin'));
    try {
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, offset);
      return inflateRawSync(buffer, { dictionary }).toString('utf8');
    } finally {
      await file.close();
    }
  };
  return {
    styles: new Map(
      styles.map(([id, title, format, fields, defaultLocale]) => [id, { id, title, format, fields, defaultLocale }]),
    ),
    readStyle: async (id) => treeOf(id, await read(places.get(id))),
    readLocale: async (tag) => treeOf(tag, await read(Object.hasOwn(locales, tag) ? locales[tag] : undefined)),
  };
}

/** Styles of our own are packed as the files that they are written in. */
function treeOf(name: string, text: string | undefined): CslTree | undefined {
  if (text === undefined || !text.startsWith('<'))
    return text === undefined ? undefined : (JSON.parse(text) as CslTree);
  const parsed = parseStyle(text);
  if ('faults' in parsed) throw new Error(`The style ${name} that ships is wrong: ${parsed.faults[0]?.message}`);
  return parsed.tree;
}
