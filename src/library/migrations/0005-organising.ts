import type { Migration } from './migration.ts';

/** Collections, tags, triage and saved searches. */
export const organising: Migration = {
  version: 5,
  migrate: (db) => {
    db.script(`
ALTER TABLE source ADD COLUMN triaged_at TEXT;
-- The few that were removed, so that counting the others need not look at each source.
CREATE INDEX source_removed ON source (id) WHERE removed_at IS NOT NULL;

CREATE TABLE collection (
  id TEXT PRIMARY KEY NOT NULL,
  parent_id TEXT REFERENCES collection (id),
  name TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX collection_parent ON collection (parent_id);

CREATE TABLE collection_source (
  collection_id TEXT NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
  source_id TEXT NOT NULL REFERENCES source (id),
  PRIMARY KEY (collection_id, source_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX collection_source_source ON collection_source (source_id);

-- A tag is spelled the same in all its sources; "folded" is what is the same in all spellings (foldName).
CREATE TABLE source_tag (
  source_id TEXT NOT NULL REFERENCES source (id),
  folded TEXT NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (source_id, folded)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_tag_tag ON source_tag (tag, source_id);
CREATE INDEX source_tag_folded ON source_tag (folded, tag);

CREATE TABLE saved_search (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  -- JSON.
  filter TEXT NOT NULL,
  sort_order TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`);
  },
};
