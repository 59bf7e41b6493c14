import { BriefingError } from '../../core/errors.ts';
import type { SourceId, SourceTextId } from '../../core/ids.ts';
import { countPages, type SourceBlock, type SourcePage, type SourceText } from '../../core/source/sourceText.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { sha256Of } from '../sha256Of.ts';
import { type Query, sql } from '../sql.ts';
import {
  isPackedOf,
  isShort,
  type PlainText,
  packText,
  unpackBeginning,
  unpackPlainText,
  unpackText,
  unpackTogether,
} from './packedText.ts';
import { insertReadingNotices } from './readingNotices.ts';

/** Bytes of a packed text that most beginnings stand in. */
const BEGINNING_PACKED = 6_000;

/**
 * Stores a text for good: triggers refuse to change or delete it.
 *
 * @param text with what `packTextAside` made of it, where that was done ahead, and what reading its file warned of
 */
export function insertSourceText(
  db: WritableDb,
  sourceId: SourceId,
  text: SourceText & { readonly packed?: Uint8Array | undefined; readonly notices?: readonly string[] },
  extractedAt: string,
): void {
  const sha256 = sha256Of(text.text);
  const pageCount = countPages(text.pages);
  const plain = { text: text.text, blocks: JSON.stringify(text.blocks), pages: JSON.stringify(text.pages) };
  // What is kept is what was checked here, whoever packed it: unpacking takes a fifth of the time.
  const packed = text.packed !== undefined && isPackedOf(text.packed, plain) ? text.packed : packText(plain);
  insertReadingNotices(db, text.id, text.notices ?? []);
  db.run(sql`INSERT INTO source_text (
      id, source_id, length, page_count, sha256, extractor, extractor_version, extracted_at, text, blocks, pages, packed
    ) VALUES (
      ${text.id}, ${sourceId}, ${text.text.length}, ${pageCount}, ${sha256}, ${text.extractor}, ${text.extractorVersion},
      ${extractedAt}, '', '', '', ${packed}
    )`);
}

/** Only the characters, without blocks and pages. */
export function readPlainText(db: ReadableDb, id: SourceTextId): string {
  const row = db.find<StoredPlainText>(sql`SELECT text, packed FROM source_text WHERE id = ${id}`);
  if (row === undefined) throw new Error(`There is no source text ${id}`);
  return plainTextOf(row);
}

/** The characters of the text in a row of its table. */
export function readPlainTextInRow(db: ReadableDb, row: number): string {
  const found = db.find<StoredPlainText>(sql`SELECT text, packed FROM source_text WHERE rowid = ${row}`);
  if (found === undefined) throw new Error(`There is no source text in row ${row}`);
  return plainTextOf(found);
}

/** How much of a long text `beginningsOf` gives, in characters: most of what is sought stands there, and a long text takes a millisecond to read. */
const BEGINNING = 6_000;

/** What `beginningsOf` needs of a row of `source_text`, as columns of a SELECT. */
export const BEGINNING_COLUMNS: Query = sql`substr(source_text.text, 1, ${BEGINNING}) AS unpacked,
  substr(source_text.packed, 1, ${BEGINNING_PACKED}) AS packed, length(source_text.packed) AS packed_length`;

export interface StoredBeginning {
  readonly unpacked: string;
  readonly packed: Uint8Array | null;
  readonly packed_length: number | null;
}

export interface Beginning {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Each text as far as it could be read, a short one to its end. A damaged one is empty: it must not keep the others from being found. */
export function beginningsOf(stored: readonly StoredBeginning[]): readonly Beginning[] {
  try {
    return readBeginnings(stored);
  } catch {
    return stored.map((each) => {
      try {
        return readBeginnings([each])[0] ?? EMPTY;
      } catch {
        return EMPTY;
      }
    });
  }
}

const EMPTY: Beginning = { text: '', isWhole: true };

function readBeginnings(stored: readonly StoredBeginning[]): readonly Beginning[] {
  const short = stored.flatMap(({ packed, packed_length }) =>
    packed !== null && packed.length === packed_length && isShort(packed) ? [packed] : [],
  );
  const texts = unpackTogether(short);
  const wholes = new Map(short.map((packed, index) => [packed, texts[index]]));
  return stored.map(({ packed, unpacked }) => {
    if (packed === null) return { text: unpacked, isWhole: unpacked.length < BEGINNING };
    const whole = wholes.get(packed);
    return whole === undefined ? shortened(unpackBeginning(packed)) : { text: whole, isWhole: true };
  });
}

/** Without what may be half a character. */
function shortened({ text, isWhole }: Beginning): Beginning {
  return isWhole && text.length < BEGINNING
    ? { text, isWhole }
    : { text: text.slice(0, Math.min(BEGINNING, text.length - 2)), isWhole: false };
}

interface StoredPlainText {
  /** Empty where it is packed. */
  readonly text: string;
  readonly packed: Uint8Array | null;
}

function plainTextOf({ text, packed }: StoredPlainText): string {
  return packed === null ? text : orDamaged(() => unpackPlainText(packed));
}

function orDamaged<Value>(unpack: () => Value): Value {
  try {
    return unpack();
  } catch (error) {
    throw new BriefingError(
      'library-damaged',
      'The text of a source cannot be read: the library is damaged there. Verify the library, which names it, and restore a backup. Nothing was changed.',
      { reason: error instanceof Error ? error.message : String(error) },
    );
  }
}

/** Reads a text with its blocks and pages. A text never changes, so the last ones read are kept at hand. */
export function readSourceText(db: ReadableDb, id: SourceTextId): SourceText {
  const kept = keptTexts.get(db) ?? new Map<SourceTextId, SourceText>();
  keptTexts.set(db, kept);
  const text = kept.get(id) ?? loadSourceText(db, id);
  // Put back last: the first in the map is the one not asked for the longest.
  kept.delete(id);
  kept.set(id, text);
  for (const [oldest] of kept) {
    if (kept.size === 1 || totalLength(kept) <= KEPT_LENGTH) break;
    kept.delete(oldest);
  }
  return text;
}

/** UTF-16 code units of text kept for each connection. */
const KEPT_LENGTH = 16_000_000;

const keptTexts = new WeakMap<ReadableDb, Map<SourceTextId, SourceText>>();

function totalLength(texts: ReadonlyMap<SourceTextId, SourceText>): number {
  let total = 0;
  for (const { text } of texts.values()) total += text.length;
  return total;
}

interface SourceTextRow extends PlainText {
  readonly packed: Uint8Array | null;
  readonly extractor: string;
  readonly extractor_version: number;
}

function loadSourceText(db: ReadableDb, id: SourceTextId): SourceText {
  const row = db.find<SourceTextRow>(sql`
    SELECT text, blocks, pages, packed, extractor, extractor_version FROM source_text WHERE id = ${id}`);
  if (row === undefined) throw new Error(`There is no source text ${id}`);
  const { packed } = row;
  const { text, blocks, pages } = packed === null ? row : orDamaged(() => unpackText(packed));
  return {
    id,
    text,
    blocks: JSON.parse(blocks) as SourceBlock[],
    pages: JSON.parse(pages) as SourcePage[],
    extractor: row.extractor,
    extractorVersion: row.extractor_version,
  };
}
