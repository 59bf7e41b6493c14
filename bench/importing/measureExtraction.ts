import { basename, join } from 'node:path';
import { extractFile } from '../../src/extraction/extractFile.ts';
import { formatFigure, printFigure, printTable } from '../report.ts';
import { type Anchor, anchors } from './anchors.ts';
import type { FileSet } from './generateFiles.ts';
import { processorSeconds } from './processorSeconds.ts';
import { shareOfWords } from './shareOfWords.ts';

type Engine = Pick<Anchor, 'name' | 'bar' | 'read'>;

interface Measured extends Engine {
  /** Median of the runs over all files, of one core: with what other programs ran as processes. */
  readonly seconds: number;
  readonly texts: readonly string[];
}

/**
 * Extraction alone, one file after the other in one process, by the seconds that a core works; ours and the others in turn, so that what else the machine does meets
 * all of them alike.
 */
export async function measureExtraction(sets: readonly FileSet[], runs: number): Promise<void> {
  const rows: string[][] = [];
  for (const set of sets) {
    const [own, ...others] = await measure(
      set,
      [{ name: 'Briefdesk', read: readByUs }, ...anchors.filter(({ format }) => format === set.format)],
      runs,
    );
    if (own === undefined) continue;
    rows.push(report(set, own, null), ...others.map((other) => report(set, other, own)));
  }
  printTable(['format', 'engine', 'files/s', 'MB/s', 'ours is', 'bar', 'its words in ours'], rows);
}

async function measure(set: FileSet, engines: readonly Engine[], runs: number): Promise<readonly Measured[]> {
  const times = engines.map((): number[] => []);
  const texts = engines.map((): string[] => []);
  for (const { read } of engines) await read(set.paths[0] ?? '');
  for (let run = 0; run < runs; run += 1) {
    for (const [index, { read }] of engines.entries()) {
      const start = processorSeconds();
      const all: string[] = [];
      for (const path of set.paths) all.push(await read(path));
      times[index]?.push(processorSeconds() - start);
      texts[index] = all;
    }
  }
  return engines.map((engine, index) => ({
    ...engine,
    seconds: median(times[index] ?? []),
    texts: texts[index] ?? [],
  }));
}

function report(set: FileSet, { name, bar, seconds, texts }: Measured, own: Measured | null): string[] {
  const filesPerSecond = set.paths.length / seconds;
  const megabytesPerSecond = set.size / 1e6 / seconds;
  const figure = { figure: 'extraction', format: set.format, engine: name, filesPerSecond, megabytesPerSecond };
  const columns = [set.format, name, formatFigure(filesPerSecond), formatFigure(megabytesPerSecond)];
  if (own === null) {
    printFigure(figure);
    return [...columns, '', '', ''];
  }
  const timesAsFast = seconds / own.seconds;
  const words = shareOfWords(own.texts, texts);
  printFigure({ ...figure, oursTimesAsFast: timesAsFast, bar: bar ?? null, itsWordsInOurs: words });
  const verdict = bar === undefined ? '' : `${bar} × ${timesAsFast >= bar ? 'met' : 'MISSED'}`;
  return [...columns, `${formatFigure(timesAsFast)} ×`, verdict, `${(words * 100).toFixed(1)} %`];
}

async function readByUs(path: string): Promise<string> {
  const outcome = await extractFile(
    { path, fileName: basename(path) },
    { pdfDataFolder: join(process.cwd(), 'node_modules/pdfjs-dist'), reportProgress: () => undefined },
  );
  if (!outcome.ok) throw new Error(`${path}: ${outcome.message}`);
  return outcome.extracted.text;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}
