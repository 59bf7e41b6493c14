import type { Migration } from './migration.ts';

/** Versions of sources, and where excerpts stand in the newest one. */
export const sourceVersions: Migration = {
  version: 8,
  migrate: (db) => {
    db.script(`
-- The number of its newest version, whose original and text the row of a source names; the table has all of them.
ALTER TABLE source ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
CREATE INDEX source_url ON source (url) WHERE url <> '';

CREATE TABLE source_version (
  source_id TEXT NOT NULL REFERENCES source (id),
  number INTEGER NOT NULL,
  origin TEXT NOT NULL,
  format TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  text_id TEXT NOT NULL REFERENCES source_text (id),
  captured_at TEXT,
  imported_at TEXT NOT NULL,
  -- JSON of the metadata that was read from this original; null where that was not kept apart from the source's.
  metadata TEXT,
  -- One that undo took back stays on record with its original and its text; its number is given again.
  removed_at TEXT,
  PRIMARY KEY (source_id, number, text_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_version_sha256 ON source_version (sha256);
INSERT INTO source_version
  SELECT id, 1, 'first', format, sha256, size, file_name, text_id, captured_at, imported_at, NULL, NULL FROM source;

-- Where the passage stands in the newest text of its source; null where it is the text it was taken from, or it was not found.
ALTER TABLE excerpt ADD COLUMN found_text_id TEXT REFERENCES source_text (id);
ALTER TABLE excerpt ADD COLUMN found_start INTEGER;
ALTER TABLE excerpt ADD COLUMN found_end INTEGER;
-- When an analyst decided that it stays a passage of the version it was taken from.
ALTER TABLE excerpt ADD COLUMN kept_at TEXT;
`);
  },
};
