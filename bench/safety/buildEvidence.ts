import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openLibrary } from '../../src/library/openLibrary.ts';
import { originalPath } from '../../src/library/originals.ts';
import { recordingRows } from '../../src/library/safety/recordRows.ts';
import { addSource } from '../../src/operations/sources/addSource.ts';
import { type NewsDocument, newsCorpus } from '../corpus/newsCorpus.ts';
import { batches } from '../search/batches.ts';
import { inputOf, NOW, seededBytes } from '../search/buildLibrary.ts';

/** As many as an import writes in one transaction. */
const BATCH = 50;

/**
 * A library as an import leaves it: every source with its original, its row entries and its entry in the custody log. An original is the
 * article in a page of so many bytes.
 */
export function buildEvidence(folder: string, documents: number, originalBytes: number): void {
  const library = openLibrary(folder, { mode: 'create', role: 'writer', now: NOW });
  const randomBytes = seededBytes(documents);
  for (const batch of batches(newsCorpus(documents), BATCH)) {
    const inputs = batch.map((document) => {
      const bytes = pageOf(document, originalBytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = originalPath(folder, sha256);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
      return { ...inputOf(document), sha256, size: bytes.length };
    });
    library.db.transaction(() =>
      recordingRows(library.db, NOW, () => {
        for (const input of inputs) addSource({ db: library.db, randomBytes, now: NOW }, input);
      }),
    );
  }
  library.close();
}

/** The article and what a site puts around it, which here is made of the article. */
function pageOf({ title, body }: NewsDocument, bytes: number): Buffer {
  const article = Buffer.from(`<!doctype html><title>${title}</title><article>${body}</article><nav>`, 'utf8');
  const page = Buffer.alloc(Math.max(bytes, article.length));
  for (let at = 0; at < page.length; at += article.length) article.copy(page, at);
  return page;
}
