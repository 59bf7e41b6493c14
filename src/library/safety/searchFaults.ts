import type { SourceId } from '../../core/ids.ts';
import type { ReadableDb } from '../database.ts';
import { daysOfPublication } from '../dayNumber.ts';
import { DERIVED_COLUMNS } from '../migrations/0009-searchRows.ts';
import { sql } from '../sql.ts';
import type { Finding } from './finding.ts';

/**
 * Where search would find, leave out or grade a source otherwise than it stands in the library: the rows that searches and lists are
 * narrowed by, against the sources that they were read off. Yields how many sources it has looked at.
 */
export function* searchFaults(db: ReadableDb): Generator<number, readonly Finding[]> {
  const findings: Finding[] = [];
  let looked = 0;
  for (let after = ''; ; ) {
    const page = db.all<ComparedRow>({ text: PAGE_OF_SOURCES, values: [after] });
    for (const row of page) {
      const problem = problemOf(row);
      if (problem !== undefined) findings.push(fault(`Source ${row.id} “${row.title}” in the search index`, problem));
    }
    looked += page.length;
    yield looked;
    const last = page.at(-1);
    if (last === undefined) break;
    after = last.id;
  }
  for (const { source_id: id } of db.all<{ source_id: SourceId }>(sql`
    SELECT source_id FROM search_row
    WHERE NOT EXISTS (SELECT 1 FROM source WHERE source.id = search_row.source_id AND source.removed_at IS NULL)`)) {
    findings.push(fault(`Source ${id} in the search index`, 'It is found by searches and is not in the library.'));
  }
  return findings;
}

interface ComparedRow {
  readonly id: SourceId;
  readonly title: string;
  readonly published: string | null;
  readonly imported_at: string;
  readonly row: number | null;
  readonly published_first: number | null;
  readonly published_last: number | null;
  readonly is_as_source: 0 | 1;
  readonly has_words: 0 | 1;
}

/** Shadow table of FTS5 with a row for each row of the index (https://www.sqlite.org/fts5.html, section 9). */
const PAGE_OF_SOURCES = `
  SELECT source.id, source.title, source.published, source.imported_at, found.row,
    found.published_first, found.published_last,
    (found.outlet, found.language, found.reliability, found.marking, found.format, found.text_row, found.status)
      IS (source.outlet, ${DERIVED_COLUMNS}) AS is_as_source,
    EXISTS (SELECT 1 FROM search_docsize WHERE search_docsize.id = found.row) AS has_words
  FROM source LEFT JOIN search_row AS found ON found.source_id = source.id
  WHERE source.removed_at IS NULL AND source.id > ? ORDER BY source.id LIMIT 1000`;

function problemOf(row: ComparedRow): string | undefined {
  if (row.row === null || !row.has_words) return 'It is in the library and not found by searches.';
  const days = row.published === null ? null : daysOfPublication(row.published, row.imported_at);
  const hasItsDays = row.published_first === (days?.first ?? null) && row.published_last === (days?.last ?? null);
  return row.is_as_source && hasItsDays
    ? undefined
    : 'Its outlet, date, language, reliability, marking or status there is not what the source says.';
}

function fault(subject: string, problem: string): Finding {
  return {
    about: 'database',
    subject,
    problem,
    advice:
      'Change the title of the source and take that back, which puts it into the index anew; where many are named, restore the newest backup that is sound.',
  };
}
