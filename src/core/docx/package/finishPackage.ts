import { strToU8, type Zippable, zipSync } from 'fflate';

/**
 * Packs the parts of a file, the same for the same content: the content types come first (some scanners look only there), the
 * others in a fixed order, and no entry carries a time. Images are compressed already.
 */
export function finishPackage(parts: ReadonlyMap<string, string>, media: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const texts = [...parts].map(([path, xml]): [string, Zippable[string]] => [
    path,
    [strToU8(xml), { level: 6, mtime: FIXED_TIME }],
  ]);
  const images = [...media].map(([path, bytes]): [string, Zippable[string]] => [
    path,
    [bytes, { level: 0, mtime: FIXED_TIME }],
  ]);
  const entries = [...texts, ...images].sort(([one], [other]) => comparePaths(one, other));
  return zipSync(Object.fromEntries(entries), { mtime: FIXED_TIME });
}

/** Zip stores local time: built from local parts, it is the same in every time zone. Noon exists everywhere. */
const FIXED_TIME = new Date(1980, 0, 1, 12);

const CONTENT_TYPES = '[Content_Types].xml';

/** The content types, the package's own relationships, the document, then by code point. */
function comparePaths(one: string, other: string): number {
  return rankOf(one) - rankOf(other) || (one < other ? -1 : 1);
}

function rankOf(path: string): number {
  const rank = [CONTENT_TYPES, '_rels/.rels', 'word/document.xml'].indexOf(path);
  return rank === -1 ? 3 : rank;
}
