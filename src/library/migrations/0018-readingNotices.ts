import type { Migration } from './migration.ts';

/** What reading a file warned of stays with the text that was read. Texts from before have none: what was said then was not kept. */
export const readingNotices: Migration = {
  version: 18,
  migrate: (db) => {
    db.script(`
CREATE TABLE reading_notice (
  text_id TEXT NOT NULL REFERENCES source_text (id) DEFERRABLE INITIALLY DEFERRED,
  -- From 0, in the order in which they were found.
  position INTEGER NOT NULL,
  notice TEXT NOT NULL,
  PRIMARY KEY (text_id, position)
) STRICT, WITHOUT ROWID;
-- They are written before their text is, in the same transaction.
CREATE TRIGGER reading_notice_never_added BEFORE INSERT ON reading_notice
  WHEN EXISTS (SELECT 1 FROM source_text WHERE id = NEW.text_id)
  BEGIN SELECT RAISE(ABORT, 'A text gets no notices after it was read.'); END;
CREATE TRIGGER reading_notice_never_updated BEFORE UPDATE ON reading_notice
  BEGIN SELECT RAISE(ABORT, 'A reading notice is never rewritten.'); END;
CREATE TRIGGER reading_notice_never_deleted BEFORE DELETE ON reading_notice
  BEGIN SELECT RAISE(ABORT, 'A reading notice is never deleted.'); END;
`);
  },
};
