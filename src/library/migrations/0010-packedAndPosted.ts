import { sql } from '../sql.ts';
import type { Migration } from './migration.ts';

/**
 * Texts are kept packed (packedText.ts), those written before packed by and by; no other change to a text is let through. Tables for the
 * postings of the commonest words (search/postings), by which they are ranked at once.
 */
export const packedAndPosted: Migration = {
  version: 10,
  migrate: (db) => {
    db.script(`
-- Text, blocks and pages in one, the three being empty then; null where they stand there as they are.
ALTER TABLE source_text ADD COLUMN packed BLOB;
DROP TRIGGER source_text_never_updated;
CREATE TRIGGER source_text_never_updated BEFORE UPDATE ON source_text
  WHEN NOT (OLD.packed IS NULL AND NEW.packed IS NOT NULL AND NEW.text = '' AND NEW.blocks = '' AND NEW.pages = ''
    AND ${UNCHANGED.map((column) => `NEW.${column} IS OLD.${column}`).join(' AND ')})
  BEGIN SELECT RAISE(ABORT, 'A source text is never rewritten.'); END;
-- The last row that may not be packed yet.
INSERT INTO library_setting (name, value)
  SELECT 'texts-to-pack', CAST(max(rowid) AS TEXT) FROM source_text HAVING max(rowid) IS NOT NULL;

-- The words that are posted, and the number of each. All are made anew when the library has doubled.
CREATE TABLE posting_term (number INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE) STRICT;
-- Rows of the index that were posted together, in ascending order, and how many words each has: 64-bit floats, 32-bit integers.
CREATE TABLE posting_block (block INTEGER PRIMARY KEY, rows BLOB NOT NULL, lengths BLOB NOT NULL) STRICT;
-- Where in a block a word stands, and how often (postingCodec.ts).
CREATE TABLE posting (
  term INTEGER NOT NULL,
  block INTEGER NOT NULL,
  postings BLOB NOT NULL,
  PRIMARY KEY (term, block)
) STRICT, WITHOUT ROWID;
-- Rows of the block that is still open, each with the posted words in it.
CREATE TABLE posting_vector (row INTEGER PRIMARY KEY, length INTEGER NOT NULL, vector BLOB NOT NULL) STRICT;
-- Rows of blocks that have left the index since, perhaps for coming back with other words.
CREATE TABLE posting_dead (block INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (block, row)) STRICT, WITHOUT ROWID;
-- The block that a row is posted in; one below the first that counts, where it is not.
ALTER TABLE search_row ADD COLUMN block INTEGER NOT NULL DEFAULT 0;
CREATE INDEX search_row_block ON search_row (block);
CREATE TRIGGER search_row_unposted AFTER DELETE ON search_row WHEN OLD.block > 0 BEGIN
  INSERT OR IGNORE INTO posting_dead SELECT OLD.block, OLD.row WHERE NOT EXISTS (SELECT 1 FROM posting_vector WHERE row = OLD.row);
  DELETE FROM posting_vector WHERE row = OLD.row;
END;
`);
    if (db.find(sql`SELECT 1 FROM search_row LIMIT 1`) === undefined) db.script(BODY_FIRST);
  },
};

const UNCHANGED = [
  'rowid',
  'id',
  'source_id',
  'length',
  'page_count',
  'sha256',
  'extractor',
  'extractor_version',
  'extracted_at',
];

/** The index names the column of a word wherever it is not the first: a fifth less with the text in front. An index that is filled stays. */
const BODY_FIRST = `
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
  body, title, byline,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(1.0, 4.0, 2.0)');
INSERT INTO search (search, rank) VALUES ('hashsize', 67108864);
INSERT INTO search (search, rank) VALUES ('automerge', 8);
`;
