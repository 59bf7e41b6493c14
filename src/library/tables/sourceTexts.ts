import { createHash } from 'node:crypto';
import type { SourceId, SourceTextId } from '../../core/ids.ts';
import { countPages, type SourceBlock, type SourcePage, type SourceText } from '../../core/source/sourceText.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { sql } from '../sql.ts';

/** Stores a text for good: triggers refuse to change or delete it. */
export function insertSourceText(db: WritableDb, sourceId: SourceId, text: SourceText, extractedAt: string): void {
  const sha256 = createHash('sha256').update(text.text, 'utf8').digest('hex');
  const pageCount = countPages(text.pages);
  db.run(sql`INSERT INTO source_text (
      id, source_id, length, page_count, sha256, extractor, extractor_version, extracted_at, text, blocks, pages
    ) VALUES (
      ${text.id}, ${sourceId}, ${text.text.length}, ${pageCount}, ${sha256}, ${text.extractor}, ${text.extractorVersion},
      ${extractedAt}, ${text.text}, ${JSON.stringify(text.blocks)}, ${JSON.stringify(text.pages)}
    )`);
}

/** Only the characters, without blocks and pages. */
export function readPlainText(db: ReadableDb, id: SourceTextId): string {
  const row = db.find<{ text: string }>(sql`SELECT text FROM source_text WHERE id = ${id}`);
  if (row === undefined) throw new Error(`There is no source text ${id}`);
  return row.text;
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

interface SourceTextRow {
  readonly text: string;
  /** JSON. */
  readonly blocks: string;
  readonly pages: string;
  readonly extractor: string;
  readonly extractor_version: number;
}

function loadSourceText(db: ReadableDb, id: SourceTextId): SourceText {
  const row = db.find<SourceTextRow>(sql`
    SELECT text, blocks, pages, extractor, extractor_version FROM source_text WHERE id = ${id}`);
  if (row === undefined) throw new Error(`There is no source text ${id}`);
  return {
    id,
    text: row.text,
    blocks: JSON.parse(row.blocks) as SourceBlock[],
    pages: JSON.parse(row.pages) as SourcePage[],
    extractor: row.extractor,
    extractorVersion: row.extractor_version,
  };
}
