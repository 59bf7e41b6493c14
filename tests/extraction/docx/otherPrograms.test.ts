import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { extractDocx } from '../../../src/extraction/docx/extractDocx.ts';
import { listBlocks } from '../../support/extracted.ts';
import { extractionContext } from '../../support/extractionContext.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/import/docx', name)));
const extract = (bytes: Uint8Array) => extractDocx({ bytes, fileName: 'note.docx', context: extractionContext });

describe('a Word file that LibreOffice wrote', () => {
  const source = extract(fixture('libreoffice.docx'));

  it('gives headings, numbered items, quotes, tables, boxes and notes in the order of reading', () => {
    expect(listBlocks(source)).toEqual([
      'heading 1: Findings at the harbour',
      'paragraph: Inspectors counted forty-eight containers¹ on an area of 1,200 m².[i]',
      'paragraph: A sentence with a link, a tab and a new line.',
      'heading 2: Steps',
      'listItem: 1. Close the quay.',
      'listItem: (a) Tell the crews.',
      'listItem: (b) Lock the gate.',
      'listItem: 2. Count again.',
      'listItem: Cranes',
      'listItem: Trucks',
      'quote: “We saw nothing unusual,” the harbour master said.',
      'preformatted: GATE   OPEN\nEast   06:00',
      'tableRow: Quay\tContainers\tEmpty',
      'tableRow: East\t48\t12',
      'paragraph: Beside the box.',
      'paragraph: Text in a box.',
      'paragraph: הרציף המזרחי נסגר ביום חמישי.²',
      'footnote: ¹ Count of 19 November, east quay only.',
      'footnote: ² לפי רשות הנמל.',
      'footnote: [i] Area as given by the port authority.',
    ]);
  });

  it('says what it says of itself, and no date of publication', () => {
    expect(source.metadata).toEqual({
      type: 'document',
      title: 'Harbour inspection note',
      authors: [{ family: 'Levi', given: 'Dana' }],
      language: 'en-US',
    });
  });

  it('tells of tracked changes, hidden text and the marking in the header', () => {
    expect(source.warnings).toEqual([
      'The file holds tracked changes that nobody has accepted or rejected; the text was read as if all were accepted: 1 insertion kept, 1 deletion left out.',
      '17 characters of hidden text were left out, because readers see it neither on screen nor on paper.',
      "The header says “TLP:AMBER”; set the source's marking.",
      'Not taken into the text: the header “TLP:AMBER – Port authority”.',
    ]);
  });
});

describe('a Word file that pandoc wrote', () => {
  const source = extract(fixture('pandoc.docx'));

  it('gives nested lists with their numbers, code with its blanks, formulas in one line and notes of two paragraphs', () => {
    expect(listBlocks(source)).toEqual([
      'heading 1: Weekly review of the coast',
      'paragraph: Jane Roe',
      'paragraph: John Doe',
      'heading 1: Overview',
      'paragraph: The convoy arrived¹ on Sunday with new supplies for 1,200³ people².',
      'heading 2: Numbers',
      'listItem: 1. First point',
      'listItem: Its second paragraph.',
      'listItem: 2. Second point',
      'listItem: A bullet',
      'listItem: Another',
      'listItem: i. Deep',
      'listItem: ii. Deeper',
      'listItem: 3. Third point',
      'quote: They came by sea, and left by land.',
      'tableRow: District\tHeld\tReleased',
      'tableRow: Upper\t48\t2',
      'tableRow: Lower\t112\t30',
      'preformatted: code  line\n  indented',
      'paragraph: Half of it: 1/2+x². Remarked words in italics, bold and ~~struck~~.',
      'footnote: ¹ Two days late, says the harbour master.',
      'footnote: ² By the ministry’s count.',
      'footnote: With a second paragraph.',
    ]);
  });

  it('tells of the comment that was not imported, and keeps the language and both authors', () => {
    expect(source.warnings).toContain('1 comment was not imported; see the original.');
    expect(source.metadata).toMatchObject({
      language: 'en-GB',
      authors: [
        { family: 'Roe', given: 'Jane' },
        { family: 'Doe', given: 'John' },
      ],
    });
  });
});

describe('a Word file that the docx library wrote', () => {
  it('gives its headings, list, table and note', async () => {
    const document = new Document({
      title: 'Made by a program',
      creator: 'Un-named',
      numbering: {
        config: [{ reference: 'n', levels: [{ level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.', start: 4 }] }],
      },
      footnotes: { 1: { children: [new Paragraph('Where it came from.')] } },
      sections: [
        {
          children: [
            new Paragraph({ text: 'Top', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({ children: [new TextRun('Said'), new FootnoteReferenceRun(1), new TextRun(' so.')] }),
            new Paragraph({ text: 'Fourth', numbering: { reference: 'n', level: 0 } }),
            new Paragraph({ text: 'Fifth', numbering: { reference: 'n', level: 0 } }),
            new Table({
              rows: [
                ['a', 'b'],
                ['c', 'd'],
              ].map(
                (cells) =>
                  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
              ),
            }),
          ],
        },
      ],
    });
    const source = extract(new Uint8Array(await Packer.toBuffer(document)));
    expect(listBlocks(source)).toEqual([
      'heading 1: Top',
      'paragraph: Said¹ so.',
      'listItem: IV. Fourth',
      'listItem: V. Fifth',
      'tableRow: a\tb',
      'tableRow: c\td',
      'footnote: ¹ Where it came from.',
    ]);
    expect(source.metadata).toEqual({ type: 'document', title: 'Made by a program', language: 'en' });
  });
});

describe('beside mammoth', () => {
  /**
   * mammoth's raw text has no notes, no numbers of lists, no formulas and no line breaks, holds hidden text, and has raised
   * digits as ordinary ones and struck-out words as valid ones. What it does have must be there, word for word.
   */
  it.each(['libreoffice.docx', 'pandoc.docx'])(
    'the words of %s are the same but for what is stated here',
    async (name) => {
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(fixture(name)) });
      const { text, blocks } = extract(fixture(name));
      const ours = blocks
        .filter(({ kind }) => kind !== 'footnote')
        .map(({ kind, start, end }) => {
          const block = text.slice(start, end);
          return kind === 'listItem' ? block.replace(/^(?:\d+\.|\([a-z]\)|[ivx]+\.) /, '') : block;
        })
        .join(' ')
        .replace('1/2+x²', '')
        .replace('~~struck~~', 'struck')
        // Marks of notes; other raised digits are digits there.
        .replace(/(?<=containers|arrived|people|חמישי\.)[¹²]|\[i\]/g, '')
        .replace(/[²³]/g, (digit) => (digit === '²' ? '2' : '3'));
      const theirs = value.replace(' that nobody sees', '').replace('anda new', 'and a new');
      const words = (some: string) => some.split(/\s+/).filter(Boolean).sort();
      expect(words(ours)).toEqual(words(theirs));
    },
  );
});
