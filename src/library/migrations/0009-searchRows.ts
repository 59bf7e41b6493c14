import type { Migration } from './migration.ts';

/**
 * Triggers that keep the small rows of search right whoever writes: what they say of a source beside its words is read off the row
 * of `source` and what rests on it, and lists and searches are narrowed by nothing else.
 */
export const searchRows: Migration = {
  version: 9,
  migrate: (db) => {
    db.script(`
-- While a reference waits for its row, as a text does for its source, SQLite looks for others that wait for it in every table
-- that may refer to it: without these, through all of the table with every import.
CREATE INDEX source_text_id ON source (text_id);
CREATE INDEX source_version_text ON source_version (text_id);
CREATE INDEX folded_text_source ON folded_text (source_id);
CREATE INDEX excerpt_text ON excerpt (text_id);
CREATE INDEX excerpt_found_text ON excerpt (found_text_id) WHERE found_text_id IS NOT NULL;

CREATE TRIGGER search_row_added AFTER INSERT ON search_row
  BEGIN ${update('NEW.source_id')} END;
CREATE TRIGGER search_row_source_changed AFTER UPDATE OF language, reliability, marking, format, text_id, triaged_at ON source
  BEGIN ${update('NEW.id')} END;
CREATE TRIGGER search_row_excerpted AFTER INSERT ON excerpt
  BEGIN ${update('NEW.source_id')} END;
CREATE TRIGGER search_row_excerpt_deleted AFTER DELETE ON excerpt
  BEGIN ${update('OLD.source_id')} END;
CREATE TRIGGER search_row_cited AFTER INSERT ON citation_place
  BEGIN ${update('NEW.source_id')} END;
CREATE TRIGGER search_row_citation_deleted AFTER DELETE ON citation_place
  BEGIN ${update('OLD.source_id')} END;
CREATE TRIGGER search_row_briefing_removed AFTER UPDATE OF removed_at ON briefing
  BEGIN ${update('(SELECT source_id FROM citation_place WHERE briefing_id = NEW.id)', 'IN')} END;
`);
  },
};

function update(ids: string, operator = '='): string {
  return `
    UPDATE search_row SET (language, reliability, marking, format, text_row, status) =
      (SELECT ${DERIVED_COLUMNS} FROM source WHERE source.id = search_row.source_id)
    WHERE source_id ${operator} ${ids};`;
}

/** Language (primary subtag), reliability, marking, format, the row of the text, status. */
export const DERIVED_COLUMNS = `
  lower(substr(source.language, 1, instr(source.language || '-', '-') - 1)),
  coalesce(source.reliability, ''), coalesce(source.marking, ''), source.format,
  (SELECT source_text.rowid FROM source_text WHERE source_text.id = source.text_id),
  CASE
    WHEN EXISTS (
      SELECT 1 FROM citation_place JOIN briefing ON briefing.id = citation_place.briefing_id
      WHERE citation_place.source_id = source.id AND briefing.removed_at IS NULL
    ) THEN 'cited'
    WHEN EXISTS (SELECT 1 FROM excerpt WHERE excerpt.source_id = source.id) THEN 'excerpted'
    WHEN source.triaged_at IS NOT NULL THEN 'triaged'
    ELSE 'new'
  END`;
