import fc from 'fast-check';
import {
  type Block,
  type Inline,
  type ListItem,
  MOST_COLUMNS,
  type NoteInline,
  type TableCell,
} from '../../src/core/briefing/document.ts';
import type { BlockId } from '../../src/core/ids.ts';
import { markings } from '../../src/core/marking/marking.ts';
import { type Source, sourceTypes } from '../../src/core/source/source.ts';
import { arbitraryItems } from './arbitraryItems.ts';
import { buildBriefing, type PrintedBriefing } from './buildBriefing.ts';
import { buildSource, citationId, footnoteId, sourceId } from './buildSource.ts';

const WORKS = 6;

/** Text as people and PDFs bring it: markup, entities, other scripts, control characters, halves of characters. */
const text: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      'word ',
      'a < b & "c"',
      ' 24 ',
      'שלום ',
      'بيان، ',
      '中文',
      '\t',
      '\n',
      '\u0000',
      '\uFFFE',
      '\uD83D',
      '😀',
      ' ',
      '.',
      '(',
      '”',
      'CURRENT',
      ']]>',
      '&amp;',
      'ﬁ',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const date = fc.constantFrom(null, '2026', '2026-03', '2026-03-03', '2026-03-03T08:30+02:00');
const url = fc.constantFrom('', 'https://a.example/x?y=1&z=2', 'http://[broken', 'https://a.example/ä b|c%');

const source = fc.record({
  type: fc.constantFrom(...sourceTypes),
  title: fc.oneof(text, fc.constant('')),
  authors: fc.array(fc.oneof(fc.record({ family: text, given: text }), fc.record({ literal: text })), { maxLength: 5 }),
  outlet: fc.oneof(text, fc.constant('')),
  publisher: fc.constantFrom('', 'Press & Co'),
  published: date,
  accessed: date,
  url,
  language: fc.constantFrom('', 'en', 'ar', 'he-IL', 'not a tag'),
  volume: fc.constantFrom('', '12'),
  issue: fc.constantFrom('', '3'),
  pages: fc.constantFrom('', '107-108', 'ix'),
  number: fc.constantFrom('', 'R-7'),
  doi: fc.constantFrom('', '10.1000/x(y)<z>'),
});

const textRun = fc.record(
  { kind: fc.constant('text' as const), text, bold: fc.constant(true as const), italic: fc.constant(true as const) },
  { requiredKeys: ['kind', 'text'], noNullPrototype: true },
);
const citationItem = fc.record(
  {
    sourceId: fc.nat({ max: WORKS - 1 }).map(sourceId),
    locator: fc.record({
      label: fc.constantFrom('page' as const, 'paragraph' as const, 'timestamp' as const),
      value: fc.constantFrom('4', '12-14', '<4>'),
    }),
    prefix: text,
    suffix: text,
    suppressAuthor: fc.constant(true as const),
  },
  { requiredKeys: ['sourceId'], noNullPrototype: true },
);
const noteInline: fc.Arbitrary<NoteInline> = fc.oneof(
  { weight: 4, arbitrary: textRun },
  { weight: 1, arbitrary: fc.constant({ kind: 'lineBreak' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('link' as const),
      url: fc.constantFrom('https://a.example/#x', 'https://[broken'),
      children: fc.array(textRun, { minLength: 1, maxLength: 2 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('citation' as const),
      id: fc.nat({ max: 999 }).map(citationId),
      items: arbitraryItems(citationItem),
    }),
  },
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: noteInline },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('footnote' as const),
      id: fc.nat({ max: 999 }).map(footnoteId),
      inlines: fc.array(noteInline, { maxLength: 5 }),
    }),
  },
);
const inlines = fc.array(inline, { maxLength: 6 });
const listItem: fc.Arbitrary<ListItem> = fc.record({ indent: fc.nat({ max: 8 }), ordered: fc.boolean(), inlines });
const direction = fc.constantFrom({}, {}, { direction: 'ltr' as const }, { direction: 'rtl' as const });
const cell: fc.Arbitrary<TableCell> = fc.record(
  {
    inlines: fc.oneof(inlines, fc.array(inline, { maxLength: 1 })),
    alignment: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
  },
  { requiredKeys: ['inlines'], noNullPrototype: true },
);
const wordCell: fc.Arbitrary<TableCell> = fc.record({ inlines: fc.array(textRun, { maxLength: 1 }) });
const rowsOf = (width: number, content: fc.Arbitrary<TableCell>) =>
  fc
    .array(fc.array(content, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 })
    .map((all) => all.map((cells) => ({ cells })));
/**
 * Mostly of a size that a page has room for, now and then of as many columns as there can be. In those there are no notes:
 * LibreOffice never comes to an end with notes in columns that are a letter wide.
 */
const rows = fc.oneof(
  { weight: 29, arbitrary: fc.integer({ min: 1, max: 9 }).chain((width) => rowsOf(width, cell)) },
  { weight: 1, arbitrary: rowsOf(MOST_COLUMNS, wordCell) },
);
const table = fc.record(
  { kind: fc.constant('table' as const), rows, headerRow: fc.constant(true as const) },
  { requiredKeys: ['kind', 'rows'], noNullPrototype: true },
);
const block: fc.Arbitrary<Block> = fc
  .oneof(
    fc.record({ kind: fc.constant('paragraph' as const), inlines }),
    fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 3 }), inlines }),
    fc.record({ kind: fc.constant('quote' as const), inlines }),
    fc.record({ kind: fc.constant('list' as const), items: fc.array(listItem, { minLength: 1, maxLength: 6 }) }),
    table,
  )
  .chain((content) => direction.map((set) => ({ ...content, ...set })))
  .map((content) => ({ ...content, id: 'blk_0000000000000001' as BlockId }));

/** A briefing with every construct there is, and the sources that it cites. */
export const arbitraryBriefing: fc.Arbitrary<{
  readonly briefing: PrintedBriefing;
  readonly sources: readonly Source[];
}> = fc
  .record({
    blocks: fc.array(block, { maxLength: 12 }),
    sources: fc.array(source, { minLength: WORKS, maxLength: WORKS }),
    header: fc.record({
      title: text,
      audience: fc.oneof(text, fc.constant('')),
      author: fc.oneof(text, fc.constant('')),
      date,
      informationCutOff: date,
      marking: fc.constantFrom(null, ...markings.map(({ label }) => label)),
      language: fc.constantFrom('en-GB', 'en-US', 'fr', 'de', 'es', 'ar', 'he', 'zh-Hans', 'xx'),
      citationStyle: fc.constantFrom('chicago-fullnote-bibliography' as const, 'chicago-author-date' as const),
    }),
  })
  .map(({ blocks, sources, header }) => ({
    briefing: buildBriefing(blocks, header),
    sources: sources.map((metadata, index) => buildSource(index, metadata)),
  }));
