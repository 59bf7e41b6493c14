import type { CommandId } from '../../shared/commands.ts';

/** What is typed as it stands, the keys that are pressed, or the command whose keys these are; and what comes of it. */
type WritingRow = readonly [
  does: string,
  by: { readonly typed: readonly string[] } | { readonly keys: readonly string[] } | { readonly command: CommandId },
];

interface WritingPart {
  readonly title: string;
  readonly rows: readonly WritingRow[];
  readonly note?: string;
}

const parts: readonly WritingPart[] = [
  {
    title: 'Citing',
    rows: [
      ['Find a source, an excerpt or a claim', { typed: ['@'] }],
      ['Cite it, with its words', { keys: ['enter'] }],
      ['The citation alone', { keys: ['alt+enter'] }],
      ['Its page, typed right behind it', { typed: ['p 4'] }],
      ['Or another place', { typed: ['ch 2', 'para 3', '§ 5', '12:30'] }],
      ['Set the place, and go on', { keys: ['enter', 'tab'] }],
      ['Keep it as text', { keys: ['escape'] }],
      ['A footnote of your own', { command: 'insert.footnote' }],
      ['A new line in it', { keys: ['shift+enter'] }],
      ['Back to the text', { keys: ['enter', 'escape'] }],
    ],
    note: 'Places can also be named in the language of the briefing, as in S. 4, pág. 4 or ص 4. Arrows step onto a citation, a footnote or a cross-reference; Enter opens it. Backspace selects it first, and deletes it when it is pressed again.',
  },
  {
    title: 'As you type, at the start of a paragraph',
    rows: [
      ['Headings of three levels', { typed: ['# ', '## ', '### '] }],
      ['Bulleted list', { typed: ['- ', '* '] }],
      ['Numbered list, from any number', { typed: ['1. ', '5) '] }],
      ['Block quote', { typed: ['> '] }],
    ],
  },
  {
    title: 'As you type, anywhere',
    rows: [
      ['Bold', { typed: ['**bold**', '__bold__'] }],
      ['Italic', { typed: ['*italic*', '_italic_'] }],
    ],
    note: 'One undo brings back what you typed.',
  },
  {
    title: 'Lists',
    rows: [
      ['Indent an item', { keys: ['tab'] }],
      ['Less', { keys: ['shift+tab'] }],
    ],
    note: 'Restart numbering and Continue numbering are in the menu Insert.',
  },
  {
    title: 'Tables',
    rows: [
      ['Insert one', { command: 'insert.table' }],
      ['Next cell; behind the last a new row', { keys: ['tab'] }],
      ['The cell before', { keys: ['shift+tab'] }],
      ['A new line in a cell', { keys: ['enter'] }],
      ['A line below the table', { keys: ['mod+enter'] }],
      ['A line above it', { keys: ['mod+shift+enter'] }],
      ['Move the row', { command: 'table.moveRowDown' }],
      ['Move the column', { command: 'table.moveColumnRight' }],
    ],
    note: 'Cells that are selected together can be merged: in the list Table above the text, in the menu and in the palette.',
  },
  {
    title: 'Captions and cross-references',
    rows: [
      ['Caption of the table or image', { command: 'insert.caption' }],
      ['Refer to a heading, a table or an image', { command: 'insert.crossReference' }],
    ],
    note: 'The caption of a table stands above it, and Enter goes on into the table; that of an image stands below, and Enter makes a line behind it. Numbers follow by themselves.',
  },
  {
    title: 'Marks, pages and direction',
    rows: [
      ['Mark one paragraph, such as (U)', { command: 'format.portionMark' }],
      ['Begin a new page', { command: 'insert.pageBreak' }],
    ],
    note: 'A paragraph runs in the direction of its words. Where that is wrong, the list at the start of the format bar sets it, as does the menu Insert.',
  },
];

/** Words about writing in the editor: what its keys and signs do. */
export const writingWords = { title: 'How to write', parts } as const;
