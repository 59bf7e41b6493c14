import type { RaisedPortion } from '../editor/blocks/carriedMarks.ts';

const portionKinds: Readonly<Record<RaisedPortion['kind'], string>> = {
  heading: 'heading',
  item: 'item',
  paragraph: 'paragraph',
  quote: 'quote',
  table: 'table',
  image: 'image',
};

/** Words of what a document can hold beside its text: captions, cross-references, breaks, portion marks, numbers of lists. */
export const documentWords = {
  /** The label and number of a caption; without a number while nothing is written in it. */
  label: (label: 'table' | 'figure', number: number | null) =>
    `${label === 'table' ? 'Table' : 'Figure'}${number === null ? '' : ` ${number}`}`,
  insertMenu: { label: 'Insert and mark', insert: 'Insert', pages: 'Pages', block: 'Block' },
  caption: {
    empty: 'Write the caption',
  },
  reference: {
    named: (words: string) => `Cross-reference: ${words}`,
    missing: 'missing target',
    emptyHeading: 'Untitled heading',
    dialog: 'Cross-reference',
    field: 'Heading, table or image',
    caption: 'Caption',
    captionHint: 'A cross-reference names a table or image by the number of its caption.',
    none: 'No heading, table or image of this text has these words.',
    nothing: 'This text has no heading, table or image yet.',
    insert: 'Insert',
    needsCaption: 'no caption yet',
    kinds: { heading: 'Heading', table: 'Table', figure: 'Image' },
    lost: (count: number) =>
      count === 1 ? 'A cross-reference points to nothing now' : `${count} cross-references point to nothing now`,
    lostWhy: 'What they named was deleted or changed. They are shown in red; undo brings it back.',
    show: 'Show',
    noTarget: 'What it named is not in this text.',
  },
  breaks: {
    page: 'Page break',
    landscape: 'Landscape pages from here on',
    portrait: 'Upright pages from here on',
  },
  portionMark: {
    title: 'Portion mark',
    field: 'Marking',
    none: 'No mark',
    set: 'Mark',
    hint: 'Printed in parentheses before the selected blocks.',
    above: 'above the briefing’s marking',
    aboveNone: 'the briefing has no marking',
    announced: (marking: string | null) => (marking === null ? 'Portion mark removed.' : `Marked ${marking}.`),
    raised: ({ kind, marking }: RaisedPortion) =>
      `This ${portionKinds[kind]} is now ${marking}: it holds text that was`,
  },
  listStart: {
    title: 'Numbering',
    field: 'Start at',
    hint: 'The number of the item at the caret; what follows counts on from it.',
    fault: (most: number) => `Write a number from 1 to ${most}.`,
    restart: 'Restart here',
    continue: 'Continue the list before',
  },
} as const;
