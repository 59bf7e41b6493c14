import type { Migration } from './migration.ts';

/** Citation styles that were added to the library, as the files that they came in. */
export const citationStyles: Migration = {
  version: 11,
  migrate: (db) => {
    db.script(`
CREATE TABLE citation_style (
  id TEXT PRIMARY KEY,
  xml TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`);
  },
};
