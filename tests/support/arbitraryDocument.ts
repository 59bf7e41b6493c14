import fc from 'fast-check';
import { completeTable } from '../../src/core/briefing/completeTable.ts';
import {
  type Block,
  type BriefingDocument,
  DOCUMENT_VERSION,
  documentSchema,
  type Inline,
  type ListItem,
  type TableCell,
} from '../../src/core/briefing/document.ts';
import { haveNoTouchingLists, isNumberedList } from '../../src/core/briefing/documentRules.ts';
import { joinInlines } from '../../src/core/briefing/joinInlines.ts';
import { mapLines } from '../../src/core/briefing/walkDocument.ts';
import type { CitationItem } from '../../src/core/citation/citation.ts';
import { locatorLabels } from '../../src/core/excerpt/excerpt.ts';
import { markingSchema } from '../../src/core/marking/marking.ts';
import { arbitraryItems } from './arbitraryItems.ts';

const flag = fc.constantFrom<{ bold?: true; italic?: true }>(
  {},
  { bold: true },
  { italic: true },
  { bold: true, italic: true },
);
const words = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
    fc.constantFrom(' ', '  two spaces', 'مرحبا', 'שלום', '人质', '@', '\t', ' ', '‏', '# ', '- ', '1. '),
  )
  .map((text) => text.replace(/[\n\r]/g, '.'));
const run = fc
  .record({ text: words, format: flag })
  .map(({ text, format }) => ({ kind: 'text' as const, text, ...format }));

const idOf = <Prefix extends string>(prefix: Prefix) =>
  fc
    .string({ minLength: 16, maxLength: 16, unit: fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyz') })
    .map((digits) => `${prefix}_${digits}`);

const shortText = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
const item: fc.Arbitrary<CitationItem> = fc
  .record(
    {
      sourceId: idOf('src'),
      excerptId: idOf('exc'),
      claimId: idOf('clm'),
      locator: fc.record({ label: fc.constantFrom(...locatorLabels), value: shortText }),
      prefix: shortText,
      suffix: shortText,
      suppressAuthor: fc.constant(true as const),
    },
    { requiredKeys: ['sourceId'] },
  )
  .map((made) => made as CitationItem);

const citation = fc
  .record({ id: idOf('cit'), items: arbitraryItems(item) })
  .map((made) => ({ kind: 'citation', ...made }) as unknown as Inline);
const link = fc
  .record({
    url: fc.constantFrom(
      'https://example.org/a',
      'http://example.org/?q=%20',
      'mailto:a@example.org',
      'HTTPS://EXAMPLE.ORG',
    ),
    children: fc.array(run, { minLength: 1, maxLength: 3 }),
  })
  .map((made): Inline => ({ kind: 'link', ...made }));

/** Names any block: `aim` makes most of them name one that is there. */
const reference = idOf('blk').map((target) => ({ kind: 'crossReference', target }) as unknown as Inline);

const noteInlines = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: run as fc.Arbitrary<Inline> },
      { weight: 1, arbitrary: fc.constant<Inline>({ kind: 'lineBreak' }) },
      { weight: 2, arbitrary: citation },
      { weight: 1, arbitrary: link },
      { weight: 1, arbitrary: reference },
    ),
    { maxLength: 4 },
  )
  .map(joinInlines);
const footnote = fc
  .record({ id: idOf('ftn'), inlines: noteInlines })
  .map((made) => ({ kind: 'footnote', ...made }) as unknown as Inline);

/** Inlines as the schema allows them: neighbours that are one inline are joined. */
export const arbitraryInlines: fc.Arbitrary<Inline[]> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: run as fc.Arbitrary<Inline> },
      { weight: 1, arbitrary: fc.constant<Inline>({ kind: 'lineBreak' }) },
      { weight: 2, arbitrary: citation },
      { weight: 2, arbitrary: link },
      { weight: 1, arbitrary: footnote },
      { weight: 1, arbitrary: reference },
    ),
    { maxLength: 6 },
  )
  .map(joinInlines);

const items: fc.Arbitrary<ListItem[]> = fc
  .array(
    fc.record(
      {
        indent: fc.integer({ min: 0, max: 8 }),
        ordered: fc.boolean(),
        inlines: arbitraryInlines,
        marking: fc.constantFrom(...markingSchema.options),
      },
      { requiredKeys: ['indent', 'ordered', 'inlines'] },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((made) => {
    const outer = made.find((one) => one.indent === 0);
    return made.map((one) => (one.indent === 0 && outer ? { ...one, ordered: outer.ordered } : one));
  });

const cell: fc.Arbitrary<TableCell> = fc.record(
  { inlines: arbitraryInlines, alignment: fc.constantFrom('left' as const, 'center' as const, 'right' as const) },
  { requiredKeys: ['inlines'] },
);
const emptyCell = (): TableCell => ({ inlines: [] });
const spanned: fc.Arbitrary<TableCell> = fc
  .record(
    { made: cell, columns: fc.integer({ min: 2, max: 4 }), rows: fc.integer({ min: 2, max: 4 }) },
    { requiredKeys: ['made'] },
  )
  .map(({ made, ...spans }) => ({ ...made, ...spans }));

/** Rows whose cells fill a rectangle, merged ones among them; a row may lie wholly under cells from above. */
export const arbitraryRows: fc.Arbitrary<{ cells: TableCell[] }[]> = fc
  .array(
    fc.array(fc.oneof({ weight: 4, arbitrary: cell }, { weight: 1, arbitrary: spanned }), {
      minLength: 1,
      maxLength: 4,
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((made) =>
    completeTable(
      made.map((cells) => ({ cells })),
      emptyCell,
    ),
  );

const marking = fc.constantFrom(...markingSchema.options);
const caption = arbitraryInlines.filter((inlines) => inlines.length > 0);
const id = idOf('blk');

const image = fc.record(
  {
    kind: fc.constant('image'),
    id,
    marking,
    caption,
    image: fc.string({ minLength: 64, maxLength: 64, unit: fc.constantFrom(...'0123456789abcdef') }),
    size: fc.record({ width: fc.integer({ min: 1, max: 20_000 }), height: fc.integer({ min: 1, max: 20_000 }) }),
    width: fc.integer({ min: 5, max: 100 }),
    alt: fc.string({ maxLength: 20, unit: 'grapheme' }),
  },
  { requiredKeys: ['kind', 'id', 'image', 'size', 'width', 'alt'] },
);
const decorativeImage = image.map((made) => ({ ...made, alt: '', decorative: true as const }));

const direction = fc.constantFrom<{ direction?: 'ltr' | 'rtl' }>({}, {}, { direction: 'ltr' }, { direction: 'rtl' });
const written = fc
  .tuple(
    fc.oneof(
      fc.record(
        { kind: fc.constant('paragraph'), id, marking, inlines: arbitraryInlines },
        { requiredKeys: ['kind', 'id', 'inlines'] },
      ),
      fc.record(
        { kind: fc.constant('quote'), id, marking, inlines: arbitraryInlines },
        { requiredKeys: ['kind', 'id', 'inlines'] },
      ),
      fc.record(
        {
          kind: fc.constant('heading'),
          id,
          marking,
          level: fc.integer({ min: 1, max: 3 }),
          inlines: arbitraryInlines,
        },
        { requiredKeys: ['kind', 'id', 'level', 'inlines'] },
      ),
      fc
        .record(
          { kind: fc.constant('list'), id, start: fc.integer({ min: 1, max: 32_000 }), items },
          { requiredKeys: ['kind', 'id', 'items'] },
        )
        .map(({ start, ...list }) => (start !== undefined && isNumberedList(list.items) ? { ...list, start } : list)),
      fc.record(
        { kind: fc.constant('table'), id, marking, caption, headerRow: fc.constant(true), rows: arbitraryRows },
        { requiredKeys: ['kind', 'id', 'rows'] },
      ),
    ),
    direction,
  )
  .map(([made, set]) => ({ ...made, ...set }));
const block = fc.oneof(
  { weight: 8, arbitrary: written },
  { weight: 1, arbitrary: fc.oneof(image, decorativeImage) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.record({ kind: fc.constant('pageBreak'), id }),
      fc.record({
        kind: fc.constant('sectionBreak'),
        id,
        orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
      }),
    ),
  },
) as unknown as fc.Arbitrary<Block>;

/** Every document that the schema allows, with at least one block. */
export const arbitraryDocument: fc.Arbitrary<BriefingDocument> = fc
  .tuple(
    fc.uniqueArray(block, { minLength: 1, maxLength: 8, selector: (made) => made.id }),
    fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  )
  .map(([blocks, aims]) => documentSchema.parse({ version: DOCUMENT_VERSION, blocks: aim(separate(blocks), aims) }));

/** Two lists of one kind that touch are one list, so of such a pair the second goes, unless it says where its numbers begin. */
function separate(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const one of blocks) if (haveNoTouchingLists([...kept.slice(-1), one])) kept.push(one);
  return kept;
}

/** Lets cross-references name blocks of the document, as they mostly do; every fourth is left to name nothing. */
function aim(blocks: readonly Block[], aims: readonly number[]): Block[] {
  let count = 0;
  const aimed = <Kind extends Inline>(inline: Kind): Kind => {
    if (inline.kind === 'footnote') return { ...inline, inlines: inline.inlines.map(aimed) };
    if (inline.kind !== 'crossReference') return inline;
    count += 1;
    const target = blocks[(aims[count % aims.length] ?? 0) % blocks.length];
    return count % 4 === 0 || target === undefined ? inline : { ...inline, target: target.id };
  };
  return blocks.map((one) => mapLines(one, (inlines) => inlines.map(aimed)));
}
