import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/**
 * Makes a package of the docx library the same for the same content: relationship ids that it draws by chance are
 * renumbered in order of appearance over all parts, given parts take the place of its own, the content types come first
 * (some scanners look only there), and no entry carries a time.
 *
 * @param replacements path → XML of parts that the package already has
 */
export function finishPackage(bytes: Uint8Array, replacements: ReadonlyMap<string, string>): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
  for (const [path, xml] of replacements) {
    if (!parts.has(path)) throw new Error(`The package has no part ${path} to replace.`);
    parts.set(path, xml);
  }
  const rename = idRenamer();
  const paths = [...parts.keys()].sort(comparePaths);
  const entries = paths.map((path): [string, Zippable[string]] => [
    path,
    [strToU8(rename(parts.get(path) ?? '')), { level: 6, mtime: FIXED_TIME }],
  ]);
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

/** Ids that the library makes by chance: `rId` and 21 characters of its alphabet, in an attribute of that very value. */
const RANDOM_ID = /(?<=\s(?:r:id|Id)=")rId[A-Za-z0-9_-]{21}(?=")/g;

function idRenamer(): (xml: string) => string {
  const names = new Map<string, string>();
  return (xml) =>
    xml.replace(RANDOM_ID, (id) => {
      const name = names.get(id) ?? `rIdLink${names.size + 1}`;
      names.set(id, name);
      return name;
    });
}
