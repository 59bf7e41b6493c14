import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { normaliseText } from '../../src/core/text/normaliseText.ts';
import { foldForIndex } from '../../src/library/search/foldForIndex.ts';
import { newsCorpus } from '../corpus/newsCorpus.ts';
import { batches } from './batches.ts';
import { processorTime } from './buildLibrary.ts';

interface RawIndex {
  readonly documents: number;
  /** Milliseconds of processor time for the rows of text and FTS5 over the text as it is, `unicode61`, 64 MB hash. */
  readonly raw: number;
  /** For the rows alone. */
  readonly rows: number;
  /** For the same rows and FTS5 over what the program folds the text to. */
  readonly ours: number;
  readonly textBytes: number;
  readonly rawIndexBytes: number;
  readonly ourIndexBytes: number;
  /** Of the Arabic and Hebrew articles alone: the index of their folded words, and with the words behind particles. */
  readonly plainSemiticBytes: number;
  readonly ourSemiticBytes: number;
}

/** What FTS5 alone takes to index the same articles, beside what it takes over folded text. */
export function buildRawIndex(documents: number): RawIndex {
  const plain = (text: string): string => text;
  const raw = index(documents, { columns: 'title, body', tokenizer: 'unicode61 remove_diacritics 2', fold: plain });
  const own = { columns: 'body, title', tokenizer: 'ascii', fold: foldForIndex };
  const ours = index(documents, own);
  const isSemitic = (language: string): boolean => language === 'ar' || language === 'he';
  const plainSemitic = index(documents, { ...own, fold: (text) => normaliseText(text).text }, isSemitic);
  const ourSemitic = index(documents, own, isSemitic);
  return {
    documents,
    rows: raw.rows,
    raw: raw.indexed,
    ours: ours.indexed,
    textBytes: raw.textBytes,
    rawIndexBytes: raw.indexBytes,
    ourIndexBytes: ours.indexBytes,
    plainSemiticBytes: plainSemitic.indexBytes,
    ourSemiticBytes: ourSemitic.indexBytes,
  };
}

interface IndexMake {
  readonly columns: string;
  readonly tokenizer: string;
  readonly fold: (text: string) => string;
}

function index(
  documents: number,
  { columns, tokenizer, fold }: IndexMake,
  takes: (language: string) => boolean = () => true,
) {
  const folder = mkdtempSync(join(tmpdir(), 'briefdesk-raw-'));
  const file = join(folder, 'raw.sqlite');
  const db = new Database(file);
  db.exec(`PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;
    CREATE TABLE article (id INTEGER PRIMARY KEY, title TEXT, body TEXT);`);
  const insertRow = db.prepare('INSERT INTO article VALUES (?, ?, ?)');
  let textBytes = 0;
  let id = 0;
  let rows = 0;
  const texts = function* () {
    for (const { title, body, language } of newsCorpus(documents)) if (takes(language)) yield { title, body };
  };
  for (const batch of batches(texts(), 1_000)) {
    for (const { body } of batch) textBytes += Buffer.byteLength(body);
    rows += processorTime(() =>
      db.transaction(() => {
        for (const { title, body } of batch) insertRow.run(BigInt(id++), title, body);
      })(),
    );
  }
  db.exec(`CREATE VIRTUAL TABLE words USING fts5 (${columns}, content = '', contentless_delete = 1, tokenize = '${tokenizer}');
    INSERT INTO words (words, rank) VALUES ('hashsize', 67108864);`);
  const insertWords = db.prepare('INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)');
  let indexed = rows;
  id = 0;
  for (const batch of batches(texts(), 1_000)) {
    indexed += processorTime(() =>
      db.transaction(() => {
        for (const { title, body } of batch) insertWords.run(BigInt(id++), fold(title), fold(body));
      })(),
    );
  }
  db.exec(`INSERT INTO words (words) VALUES ('optimize')`);
  const indexBytes = db.prepare('SELECT sum(length(block)) FROM words_data').pluck().get() as number;
  db.close();
  rmSync(folder, { recursive: true, force: true });
  return { textBytes, rows, indexed, indexBytes };
}
