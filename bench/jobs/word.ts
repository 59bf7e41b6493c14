import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCitationFormatter } from '../../src/core/citation/citationFormatter.ts';
import { type FormattedCitations, formatBriefing } from '../../src/core/citation/formatBriefing.ts';
import { renderBriefing } from '../../src/core/docx/renderBriefing.ts';
import { validatePackage } from '../../src/core/docx/validatePackage.ts';
import { bundledCsl } from '../../tests/support/bundledCsl.ts';
import { distributionOf, formatFigure, printFigure, printSurroundings, printTable } from '../report.ts';
import { floorOf } from '../word/floor.ts';
import { type GeneratedBriefing, generateBriefing } from '../word/generateBriefing.ts';
import { markdownOf } from '../word/markdownOf.ts';

/*
 * Word files of generated briefings. A whole process with nothing cached beside pandoc --citeproc on the same Markdown and bibliography,
 * one after the other; and inside the application with the citations at hand, beside building strings and the zip alone.
 *
 * The program is the one that `npm run build` has made.
 *
 * npm run bench -- word [--runs 3] [--cli out/main/cli.js] [--csl ../shared/bench/csl/chicago-fullnote-bibliography.csl] [--skip-300]
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    cli: { type: 'string', default: 'out/main/cli.js' },
    csl: { type: 'string', default: '../shared/bench/csl/chicago-fullnote-bibliography.csl' },
    'skip-300': { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const SIZES = [
  { pages: 10, citations: 30 },
  { pages: 30, citations: 100 },
  ...(values['skip-300'] ? [] : [{ pages: 300, citations: 2_000 }]),
];
const folder = mkdtempSync(join(tmpdir(), 'briefdesk-bench-'));
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
const median = (numbers: readonly number[]): number => distributionOf(numbers).p50;

if (!existsSync(values.cli)) throw new Error(`${values.cli} is not there: build it first with npm run build.`);
printSurroundings();
if (!existsSync(values.csl)) process.stdout.write(`${values.csl} is not there: pandoc takes its own style.\n`);
const bars: string[][] = [];
for (const size of SIZES) await measure(size);
printTable(['bar', 'figure', ''], bars);
rmSync(folder, { recursive: true, force: true });

interface Took {
  readonly seconds: number;
  readonly mebibytes: number;
}

async function measure({ pages, citations }: (typeof SIZES)[number]): Promise<void> {
  const made = generateBriefing(pages, citations);
  const [brief, references] = [join(folder, 'brief.md'), join(folder, 'refs.json')];
  writeFileSync(brief, markdownOf(made));
  writeFileSync(references, JSON.stringify(made.references));
  const style = existsSync(values.csl) ? ['--csl', values.csl] : [];
  const [ours, pandocs] = [join(folder, 'ours.docx'), join(folder, 'pandoc.docx')];
  const own: Took[] = [];
  const theirs: Took[] = [];
  for (let run = 0; run < runs; run++) {
    const args = ['convert', brief, '--bibliography', references, '--out', ours];
    own.push(spend([process.execPath, values.cli, ...args]));
    if (!hasPandoc) continue;
    theirs.push(spend(['pandoc', '--citeproc', ...style, '--bibliography', references, brief, '-o', pandocs]));
  }
  const inside = await measureInside(made);
  const whole = median(own.map(({ seconds }) => seconds));
  const pandoc = hasPandoc ? median(theirs.map(({ seconds }) => seconds)) : Number.NaN;
  const pandocPeak = Math.max(...theirs.map(({ mebibytes }) => mebibytes));
  const ownPeak = Math.max(...own.map(({ mebibytes }) => mebibytes));
  process.stdout.write(
    `\n${pages} pages, ${citations} citations, ${made.references.length} works (processor time, medians)\n`,
  );
  printTable(
    ['', 'ms', 'peak MiB', 'bytes'],
    [
      [
        'whole process, nothing cached',
        formatFigure(whole * 1_000),
        formatFigure(ownPeak),
        String(statSync(ours).size),
      ],
      [
        'pandoc --citeproc',
        formatFigure(pandoc * 1_000),
        formatFigure(pandocPeak),
        hasPandoc ? String(statSync(pandocs).size) : '–',
      ],
      ['inside, citations at hand', formatFigure(inside.render), '', String(inside.bytes)],
      ['  its check before it is written', formatFigure(inside.check), '', ''],
      ['floor: strings and zip alone', formatFigure(inside.floor), '', ''],
    ],
  );
  printFigure({
    job: 'word',
    pages,
    citations,
    whole: whole * 1_000,
    pandoc: pandoc * 1_000,
    ownPeak,
    pandocPeak,
    ...inside,
  });
  if (pages === 30) {
    bar('30 pages, whole process: not slower than pandoc', pandoc / whole, 1);
    bars.push([
      '30 pages, citations at hand: ≤ 150 ms',
      `${formatFigure(inside.render)} ms`,
      said(inside.render <= 150),
    ]);
  } else if (pages === 300) {
    bar('300 pages, whole process: ≥ 1.1 × faster than pandoc (stretch 1.5)', pandoc / whole, 1.1);
    bar('300 pages, citations at hand: ≥ 5 × faster than pandoc', (pandoc * 1_000) / inside.render, 5);
    bars.push([
      '300 pages, whole process: peak ≤ 1.2 × pandoc',
      `${formatFigure(ownPeak / pandocPeak)} ×`,
      said(ownPeak <= 1.2 * pandocPeak),
    ]);
  }
}

function bar(words: string, ratio: number, least: number): void {
  bars.push([words, `${formatFigure(ratio)} ×`, said(ratio >= least)]);
}

function said(isMet: boolean): string {
  return isMet ? 'met' : 'MISSED';
}

/** What this process has taken of the processor, in milliseconds: rendering is asynchronous, so it cannot be timed as one call. */
function processorNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Processor time in milliseconds, medians of what follows a first run. */
async function measureInside(made: GeneratedBriefing) {
  const formatted: FormattedCitations = formatBriefing(made.briefing, made.works, createCitationFormatter(bundledCsl));
  const render: number[] = [];
  const check: number[] = [];
  const floor: number[] = [];
  let bytes = new Uint8Array();
  for (let run = 0; run <= runs + 2; run++) {
    const start = processorNow();
    bytes = new Uint8Array(await renderBriefing({ briefing: made.briefing, formatted }));
    const rendered = processorNow();
    validatePackage(bytes);
    const checked = processorNow();
    floorOf(made, formatted);
    if (run === 0) continue;
    render.push(rendered - start);
    check.push(checked - rendered);
    floor.push(processorNow() - checked);
  }
  return { render: median(render), check: median(check), floor: median(floor), bytes: bytes.length };
}

/** What a process takes of the processor and of memory, by GNU time. */
function spend(command: readonly string[]): Took {
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%U %S %M', ...command], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const [user = 0, system = 0, kibibytes = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { seconds: user + system, mebibytes: kibibytes / 1_024 };
}
