import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/core/briefing/document.ts';
import { readWordPreview } from '../../../src/core/wordPreview/readWordPreview.ts';
import type { PreviewBlock, PreviewParagraph, WordPreview } from '../../../src/core/wordPreview/wordPreview.ts';
import { arbitraryBriefing } from '../../support/arbitraryBriefing.ts';
import {
  buildBriefing,
  cite,
  exportBytes,
  footnote,
  heading,
  list,
  paragraph,
  quote,
  set,
  table,
  withHeader,
} from '../../support/buildBriefing.ts';
import { renderWhole, toRender } from '../../support/buildExport.ts';
import { buildPng } from '../../support/buildImage.ts';
import { buildSource } from '../../support/buildSource.ts';
import { readDocx } from '../../support/readDocx.ts';

const textOf = ({ runs }: PreviewParagraph): string =>
  runs
    .map((run) =>
      run.kind === 'text' ? run.text : run.kind === 'note' ? `[${run.number}]` : run.kind === 'lineBreak' ? '\n' : '',
    )
    .join('');
const paragraphsIn = (blocks: readonly PreviewBlock[]): readonly PreviewParagraph[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );
const bodyOf = ({ sections }: WordPreview) => sections.flatMap(({ blocks }) => blocks);
const preview = async (blocks: readonly Block[], header = {}, sources: ReturnType<typeof buildSource>[] = []) =>
  readWordPreview(await exportBytes(buildBriefing(blocks, header), sources));

test('shows every paragraph of the file in order, whatever it holds', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryBriefing, async ({ briefing, sources }) => {
      const bytes = await exportBytes(briefing, sources);
      const shown = paragraphsIn(bodyOf(readWordPreview(bytes))).map(textOf);
      expect(shown.filter((text) => text.trim() !== '')).toEqual(
        readDocx(bytes)
          .paragraphs.map(({ text }) => text)
          .filter((text) => text.trim() !== ''),
      );
    }),
    { numRuns: 15, seed: 5 },
  );
}, 60_000);

describe('the preview of a Word file', () => {
  test('has styles, bold and italic, links and raised notes with their text', async () => {
    const source = buildSource(1, { title: 'Talks stall', outlet: 'The Harbour Post' });
    const shown = await preview(
      [
        heading(2, 'Situation'),
        paragraph('Plain ', { kind: 'text', text: 'bold', bold: true }, ' and ', {
          kind: 'link',
          url: 'https://a.example',
          children: [{ kind: 'text', text: 'linked' }],
        }),
        quote('Said.', cite(1, 1), footnote(1, 'Own note.')),
      ],
      {},
      [source],
    );
    const [title, plain, quoted] = paragraphsIn(bodyOf(shown));
    expect(title).toMatchObject({ style: 'Heading2' });
    expect(plain?.runs).toMatchObject([
      { text: 'Plain ', isBold: false },
      { text: 'bold', isBold: true },
      { text: ' and ' },
      { text: 'linked', isLink: true },
    ]);
    expect(quoted && textOf(quoted)).toBe('Said.[1], [2]');
    expect(
      shown.footnotes.map(({ number, blocks }) => [number, paragraphsIn(blocks).map(textOf).join('').trim()]),
    ).toEqual([
      [1, expect.stringContaining('The Harbour Post')],
      [2, 'Own note.'],
    ]);
  });

  test('counts lists as Word does, also where they start at another number', async () => {
    const from = { ...list('1. a', '  1. b', '  1. c', '1. d'), start: 4 } as Block;
    const shown = await preview([from, paragraph('Between.'), list('- x', '  1. y')]);
    expect(paragraphsIn(bodyOf(shown)).map(({ marker, level }) => [marker, level])).toEqual([
      ['4.', 0],
      [expect.stringMatching(/^(a|i|1)[.)]|^\(a\)/), 1],
      [expect.stringMatching(/^(b|ii|2)[.)]|^\(b\)/), 1],
      ['5.', 0],
      [null, 0],
      ['•', 0],
      [expect.stringMatching(/^(a|i|1)[.)]|^\(a\)/), 1],
    ]);
  });

  test('has tables with their header rows and merged cells', async () => {
    const merged = withHeader(table(['a', 'b'], ['c', 'd'], ['e']));
    if (merged.kind !== 'table') throw new Error('A table was made.');
    const [head, first, last] = merged.rows;
    const block: Block = {
      ...merged,
      rows: [
        head ?? { cells: [] },
        { cells: [{ ...(first?.cells[0] ?? { inlines: [] }), rows: 2 }, first?.cells[1] ?? { inlines: [] }] },
        last ?? { cells: [] },
      ],
    };
    const shown = bodyOf(await preview([block])).find(({ kind }) => kind === 'table');
    expect(shown).toMatchObject({
      kind: 'table',
      rows: [
        { isHeader: true, cells: [{ rows: 1 }, { rows: 1 }] },
        { isHeader: false, cells: [{ rows: 2 }, { rows: 1 }] },
        { cells: [{ rows: 1 }] },
      ],
    });
  });

  test('has the marking in header and footer, right-to-left paragraphs, and pages that lie', async () => {
    const shown = await preview(
      [
        set('rtl', paragraph('שלום')),
        { kind: 'sectionBreak', id: 'blk_turn000000000000' as never, orientation: 'landscape' },
        paragraph('Wide.'),
      ],
      { marking: 'TLP:AMBER' },
    );
    expect(shown.sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape']);
    for (const { header, footer } of shown.sections) {
      expect(header.map(textOf).join()).toContain('TLP:AMBER');
      expect(footer.map(textOf).join()).toContain('TLP:AMBER');
    }
    expect(paragraphsIn(bodyOf(shown))[0]).toMatchObject({ isRightToLeft: true });
  });

  test('has images with their bytes and what they show', async () => {
    const hash = 'b'.repeat(64);
    const png = buildPng({});
    const image: Block = {
      kind: 'image',
      id: 'blk_image00000000000' as never,
      image: hash,
      size: { width: 400, height: 200 },
      width: 50,
      alt: 'A map of the border',
    };
    const images = new Map([[hash, { bytes: png, type: 'image/png' as const }]]);
    const shown = readWordPreview(await renderWhole(toRender(buildBriefing([image]), [], {}, { images })));
    const run = paragraphsIn(bodyOf(shown))
      .flatMap(({ runs }) => runs)
      .find(({ kind }) => kind === 'image');
    expect(run).toMatchObject({ alt: 'A map of the border', width: 50 });
    const part = run?.kind === 'image' ? run.part : '';
    expect(shown.images.get(part)).toMatchObject({ type: 'image/png' });
    expect(Buffer.from(shown.images.get(part)?.bytes ?? []).equals(Buffer.from(png))).toBe(true);
  });

  test('puts endnotes behind the text where they are asked for', async () => {
    const briefing = buildBriefing([paragraph('x', footnote(1, 'Own note.'))]);
    const shown = readWordPreview(await renderWhole(toRender(briefing, [], { notes: 'endnotes' })));
    expect(shown.footnotes).toEqual([]);
    expect(shown.endnotes.map(({ number }) => number)).toEqual([1]);
  });
});
