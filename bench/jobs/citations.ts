import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCitationFormatter } from '../../src/core/citation/citationFormatter.ts';
import {
  type CitationCluster,
  citationsAmong,
  type NoteMark,
  noteMarksInDocument,
} from '../../src/core/citation/citationMarks.ts';
import { compareForBibliography } from '../../src/core/citation/collation.ts';
import type { CitableWork, CslItem } from '../../src/core/citation/cslItem.ts';
import { parseMarkup, withoutMarks } from '../../src/core/citation/cslMarkup.ts';
import { plainTextOf } from '../../src/core/citation/formattedRun.ts';
import type { CitationId, SourceId } from '../../src/core/ids.ts';
import { bundledCsl } from '../../tests/support/bundledCsl.ts';
import { cslXmlOf } from '../../tests/support/cslXml.ts';
import { distributionOf, formatFigure, printFigure, printSurroundings, printTable } from '../report.ts';
import { processorTime } from '../search/buildLibrary.ts';
import { generateBriefing } from '../word/generateBriefing.ts';

/*
 * Citations of generated briefings: all formatted, beside the processor's own rebuilding and pandoc's citeproc (its run with, less
 * the one without), one put in in the middle, and another style chosen. `--quick` leaves out the largest and what is slow beside it.
 */

const STYLES = ['chicago-fullnote-bibliography', 'chicago-author-date', 'ieee'] as const;
const LANGUAGE = 'en-US';
const quick = process.argv.includes('--quick');
const SIZES = quick ? [100, 500] : [100, 500, 2000];
const RUNS = 3;
/** What an editor shows at once. */
const VISIBLE = 12;

const require = createRequire(import.meta.url);
const CSL = require('citeproc') as {
  readonly Engine: new (system: object, style: unknown, locale: string, force: boolean) => Processor;
};

interface Processor {
  readonly opt: { readonly xclass: string; readonly development_extensions: Record<string, boolean> };
  rebuildProcessorState(citations: readonly object[], format: string): readonly (readonly [string, number, string])[];
  makeBibliography(): [unknown, readonly string[]];
}

interface Case {
  readonly notes: number;
  readonly marks: readonly NoteMark[];
  readonly works: readonly CitableWork[];
  readonly references: readonly CslItem[];
}

const bars: { readonly bar: string; readonly isMet: boolean; readonly figure: string }[] = [];
const meet = (bar: string, isMet: boolean, figure: string): void => void bars.push({ bar, isMet, figure });
const median = (values: readonly number[]): number => distributionOf(values).p50;

printSurroundings();
const rows: string[][] = [];
for (const notes of SIZES) {
  const one = caseOf(notes);
  for (const style of STYLES) rows.push(measure(one, style));
}
process.stdout.write('\nMilliseconds of processor time, medians; ours is a new formatter with bibliography.\n');
printTable(
  [
    'notes, style',
    'ours',
    'rebuild',
    'ratio',
    'pandoc',
    'ours/pandoc',
    'same',
    'insert p50',
    'p95',
    'with a new work p95',
    'bibliography p95',
  ],
  rows,
);
measureSwitch();
process.stdout.write('\nBars\n');
printTable(
  ['bar', 'met', 'figure'],
  bars.map(({ bar, isMet, figure }) => [bar, isMet ? 'yes' : 'NO', figure]),
);

function caseOf(notes: number): Case {
  const { briefing, works, references } = generateBriefing(Math.max(10, Math.round(notes * 0.15)), notes);
  return { notes, works, references, marks: noteMarksInDocument(briefing.document) };
}

function newFormatter(styleId: string, works: readonly CitableWork[]) {
  const formatter = createCitationFormatter(bundledCsl);
  formatter.setStyle(styleId, LANGUAGE);
  formatter.setSources(works);
  return formatter;
}

function measure(one: Case, styleId: string): string[] {
  const { notes, marks, works } = one;
  const ours: number[] = [];
  let printed: readonly string[] = [];
  let entries: readonly string[] = [];
  for (let run = 0; run < RUNS; run++) {
    ours.push(
      processorTime(() => {
        const formatter = newFormatter(styleId, works);
        printed = formatter.formatMarks(marks).citations.map(({ plain }) => plain);
        entries = formatter.formatBibliography().map(({ plain }) => plain);
      }),
    );
  }
  const itself = notes > 500 && styleId !== STYLES[0] && quick ? undefined : rebuild(one, styleId);
  const pandoc = measurePandoc(one, styleId);
  const same =
    itself === undefined
      ? '–'
      : `${printed.filter((text, index) => text === itself.citations[index]).length}/${printed.length} + ${entries.filter((text, index) => text === itself.entries[index]).length}/${entries.length}`;
  const insert = measureInsert(one, styleId);
  const full = median(ours);
  printFigure({ job: 'citations', notes, style: styleId, full, rebuild: itself?.took, pandoc, same, ...insert });
  const numbered = styleId === 'ieee';
  if (itself !== undefined)
    meet(
      `${notes} notes, ${styleId}: printed as by the processor's rebuilding`,
      same === `${printed.length}/${printed.length} + ${entries.length}/${entries.length}`,
      same,
    );
  if (notes === 2000) {
    if (itself !== undefined && styleId === STYLES[0])
      meet(
        `2,000 notes, ${styleId}: ≥ 4 × faster than rebuilding`,
        itself.took >= 4 * full,
        `${formatFigure(itself.took / full)} ×`,
      );
    if (pandoc !== undefined)
      meet(`2,000 notes, ${styleId}: ≤ 2 × pandoc's citeproc`, full <= 2 * pandoc, `${formatFigure(full / pandoc)} ×`);
    const worst = Math.max(insert.insertP95, insert.newWorkP95);
    meet(
      `2,000 notes, ${styleId}: one put in in the middle, ${numbered ? 'visible citations ' : ''}p95 ≤ 50 ms`,
      worst <= 50,
      `${formatFigure(worst)} ms`,
    );
  }
  return [
    `${notes} ${styleId}`,
    formatFigure(full),
    itself === undefined ? '–' : formatFigure(itself.took),
    itself === undefined ? '–' : formatFigure(itself.took / full),
    pandoc === undefined ? '–' : formatFigure(pandoc),
    pandoc === undefined ? '–' : formatFigure(full / pandoc),
    same,
    formatFigure(insert.insertP50),
    formatFigure(insert.insertP95),
    formatFigure(insert.newWorkP95),
    formatFigure(insert.bibliographyP95),
  ];
}

/** The processor's own way to format a document. */
function rebuild({ marks, works }: Case, styleId: string) {
  const byId = new Map(works.map(({ id, cslItem }) => [id as string, withoutNoncharacters(cslItem)]));
  let citations: readonly string[] = [];
  let entries: readonly string[] = [];
  const took = processorTime(() => {
    const processor = new CSL.Engine(
      {
        retrieveLocale: (tag: string) => copyOf(bundledCsl.findLocale(tag) ?? bundledCsl.findLocale('en-US')),
        retrieveItem: (id: string) => byId.get(id),
        stringCompare: compareForBibliography,
      },
      copyOf(bundledCsl.findStyle(styleId)),
      LANGUAGE,
      true,
    );
    Object.assign(processor.opt.development_extensions, { locator_label_parse: false, wrap_url_and_doi: true });
    const inNotes = processor.opt.xclass === 'note';
    const clusters = citationsAmong(marks).map(({ id, items }, index) => ({
      citationID: id,
      properties: { noteIndex: inNotes ? index + 1 : 0 },
      citationItems: items.map(({ sourceId, locator }) => ({
        id: sourceId,
        ...(locator ? { locator: locator.value, label: locator.label } : {}),
      })),
    }));
    citations = processor
      .rebuildProcessorState(clusters, 'briefdesk')
      .map(([, , text]) => plainTextOf(parseMarkup(text)));
    (processor as unknown as { setOutputFormat(name: string): void }).setOutputFormat('briefdesk');
    entries = processor.makeBibliography()[1].map((text) => plainTextOf(parseMarkup(text)));
  });
  return { took, citations, entries };
}

function copyOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function withoutNoncharacters(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'string' ? withoutMarks(part) : part,
  );
}

/** Citations put in in the middle of a written document: of a work that is cited already, and of one that is not. */
function measureInsert({ marks, works }: Case, styleId: string) {
  const spare = works.at(-1);
  const cited = marks.filter(
    (mark) => !citationsAmong([mark]).some(({ items }) => items.some((item) => item.sourceId === spare?.id)),
  );
  const formatter = newFormatter(styleId, works);
  formatter.formatMarks(cited);
  formatter.formatBibliography();
  const numbered = styleId === 'ieee';
  const middle = cited.length >> 1;
  const old: number[] = [];
  const fresh: number[] = [];
  const bibliography: number[] = [];
  const times = quick ? 10 : 30;
  for (let time = 0; time < times; time++) {
    for (const [work, into] of [
      [works[(time * 7) % (works.length - 1)], old],
      [spare, fresh],
    ] as const) {
      if (work === undefined) continue;
      const added: NoteMark = { kind: 'citation', citation: clusterOf(time, work.id) };
      const at = middle + time;
      const next = [...cited.slice(0, at), added, ...cited.slice(at)];
      // What an editor shows around the caret; the others of a style that numbers follow in the background.
      const visible = new Set(citationsAmong(next.slice(at - VISIBLE / 2, at + VISIBLE / 2)).map(({ id }) => id));
      into.push(processorTime(() => formatter.formatMarks(next, numbered ? visible : undefined)));
      bibliography.push(processorTime(() => formatter.formatBibliography()));
      if (numbered) formatter.formatMarks(next);
      formatter.formatMarks(cited);
      formatter.formatBibliography();
    }
  }
  return {
    insertP50: distributionOf(old).p50,
    insertP95: distributionOf(old).p95,
    newWorkP95: distributionOf(fresh).p95,
    bibliographyP95: distributionOf(bibliography).p95,
  };
}

function clusterOf(number: number, sourceId: SourceId): CitationCluster {
  return { id: `cit_inserted${String(number).padStart(8, '0')}` as CitationId, items: [{ sourceId }] };
}

function measureSwitch(): void {
  const { marks, works } = caseOf(200);
  const rows = STYLES.map((styleId) => {
    const visible: number[] = [];
    const all: number[] = [];
    for (let run = 0; run < RUNS * 2; run++) {
      const formatter = newFormatter(STYLES[(STYLES.indexOf(styleId) + 1) % STYLES.length] ?? styleId, works);
      formatter.formatMarks(marks);
      formatter.formatBibliography();
      const shown = new Set(citationsAmong(marks.slice(100, 100 + VISIBLE)).map(({ id }) => id));
      let first = 0;
      all.push(
        processorTime(() => {
          first = processorTime(() => {
            formatter.setStyle(styleId, LANGUAGE);
            formatter.formatMarks(marks, shown);
          });
          formatter.formatMarks(marks);
          formatter.formatBibliography();
        }),
      );
      visible.push(first);
    }
    const [one, whole] = [distributionOf(visible), distributionOf(all)];
    printFigure({
      job: 'citations',
      switch: styleId,
      visibleP50: one.p50,
      visibleMax: one.max,
      allP50: whole.p50,
      allMax: whole.max,
    });
    meet(
      `200 citations to ${styleId}: visible ≤ 200 ms`,
      one.p50 <= 200,
      `${formatFigure(one.p50)} ms (${formatFigure(one.max)} at most)`,
    );
    meet(
      `200 citations to ${styleId}: all ≤ 1 s`,
      whole.p50 <= 1000,
      `${formatFigure(whole.p50)} ms (${formatFigure(whole.max)} at most)`,
    );
    return [styleId, formatFigure(one.p50), formatFigure(one.max), formatFigure(whole.p50), formatFigure(whole.max)];
  });
  process.stdout.write('\nAnother style chosen, 200 citations (ms of processor time)\n');
  printTable(['to', 'visible p50', 'max', 'all p50', 'max'], rows);
}

/** What citeproc adds to a run of pandoc on the same works and citations; undefined where pandoc is not installed. */
function measurePandoc({ marks, references, works }: Case, styleId: string): number | undefined {
  const style = bundledCsl.findStyle(styleId);
  if (style === undefined || spawnSync('pandoc', ['--version']).status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'briefdesk-citations-'));
  try {
    const keys = new Map(works.map(({ id }, index) => [id, references[index]?.id ?? id]));
    const lines = citationsAmong(marks).map(({ items }) => {
      const cites = items.map(
        ({ sourceId, locator }) => `@${keys.get(sourceId)}${locator ? `, p. ${locator.value}` : ''}`,
      );
      return `Text [${cites.join('; ')}].\n`;
    });
    const file = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const markdown = file('brief.md', lines.join('\n'));
    const refs = file('refs.json', JSON.stringify(references));
    const csl = file('style.csl', cslXmlOf(style, { id: styleId, title: styleId }));
    // The seconds that the process has worked, which only its parent is told.
    const run = (...more: string[]): number => {
      const args = ['pandoc', ...more, markdown, '-o', join(folder, 'out.json'), '-t', 'json'];
      const { status, stderr } = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@"', 'bash', ...args], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
      const [user = 0, system = 0] = stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
      return (user + system) * 1000;
    };
    const runs = Array.from({ length: RUNS }, () => run('--citeproc', '--csl', csl, '--bibliography', refs) - run());
    return median(runs);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
