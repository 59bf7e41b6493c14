import type { Migration } from './migration.ts';

/** Collections, tags, triage and saved searches. */
export const organising: Migration = {
  version: 5,
  migrate: (db) => {
    db.script(`
ALTER TABLE source ADD COLUMN triaged_at TEXT;

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

CREATE TABLE source_tag (
  source_id TEXT NOT NULL REFERENCES source (id),
  tag TEXT NOT NULL,
  PRIMARY KEY (source_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_tag_tag ON source_tag (tag, source_id);

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
