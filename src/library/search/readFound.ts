import type { SourceId } from '../../core/ids.ts';
import type { PersonName, SourceSummary } from '../../core/source/source.ts';
import { makeSnippet, type Snippet } from '../../core/text/makeSnippet.ts';
import { markText } from '../../core/text/markText.ts';
import { type SearchQuery, termsToMark } from '../../core/text/parseSearchQuery.ts';
import type { SearchTerm } from '../../core/text/searchTerm.ts';
import type { TextRange } from '../../core/text/textRange.ts';
import type { ReadableDb } from '../database.ts';
import { sql, sqlList } from '../sql.ts';
import { findSourceSummaries } from '../tables/sources.ts';

/** A source that was found, and where the words stand in it. */
export interface FoundSource {
  readonly summary: SourceSummary;
  readonly snippet: Snippet;
  readonly titleMarks: readonly TextRange[];
  /** The outlet or the name that holds the words, if one does. */
  readonly byline: { readonly text: string; readonly marks: readonly TextRange[] } | null;
}

/** What is shown of the sources in these rows of the index, in the same order. */
export function readFound(db: ReadableDb, rows: readonly number[], query: SearchQuery): readonly FoundSource[] {
  const beginnings = readBeginnings(db, rows);
  const summaries = new Map(
    findSourceSummaries(
      db,
      beginnings.map(({ source_id }) => source_id),
    ).map((summary) => [summary.id, summary]),
  );
  const inTitle = termsToMark(query, 'title');
  const inByline = termsToMark(query, 'byline');
  const inText = termsToMark(query, 'text');
  return beginnings.flatMap((beginning) => {
    const summary = summaries.get(beginning.source_id);
    if (!summary) return [];
    return {
      summary,
      snippet: snippetOf(db, beginning, inText),
      titleMarks: markText(summary.title, inTitle),
      byline: markByline(summary, inByline),
    };
  });
}

interface Beginning {
  readonly row: number;
  readonly source_id: SourceId;
  readonly text_row: number;
  readonly beginning: string;
}

/** Most matches stand here, and a long text takes a millisecond to read. In characters. */
const BEGINNING = 6_000;

function readBeginnings(db: ReadableDb, rows: readonly number[]): readonly Beginning[] {
  const found = db.all<Beginning>(sql`
    SELECT search_row.row, search_row.source_id, search_row.text_row, substr(source_text.text, 1, ${BEGINNING}) AS beginning
    FROM search_row CROSS JOIN source_text ON source_text.rowid = search_row.text_row
    WHERE search_row.row IN ${sqlList(rows)}`);
  const byRow = new Map(found.map((beginning) => [beginning.row, beginning]));
  return rows.flatMap((row) => byRow.get(row) ?? []);
}

function snippetOf(db: ReadableDb, { beginning, text_row }: Beginning, terms: readonly SearchTerm[]): Snippet {
  const snippet = makeSnippet(beginning, terms);
  const isWhole = beginning.length < BEGINNING;
  const isFarFromEnd = (snippet.firstMatch ?? 0) < BEGINNING - 1_000;
  if (isWhole || (snippet.isComplete && isFarFromEnd)) return snippet;
  const row = db.find<{ text: string }>(sql`SELECT text FROM source_text WHERE rowid = ${text_row}`);
  return makeSnippet(row?.text ?? '', terms);
}

function markByline({ outlet, authors }: SourceSummary, terms: readonly SearchTerm[]): FoundSource['byline'] {
  for (const text of [...authors.map(fullName), outlet]) {
    const marks = markText(text, terms);
    if (marks.length > 0) return { text, marks };
  }
  return null;
}

function fullName(name: PersonName): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`;
}
