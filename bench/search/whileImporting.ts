import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadableDb } from '../../src/library/database.ts';
import { openLibrary } from '../../src/library/openLibrary.ts';
import { keepSearchQuick } from '../../src/library/search/keepSearchQuick.ts';
import { searchSources } from '../../src/library/search/searchSources.ts';
import { newsCorpus } from '../corpus/newsCorpus.ts';
import { distributionOf, formatFigure, printFigure, printTable, timed } from '../report.ts';
import { addDocument, NOW, seededBytes } from './buildLibrary.ts';
import type { QueryClass } from './queries.ts';

/** What the importing thread is told. */
export interface ImportingThread {
  readonly library: string;
  /** Articles that are in the library already. */
  readonly documents: number;
}

/** Imports articles one transaction each, as an import does, until the thread is ended; removes none of them. */
export function importOn({ library, documents }: ImportingThread): void {
  const { db } = openLibrary(library, { mode: 'open', role: 'writer', now: NOW });
  const randomBytes = seededBytes(documents + 1);
  let added = 0;
  for (const document of newsCorpus(documents + 20_000, 2)) {
    db.transaction(() => addDocument(db, document, randomBytes));
    added += 1;
    if (added % 500 === 0) {
      const end = performance.now() + 12;
      keepSearchQuick(db, () => performance.now() < end);
    }
  }
}

/** The same searches while nothing else runs, and while another thread imports; in a copy of the library, which stays as it is. */
export async function measureWhileImporting(
  file: string,
  classes: readonly QueryClass[],
  { library, documents }: ImportingThread,
): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'briefdesk-bench-'));
  cpSync(library, copy, { recursive: true });
  const { db, close } = openLibrary(copy, { mode: 'open', role: 'reader', now: NOW });
  const idle = classes.map((kind) => measure(db, kind));
  const worker = new Worker(file, { workerData: { library: copy, documents } satisfies ImportingThread });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const before = sourcesIn(db);
  const start = performance.now();
  const importing = classes.map((kind) => measure(db, kind));
  const rate = ((sourcesIn(db) - before) / (performance.now() - start)) * 1_000;
  await worker.terminate();
  close();
  rmSync(copy, { recursive: true, force: true });
  process.stdout.write(
    `\nwhile ${formatFigure(rate)} articles a second are imported, each in a transaction of its own:\n`,
  );
  printTable(
    ['ms, p95', 'idle', 'importing', 'ratio', 'bar'],
    classes.map(({ name }, index) => {
      const [still = Number.NaN, busy = Number.NaN] = [idle[index]?.p95, importing[index]?.p95];
      printFigure({
        bench: 'search',
        figure: 'while importing',
        class: name,
        idle: idle[index],
        importing: importing[index],
      });
      return [
        name,
        formatFigure(still),
        formatFigure(busy),
        `${formatFigure(busy / still)} ×`,
        busy <= Math.max(2 * still, 5) ? 'met' : 'MISSED',
      ];
    }),
  );
}

function measure(db: ReadableDb, { queries }: QueryClass) {
  const once = () =>
    queries.map(({ query, filter }) =>
      timed(() => searchSources(db, query, filter, { order: 'rank', limit: 50, offset: 0 })),
    );
  once();
  return distributionOf([...once(), ...once()]);
}

function sourcesIn(db: ReadableDb): number {
  return db.find<{ count: number }>({ text: 'SELECT count(*) AS count FROM search_row', values: [] })?.count ?? 0;
}
