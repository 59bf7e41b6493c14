import type { Migration } from './migration.ts';

/** How a briefing was exported last, so that the next export is the same. */
export const exportChoices: Migration = {
  version: 14,
  migrate: (db) => {
    db.script(`
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
`);
  },
};
