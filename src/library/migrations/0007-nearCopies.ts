import type { Migration } from './migration.ts';

/** Sketches of texts, near copies and their families, and what an analyst said is no copy. */
export const nearCopies: Migration = {
  version: 7,
  migrate: (db) => {
    db.script(`
-- The SHA-256 of a text's folded words, for "the same text"; none for a text of a few words.
CREATE TABLE folded_text (
  text_id TEXT PRIMARY KEY NOT NULL REFERENCES source_text (id),
  source_id TEXT NOT NULL REFERENCES source (id),
  sha256 BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX folded_text_sha256 ON folded_text (sha256);

-- By what a text, of any version of a source, is found among others. The fingerprints stand here too, as 64-bit floats: without them those of
-- an older text or an older way of making them could not be taken out of the index.
CREATE TABLE text_sketch (
  number INTEGER PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES source (id),
  text_id TEXT NOT NULL UNIQUE REFERENCES source_text (id),
  fingerprint_count INTEGER NOT NULL,
  fingerprints BLOB NOT NULL
) STRICT;
CREATE INDEX text_sketch_source ON text_sketch (source_id);
CREATE TABLE text_fingerprint (
  value INTEGER NOT NULL,
  sketch INTEGER NOT NULL,
  PRIMARY KEY (value, sketch)
) STRICT, WITHOUT ROWID;

-- The sources that wait for being compared with the others.
CREATE TABLE sketch_queue (
  source_id TEXT PRIMARY KEY NOT NULL REFERENCES source (id)
) STRICT, WITHOUT ROWID;
INSERT INTO sketch_queue SELECT id FROM source;
CREATE TRIGGER source_waits_for_sketch AFTER INSERT ON source
  BEGIN INSERT OR IGNORE INTO sketch_queue VALUES (NEW.id); END;
CREATE TRIGGER source_text_waits_for_sketch AFTER UPDATE OF text_id ON source WHEN NEW.text_id <> OLD.text_id
  BEGIN INSERT OR IGNORE INTO sketch_queue VALUES (NEW.id); END;
-- Who has a text from whom, families tell by dates too.
CREATE TRIGGER source_date_waits_for_sketch AFTER UPDATE OF published ON source WHEN NEW.published IS NOT OLD.published
  BEGIN INSERT OR IGNORE INTO sketch_queue VALUES (NEW.id); END;

-- A pair in the order of its ids.
CREATE TABLE near_copy (
  source_id TEXT NOT NULL REFERENCES source (id),
  other_id TEXT NOT NULL REFERENCES source (id),
  -- 'text' where the words are the same, 'copy', or 'quotes' where only quotations are shared.
  kind TEXT NOT NULL,
  -- How much of the source's text stands in the other's, and the other way round, 0 to 1.
  share REAL NOT NULL,
  other_share REAL NOT NULL,
  shared_words INTEGER NOT NULL,
  -- The versions of the two that have the most in common.
  version INTEGER NOT NULL,
  other_version INTEGER NOT NULL,
  PRIMARY KEY (source_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX near_copy_other ON near_copy (other_id);

-- A pair in the order of its ids.
CREATE TABLE not_a_copy (
  source_id TEXT NOT NULL REFERENCES source (id),
  other_id TEXT NOT NULL REFERENCES source (id),
  said_at TEXT NOT NULL,
  PRIMARY KEY (source_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX not_a_copy_other ON not_a_copy (other_id);

-- Follows from the two before: which of the present sources are joined by near copies. A family is named by one of them.
CREATE TABLE near_copy_family (
  source_id TEXT PRIMARY KEY NOT NULL REFERENCES source (id),
  family TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX near_copy_family_members ON near_copy_family (family);
`);
  },
};
