import type { Migration } from './migration.ts';

/** News facts of sources, where each value comes from, what a bibliography said besides, and how grades changed. */
export const sourceFacts: Migration = {
  version: 3,
  migrate: (db) => {
    db.script(`
ALTER TABLE source ADD COLUMN updated TEXT;
ALTER TABLE source ADD COLUMN agency TEXT NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN dateline TEXT NOT NULL DEFAULT '';
-- JSON: field of the metadata -> where its value was found.
ALTER TABLE source ADD COLUMN metadata_origins TEXT NOT NULL DEFAULT '{}';
-- JSON: the fields of the CSL item that the metadata has no place for.
ALTER TABLE source ADD COLUMN other_csl TEXT NOT NULL DEFAULT '{}';

-- Every reliability a source was given, with the reason, the last row being in force.
CREATE TABLE grade_history (
  seq INTEGER PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES source (id),
  reliability TEXT,
  reason TEXT NOT NULL,
  graded_at TEXT NOT NULL
) STRICT;
CREATE INDEX grade_history_source ON grade_history (source_id, seq);
`);
  },
};
