import { assertNever } from '../../core/assertNever.ts';
import type { FieldCondition } from '../../core/text/fieldCondition.ts';
import { normaliseText, tokensOf } from '../../core/text/normaliseText.ts';
import type { FieldPart, QueryProblem } from '../../core/text/parseSearchQuery.ts';
import type { ReadableDb } from '../database.ts';
import { type Query, sql } from '../sql.ts';
import {
  isGraded,
  isInCollection,
  isInLanguage,
  isMarked,
  isOfFormat,
  isOfStatus,
  isOutlet,
  isPublished,
  isPublishedAfter,
  isPublishedBefore,
  isTagged,
} from './sourceFilter.ts';

/** The conditions of a query on `search_row`, and which of its names stand for nothing in this library. */
export function resolveConditions(
  db: ReadableDb,
  parts: readonly FieldPart[],
): { readonly conditions: readonly Query[]; readonly problems: readonly QueryProblem[] } {
  const problems: QueryProblem[] = [];
  const conditions = parts.map(({ start, end, negated, condition }) => {
    const holds = renderCondition(db, condition, (message) => problems.push({ start, end, message }));
    // A source without a date is not in a range, so it is in what is not.
    return negated ? sql`NOT coalesce((${holds}), 0)` : holds;
  });
  return { conditions, problems };
}

function renderCondition(db: ReadableDb, condition: FieldCondition, report: (message: string) => void): Query {
  switch (condition.field) {
    case 'outlet':
      return isOutlet(namesLike(listOutletNames(db), condition.name, NO_NAMES.outlet, report));
    case 'tag':
      return isTagged(namesLike(listTagNames(db), condition.name, NO_NAMES.tag, report, isSame));
    case 'in': {
      const collections = db.all<{ id: string; name: string }>(sql`SELECT id, name FROM collection`);
      const names = new Set(
        namesLike(
          collections.map(({ name }) => name),
          condition.name,
          NO_NAMES.in,
          report,
          isSame,
        ),
      );
      return isInCollection(collections.filter(({ name }) => names.has(name)).map(({ id }) => id));
    }
    case 'grade':
      return isGraded(condition.values);
    case 'marking':
      return isMarked(condition.values);
    case 'lang':
      return isInLanguage(condition.values);
    case 'status':
      return isOfStatus(condition.values);
    case 'format':
      return isOfFormat(condition.values);
    case 'published':
      return isPublished(condition.from, condition.to);
    case 'before':
      return isPublishedBefore(condition.date);
    case 'after':
      return isPublishedAfter(condition.date);
    default:
      return assertNever(condition);
  }
}

const NO_NAMES = {
  outlet: 'No source has an outlet with',
  tag: 'No source has the tag',
  in: 'There is no collection',
} as const;

/** The names that mean what was typed, folded as words are; says so when there is none. */
function namesLike(
  names: readonly string[],
  typed: string,
  none: string,
  report: (message: string) => void,
  means: (name: readonly string[], typed: readonly string[]) => boolean = holds,
): readonly string[] {
  const words = wordsOf(typed);
  const found = names.filter((name) => name === typed || (words.length > 0 && means(wordsOf(name), words)));
  if (found.length === 0) report(`${none} “${typed}”.`);
  return found;
}

const wordsOf = (name: string): readonly string[] => tokensOf(normaliseText(name).text);

const isSame = (name: readonly string[], typed: readonly string[]): boolean => name.join(' ') === typed.join(' ');

/** Whether the words stand together in the name: `outlet:times` is The Times and the Times of Malta. */
const holds = (name: readonly string[], typed: readonly string[]): boolean =>
  ` ${name.join(' ')} `.includes(` ${typed.join(' ')} `);

/** Each outlet once, by skipping through the index: a DISTINCT would read an entry for every source. */
function listOutletNames(db: ReadableDb): readonly string[] {
  return namesOf(
    db.all(sql`
    WITH RECURSIVE each_outlet (name) AS (
      SELECT min(outlet) FROM search_row WHERE outlet <> ''
      UNION ALL SELECT (SELECT min(outlet) FROM search_row WHERE outlet > name) FROM each_outlet WHERE name IS NOT NULL
    ) SELECT name FROM each_outlet WHERE name IS NOT NULL`),
  );
}

function listTagNames(db: ReadableDb): readonly string[] {
  return namesOf(
    db.all(sql`
    WITH RECURSIVE each_tag (name) AS (
      SELECT min(tag) FROM source_tag
      UNION ALL SELECT (SELECT min(tag) FROM source_tag WHERE tag > name) FROM each_tag WHERE name IS NOT NULL
    ) SELECT name FROM each_tag WHERE name IS NOT NULL`),
  );
}

const namesOf = (rows: readonly { readonly name: string }[]): readonly string[] => rows.map(({ name }) => name);
