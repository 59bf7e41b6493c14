CREATE INDEX citation_place_block ON citation_place (briefing_id, block_id);

CREATE INDEX citation_place_claim ON citation_place (claim_id) WHERE claim_id IS NOT NULL;

CREATE INDEX citation_place_excerpt ON citation_place (excerpt_id) WHERE excerpt_id IS NOT NULL;

CREATE INDEX citation_place_source ON citation_place (source_id);

CREATE INDEX collection_parent ON collection (parent_id);

CREATE INDEX collection_source_source ON collection_source (source_id);

CREATE INDEX evidence_excerpt ON evidence (excerpt_id);

CREATE INDEX evidence_instead_of ON evidence (instead_of) WHERE instead_of IS NOT NULL;

CREATE INDEX excerpt_found_text ON excerpt (found_text_id) WHERE found_text_id IS NOT NULL;

CREATE INDEX excerpt_source ON excerpt (source_id, position_start);

CREATE INDEX excerpt_text ON excerpt (text_id);

CREATE INDEX export_record_briefing ON export_record (briefing_id);

CREATE INDEX folded_text_sha256 ON folded_text (sha256);

CREATE INDEX folded_text_source ON folded_text (source_id);

CREATE INDEX grade_history_source ON grade_history (source_id, seq);

CREATE INDEX near_copy_family_members ON near_copy_family (family);

CREATE INDEX near_copy_other ON near_copy (other_id);

CREATE INDEX not_a_copy_other ON not_a_copy (other_id);

CREATE INDEX source_citation_key ON source (citation_key) WHERE citation_key <> '' AND removed_at IS NULL;

CREATE INDEX source_imported_at ON source (imported_at) WHERE removed_at IS NULL;

CREATE INDEX source_removed ON source (id) WHERE removed_at IS NOT NULL;

CREATE INDEX source_tag_folded ON source_tag (folded, tag);

CREATE INDEX source_tag_tag ON source_tag (tag, source_id);

CREATE INDEX source_text_id ON source (text_id);

CREATE INDEX source_text_source ON source_text (source_id);

CREATE INDEX source_url ON source (url) WHERE url <> '';

CREATE INDEX source_version_sha256 ON source_version (sha256);

CREATE INDEX source_version_text ON source_version (text_id);

CREATE INDEX text_sketch_source ON text_sketch (source_id);

CREATE TABLE briefing (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  audience TEXT NOT NULL,
  author TEXT NOT NULL,
  date TEXT,
  information_cut_off TEXT,
  marking TEXT,
  language TEXT NOT NULL,
  citation_style TEXT NOT NULL,
  document_version INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE briefing_block (
  briefing_id TEXT NOT NULL REFERENCES briefing (id),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (briefing_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE citation_place (
  briefing_id TEXT NOT NULL,
  block_id TEXT NOT NULL,
  citation_id TEXT NOT NULL,
  source_id TEXT NOT NULL,
  excerpt_id TEXT,
  claim_id TEXT,
  placed_at TEXT NOT NULL,
  FOREIGN KEY (briefing_id, block_id) REFERENCES briefing_block (briefing_id, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE citation_style (
  id TEXT PRIMARY KEY,
  xml TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  id TEXT PRIMARY KEY NOT NULL,
  statement TEXT NOT NULL,
  type TEXT NOT NULL,
  as_of TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
, attribution TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;

CREATE TABLE collection (
  id TEXT PRIMARY KEY NOT NULL,
  parent_id TEXT REFERENCES collection (id),
  name TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE collection_source (
  collection_id TEXT NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
  source_id TEXT NOT NULL REFERENCES source (id),
  PRIMARY KEY (collection_id, source_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE custody (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  details TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE evidence (
  claim_id TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  excerpt_id TEXT NOT NULL REFERENCES excerpt (id),
  relation TEXT NOT NULL, instead_of TEXT REFERENCES excerpt (id),
  PRIMARY KEY (claim_id, position),
  UNIQUE (claim_id, excerpt_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE excerpt (
  id TEXT PRIMARY KEY NOT NULL,
  source_id TEXT NOT NULL REFERENCES source (id),
  text_id TEXT NOT NULL REFERENCES source_text (id),
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  position_start INTEGER NOT NULL,
  position_end INTEGER NOT NULL,
  locator_label TEXT,
  locator_value TEXT,
  drift TEXT NOT NULL,
  created_at TEXT NOT NULL
, found_text_id TEXT REFERENCES source_text (id), found_start INTEGER, found_end INTEGER, kept_at TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE export_choice (
  briefing_id TEXT PRIMARY KEY REFERENCES briefing (id),
  -- JSON of core/briefing/exportSettings.ts; null before the first choice.
  settings TEXT,
  -- The source summary statement as the analyst left it, and what the program had proposed then; null where that is taken as it comes.
  summary TEXT,
  summary_basis TEXT,
  -- Where its file was written last, and what was written there.
  path TEXT,
  sha256 TEXT,
  exported_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE export_record (
  seq INTEGER PRIMARY KEY,
  briefing_id TEXT NOT NULL REFERENCES briefing (id),
  revision INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  exported_at TEXT NOT NULL,
  custody_seq INTEGER NOT NULL,
  custody_head TEXT NOT NULL
) STRICT;

CREATE TABLE folded_text (
  text_id TEXT PRIMARY KEY NOT NULL REFERENCES source_text (id),
  source_id TEXT NOT NULL REFERENCES source (id),
  sha256 BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE grade_history (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  source_id TEXT NOT NULL REFERENCES source (id),
  reliability TEXT,
  reason TEXT NOT NULL,
  -- null where it is not known: given before grades were noted down.
  graded_at TEXT
) STRICT;

CREATE TABLE image (
  -- Of what is kept, which is the picture without camera, place and time.
  sha256 TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  size INTEGER NOT NULL,
  -- As it came; empty where it came without a name.
  file_name TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE library_setting (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE near_copy_family (
  source_id TEXT PRIMARY KEY NOT NULL REFERENCES source (id),
  family TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE not_a_copy (
  source_id TEXT NOT NULL REFERENCES source (id),
  other_id TEXT NOT NULL REFERENCES source (id),
  said_at TEXT NOT NULL,
  PRIMARY KEY (source_id, other_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE posting (
  term INTEGER NOT NULL,
  block INTEGER NOT NULL,
  postings BLOB NOT NULL,
  PRIMARY KEY (term, block)
) STRICT, WITHOUT ROWID;

CREATE TABLE posting_block (block INTEGER PRIMARY KEY, rows BLOB NOT NULL, lengths BLOB NOT NULL) STRICT;

CREATE TABLE posting_dead (block INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (block, row)) STRICT, WITHOUT ROWID;

CREATE TABLE posting_term (number INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE posting_vector (row INTEGER PRIMARY KEY, length INTEGER NOT NULL, vector BLOB NOT NULL) STRICT;

CREATE TABLE reading_notice (
  text_id TEXT NOT NULL REFERENCES source_text (id) DEFERRABLE INITIALLY DEFERRED,
  -- From 0, in the order in which they were found.
  position INTEGER NOT NULL,
  notice TEXT NOT NULL,
  PRIMARY KEY (text_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_search (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  -- JSON.
  filter TEXT NOT NULL,
  sort_order TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (
  body, title, byline,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE TABLE sketch_queue (
  source_id TEXT PRIMARY KEY NOT NULL REFERENCES source (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  id TEXT PRIMARY KEY NOT NULL,
  type TEXT NOT NULL,
  title TEXT NOT NULL,
  authors TEXT NOT NULL,
  outlet TEXT NOT NULL,
  publisher TEXT NOT NULL,
  published TEXT,
  accessed TEXT,
  url TEXT NOT NULL,
  language TEXT NOT NULL,
  volume TEXT NOT NULL,
  issue TEXT NOT NULL,
  pages TEXT NOT NULL,
  number TEXT NOT NULL,
  doi TEXT NOT NULL,
  reliability TEXT,
  marking TEXT,
  format TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  text_id TEXT NOT NULL REFERENCES source_text (id) DEFERRABLE INITIALLY DEFERRED,
  captured_at TEXT,
  imported_at TEXT NOT NULL,
  removed_at TEXT
, citation_key TEXT NOT NULL DEFAULT '', editors TEXT NOT NULL DEFAULT '[]', agency TEXT NOT NULL DEFAULT '', updated TEXT, dateline TEXT NOT NULL DEFAULT '', metadata_origins TEXT NOT NULL DEFAULT '{}', other_csl TEXT NOT NULL DEFAULT '{}', triaged_at TEXT, version INTEGER NOT NULL DEFAULT 1) STRICT, WITHOUT ROWID;

CREATE TABLE source_tag (
  source_id TEXT NOT NULL REFERENCES source (id),
  folded TEXT NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (source_id, folded)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_text (
  id TEXT NOT NULL UNIQUE,
  source_id TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  length INTEGER NOT NULL,
  page_count INTEGER,
  sha256 TEXT NOT NULL,
  extractor TEXT NOT NULL,
  extractor_version INTEGER NOT NULL,
  extracted_at TEXT NOT NULL,
  text TEXT NOT NULL,
  blocks TEXT NOT NULL,
  pages TEXT NOT NULL
, packed BLOB) STRICT;

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

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE text_fingerprint (
  value INTEGER NOT NULL,
  sketch INTEGER NOT NULL,
  PRIMARY KEY (value, sketch)
) STRICT, WITHOUT ROWID;

CREATE TABLE text_sketch (
  number INTEGER PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES source (id),
  text_id TEXT NOT NULL UNIQUE REFERENCES source_text (id),
  fingerprint_count INTEGER NOT NULL,
  fingerprints BLOB NOT NULL
) STRICT;

CREATE TABLE undo_log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  description TEXT NOT NULL,
  inverse TEXT NOT NULL
) STRICT;

CREATE TRIGGER custody_never_deleted BEFORE DELETE ON custody
  BEGIN SELECT RAISE(ABORT, 'The custody log is only ever appended to.'); END;

CREATE TRIGGER custody_never_updated BEFORE UPDATE ON custody
  BEGIN SELECT RAISE(ABORT, 'The custody log is only ever appended to.'); END;

CREATE TRIGGER reading_notice_never_added BEFORE INSERT ON reading_notice
  WHEN EXISTS (SELECT 1 FROM source_text WHERE id = NEW.text_id)
  BEGIN SELECT RAISE(ABORT, 'A text gets no notices after it was read.'); END;

CREATE TRIGGER reading_notice_never_deleted BEFORE DELETE ON reading_notice
  BEGIN SELECT RAISE(ABORT, 'A reading notice is never deleted.'); END;

CREATE TRIGGER reading_notice_never_updated BEFORE UPDATE ON reading_notice
  BEGIN SELECT RAISE(ABORT, 'A reading notice is never rewritten.'); END;

CREATE TRIGGER source_date_waits_for_sketch AFTER UPDATE OF published ON source WHEN NEW.published IS NOT OLD.published
  BEGIN INSERT OR IGNORE INTO sketch_queue VALUES (NEW.id); END;

CREATE TRIGGER source_text_never_deleted BEFORE DELETE ON source_text
  BEGIN SELECT RAISE(ABORT, 'A source text is never deleted.'); END;

CREATE TRIGGER source_text_never_updated BEFORE UPDATE ON source_text
  WHEN NOT (OLD.packed IS NULL AND NEW.packed IS NOT NULL AND NEW.text = '' AND NEW.blocks = '' AND NEW.pages = ''
    AND NEW.rowid IS OLD.rowid AND NEW.id IS OLD.id AND NEW.source_id IS OLD.source_id AND NEW.length IS OLD.length AND NEW.page_count IS OLD.page_count AND NEW.sha256 IS OLD.sha256 AND NEW.extractor IS OLD.extractor AND NEW.extractor_version IS OLD.extractor_version AND NEW.extracted_at IS OLD.extracted_at)
  BEGIN SELECT RAISE(ABORT, 'A source text is never rewritten.'); END;

CREATE TRIGGER source_text_waits_for_sketch AFTER UPDATE OF text_id ON source WHEN NEW.text_id <> OLD.text_id
  BEGIN INSERT OR IGNORE INTO sketch_queue VALUES (NEW.id); END;

CREATE TRIGGER source_waits_for_sketch AFTER INSERT ON source
  BEGIN INSERT OR IGNORE INTO sketch_queue VALUES (NEW.id); END;
