import type { Migration } from './migration.ts';

/** Imports under way, so that one that was cut short can go on. */
export const importJobs: Migration = {
  version: 6,
  migrate: (db) => {
    db.script(`
CREATE TABLE import_job (
  id TEXT PRIMARY KEY NOT NULL,
  started_at TEXT NOT NULL,
  -- null while it runs.
  ended_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE import_job_file (
  job_id TEXT NOT NULL REFERENCES import_job (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  name TEXT NOT NULL,
  -- JSON of what became of it; null while it waits.
  outcome TEXT,
  PRIMARY KEY (job_id, position)
) STRICT, WITHOUT ROWID;
`);
  },
};
