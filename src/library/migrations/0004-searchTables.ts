import type { Migration } from './migration.ts';

/** What search answers quickly from: small rows for narrowing and counting, and the words of the index with their frequencies. */
export const searchTables: Migration = {
  version: 4,
  migrate: (db) => {
    db.script(`
-- Filled when the index is made anew, which a new version of its folding asks for.
ALTER TABLE search_row ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE search_row ADD COLUMN reliability TEXT NOT NULL DEFAULT '';
ALTER TABLE search_row ADD COLUMN marking TEXT NOT NULL DEFAULT '';
ALTER TABLE search_row ADD COLUMN format TEXT NOT NULL DEFAULT '';
ALTER TABLE search_row ADD COLUMN status TEXT NOT NULL DEFAULT 'new';
-- Where the newest text is, for snippets.
ALTER TABLE search_row ADD COLUMN text_row INTEGER;

-- As of the last count (countTerms.ts): the index itself only knows by reading all its postings.
CREATE TABLE search_term (term TEXT PRIMARY KEY NOT NULL, sources INTEGER NOT NULL) STRICT, WITHOUT ROWID;
-- More segments at a level before they are merged: bulk indexing gains a tenth; idle time merges what is left.
INSERT INTO search (search, rank) VALUES ('automerge', 8);
`);
  },
};
