import type { Migration } from './migration.ts';

/** The images of briefings: their bytes lie among the originals, named by their hash. */
export const images: Migration = {
  version: 13,
  migrate: (db) => {
    db.script(`
CREATE TABLE image (
  -- Of what is kept, which is the picture without camera, place and time.
  sha256 TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  size INTEGER NOT NULL,
  -- As it came; empty where it came without a name.
  file_name TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`);
  },
};
