import fc from 'fast-check';
import {
  type Block,
  type BriefingDocument,
  DOCUMENT_VERSION,
  documentSchema,
  type Inline,
  type ListItem,
  type TableCell,
} from '../../src/core/briefing/document.ts';
import { isNumberedList } from '../../src/core/briefing/documentRules.ts';
import { joinInlines } from '../../src/core/briefing/joinInlines.ts';
import type { CitationItem } from '../../src/core/citation/citation.ts';
import { locatorLabels } from '../../src/core/excerpt/excerpt.ts';

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
  .record({ id: idOf('cit'), items: fc.array(item, { minLength: 1, maxLength: 3 }) })
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

const noteInlines = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: run as fc.Arbitrary<Inline> },
      { weight: 1, arbitrary: fc.constant<Inline>({ kind: 'lineBreak' }) },
      { weight: 2, arbitrary: citation },
      { weight: 1, arbitrary: link },
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
    ),
    { maxLength: 6 },
  )
  .map(joinInlines);

const items: fc.Arbitrary<ListItem[]> = fc
  .array(fc.record({ indent: fc.integer({ min: 0, max: 8 }), ordered: fc.boolean(), inlines: arbitraryInlines }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((made) => {
    const outer = made.find((one) => one.indent === 0);
    return made.map((one) => (one.indent === 0 && outer ? { ...one, ordered: outer.ordered } : one));
  });

const cell: fc.Arbitrary<TableCell> = fc.record(
  { inlines: arbitraryInlines, alignment: fc.constantFrom('left' as const, 'center' as const, 'right' as const) },
  { requiredKeys: ['inlines'] },
);
const rows = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.array(fc.record({ cells: fc.array(cell, { minLength: width, maxLength: width }) }), {
    minLength: 1,
    maxLength: 4,
  }),
);

const direction = fc.constantFrom<{ direction?: 'ltr' | 'rtl' }>({}, {}, { direction: 'ltr' }, { direction: 'rtl' });
const block = fc
  .tuple(
    fc.oneof(
      fc.record({ kind: fc.constant('paragraph'), id: idOf('blk'), inlines: arbitraryInlines }),
      fc.record({ kind: fc.constant('quote'), id: idOf('blk'), inlines: arbitraryInlines }),
      fc.record({
        kind: fc.constant('heading'),
        id: idOf('blk'),
        level: fc.integer({ min: 1, max: 3 }),
        inlines: arbitraryInlines,
      }),
      fc.record({ kind: fc.constant('list'), id: idOf('blk'), items }),
      fc.record(
        { kind: fc.constant('table'), id: idOf('blk'), headerRow: fc.constant(true), rows },
        { requiredKeys: ['kind', 'id', 'rows'] },
      ),
    ),
    direction,
  )
  .map(([made, set]) => ({ ...made, ...set })) as unknown as fc.Arbitrary<Block>;

/** Every document that the schema allows, with at least one block. */
export const arbitraryDocument: fc.Arbitrary<BriefingDocument> = fc
  .uniqueArray(block, { minLength: 1, maxLength: 8, selector: (made) => made.id })
  .map((blocks) => documentSchema.parse({ version: DOCUMENT_VERSION, blocks: separate(blocks) }));

/** Two lists of one kind that touch are one list, so of such a pair the second goes. */
function separate(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const one of blocks) {
    const last = kept.at(-1);
    const isTouching =
      last?.kind === 'list' && one.kind === 'list' && isNumberedList(last.items) === isNumberedList(one.items);
    if (!isTouching) kept.push(one);
  }
  return kept;
}
