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
import {
  BEGINNING_COLUMNS,
  type Beginning,
  beginningsOf,
  readPlainTextInRow,
  type StoredBeginning,
} from '../tables/sourceTexts.ts';

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
  const found = readRows(db, rows);
  const summaries = findSourceSummaries(
    db,
    found.map(({ source_id }) => source_id),
  );
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  const inTitle = termsToMark(query, 'title');
  const inByline = termsToMark(query, 'byline');
  const inText = termsToMark(query, 'text');
  const beginnings = beginningsOf(found);
  return found.flatMap((row, index) => {
    const summary = byId.get(row.source_id);
    if (!summary) return [];
    return {
      summary,
      snippet: snippetOf(db, row, beginnings[index] ?? NOTHING, inText),
      titleMarks: markText(summary.title, inTitle),
      byline: markByline(summary, inByline),
    };
  });
}

const NOTHING: Beginning = { text: '', isWhole: false };

interface FoundRow extends StoredBeginning {
  readonly row: number;
  readonly source_id: SourceId;
  readonly text_row: number;
}

function readRows(db: ReadableDb, rows: readonly number[]): readonly FoundRow[] {
  const found = db.all<FoundRow>(sql`
    SELECT search_row.row, search_row.source_id, search_row.text_row, ${BEGINNING_COLUMNS}
    FROM search_row CROSS JOIN source_text ON source_text.rowid = search_row.text_row
    WHERE search_row.row IN ${sqlList(rows)}`);
  const byRow = new Map(found.map((each) => [each.row, each]));
  return rows.flatMap((row) => byRow.get(row) ?? []);
}

function snippetOf(db: ReadableDb, row: FoundRow, { text, isWhole }: Beginning, terms: readonly SearchTerm[]): Snippet {
  const snippet = makeSnippet(text, terms);
  const isFarFromEnd = (snippet.firstMatch ?? 0) < text.length - 1_000;
  if (isWhole || (snippet.isComplete && isFarFromEnd)) return snippet;
  return makeSnippet(readPlainTextInRow(db, row.text_row), terms);
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
