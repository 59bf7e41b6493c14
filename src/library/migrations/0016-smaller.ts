import type { Migration } from './migration.ts';

/**
 * Texts are packed with the words that all blocks have in common (packedText.ts), which an earlier program cannot read. Those that are packed
 * already stay as they are, and so does an index that is filled (search/rowsADay.ts).
 */
export const smaller: Migration = {
  version: 16,
  migrate: (db) => {
    db.script(`
-- Originals are looked up by the versions that name them, of which each source has one at least.
DROP INDEX source_sha256;
`);
  },
};
