import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { RandomBytes } from '../../src/core/ids.ts';
import { unknownMetadata } from '../../src/core/source/unknownMetadata.ts';
import type { WritableDb } from '../../src/library/database.ts';
import { openLibrary } from '../../src/library/openLibrary.ts';
import { addSource } from '../../src/operations/sources/addSource.ts';
import { type NewsDocument, newsCorpus } from '../corpus/newsCorpus.ts';
import { seededRandom } from '../corpus/seededRandom.ts';

export interface BuiltLibrary {
  readonly folder: string;
  /** Bytes of the texts in UTF-8. */
  readonly textBytes: number;
  /** Milliseconds spent in adding sources; making the texts is not counted. */
  readonly added: number;
  readonly databaseBytes: number;
}

const IN_ONE_TRANSACTION = 1_000;
const NOW = '2026-11-22T08:00:00.000Z';

/** A library of so many generated articles, each added by the operation that an import ends with. */
export function buildLibrary(folder: string, documents: number): BuiltLibrary {
  const library = openLibrary(folder, { mode: 'create', role: 'writer', now: NOW });
  const random = seededRandom(documents);
  const randomBytes: RandomBytes = (length) => Uint8Array.from({ length }, () => random.below(256));
  let textBytes = 0;
  let added = 0;
  for (const batch of batches(newsCorpus(documents), IN_ONE_TRANSACTION)) {
    for (const { body } of batch) textBytes += Buffer.byteLength(body);
    const start = performance.now();
    library.db.transaction(() => {
      for (const document of batch) addDocument(library.db, document, randomBytes);
    });
    added += performance.now() - start;
  }
  library.close();
  return { folder, textBytes, added, databaseBytes: statSync(join(folder, 'library.sqlite')).size };
}

/** Adds one article as an import would. */
function addDocument(db: WritableDb, document: NewsDocument, randomBytes: RandomBytes): void {
  const { title, body, outlet, language, published } = document;
  let start = 0;
  const blocks = body.split('\n').map((paragraph) => {
    const block = { kind: 'paragraph' as const, level: null, start, end: start + paragraph.length, page: null };
    start = block.end + 1;
    return block;
  });
  addSource(
    { db, randomBytes, now: NOW },
    {
      importId: 'bench',
      format: 'html',
      sha256: createHash('sha256').update(`${published}\n${title}\n${body}`).digest('hex'),
      size: body.length,
      fileName: 'article.html',
      capturedAt: null,
      metadata: { ...unknownMetadata, type: 'article-newspaper', title, outlet, language, published },
      text: body,
      blocks,
      pages: [],
      extractor: 'html',
      extractorVersion: 1,
    },
  );
}

function* batches<Item>(items: Iterable<Item>, size: number): Generator<readonly Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
