import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractOdt } from '../../../src/extraction/odt/extractOdt.ts';
import { listBlocks } from '../../support/extracted.ts';
import { extractionContext } from '../../support/extractionContext.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/import', name)));
const extract = (bytes: Uint8Array) => extractOdt({ bytes, fileName: 'note.odt', context: extractionContext });

describe.each([
  ['that LibreOffice wrote', 'odt/libreoffice.odt'],
  ['in one XML file, written by hand', 'docx/libreoffice.fodt'],
])('an OpenDocument text %s', (_, name) => {
  const source = extract(fixture(name));

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

  it('says what it says of itself, and that its dates are none of publication', () => {
    expect(source.metadata).toMatchObject({
      type: 'document',
      title: 'Harbour inspection note',
      authors: [{ family: 'Levi', given: 'Dana' }],
    });
    expect(source.metadata).not.toHaveProperty('published');
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

describe('an OpenDocument text that pandoc wrote', () => {
  const source = extract(fixture('odt/pandoc.odt'));

  it('gives nested lists with their numbers, code with its blanks and notes of two paragraphs', () => {
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
      'listItem: 1. Deep',
      'listItem: 2. Deeper',
      'listItem: 3. Third point',
      'quote: They came by sea, and left by land.',
      'tableRow: District\tHeld\tReleased',
      'tableRow: Upper\t48\t2',
      'tableRow: Lower\t112\t30',
      'preformatted: code  line\n  indented',
      'paragraph: Half of it: 1/2+x^2. Remarked words in italics, bold and ~~struck~~.',
      'footnote: ¹ Two days late, says the harbour master.',
      'footnote: ² By the ministry’s count.',
      'footnote: With a second paragraph.',
    ]);
  });

  it('says that words are struck out and that a formula was written out', () => {
    expect(source.warnings).toEqual([
      '1 piece of text is struck out in the original and stands between ~~ here: “struck”. Do not quote it as valid.',
      '1 formula was written out in one line; compare what you quote with the original.',
    ]);
  });
});

describe('numbers of an OpenDocument text', () => {
  /** As LibreOffice 7.4 prints them. */
  const printed = [
    'heading 1: I. Alpha',
    'heading 2: I.1 Alpha one',
    'heading 2: I.2 Alpha two',
    'heading 1: II. Beta',
    'heading 2: II.1 Beta one',
    'listItem: 1. one',
    'listItem: still one',
    'listItem: 1.1. one one',
    'listItem: a) deep a',
    'listItem: b) deep b',
    'listItem: 1.2. one two',
    'paragraph: Between.',
    'listItem: 2. two',
    'listItem: C. third letter',
    'listItem: G. seventh letter',
    'listItem: H. eighth letter',
    'listItem: 1. anew',
    'listItem: no number',
    'paragraph: Middle.',
    'listItem: 2. goes on',
  ];

  it('are those that its readers see: of headings, of deeper levels, begun anew and continued', () => {
    const source = extract(fixture('odt/numbers.fodt'));
    expect(listBlocks(source)).toEqual(printed);
    expect(source.warnings).toEqual([
      '6 characters of hidden text were left out, because readers see it neither on screen nor on paper.',
    ]);
  });
});

describe('an OpenDocument text that cannot be read', () => {
  it('is refused in words when it is encrypted, and when it holds a table or drawing instead', () => {
    const manifest =
      '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>';
    const content = '<d xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:spreadsheet/></d>';
    const zip = (files: Readonly<Record<string, string>>) =>
      zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
    expect(() => extract(zip({ 'content.xml': 'secret', 'META-INF/manifest.xml': manifest }))).toThrow(
      /is protected by a password.*Open it in LibreOffice/,
    );
    expect(() => extract(zip({ 'content.xml': content }))).toThrow('the file holds no text document');
  });
});
