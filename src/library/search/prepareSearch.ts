import type { SourceFilter } from '../../core/organising/sourceFilter.ts';
import type { PartialDate } from '../../core/partialDate.ts';
import {
  type FieldPart,
  parseSearchQuery,
  type QueryPart,
  type QueryProblem,
  type SearchQuery,
  type TermPart,
} from '../../core/text/parseSearchQuery.ts';
import type { ReadableDb } from '../database.ts';
import { type Query, sql, sqlAll } from '../sql.ts';
import { completeWord } from './completeWord.ts';
import { renderExcluded, renderFtsQuery } from './renderFtsQuery.ts';
import { resolveConditions } from './resolveConditions.ts';
import { filterConditions, renderRowBounds } from './sourceFilter.ts';

/** A query and a filter, ready to be asked of the library. */
export interface PreparedSearch {
  /** As typed, with the begun word completed. */
  readonly query: SearchQuery;
  /** Whether words are sought, so that there is a rank. */
  readonly hasWords: boolean;
  /** Whether only words are: then FTS5 is asked alone, and is quickest. */
  readonly isUnfiltered: boolean;
  /** What matches, as the rest of a SELECT over `search` where words are sought, and over `search_row` where not or filtered. */
  readonly matches: Query;
  /** The column that tells a match's row, by which the newest come last. */
  readonly row: Query;
  readonly completions: readonly string[];
  readonly problems: readonly QueryProblem[];
}

/** Takes a query apart and puts it together as SQL. Never throws, whatever was typed. */
export function prepareSearch(db: ReadableDb, typed: string, filter: SourceFilter): PreparedSearch {
  const parsed = parseSearchQuery(typed);
  const { parts: limited, problems: tooMany } = withFewProclitics(parsed, typed);
  const parts = limited.map((part) => (part.kind === 'term' ? completed(db, part) : part));
  const terms = parts.filter((part): part is TermPart => part.kind === 'term');
  const fields = parts.filter((part): part is FieldPart => part.kind === 'field');
  const resolved = resolveConditions(db, fields);
  const conditions = [...filterConditions(filter), ...resolved.conditions];
  // Punctuation alone is no word, so nothing holds it; what could not be used is told, and the rest of the query stands.
  const asksNothing = parts.length === 0 && parsed.problems.length === 0 && typed.trim() !== '';
  if (asksNothing) conditions.push(sql`0`);
  const match = renderFtsQuery(terms);
  return {
    query: { ...parsed, parts },
    hasWords: match !== undefined,
    isUnfiltered: conditions.length === 0,
    matches:
      match === undefined
        ? matchesWithoutWords(conditions, renderExcluded(terms))
        : matchesOf(db, match, conditions, datesOf(filter, fields)),
    row: match === undefined ? sql`search_row.row` : sql`search.rowid`,
    completions: terms.flatMap(({ term }) => term.completions ?? []),
    problems: [...parsed.problems, ...tooMany, ...resolved.problems].sort((a, b) => a.start - b.start),
  };
}

/** Each of these words is asked for in dozens of spellings: for more than this a query would take tenths of a second. */
const MOST_WITH_PROCLITICS = 30;

function withFewProclitics(
  { parts }: SearchQuery,
  typed: string,
): { readonly parts: readonly QueryPart[]; readonly problems: readonly QueryProblem[] } {
  const count = parts.filter((part) => part.kind === 'term' && part.term.proclitics).length;
  if (count <= MOST_WITH_PROCLITICS) return { parts, problems: [] };
  const message = `Words are looked for as typed: with particles written onto them only up to ${MOST_WITH_PROCLITICS} are.`;
  return {
    parts: parts.map((part) => (part.kind === 'term' ? { ...part, term: { ...part.term, proclitics: false } } : part)),
    problems: [{ message, start: 0, end: typed.length }],
  };
}

/** Of a begun word the commonest it may become; of a begun phrase more, since few of them stand behind its other words. */
function completed(db: ReadableDb, part: TermPart): TermPart {
  const { term } = part;
  if (!term.begun) return part;
  const completions = completeWord(db, term, term.tokens.length > 1 ? 50 : 10);
  return completions === undefined ? part : { ...part, term: { ...term, completions } };
}

function matchesOf(db: ReadableDb, match: string, conditions: readonly Query[], { from, to }: Dates): Query {
  const words = sql`search MATCH ${match}`;
  if (conditions.length === 0) return sql`FROM search WHERE ${words}`;
  // CROSS JOIN keeps FTS5 outermost; the other way round the match would run again for every source.
  return sql`FROM search CROSS JOIN search_row ON search_row.row = search.rowid
    WHERE ${words} AND ${renderRowBounds(db, from, to)} AND ${sqlAll(conditions)}`;
}

function matchesWithoutWords(conditions: readonly Query[], excluded: string | undefined): Query {
  const found = sql`FROM search_row WHERE ${sqlAll(conditions)}`;
  if (excluded === undefined) return found;
  return sql`${found} AND search_row.row NOT IN (SELECT rowid FROM search WHERE search MATCH ${excluded})`;
}

interface Dates {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

/** A range that all matches lie in, to narrow the index's rows by: any of those asked for will do. */
function datesOf({ publishedFrom, publishedTo }: SourceFilter, fields: readonly FieldPart[]): Dates {
  let from = publishedFrom;
  let to = publishedTo;
  for (const { negated, condition } of fields) {
    if (negated) continue;
    if (condition.field === 'published') {
      from ??= condition.from;
      to ??= condition.to;
    } else if (condition.field === 'after') from ??= condition.date;
    else if (condition.field === 'before') to ??= condition.date;
  }
  return { from, to };
}
