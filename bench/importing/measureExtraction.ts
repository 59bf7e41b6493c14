import { formatFigure, printFigure, printTable } from '../report.ts';
import { type Anchor, anchors } from './anchors.ts';
import type { FileSet } from './generateFiles.ts';
import { readByUs, textReaders } from './ownReaders.ts';
import { processorSeconds } from './processorSeconds.ts';
import { shareOfWords } from './shareOfWords.ts';

type Engine = Pick<Anchor, 'name' | 'bar' | 'read'>;

interface Measured extends Engine {
  /** For each file the median of the runs, of one core: with what other programs ran as processes. */
  readonly seconds: readonly number[];
  readonly texts: readonly string[];
}

/**
 * Extraction alone, one file after the other in one process, by the seconds that a core works; ours and the others in turn, so that what else the machine does meets
 * all of them alike. Every engine has read all files once before it is measured: our processes read hundreds. Where our text can be
 * read without what else is extracted (metadata, language, warnings), which others do not give, that is what is compared.
 */
export async function measureExtraction(sets: readonly FileSet[], runs: number): Promise<void> {
  const rows: string[][] = [];
  for (const set of sets) {
    const whole = { name: 'Briefdesk, all it extracts', read: readByUs };
    const textOnly = textReaders[set.format];
    const own = textOnly === undefined ? [whole] : [whole, { name: 'Briefdesk, text alone', read: textOnly }];
    const measured = await measure(set, [...own, ...anchors.filter(({ format }) => format === set.format)], runs);
    const [all, text] = [measured[0], measured[own.length - 1]];
    if (all === undefined || text === undefined) continue;
    rows.push(...measured.slice(0, own.length).map((one) => reportOwn(set, one)));
    rows.push(...measured.slice(own.length).map((other) => report(set, other, text, all)));
  }
  const header = ['format', 'engine', 'files/s', 'MB/s', 'ours is', 'short files', 'long files', 'with all'];
  printTable([...header, 'bar', 'its words in ours'], rows);
}

async function measure(set: FileSet, engines: readonly Engine[], runs: number): Promise<readonly Measured[]> {
  const times = engines.map(() => set.paths.map((): number[] => []));
  const texts = engines.map((): string[] => []);
  for (let run = 0; run <= runs; run += 1) {
    // Each run begins with another: whoever comes after programs that run as processes finds the processor's caches cold.
    for (const { index, read } of rotated(engines, run)) {
      const all: string[] = [];
      for (const [file, path] of set.paths.entries()) {
        const start = processorSeconds();
        all.push(await read(path));
        if (run > 0) times[index]?.[file]?.push(processorSeconds() - start);
      }
      texts[index] = all;
    }
  }
  return engines.map((engine, index) => ({
    ...engine,
    seconds: (times[index] ?? []).map(median),
    texts: texts[index] ?? [],
  }));
}

const rotated = (engines: readonly Engine[], by: number) => {
  const numbered = engines.map(({ read }, index) => ({ index, read }));
  return [...numbered.slice(by % engines.length), ...numbered.slice(0, by % engines.length)];
};

function reportOwn(set: FileSet, own: Measured): string[] {
  printFigure(figureOf(set, own));
  return [...ratesOf(set, own), '', '', '', '', '', ''];
}

/** `text` is what is compared; `all` is that with all that is extracted besides. */
function report(set: FileSet, other: Measured, text: Measured, all: Measured): string[] {
  const { bar } = other;
  const isLong = isInLongerHalf(text.texts);
  const of = (half?: boolean) => (_: number, file: number) => half === undefined || isLong(file) === half;
  const timesAsFast = (own: Measured, half?: boolean) =>
    sum(other.seconds.filter(of(half))) / sum(own.seconds.filter(of(half)));
  const ratios = [timesAsFast(text), timesAsFast(text, false), timesAsFast(text, true), timesAsFast(all)] as const;
  const [ours, onShort, onLong, withAll] = ratios;
  const itsWordsInOurs = shareOfWords(text.texts, other.texts);
  const isMet = bar === undefined ? null : ours >= bar;
  printFigure({ ...figureOf(set, other), ours, onShort, onLong, withAll, bar: bar ?? null, isMet, itsWordsInOurs });
  const verdict = bar === undefined ? '' : `${bar} × ${isMet ? 'met' : 'MISSED'}`;
  const shown = ratios.map((ratio) => `${formatFigure(ratio)} ×`);
  return [...ratesOf(set, other), ...shown, verdict, `${(itsWordsInOurs * 100).toFixed(1)} %`];
}

const figureOf = (set: FileSet, { name, seconds }: Measured) => ({
  figure: 'extraction',
  format: set.format,
  engine: name,
  filesPerSecond: set.paths.length / sum(seconds),
  megabytesPerSecond: set.size / 1e6 / sum(seconds),
});

function ratesOf(set: FileSet, measured: Measured): string[] {
  const { format, engine, filesPerSecond, megabytesPerSecond } = figureOf(set, measured);
  return [format, engine, formatFigure(filesPerSecond), formatFigure(megabytesPerSecond)];
}

/** Whether a file is among the half with the longer texts. */
function isInLongerHalf(texts: readonly string[]): (file: number) => boolean {
  const lengths = texts.map((text) => text.length).sort((a, b) => a - b);
  const middle = lengths[lengths.length >> 1] ?? 0;
  return (file) => (texts[file]?.length ?? 0) >= middle;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
