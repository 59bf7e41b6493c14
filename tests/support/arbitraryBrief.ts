import fc from 'fast-check';
import { captionNumbers } from '../../src/core/briefing/captionNumbers.ts';
import {
  type Block,
  type BriefingDocument,
  DOCUMENT_VERSION,
  documentSchema,
  type Inline,
  type ListItem,
  type NoteInline,
  type TableBlock,
} from '../../src/core/briefing/document.ts';
import { isNumberedList } from '../../src/core/briefing/documentRules.ts';
import { joinInlines } from '../../src/core/briefing/joinInlines.ts';
import { mapLines } from '../../src/core/briefing/walkDocument.ts';
import type { CitationItem } from '../../src/core/citation/citation.ts';
import { countedBytes } from '../../src/core/countedBytes.ts';
import { locatorLabels } from '../../src/core/excerpt/excerpt.ts';
import { newId } from '../../src/core/ids.ts';
import { markingSchema } from '../../src/core/marking/marking.ts';
import { arbitraryItems } from './arbitraryItems.ts';
import { sourceId } from './buildSource.ts';

const WORKS = 5;

/** Text with everything that means something in Markdown, in any order, beside plain words in several scripts. */
const text: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('word', 'two words', ' ', 'مرحبا', 'שלום', '人质', '😀', '12', 'a.') },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          '*',
          '**',
          '_',
          '`',
          '``',
          '[',
          ']',
          '(',
          ')',
          '[^1]',
          '^[',
          '](',
          '<',
          '>',
          '<b>',
          '&',
          '&amp;',
          '&#32;',
          '#',
          '# ',
          '- ',
          '+ ',
          '1. ',
          '2) ',
          '(a) ',
          'iv. ',
          '#. ',
          '> ',
          '| ',
          '|',
          '---',
          '--',
          '-',
          '===',
          '...',
          '"',
          "'",
          '“',
          '’',
          '@key',
          '-@key',
          '@{a b}',
          '@',
          'a@b.example',
          ';',
          ':',
          ': ',
          ':::',
          '~',
          '~~',
          '$',
          '$x$',
          '^',
          '\\',
          '\\\\',
          '{',
          '}',
          '{#id}',
          '!',
          '![',
          '%',
          '  ',
          '\t',
          '\u00a0',
          '\u200f',
          '\u2003',
          '\f',
          '```',
          '~~~',
          '***',
          '___',
          '+---+',
          'https://a.example',
          '<!-- -->',
          '.',
          ',',
          '?',
          '=',
          '[x] ',
          '{.marking}',
          '[(TLP:RED)]{.marking}',
          '[]{#tbl:1}',
          '{width=50% alt="a"}',
          '::: {.landscape}',
          '\\newpage',
          '<table>',
          '</td>',
          'Table: ',
          '#a',
        ),
      },
      { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' }) },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join('').replace(/[\n\r\0\v]/g, '.'));

const flag = fc.constantFrom<{ bold?: true; italic?: true }>(
  {},
  {},
  { bold: true },
  { italic: true },
  { bold: true, italic: true },
);
const run = fc
  .record({ text, format: flag })
  .map(({ text: content, format }) => ({ kind: 'text' as const, text: content, ...format }));

const affix = text.map((one) => one.slice(0, 40));
const value = fc.oneof(fc.constantFrom('4', '4-6', 'iv', '12, 14', '12:30', '3.2', 'A-17'), affix);
const item: fc.Arbitrary<CitationItem> = fc.record(
  {
    sourceId: fc.nat({ max: WORKS - 1 }).map(sourceId),
    locator: fc.record({ label: fc.constantFrom(...locatorLabels), value }),
    prefix: affix,
    suffix: fc.oneof(affix, fc.constantFrom('emphasis mine', ', 99 years', '12 pages', 'p. 4', ', and', '. Why')),
    suppressAuthor: fc.constant(true as const),
  },
  { requiredKeys: ['sourceId'], noNullPrototype: true },
);

const NO_ID = 'cit_0000000000000000';
const citation = arbitraryItems(item).map((items) => ({ kind: 'citation', id: NO_ID, items }) as unknown as NoteInline);
const link = fc
  .record({
    url: fc.oneof(
      fc.constantFrom(
        'https://example.org/a--b',
        'http://example.org/?q=%20&amp;x',
        'mailto:a@example.org',
        'HTTPS://EXAMPLE.ORG',
        'https://a.example/(x)',
        'https://a.example/a b',
        'https://a.example/<x>|\\y',
        'https://a.example/_a_*b*',
      ),
      text.map((path) => `https://a.example/${path}`),
    ),
    children: fc.array(run, { minLength: 1, maxLength: 3 }),
  })
  .map((made): NoteInline => ({ kind: 'link', ...made }));
const ownLink = fc
  .constantFrom('https://example.org/a--b', 'http://a.example/?x=1&y=2')
  .map((url): NoteInline => ({ kind: 'link', url, children: [{ kind: 'text', text: url }] }));

/** Its target is found when the document is whole. */
const reference = fc.constant({ kind: 'crossReference', target: 'blk_0000000000000000' } as unknown as NoteInline);

const noteInline = fc.oneof(
  { weight: 6, arbitrary: run as fc.Arbitrary<NoteInline> },
  { weight: 1, arbitrary: fc.constant<NoteInline>({ kind: 'lineBreak' }) },
  { weight: 2, arbitrary: citation },
  { weight: 1, arbitrary: link },
  { weight: 1, arbitrary: ownLink },
  { weight: 1, arbitrary: reference },
);
const footnote = fc
  .array(noteInline, { maxLength: 4 })
  .map((made) => ({ kind: 'footnote', id: 'ftn_0000000000000000', inlines: joinInlines(made) }) as unknown as Inline);
const inlines: fc.Arbitrary<Inline[]> = fc
  .array(fc.oneof({ weight: 8, arbitrary: noteInline as fc.Arbitrary<Inline> }, { weight: 1, arbitrary: footnote }), {
    maxLength: 6,
  })
  .map(joinInlines);

const marking = fc.constantFrom(...markingSchema.options);
const caption = inlines.filter((made) => made.length > 0);

const items: fc.Arbitrary<ListItem[]> = fc
  .array(
    fc.record(
      { indent: fc.integer({ min: 0, max: 8 }), ordered: fc.boolean(), inlines, marking },
      { requiredKeys: ['indent', 'ordered', 'inlines'], noNullPrototype: true },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((made) => {
    const outer = made.find((one) => one.indent === 0);
    return made.map((one) => (one.indent === 0 && outer ? { ...one, ordered: outer.ordered } : one));
  });

/** Of one alignment a column, as Markdown has it. */
const table: fc.Arbitrary<TableBlock> = fc
  .record({
    columns: fc.array(fc.constantFrom(undefined, 'left' as const, 'center' as const, 'right' as const), {
      minLength: 1,
      maxLength: 4,
    }),
    height: fc.integer({ min: 1, max: 3 }),
    headerRow: fc.boolean(),
  })
  .chain(({ columns, height, headerRow }) =>
    fc
      .array(fc.array(inlines, { minLength: columns.length, maxLength: columns.length }), {
        minLength: height,
        maxLength: height,
      })
      .map(
        (rows) =>
          ({
            kind: 'table',
            id: 'blk_0000000000000000',
            ...(headerRow ? { headerRow } : {}),
            rows: rows.map((cells) => ({
              cells: cells.map((content, column) => {
                const alignment = columns[column];
                return { inlines: content, ...(alignment === undefined ? {} : { alignment }) };
              }),
            })),
          }) as unknown as TableBlock,
      ),
  );

/** Cells that cover others, made by merging fields of a grid where nothing is merged yet. */
const mergedTable = fc
  .record({
    width: fc.integer({ min: 2, max: 4 }),
    height: fc.integer({ min: 1, max: 4 }),
    headerRow: fc.boolean(),
    merges: fc.array(
      fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    contents: fc.array(
      fc.record({ inlines, alignment: fc.constantFrom(undefined, 'center' as const, 'right' as const) }),
      {
        minLength: 16,
        maxLength: 16,
      },
    ),
  })
  .map(({ width, height, headerRow, merges, contents }) => {
    const owner = Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => `${row} ${column}`),
    );
    const spans = new Map<string, { readonly rows: number; readonly columns: number }>();
    for (const [row, column, rows, columns] of merges) {
      const fields = owner.slice(row, row + rows).flatMap((line) => line.slice(column, column + columns));
      const isFree = fields.length === rows * columns && fields.every((field) => !spans.has(field));
      if (!isFree) continue;
      const first = `${row} ${column}`;
      for (const line of owner.slice(row, row + rows)) line.fill(first, column, column + columns);
      spans.set(first, { rows, columns });
    }
    const rows = owner.map((line, row) => ({
      cells: line.flatMap((field, column) => {
        if (field !== `${row} ${column}`) return [];
        const { alignment, inlines: content } = contents[row * 4 + column] ?? { inlines: [], alignment: undefined };
        const span = spans.get(field);
        return [
          {
            inlines: content,
            ...(alignment === undefined ? {} : { alignment }),
            ...(span && span.columns > 1 ? { columns: span.columns } : {}),
            ...(span && span.rows > 1 ? { rows: span.rows } : {}),
          },
        ];
      }),
    }));
    return { kind: 'table', ...(headerRow && rows[0]?.cells.length ? { headerRow } : {}), rows };
  })
  // A pipe table has its own alignments, and what is below.
  .filter(({ rows }) => rows.some(({ cells }) => cells.some((cell) => 'columns' in cell || 'rows' in cell)));

const image = fc
  .record(
    {
      kind: fc.constant('image'),
      image: fc.constantFrom('a', 'b').map((digit) => digit.repeat(64)),
      size: fc.constant({ width: 640, height: 480 }),
      width: fc.integer({ min: 5, max: 100 }),
      alt: fc.oneof(
        fc.constant(''),
        text,
        fc.constantFrom('Two\nlines', 'A "quoted" \\ word & more &amp;', '}', '{.x}'),
      ),
      decorative: fc.constant(true as const),
    },
    { requiredKeys: ['kind', 'image', 'size', 'width', 'alt'], noNullPrototype: true },
  )
  .map((made) => (made.decorative ? { ...made, alt: '' } : made));

/** With a caption and a portion mark, where it has them. */
const captioned = (made: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  fc
    .tuple(made, fc.record({ caption, marking }, { requiredKeys: [], noNullPrototype: true }))
    .map(([one, more]) => ({ ...one, ...more }));
const portion = (made: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  fc.tuple(made, fc.option(marking)).map(([one, mark]) => (mark === null ? one : { ...one, marking: mark }));

const block = fc.oneof(
  { weight: 3, arbitrary: portion(fc.record({ kind: fc.constant('paragraph'), inlines })) },
  { weight: 2, arbitrary: portion(fc.record({ kind: fc.constant('quote'), inlines })) },
  {
    weight: 1,
    arbitrary: portion(fc.record({ kind: fc.constant('heading'), level: fc.integer({ min: 1, max: 3 }), inlines })),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('list'), items }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('list'),
      start: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 32_000 })),
      items,
    }),
  },
  { weight: 2, arbitrary: captioned(table) },
  { weight: 2, arbitrary: captioned(mergedTable) },
  { weight: 2, arbitrary: captioned(image) },
  { weight: 1, arbitrary: fc.constant({ kind: 'pageBreak' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('portrait', 'landscape').map((orientation) => ({ kind: 'sectionBreak', orientation })),
  },
) as unknown as fc.Arbitrary<Block>;

/** Documents of everything that a briefing and Markdown both hold. Their citations cite the sources 0 to 4. */
export const arbitraryBrief: fc.Arbitrary<BriefingDocument> = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 6 }), fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 6 }))
  .map(([blocks, choices]) => {
    const next = countedBytes();
    const renew = (inline: Inline): Inline => {
      if (inline.kind === 'citation') return { ...inline, id: newId('cit', next) };
      if (inline.kind !== 'footnote') return inline;
      return { ...inline, id: newId('ftn', next), inlines: inline.inlines.map(renew) as NoteInline[] };
    };
    const fresh = separate(blocks).map((one) => ({
      ...mapLines(one, (content) => content.map(renew)),
      id: newId('blk', next),
    }));
    return documentSchema.parse({ version: DOCUMENT_VERSION, blocks: withTargets(fresh as Block[], choices) });
  });

/** Each cross-reference leads to a heading, captioned table or captioned image; where there is none, there is no cross-reference either. */
function withTargets(blocks: readonly Block[], choices: readonly number[]): Block[] {
  const targets = blocks
    .filter(({ id, kind }) => kind === 'heading' || captionNumbers(blocks).has(id))
    .map(({ id }) => id);
  let count = 0;
  const settle = (inline: Inline): Inline[] => {
    if (inline.kind === 'footnote')
      return [{ ...inline, inlines: joinInlines(inline.inlines.flatMap(settle)) as NoteInline[] }];
    if (inline.kind !== 'crossReference') return [inline];
    const target = targets[(choices[count++ % choices.length] ?? 0) % targets.length];
    return target === undefined ? [] : [{ ...inline, target }];
  };
  return blocks.map((one) => mapLines(one, (content) => joinInlines(content.flatMap(settle))));
}

/** Two lists of one kind that touch are one list unless the second says where its numbers begin, so of such a pair the second goes. Only a numbered one says it. */
function separate(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const made of blocks) {
    const last = kept.at(-1);
    const { start, ...plain } = made.kind === 'list' ? made : { ...made, start: undefined };
    const one = (made.kind === 'list' && start !== undefined && isNumberedList(made.items) ? made : plain) as Block;
    const isTouching =
      last?.kind === 'list' &&
      one.kind === 'list' &&
      isNumberedList(last.items) === isNumberedList(one.items) &&
      one.start === undefined;
    if (!isTouching) kept.push(one);
  }
  return kept;
}
