import type { Migration } from './migration.ts';

/** What search answers quickly from: small rows for narrowing and counting, and the words of the index with their frequencies. */
export const searchTables: Migration = {
  version: 4,
  migrate: (db) => {
    db.script(`
CREATE TABLE search_term (term TEXT PRIMARY KEY NOT NULL, sources INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`);
  },
};
