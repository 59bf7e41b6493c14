import fc from 'fast-check';
import type { Block, Inline, TableCell } from '../../src/core/briefing/document.ts';
import { isNumberedList } from '../../src/core/briefing/documentRules.ts';
import { type ExportSettings, usualExportSettings } from '../../src/core/briefing/exportSettings.ts';
import { mapLines } from '../../src/core/briefing/walkDocument.ts';
import type { BriefingToRender } from '../../src/core/docx/renderBriefing.ts';
import type { BlockId } from '../../src/core/ids.ts';
import { type Marking, markings } from '../../src/core/marking/marking.ts';
import type { Source } from '../../src/core/source/source.ts';
import { arbitraryBriefing } from './arbitraryBriefing.ts';
import type { PrintedBriefing } from './buildBriefing.ts';
import { buildGif, buildJpeg, buildPng } from './buildImage.ts';

export interface ArbitraryWordFile {
  readonly briefing: PrintedBriefing;
  readonly sources: readonly Source[];
  /** What `renderBriefing` takes beside the briefing and its citations. */
  readonly more: Omit<BriefingToRender, 'briefing' | 'formatted'> & { readonly settings: ExportSettings };
}

const hash = (digit: string) => digit.repeat(64);
/** The last hash has no bytes. */
const IMAGES = new Map([
  [hash('a'), { bytes: buildPng(), type: 'image/png' as const }],
  [hash('b'), { bytes: buildJpeg(), type: 'image/jpeg' as const }],
  [hash('c'), { bytes: buildGif(), type: 'image/gif' as const }],
]);
const words = fc.constantFrom('A caption', 'שלום 24', 'a < b & "c"', 'بيان، 3', 'x\u0000y', ' ', 'تقرير Reuters (2)');
const line = words.map((text): Inline[] => [{ kind: 'text', text }]);
const marking = fc.constantFrom<Marking | undefined>(undefined, undefined, ...markings.map(({ label }) => label));

const image = fc
  .record(
    {
      kind: fc.constant('image' as const),
      image: fc.constantFrom(hash('a'), hash('b'), hash('c'), hash('d')),
      size: fc.record({ width: fc.integer({ min: 1, max: 20_000 }), height: fc.integer({ min: 1, max: 20_000 }) }),
      width: fc.integer({ min: 5, max: 100 }),
      alt: fc.constantFrom('', 'Two lines <1>\n"2" & more'),
      caption: line,
      direction: fc.constantFrom('ltr' as const, 'rtl' as const),
      decorative: fc.constant(true as const),
    },
    { requiredKeys: ['kind', 'image', 'size', 'width', 'alt'], noNullPrototype: true },
  )
  .map((made) => (made.decorative ? { ...made, alt: '' } : made));
const pageBreak = fc.constant({ kind: 'pageBreak' as const });
const sectionBreak = fc.record({
  kind: fc.constant('sectionBreak' as const),
  orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
});

/** Cuts a rectangle into cells: fields are given to the first cell above or beside them that the draws say may grow over them. */
function mergedTable(height: number, width: number, draws: readonly number[]): { cells: TableCell[] }[] {
  const taken = Array.from({ length: height }, () => Array.from({ length: width }, () => false));
  let next = 0;
  const draw = (most: number) => 1 + ((draws[next++ % draws.length] ?? 0) % most);
  return taken.map((fields, row) => {
    const cells: TableCell[] = [];
    for (let column = 0; column < width; column++) {
      if (fields[column]) continue;
      const free = fields.slice(column).findIndex(Boolean);
      const columns = draw(Math.min(3, free === -1 ? width - column : free));
      const rows = draw(Math.min(3, height - row));
      for (const below of taken.slice(row, row + rows)) below.fill(true, column, column + columns);
      const text = `r${row} c${column} of a table that is merged`.slice(0, draw(36));
      cells.push({
        inlines: [{ kind: 'text', text }],
        ...(columns > 1 ? { columns } : {}),
        ...(rows > 1 ? { rows } : {}),
      });
    }
    return { cells };
  });
}

const merged = fc
  .record({
    height: fc.integer({ min: 1, max: 6 }),
    width: fc.integer({ min: 1, max: 8 }),
    draws: fc.array(fc.nat({ max: 30 }), { minLength: 5, maxLength: 40 }),
    headerRow: fc.constantFrom({}, { headerRow: true as const }),
    caption: fc.oneof(
      fc.constant({}),
      line.map((caption) => ({ caption })),
    ),
  })
  .map(({ height, width, draws, headerRow, caption }) => ({
    kind: 'table' as const,
    rows: mergedTable(height, width, draws),
    ...headerRow,
    ...caption,
  }));

const added = fc.oneof(image, merged, pageBreak, sectionBreak);

interface Changes {
  readonly added: readonly { readonly at: number; readonly block: Record<string, unknown> }[];
  readonly markings: readonly (Marking | undefined)[];
  readonly references: readonly number[];
  readonly start: number;
}

const changes: fc.Arbitrary<Changes> = fc.record({
  added: fc.array(fc.record({ at: fc.nat({ max: 12 }), block: added }), { maxLength: 6 }),
  markings: fc.array(marking, { minLength: 7, maxLength: 7 }),
  references: fc.array(fc.nat({ max: 20 }), { maxLength: 6 }),
  start: fc.integer({ min: 1, max: 40 }),
});

const blockId = (number: number) => `blk_${String(number).padStart(16, 'w')}` as BlockId;

/** The blocks with others among them, each with an id of its own, marks on some, and references from some to some, and to nothing. */
function changed(blocks: readonly Block[], { added: more, markings: marks, references, start }: Changes): Block[] {
  const all = [...blocks];
  for (const { at, block } of more) all.splice(Math.min(at, all.length), 0, block as unknown as Block);
  return all.map((block, index): Block => {
    const own = { ...block, id: blockId(index) };
    if (own.kind === 'pageBreak' || own.kind === 'sectionBreak') return own;
    const target =
      references.indexOf(index) === -1 ? undefined : blockId(references[(index + 1) % references.length] ?? 0);
    const referring =
      target === undefined
        ? own
        : mapLines(own, (inlines) => [...inlines, { kind: 'text', text: ' ' }, { kind: 'crossReference', target }]);
    const mark = marks[index % marks.length];
    if (referring.kind === 'list') {
      const items = referring.items.map((item) => (mark === undefined ? item : { ...item, marking: mark }));
      return { ...referring, items, ...(isNumberedList(items) ? { start } : {}) };
    }
    return mark === undefined ? referring : ({ ...referring, marking: mark } as Block);
  });
}

const settings: fc.Arbitrary<ExportSettings> = fc
  .record({
    notes: fc.constantFrom('footnotes' as const, 'endnotes' as const),
    contents: fc.constantFrom('none' as const, 'headings' as const, 'estimatedPages' as const),
    portionMarks: fc.boolean(),
  })
  .map((chosen) => ({ ...usualExportSettings, ...chosen }));
const plainBlocks: fc.Arbitrary<Block[]> = fc
  .array(
    fc.oneof(
      line.map((inlines) => ({ kind: 'paragraph', inlines })),
      line.map((inlines) => ({ kind: 'heading', level: 2, inlines })),
      merged,
    ),
    { maxLength: 3 },
  )
  .map((blocks) => blocks as unknown as Block[]);

/** Every construct that a Word file can be asked for, in one briefing after the other. */
export const arbitraryWordFile: fc.Arbitrary<ArbitraryWordFile> = fc
  .record({
    base: arbitraryBriefing,
    changes,
    settings,
    summary: plainBlocks,
    appendices: fc.array(fc.record({ title: words, blocks: plainBlocks }), { maxLength: 2 }),
    identifier: fc.constantFrom({}, { identifier: 'brf_0000000000000001' }),
  })
  .map(({ base: { briefing, sources }, changes: change, summary, appendices, identifier, ...rest }) => ({
    briefing: {
      header: briefing.header,
      document: { ...briefing.document, blocks: changed(briefing.document.blocks, change) },
    },
    sources,
    more: {
      settings: rest.settings,
      images: IMAGES,
      summary: named(summary, 's'),
      appendices: appendices.map(({ title, blocks }, index) => ({ title, blocks: named(blocks, `a${index}`) })),
      ...identifier,
    },
  }));

function named(blocks: readonly Block[], prefix: string): Block[] {
  return blocks.map((block, index) => ({
    ...block,
    id: `blk_${prefix.padStart(14, 'x')}${String(index).padStart(2, '0')}` as BlockId,
  }));
}
