import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/core/briefing/document.ts';
import { usualExportSettings } from '../../../src/core/briefing/exportSettings.ts';
import type { BriefingToRender } from '../../../src/core/docx/renderBriefing.ts';
import type { BlockId } from '../../../src/core/ids.ts';
import {
  buildBriefing,
  cite,
  exportBytes,
  footnote,
  heading,
  list,
  type PrintedBriefing,
  paragraph,
  quote,
  set,
  table,
  withHeader,
} from '../../support/buildBriefing.ts';
import { buildPng } from '../../support/buildImage.ts';
import { buildSource } from '../../support/buildSource.ts';
import { hasLibreOffice, printedTexts } from '../../support/officeTools.ts';
import { differenceOf, readPng } from '../../support/readPng.ts';

/*
 * Pages as LibreOffice prints them, beside images that a person has looked at. To make these anew after a change of the look, and then
 * look at each: BRIEFDESK_GOLDEN=write npx vitest run tests/core/docx/goldenPages.test.ts
 */
const golden = fileURLToPath(new URL('./golden/', import.meta.url));
const isWriting = process.env['BRIEFDESK_GOLDEN'] === 'write';
const folder = mkdtempSync(path.join(tmpdir(), 'briefdesk-golden-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const id = (number: number) => `blk_${String(number).padStart(16, '0')}` as BlockId;
const text = (words: string): Inline[] => [{ kind: 'text', text: words }];
const cell = (words: string, more: object = {}) => ({ inlines: text(words), ...more });
const sources = [
  buildSource(1, {
    title: 'Talks stall over list of names',
    authors: [{ family: 'Roe', given: 'Jane' }],
    outlet: 'The Harbour Post',
    published: '2026-03-03',
    url: 'https://harbour.example/talks',
  }),
  buildSource(2, { title: 'بيان', outlet: 'الميناء', published: '2026-03-06', language: 'ar' }),
];
const WORDS = 'The movement says that it holds between twenty and twenty-four hostages, and gives no list of names. ';
const HASH = 'a'.repeat(64);
const image: Block = {
  kind: 'image',
  id: id(1),
  image: HASH,
  size: { width: 300, height: 200 },
  width: 60,
  alt: 'One colour',
  caption: text('The harbour, seen from the north'),
};
const merged: Block = {
  kind: 'table',
  id: id(2),
  headerRow: true,
  caption: text('Held and released by year'),
  rows: [
    {
      cells: [cell('Party', { rows: 2 }), cell('Held', { columns: 2, alignment: 'center' }), cell('Note', { rows: 2 })],
    },
    { cells: [cell('2025'), cell('2026')] },
    {
      cells: [
        cell('Movement'),
        cell('20'),
        cell('1,024'),
        cell('Both by its own count, which it has not explained', { rows: 2 }),
      ],
    },
    { cells: [cell('Ministry'), cell('24'), cell('9')] },
  ],
};
const header = {
  title: 'Hostage talks',
  audience: 'Head of mission',
  date: '2026-03-07',
  marking: 'TLP:AMBER' as const,
};
const columns = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'];

interface Golden {
  readonly pages: number;
  readonly briefing: PrintedBriefing;
  readonly more?: Omit<BriefingToRender, 'briefing' | 'formatted'>;
}

const FILES: Readonly<Record<string, Golden>> = {
  rightToLeft: {
    pages: 1,
    briefing: buildBriefing(
      [
        heading(1, 'השורה התחתונה'),
        paragraph(
          'הצדדים (בהם «התנועה») אמרו ב־3 במרץ 2026 כי 24 (עשרים וארבעה) חטופים, לפי Reuters ו-BBC (מהדורה 2), יוחזרו.',
          cite(1, 2),
        ),
        quote('“נמשיך לנהל משא ומתן”'),
        list('1. פריט ראשון (1)', '  - בתוכו', '1. פריט שני'),
        withHeader(table(['שם', 'מספר', 'הערה'], ['תנועה', '20', '– (ללא)'], ['Ministry', '24', 'עברית ו-English'])),
        paragraph(
          { kind: 'text', text: 'قالت الحركة', bold: true },
          ' إنها ',
          { kind: 'text', text: 'تحتجز 20', italic: true },
          ' شخصا.',
        ),
        set('ltr', paragraph('בכיוון שנקבע ביד.', footnote(1, 'הערה (1) עם Latin.'))),
      ],
      { ...header, title: 'שיחות החטופים', audience: 'ראש המשלחת', language: 'he' },
    ),
  },
  mergedTable: { pages: 1, briefing: buildBriefing([paragraph(WORDS), merged, paragraph(WORDS)], header) },
  image: { pages: 1, briefing: buildBriefing([paragraph(WORDS), image, paragraph(WORDS)], header) },
  annex: {
    pages: 2,
    briefing: buildBriefing(
      [heading(1, 'Bottom line'), paragraph(WORDS, cite(1, 1)), paragraph(WORDS, cite(2, 2))],
      header,
    ),
    more: {
      appendices: [
        {
          title: 'Source annex',
          blocks: [
            heading(2, 'Talks stall over list of names'),
            paragraph('Newspaper article, B2.'),
            quote('“It gives no list of names.”'),
            withHeader(table(['Source', 'Grade', 'Custody'], ['Roe', 'B2', '9f86d081'], ['الميناء', 'C3', '884c7d65'])),
          ],
        },
      ],
    },
  },
  landscape: {
    pages: 3,
    briefing: buildBriefing(
      [
        paragraph(WORDS),
        { kind: 'sectionBreak', id: id(3), orientation: 'landscape' },
        {
          ...withHeader(
            table(columns, ...Array.from({ length: 6 }, (_, row) => columns.map((name) => `${name} of row ${row}`))),
          ),
          id: id(4),
        },
        { kind: 'sectionBreak', id: id(5), orientation: 'portrait' },
        paragraph(WORDS),
      ],
      header,
    ),
  },
  contents: {
    pages: 2,
    briefing: buildBriefing(
      [
        heading(1, 'Bottom line'),
        paragraph(WORDS),
        { ...heading(2, 'What changed'), marking: 'TLP:GREEN' } as Block,
        paragraph(WORDS),
        { kind: 'pageBreak', id: id(6) },
        heading(2, 'What is known'),
        heading(3, 'By month'),
        paragraph(WORDS, cite(1, 1)),
      ],
      header,
    ),
    more: { settings: { ...usualExportSettings, contents: 'estimatedPages', notes: 'endnotes' } },
  },
};

/** The faces that stand in for Calibri and Arial in the images; with others every line breaks elsewhere. */
const hasFonts = ['Calibri:Carlito', 'Arial:Liberation Sans'].every((pair) => {
  const [wanted = '', found = ''] = pair.split(':');
  return String(spawnSync('fc-match', ['-f', '%{family}', wanted], { encoding: 'utf8' }).stdout).includes(found);
});
const hasPrinter = hasLibreOffice && spawnSync('pdftoppm', ['-v']).error === undefined;

beforeAll(async () => {
  if (!hasPrinter || !hasFonts) return;
  const images = new Map([
    [HASH, { bytes: buildPng({ width: 30, height: 20, rgb: [60, 110, 160] }), type: 'image/png' as const }],
  ]);
  for (const [name, { briefing, more }] of Object.entries(FILES)) {
    writeFileSync(path.join(folder, `${name}.docx`), await exportBytes(briefing, sources, { images, ...more }));
  }
  printedTexts(folder, Object.keys(FILES));
}, 300_000);

describe('printed by LibreOffice', () => {
  test.for(Object.entries(FILES))('%s looks as it did when it was looked at', ([name, { pages }], { skip }) => {
    skip(!hasPrinter, 'needs soffice, pdftotext and pdftoppm');
    skip(!hasFonts, 'needs the fonts Carlito and Liberation Sans, with which the images were made');
    for (let page = 1; page <= pages; page++) {
      const made = path.join(folder, `${name}-${page}`);
      const options = ['-png', '-r', '36', '-f', String(page), '-l', String(page), '-singlefile'];
      expect(spawnSync('pdftoppm', [...options, path.join(folder, `${name}.pdf`), made]).status).toBe(0);
      const file = path.join(golden, `${name}-${page}.png`);
      const bytes = readFileSync(`${made}.png`);
      if (isWriting) writeFileSync(file, bytes);
      expect(existsSync(file), `${name}-${page}.png`).toBe(true);
      const difference = differenceOf(readPng(bytes), readPng(readFileSync(file)));
      expect(difference?.mean, `${name}, page ${page}`).toBeLessThan(4);
      expect(difference?.share, `${name}, page ${page}`).toBeLessThan(0.015);
    }
  });
});
