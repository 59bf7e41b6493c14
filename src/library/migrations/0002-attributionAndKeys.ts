import type { Migration } from './migration.ts';

/** Attributions of claims, citation keys of sources. Documents of version 1 are valid ones of version 2. */
export const attributionAndKeys: Migration = {
  version: 2,
  migrate: (db) => {
    db.script(`
ALTER TABLE claim ADD COLUMN attribution TEXT NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN citation_key TEXT NOT NULL DEFAULT '';
CREATE INDEX source_citation_key ON source (citation_key) WHERE citation_key <> '' AND removed_at IS NULL;
UPDATE briefing SET document_version = 2;
-- What undo puts back has the new fields too.
UPDATE undo_log SET inverse = json_set(inverse, '$.claim.attribution', '')
  WHERE inverse ->> 'kind' IN ('set-claim', 'restore-claim');
UPDATE undo_log SET inverse = json_set(inverse, '$.metadata.citationKey', '')
  WHERE inverse ->> 'kind' = 'set-source-metadata';
`);
  },
};
