import type { Migration } from './migration.ts';

/** News facts of sources, where each value comes from, what a bibliography said besides, and how grades changed. */
export const sourceFacts: Migration = {
  version: 3,
  migrate: (db) => {
    db.script(`
ALTER TABLE source ADD COLUMN editors TEXT NOT NULL DEFAULT '[]';
ALTER TABLE source ADD COLUMN agency TEXT NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN updated TEXT;
ALTER TABLE source ADD COLUMN dateline TEXT NOT NULL DEFAULT '';
-- JSON: field of the metadata -> where its value was found. Empty for what was imported before it was noted.
ALTER TABLE source ADD COLUMN metadata_origins TEXT NOT NULL DEFAULT '{}';
-- JSON: the variables of the CSL item that the metadata has no place for.
ALTER TABLE source ADD COLUMN other_csl TEXT NOT NULL DEFAULT '{}';

-- Every reliability a source was given, with the reason, the last row being in force.
CREATE TABLE grade_history (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  source_id TEXT NOT NULL REFERENCES source (id),
  reliability TEXT,
  reason TEXT NOT NULL,
  -- null where it is not known: given before grades were noted down.
  graded_at TEXT
) STRICT;
CREATE INDEX grade_history_source ON grade_history (source_id, seq);

-- The custody log knows how grades changed before: by edits, and by what undo brought back.
INSERT INTO grade_history (source_id, reliability, reason, graded_at)
WITH said (seq, at, source_id, reliability) AS (
  SELECT seq, at, subject, details ->> '$.reliability.to' FROM custody
  WHERE action = 'source-metadata-edited' AND json_type(details, '$.reliability') IS NOT NULL
  UNION ALL
  SELECT seq, at, subject, details ->> '$.by.metadata.reliability' FROM custody
  WHERE action = 'undone' AND details ->> '$.by.kind' = 'set-source-metadata'
), changed AS (
  SELECT *, lag(reliability) OVER (PARTITION BY source_id ORDER BY seq) AS before FROM said
)
SELECT source_id, reliability, '', at FROM changed
WHERE reliability IS NOT before AND source_id IN (SELECT id FROM source) ORDER BY seq;
INSERT INTO grade_history (source_id, reliability, reason)
SELECT id, reliability, '' FROM source
WHERE reliability IS NOT (SELECT g.reliability FROM grade_history g WHERE g.source_id = source.id ORDER BY g.seq DESC LIMIT 1);

-- What undo puts back has the new fields too.
UPDATE undo_log SET inverse = json_set(inverse,
    '$.metadata.editors', json('[]'), '$.metadata.agency', '', '$.metadata.updated', null, '$.metadata.dateline', '',
    '$.origins', json('{}'))
  WHERE inverse ->> 'kind' = 'set-source-metadata';
`);
  },
};
