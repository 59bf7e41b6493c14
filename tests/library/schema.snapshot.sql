CREATE INDEX citation_place_block ON citation_place (briefing_id, block_id);

CREATE INDEX citation_place_claim ON citation_place (claim_id) WHERE claim_id IS NOT NULL;

CREATE INDEX citation_place_excerpt ON citation_place (excerpt_id) WHERE excerpt_id IS NOT NULL;

CREATE INDEX citation_place_source ON citation_place (source_id);

CREATE INDEX evidence_excerpt ON evidence (excerpt_id);

CREATE INDEX excerpt_source ON excerpt (source_id, position_start);

CREATE INDEX export_record_briefing ON export_record (briefing_id);

CREATE INDEX source_citation_key ON source (citation_key) WHERE citation_key <> '' AND removed_at IS NULL;

CREATE INDEX source_imported_at ON source (imported_at) WHERE removed_at IS NULL;

CREATE INDEX source_sha256 ON source (sha256);

CREATE INDEX source_text_source ON source_text (source_id);

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

CREATE TABLE claim (
  id TEXT PRIMARY KEY NOT NULL,
  statement TEXT NOT NULL,
  type TEXT NOT NULL,
  as_of TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
, attribution TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;

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
  relation TEXT NOT NULL,
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

CREATE TABLE library_setting (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (
  title, byline, body,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);

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
, citation_key TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;

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
) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

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

CREATE TRIGGER source_text_never_deleted BEFORE DELETE ON source_text
  BEGIN SELECT RAISE(ABORT, 'A source text is never deleted.'); END;

CREATE TRIGGER source_text_never_updated BEFORE UPDATE ON source_text
  BEGIN SELECT RAISE(ABORT, 'A source text is never rewritten.'); END;
