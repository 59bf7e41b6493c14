import Database from 'better-sqlite3';
import { newsCorpus } from '../corpus/newsCorpus.ts';
import { seededRandom } from '../corpus/seededRandom.ts';

/** Queries of one kind, as a person would type them. */
export interface QueryClass {
  readonly name: string;
  readonly queries: readonly string[];
}

const EACH = 30;

/** Picks words by how many documents hold them, and phrases from the documents themselves. */
export function pickQueries(file: string, documents: number): readonly QueryClass[] {
  const database = new Database(file);
  database.exec(`CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'search', 'row')`);
  const between = (low: number, high: number): readonly string[] =>
    database
      .prepare(
        `SELECT term FROM temp.words WHERE doc BETWEEN ? AND ? AND term GLOB '[a-z][a-z]*' ORDER BY doc DESC, term LIMIT 5000`,
      )
      .pluck()
      .all(Math.ceil(low * documents), Math.floor(high * documents)) as string[];
  const random = seededRandom(42);
  const some = (words: readonly string[]) =>
    Array.from({ length: Math.min(EACH, words.length) }, () => words[random.below(words.length)] ?? '');
  const rare = between(0.00008, 0.0002);
  const middling = between(0.007, 0.013);
  const common = between(0.24, 0.4);
  const huge = between(0.6, 1);
  database.close();
  const pairs = (first: readonly string[], second: readonly string[]) => {
    const seconds = some(second);
    return some(first).map((word, index) => `${word} ${seconds[index] ?? ''}`);
  };
  const beginnings = (letters: number) =>
    some([...middling, ...common].filter((word) => word.length > letters)).map((word) => word.slice(0, letters));
  return [
    // A closing space: the word is finished, not the beginning of others.
    { name: 'rare', queries: some(rare).map(finished) },
    { name: 'middling', queries: some(middling).map(finished) },
    { name: 'common', queries: some(common).map(finished) },
    { name: 'huge', queries: some(huge).map(finished) },
    { name: 'middling AND middling', queries: pairs(middling, middling).map(finished) },
    { name: 'common AND middling', queries: pairs(common, middling).map(finished) },
    { name: 'common AND common', queries: pairs(common, common).map(finished) },
    { name: 'phrase of an article', queries: articlePhrases() },
    { name: 'phrase of common words', queries: pairs(huge, huge).map(quoted) },
    { name: 'beginning of 2 letters', queries: beginnings(2) },
    { name: 'beginning of 3 letters', queries: beginnings(3) },
    { name: 'beginning of 4 letters', queries: beginnings(4) },
  ];
}

const quoted = (words: string): string => `"${words}"`;
const finished = (words: string): string => words.split(' ').map(quoted).join(' ');

/** Two words side by side from the middle of an article. */
function articlePhrases(): readonly string[] {
  const phrases: string[] = [];
  for (const { body, language } of newsCorpus(400)) {
    if (language !== 'en') continue;
    const pair = /\b([a-z]{6,} [a-z]{6,})\b/.exec(body.slice(body.length / 2));
    if (pair?.[1]) phrases.push(quoted(pair[1]));
    if (phrases.length === EACH) break;
  }
  return phrases;
}
