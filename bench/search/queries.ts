import Database from 'better-sqlite3';
import { noFilter, type SourceFilter } from '../../src/core/organising/sourceFilter.ts';
import { newsCorpus } from '../corpus/newsCorpus.ts';
import { seededRandom } from '../corpus/seededRandom.ts';

/** Queries of one kind, as a person would type them. */
export interface QueryClass {
  readonly name: string;
  readonly queries: readonly SearchedFor[];
}

export interface SearchedFor {
  readonly query: string;
  readonly filter: SourceFilter;
}

const EACH = 30;

/** Picks words by how many documents hold them, and phrases from the documents themselves. */
export function pickQueries(file: string, documents: number): readonly QueryClass[] {
  const database = new Database(file);
  const between = (low: number, high: number, letters = '[a-z][a-z]*'): readonly string[] =>
    database
      .prepare(
        'SELECT term FROM search_term WHERE sources BETWEEN ? AND ? AND term GLOB ? ORDER BY sources DESC, term LIMIT 5000',
      )
      .pluck()
      .all(Math.ceil(low * documents), Math.floor(high * documents), letters) as string[];
  const random = seededRandom(42);
  const some = (words: readonly string[]) =>
    Array.from({ length: Math.min(EACH, words.length) }, () => words[random.below(words.length)] ?? '');
  const rare = between(0.00008, 0.0002);
  const middling = between(0.007, 0.013);
  const common = between(0.24, 0.4);
  const huge = between(0.6, 1);
  const arabic = between(0.0005, 0.02, '[ء-ي][ء-ي][ء-ي]*');
  const hebrew = between(0.0005, 0.02, '[א-ת][א-ת][א-ת]*');
  const outlets = database
    .prepare('SELECT outlet FROM search_row GROUP BY outlet ORDER BY count(*) DESC LIMIT 100')
    .pluck()
    .all() as string[];
  database.close();
  const pairs = (first: readonly string[], second: readonly string[]) => {
    const seconds = some(second);
    return some(first).map((word, index) => `${word} ${seconds[index] ?? ''}`);
  };
  const beginnings = (letters: number) =>
    some([...middling, ...common].filter((word) => word.length > letters)).map((word) => word.slice(0, letters));
  const classOf = (name: string, queries: readonly string[], filter: Partial<SourceFilter> = {}): QueryClass => ({
    name,
    queries: queries.map((query) => ({ query, filter: { ...noFilter, ...filter } })),
  });
  const inOutlets: QueryClass = {
    name: 'common in an outlet',
    queries: some(common).map((word) => ({
      query: finished(word),
      filter: { ...noFilter, outlets: [outlets[random.below(outlets.length)] ?? ''] },
    })),
  };
  return [
    classOf('rare', some(rare).map(finished)),
    classOf('middling', some(middling).map(finished)),
    classOf('common', some(common).map(finished)),
    classOf('huge', some(huge).map(finished)),
    classOf('middling AND middling', pairs(middling, middling).map(finished)),
    classOf('common AND middling', pairs(common, middling).map(finished)),
    classOf('common AND common', pairs(common, common).map(finished)),
    classOf(
      'common NOT huge',
      pairs(common, huge).map((pair) => finished(pair.replace(' ', ' -'))),
    ),
    classOf('phrase of an article', articlePhrases()),
    classOf('phrase of stop words', pairs(huge, huge).map(quoted)),
    classOf('beginning of 2 letters', beginnings(2)),
    classOf('beginning of 3 letters', beginnings(3)),
    classOf('beginning of 4 letters', beginnings(4)),
    inOutlets,
    classOf('common in one year', some(common).map(finished), { publishedFrom: '2024', publishedTo: '2024' }),
    classOf('huge in a language', some(huge).map(finished), { languages: ['en'] }),
    classOf('Arabic word', some(arabic).map(finished)),
    classOf('Hebrew word', some(hebrew).map(finished)),
    classOf('Chinese, 1 character', chinese(1)),
    classOf('Chinese, 2 characters', chinese(2)),
  ];
}

const quoted = (words: string): string => `"${words}"`;
/** With a space behind: the word is not still being typed. */
const finished = (words: string): string => `${words} `;

/** Two words side by side from the middle of an article. */
function articlePhrases(): readonly string[] {
  return fromArticles('en', (text) => /\b([a-z]{6,} [a-z]{6,})\b/.exec(text)?.[1]).map(quoted);
}

function chinese(length: number): readonly string[] {
  return fromArticles('zh', (text) => text.replace(/[^\p{Script=Han}]/gu, '').slice(0, length));
}

function fromArticles(wanted: string, pick: (text: string) => string | undefined): readonly string[] {
  const picked: string[] = [];
  for (const { body, language } of newsCorpus(3_000)) {
    const found = language === wanted ? pick(body.slice(body.length / 2)) : undefined;
    if (found) picked.push(found);
    if (picked.length === EACH) break;
  }
  return picked;
}
