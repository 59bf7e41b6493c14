import type { Migration } from './migration.ts';

/** Imports that were begun and have not ended, so that one that was cut short can go on. */
export const importJobs: Migration = {
  version: 6,
  migrate: (db) => {
    db.script(`
CREATE TABLE import_job (
  id TEXT PRIMARY KEY NOT NULL,
  started_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_job_file (
  job_id TEXT NOT NULL REFERENCES import_job (id) ON DELETE CASCADE,
  -- Its number in seven digits, then for an entry of an archive or bibliography that of the entry: '0000012.0000003'.
  position TEXT NOT NULL,
  path TEXT NOT NULL,
  name TEXT NOT NULL,
  -- As they were when the import was begun.
  size INTEGER,
  modified_at TEXT,
  -- JSON of what became of it; null while it waits.
  settled TEXT,
  PRIMARY KEY (job_id, position)
) STRICT, WITHOUT ROWID;
`);
  },
};
