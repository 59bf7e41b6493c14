import { basename } from 'node:path';
import { forkExtraction } from '../../src/cli/forkExtraction.ts';
import { createExtractionPool, type ExtractionPool } from '../../src/operations/importing/extractionPool.ts';
import { formatFigure, printFigure, printTable } from '../report.ts';
import { anchors } from './anchors.ts';
import { EXTRACTION } from './extractionBundle.ts';
import type { FileSet } from './generateFiles.ts';

const WORKERS = 2;
/** How many times as fast as the other program two processes are to be at least. */
const BAR = 1;

/** PDFs read by two extraction processes at once, beside pdftotext on one file after the other; by the clock, since they run side by side. */
export async function measureWorkers(set: FileSet, runs: number): Promise<void> {
  const anchor = anchors.find(({ format }) => format === set.format);
  if (anchor === undefined) return;
  const pool = createExtractionPool(() => forkExtraction(EXTRACTION), { size: WORKERS });
  pool.prepare(WORKERS);
  try {
    await readAll(pool, set);
    const own: number[] = [];
    const others: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      own.push(await secondsOf(() => readAll(pool, set)));
      others.push(
        await secondsOf(async () => {
          for (const path of set.paths) await anchor.read(path);
        }),
      );
    }
    const [ours, theirs] = [Math.min(...own), Math.min(...others)];
    const timesAsFast = theirs / ours;
    const isMet = timesAsFast >= BAR;
    printFigure({
      figure: 'workers',
      format: set.format,
      workers: WORKERS,
      oursTimesAsFast: timesAsFast,
      bar: BAR,
      isMet,
    });
    const rate = (seconds: number) => formatFigure(set.paths.length / seconds);
    printTable(
      ['by the clock', 'files/s', anchor.name, 'ours is', 'bar'],
      [
        [
          `${set.format}, ${WORKERS} processes`,
          rate(ours),
          rate(theirs),
          `${formatFigure(timesAsFast)} ×`,
          `${BAR} × ${isMet ? 'met' : 'MISSED'}`,
        ],
      ],
    );
  } finally {
    pool.stop();
  }
}

async function readAll(pool: ExtractionPool, { paths }: FileSet): Promise<void> {
  const never = new AbortController().signal;
  const outcomes = await Promise.all(paths.map((path) => pool.extract({ path, fileName: basename(path) }, never)));
  for (const outcome of outcomes) if (!outcome.ok) throw new Error(outcome.message);
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
