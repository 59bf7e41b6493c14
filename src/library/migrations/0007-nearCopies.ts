import type { Migration } from './migration.ts';

/** Sketches of texts, families of near copies, and what an analyst said is no copy. */
export const nearCopies: Migration = {
  version: 7,
  migrate: (db) => {
    db.script(`
-- The sketch is a blob of MinHash values; the bands are its hashes for finding candidates.
CREATE TABLE text_sketch (
  text_id TEXT PRIMARY KEY NOT NULL REFERENCES source_text (id),
  source_id TEXT NOT NULL REFERENCES source (id),
  version INTEGER NOT NULL,
  normalised_sha256 TEXT NOT NULL,
  shingles INTEGER NOT NULL,
  sketch BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX text_sketch_source ON text_sketch (source_id);
CREATE INDEX text_sketch_normalised ON text_sketch (normalised_sha256);

CREATE TABLE text_band (
  band INTEGER NOT NULL,
  value INTEGER NOT NULL,
  text_id TEXT NOT NULL REFERENCES text_sketch (text_id) ON DELETE CASCADE,
  PRIMARY KEY (band, value, text_id)
) STRICT, WITHOUT ROWID;

-- A pair in the order of its ids.
CREATE TABLE near_copy (
  source_id TEXT NOT NULL REFERENCES source (id),
  other_id TEXT NOT NULL REFERENCES source (id),
  -- How much of the shorter text stands in the longer one, 0 to 1.
  containment REAL NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (source_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX near_copy_other ON near_copy (other_id);

CREATE TABLE not_a_copy (
  source_id TEXT NOT NULL REFERENCES source (id),
  other_id TEXT NOT NULL REFERENCES source (id),
  said_at TEXT NOT NULL,
  PRIMARY KEY (source_id, other_id)
) STRICT, WITHOUT ROWID;
`);
  },
};
