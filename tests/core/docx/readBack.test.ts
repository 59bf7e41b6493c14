import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { afterAll, describe, expect, test } from 'vitest';
import type { Inline } from '../../../src/core/briefing/document.ts';
import { inlinesOf, textOfBlock, textOfInlines } from '../../../src/core/briefing/walkDocument.ts';
import { toWordText } from '../../../src/core/docx/write/wordText.ts';
import { type ArbitraryWordFile, arbitraryWordFile } from '../../support/arbitraryWordFile.ts';
import {
  buildBriefing,
  cite,
  exportBytes,
  footnote,
  heading,
  list,
  paragraph,
  set,
  table,
  withHeader,
} from '../../support/buildBriefing.ts';
import { buildSource } from '../../support/buildSource.ts';
import { hasPandoc } from '../../support/officeTools.ts';
import { readWithPandoc } from '../../support/pandocReading.ts';
import { isLongRun } from '../../support/seeded.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'briefdesk-read-back-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sources = [
  buildSource(1, { title: 'Talks stall', authors: [{ family: 'Roe', given: 'Jane' }], published: '2026' }),
  buildSource(2, { title: 'Numbers', authors: [{ family: 'Doe', given: 'John' }], published: '2025' }),
];
const briefing = buildBriefing([
  heading(1, 'Bottom line'),
  paragraph('Between 20 and 24.', cite(1, 1), ' Later', footnote(1, 'Counted twice; see ', cite(2, 2), '.'), ' more.'),
  withHeader(table(['Party', 'Held'], ['Movement', ['20', cite(3, 1)]], ['Ministry', ['24', footnote(2, 'No list.')]])),
  table(['a', 'b'], ['', 'd']),
  heading(2, 'Details'),
  list('1. one', '  - nested', '1. two'),
  set('rtl', table(['שם', 'מספר'])),
  heading(3, 'End'),
]);

const write = (name: string, bytes: Uint8Array): string => {
  const file = path.join(folder, `${name}.docx`);
  writeFileSync(file, bytes);
  return file;
};

describe('another program finds in the file what was written', () => {
  test('pandoc: headings, notes, tables with their heads, list items', async ({ skip }) => {
    skip(!hasPandoc, 'needs pandoc');
    expect(readWithPandoc(write('pandoc', await exportBytes(briefing, sources)))).toEqual({
      headings: [
        { level: 1, text: 'Bottom line' },
        { level: 2, text: 'Details' },
        { level: 3, text: 'End' },
        { level: 1, text: 'Bibliography' },
      ],
      notes: [
        'Jane Roe, ‘Talks Stall’, 2026.',
        'Counted twice; see John Doe, ‘Numbers’, 2025.',
        'Roe, ‘Talks Stall’.',
        'No list.',
      ],
      tables: [
        {
          headRows: 1,
          rows: [
            ['Party', 'Held'],
            ['Movement', '20'],
            ['Ministry', '24'],
          ],
        },
        {
          headRows: 0,
          rows: [
            ['a', 'b'],
            ['', 'd'],
          ],
        },
        { headRows: 0, rows: [['שם', 'מספר']] },
      ],
      listItems: [
        { depth: 0, ordered: true, text: 'one' },
        { depth: 1, ordered: false, text: 'nested' },
        { depth: 0, ordered: true, text: 'two' },
      ],
    });
  });

  test('mammoth: the same, without a word of complaint about tables or notes', async () => {
    const { value: html, messages } = await mammoth.convertToHtml({
      buffer: Buffer.from(await exportBytes(briefing, sources)),
    });
    expect(html.match(/<h\d>.*?<\/h\d>/g)?.map((found) => found.replace(/<a id[^>]*><\/a>/g, ''))).toEqual([
      '<h1>Bottom line</h1>',
      '<h2>Details</h2>',
      '<h3>End</h3>',
      '<h1>Bibliography</h1>',
    ]);
    expect(html.match(/<table>.*?<\/table>/g)?.map(cellsOf)).toEqual([
      [
        ['Party', 'Held'],
        ['Movement', '20'],
        ['Ministry', '24'],
      ],
      [
        ['a', 'b'],
        ['', 'd'],
      ],
      [['שם', 'מספר']],
    ]);
    expect(html).toContain('<thead><tr><th>');
    expect(html.match(/<li id="footnote-\d+">/g)).toHaveLength(4);
    expect(messages.filter(({ message }) => !message.startsWith('Unrecognised paragraph style'))).toEqual([]);
  });

  test('both, in generated briefings', async () => {
    const samples = fc.sample(arbitraryWordFile, { numRuns: isLongRun ? 100 : 10, seed: 2027 });
    for (const [index, made] of samples.entries()) {
      const bytes = await exportBytes(made.briefing, made.sources, made.more);
      const wanted = wantedOf(made);
      const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
      const found = (html.match(/<table>.*?<\/table>/gs) ?? []).map(cellsOf);
      expect(found.map((rows) => rows.map((cells) => cells.length))).toEqual(wanted.tables.map(({ rows }) => rows));
      expect(html.match(/<li id="(?:footnote|endnote)-\d+">/g)?.length ?? 0).toBe(wanted.notes);
      if (!hasPandoc) continue;
      const pandoc = readWithPandoc(write(`generated-${index}`, bytes));
      expect(pandoc.tables.map(({ headRows }) => headRows > 0)).toEqual(wanted.tables.map(({ hasHead }) => hasHead));
      expect(pandoc.notes).toHaveLength(wanted.notes);
      const headings = pandoc.headings.map(({ level, text }) => ({ level, text: lettersOf(text) }));
      for (const heading of wanted.headings) expect(headings).toContainEqual(heading);
      const items = pandoc.listItems.map(({ text }) => lettersOf(text));
      for (const item of wanted.items) expect(items).toContain(item);
    }
  }, 600_000);
});

/** What a reader must find, as far as it can be counted. */
function wantedOf({ briefing: { header, document }, more }: ArbitraryWordFile) {
  const blocks = [...(more.summary ?? []), ...document.blocks, ...(more.appendices ?? []).flatMap((one) => one.blocks)];
  const citesInNotes = header.citationStyle === 'chicago-fullnote-bibliography';
  const isNote = ({ kind }: Inline) => kind === 'footnote' || (kind === 'citation' && citesInNotes);
  // What a citation or a broken link adds, and the words of a reference, are not the writer's.
  const isPlain = (inlines: readonly Inline[]) => inlines.every(({ kind }) => kind === 'text' || kind === 'lineBreak');
  const mark = (marking: string | undefined) => (more.settings.portionMarks ? (marking ?? '') : '');
  return {
    notes: blocks.flatMap(inlinesOf).filter(isNote).length,
    tables: blocks.flatMap((block) =>
      block.kind === 'table'
        ? [{ rows: block.rows.map(({ cells }) => cells.length), hasHead: block.headerRow === true }]
        : [],
    ),
    // A heading without a word is none to every reader.
    headings: blocks.flatMap((block) => {
      if (block.kind !== 'heading' || !isPlain(block.inlines) || lettersOf(textOfBlock(block)) === '') return [];
      return [{ level: block.level, text: lettersOf(mark(block.marking) + textOfBlock(block)) }];
    }),
    items: blocks.flatMap((block) =>
      block.kind === 'list'
        ? block.items
            .filter(({ inlines }) => isPlain(inlines) && lettersOf(textOfInlines(inlines)) !== '')
            .map(({ inlines, marking }) => lettersOf(mark(marking) + textOfInlines(inlines)))
        : [],
    ),
  };
}

const lettersOf = (text: string) => toWordText(text).replace(/[^\p{L}]/gu, '');

function cellsOf(html: string): string[][] {
  const rows = html.match(/<tr>.*?<\/tr>/gs) ?? [];
  return rows.map((row) =>
    (row.match(/<t[dh]\b[^>]*>.*?<\/t[dh]>/gs) ?? []).map((cell) => cell.replace(/<sup>.*?<\/sup>|<[^>]*>/gs, '')),
  );
}
