import fc from 'fast-check';
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
const citation = fc
  .array(item, { minLength: 1, maxLength: 3 })
  .map((items) => ({ kind: 'citation', id: NO_ID, items }) as unknown as NoteInline);
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

const noteInline = fc.oneof(
  { weight: 6, arbitrary: run as fc.Arbitrary<NoteInline> },
  { weight: 1, arbitrary: fc.constant<NoteInline>({ kind: 'lineBreak' }) },
  { weight: 2, arbitrary: citation },
  { weight: 1, arbitrary: link },
  { weight: 1, arbitrary: ownLink },
);
const footnote = fc
  .array(noteInline, { maxLength: 4 })
  .map((made) => ({ kind: 'footnote', id: 'ftn_0000000000000000', inlines: joinInlines(made) }) as unknown as Inline);
const inlines: fc.Arbitrary<Inline[]> = fc
  .array(fc.oneof({ weight: 8, arbitrary: noteInline as fc.Arbitrary<Inline> }, { weight: 1, arbitrary: footnote }), {
    maxLength: 6,
  })
  .map(joinInlines);

const items: fc.Arbitrary<ListItem[]> = fc
  .array(fc.record({ indent: fc.integer({ min: 0, max: 8 }), ordered: fc.boolean(), inlines }), {
    minLength: 1,
    maxLength: 8,
  })
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

const block = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('paragraph'), inlines }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('quote'), inlines }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('heading'), level: fc.integer({ min: 1, max: 3 }), inlines }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('list'), items }) },
  { weight: 2, arbitrary: table },
) as unknown as fc.Arbitrary<Block>;

/** Documents of everything that a briefing and Markdown both hold. Their citations cite the sources 0 to 4. */
export const arbitraryBrief: fc.Arbitrary<BriefingDocument> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((blocks) => {
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
    return documentSchema.parse({ version: DOCUMENT_VERSION, blocks: fresh });
  });

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
