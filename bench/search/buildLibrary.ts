import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { newId, type RandomBytes } from '../../src/core/ids.ts';
import type { Source } from '../../src/core/source/source.ts';
import { unknownMetadata } from '../../src/core/source/unknownMetadata.ts';
import type { WritableDb } from '../../src/library/database.ts';
import { openLibrary } from '../../src/library/openLibrary.ts';
import { keepSearchQuick } from '../../src/library/search/keepSearchQuick.ts';
import { indexSource } from '../../src/library/search/searchIndex.ts';
import { insertSource } from '../../src/library/tables/sources.ts';
import { insertSourceText } from '../../src/library/tables/sourceTexts.ts';
import { addSource } from '../../src/operations/sources/addSource.ts';
import type { OperationParsedInput } from '../../src/shared/contract.ts';
import { type NewsDocument, newsCorpus } from '../corpus/newsCorpus.ts';
import { seededRandom } from '../corpus/seededRandom.ts';
import { batches } from './batches.ts';

export interface BuiltLibrary {
  /** Bytes of the texts in UTF-8. */
  readonly textBytes: number;
  /** Milliseconds of processor time spent in adding sources; making the texts is not counted. */
  readonly added: number;
  /** Milliseconds of processor time of the upkeep that follows in idle time, and its longest step. */
  readonly upkeep: number;
  readonly longestStep: number;
  readonly databaseBytes: number;
}

export const NOW = '2026-11-22T08:00:00.000Z';

/**
 * A library of so many generated articles: their texts, rows and index, which is what a search needs of an import. What an
 * import does besides (hashes, sketches for near copies, the custody log) is measured by its own benchmark.
 */
export function buildLibrary(folder: string, documents: number): BuiltLibrary {
  const library = openLibrary(folder, { mode: 'create', role: 'writer', now: NOW });
  const randomBytes = seededBytes(documents);
  let textBytes = 0;
  let added = 0;
  for (const batch of batches(newsCorpus(documents), 1_000)) {
    for (const { body } of batch) textBytes += Buffer.byteLength(body);
    added += processorTime(() =>
      library.db.transaction(() => {
        for (const document of batch) addSearchable(library.db, document, randomBytes);
      }),
    );
  }
  const { upkeep, longestStep } = keepUp(library.db);
  library.close();
  return { textBytes, added, upkeep, longestStep, databaseBytes: statSync(join(folder, 'library.sqlite')).size };
}

/** What the writer's thread does when nothing else is to do, in the same steps. */
function keepUp(db: WritableDb): { readonly upkeep: number; readonly longestStep: number } {
  let upkeep = 0;
  let longestStep = 0;
  for (let hasMore = true; hasMore; ) {
    const start = performance.now();
    const took = processorTime(() => {
      hasMore = keepSearchQuick(db, () => performance.now() - start < 12);
    });
    upkeep += took;
    longestStep = Math.max(longestStep, took);
  }
  return { upkeep, longestStep };
}

export function seededBytes(seed: number): RandomBytes {
  const random = seededRandom(seed);
  return (length) => Uint8Array.from({ length }, () => random.below(256));
}

/** Milliseconds of processor time: other programs on the machine are not counted. */
export function processorTime(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

function addSearchable(db: WritableDb, document: NewsDocument, randomBytes: RandomBytes): void {
  const { text, blocks, pages, extractor, extractorVersion, importId: _, ...input } = inputOf(document);
  const id = newId('src', randomBytes);
  const textId = newId('txt', randomBytes);
  const facts = { id, textId, textLength: text.length, pageCount: null, version: 1, importedAt: NOW };
  const source: Source = { ...input, ...facts };
  insertSourceText(db, id, { id: textId, text, blocks, pages, extractor, extractorVersion }, NOW);
  insertSource(db, source);
  indexSource(db, source, text);
}

/** Adds one article as an import does. */
export function addDocument(db: WritableDb, document: NewsDocument, randomBytes: RandomBytes): void {
  addSource({ db, randomBytes, now: NOW }, inputOf(document));
}

/** What is to be added of an article; its hash stands for an original that is not there. */
export function inputOf(document: NewsDocument): OperationParsedInput<'sources.add'> {
  const { title, body, outlet, language, published } = document;
  let start = 0;
  const blocks = body.split('\n').map((paragraph) => {
    const block = { kind: 'paragraph' as const, level: null, start, end: start + paragraph.length, page: null };
    start = block.end + 1;
    return block;
  });
  return {
    importId: 'bench',
    format: 'html',
    sha256: createHash('sha256').update(`${published}\n${title}\n${body}`).digest('hex'),
    size: body.length,
    fileName: 'article.html',
    capturedAt: null,
    metadata: { ...unknownMetadata, type: 'article-newspaper', title, outlet, language, published },
    origins: {},
    otherCsl: {},
    text: body,
    blocks,
    pages: [],
    extractor: 'html',
    extractorVersion: 1,
    notices: [],
  };
}
