import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractEpub } from '../../../src/extraction/epub/extractEpub.ts';
import { type BookParts, buildBook } from '../../support/buildBook.ts';
import { listBlocks } from '../../support/extracted.ts';
import { extractionContext } from '../../support/extractionContext.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/import/epub', name)));
const extract = (bytes: Uint8Array) => extractEpub({ bytes, fileName: 'book.epub', context: extractionContext });
const built = (parts: BookParts) => extract(buildBook(parts));

describe('an e-book that pandoc wrote', () => {
  const source = extract(fixture('pandoc.epub'));

  it('gives title page, headings, lists, tables, code and notes in the order of reading', () => {
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
      'paragraph: Half of it: \\frac{1}{2} + x^{2} . Remarked words in italics, bold and ~~struck~~.',
      'footnote: ¹ Two days late, says the harbour master.',
      'footnote: ² By the ministry’s count.',
      'footnote: With a second paragraph.',
    ]);
    expect(source.pages).toEqual([]);
  });

  it('says what it says of itself', () => {
    expect(source.metadata).toMatchObject({
      type: 'book',
      title: 'Weekly review of the coast',
      authors: [
        { family: 'Roe', given: 'Jane' },
        { family: 'Doe', given: 'John' },
      ],
    });
    expect(source.warnings).toEqual([
      '1 piece of text is struck out in the original and stands between ~~ here: “struck”. Do not quote it as valid.',
      '1 formula was written out in one line; compare what you quote with the original.',
    ]);
  });
});

describe('an e-book that LibreOffice wrote', () => {
  it('gives its text without what its styles hide, small digits as such and each note with its mark once', () => {
    const source = extract(fixture('libreoffice.epub'));
    const blocks = listBlocks(source);
    expect(blocks).toContain(
      // The program kept the deleted word, as its page shows.
      'paragraph: Inspectors counted sixtyforty-eight containers¹ on an area of 1,200 m².[i]',
    );
    // It writes a tab as blanks that do not break.
    expect(blocks).toContainEqual(
      expect.stringMatching(/^paragraph: A sentence with a link,\s+a tab and a new line\.$/),
    );
    expect(blocks.slice(-3)).toEqual([
      'footnote: ¹ Count of 19 November, east quay only.',
      'footnote: [i] Area as given by the port authority.',
      'footnote: ² לפי רשות הנמל.',
    ]);
    expect(source.warnings).toEqual(['16 characters of hidden text were left out, because readers do not see them.']);
  });
});

describe('a book with the pages of its printed edition', () => {
  it('gives them as pages, from marks in the text, cutting a paragraph where a page begins in it', () => {
    const source = built({
      chapters: {
        'a.xhtml':
          '<h1>One</h1><p>Before.</p><span epub:type="pagebreak" id="p1" title="xi"/><p>On the eleventh page <span epub:type="pagebreak" id="p2" aria-label="12">12</span>and on the next.</p>',
        'b.xhtml': '<div role="doc-pagebreak" id="p3" aria-label=" Page 13 "></div><p>Last.</p>',
      },
    });
    expect(source.pages.map(({ label, start, end }) => [label, source.text.slice(start, end)])).toEqual([
      ['', 'One\nBefore.'],
      ['xi', 'On the eleventh page'],
      ['12', 'and on the next.'],
      ['13', 'Last.'],
    ]);
  });

  it.each([
    [
      'its navigation document',
      '<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>',
      {
        'OPS/nav.xhtml':
          '<html xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="page-list" hidden=""><ol><li><a href="a.xhtml">7</a></li><li><a href="b.xhtml#x">8</a></li></ol></nav></body></html>',
      },
    ],
    [
      'the older list of navigation',
      '<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
      {
        'OPS/toc.ncx':
          '<?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://127.0.0.1:1/ncx.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><pageList><pageTarget><navLabel><text>7</text></navLabel><content src="a.xhtml"/></pageTarget><pageTarget><navLabel><text>8</text></navLabel><content src="b.xhtml#x"/></pageTarget></pageList></ncx>',
      },
    ],
  ])('takes them from %s', (_, manifest, files) => {
    const source = built({
      chapters: { 'a.xhtml': '<p>One.</p>', 'b.xhtml': '<p>Two.</p><p id="x">Three.</p>' },
      manifest,
      files,
    });
    expect(source.pages.map(({ label, start, end }) => [label, source.text.slice(start, end)])).toEqual([
      ['7', 'One.\nTwo.'],
      ['8', 'Three.'],
    ]);
  });
});

describe('a book with style sheets', () => {
  it('gives what they strike out between marks, what they raise as such, and counts what they hide', () => {
    const source = built({
      chapters: {
        'a.xhtml':
          '<p>Losses 10<span class="sup">6</span> kg. He will <span class="st">not</span> <s>never</s> go. <span class="no">HIDDEN</span></p><ol start="7"><li>seven</li></ol>',
        'b.xhtml':
          '<html><head><style>.own{text-decoration:line-through} .n:after{content:" only"}</style></head><body><p>It is <i class="own">safe</i> <b class="n">here</b>.</p></body></html>',
      },
      manifest: '<item id="s" href="s.css" media-type="text/css"/>',
      files: {
        'OPS/s.css': '.sup{vertical-align:super;font-size:.6em} .st{text-decoration:line-through} .no{display:none}',
      },
    });
    expect(listBlocks(source)).toEqual([
      'paragraph: Losses 10⁶ kg. He will ~~not~~ ~~never~~ go.',
      'listItem: 7. seven',
      'paragraph: It is ~~safe~~ here.',
    ]);
    expect(source.warnings).toEqual([
      '3 pieces of text are struck out in the original and stand between ~~ here, the first “not”. Do not quote them as valid.',
      '6 characters of hidden text were left out, because readers do not see them.',
      'Style sheets add words that are not in the text: “only”; compare what you quote with the original.',
    ]);
  });
});

describe('what books say of themselves', () => {
  it('is read with the roles of people and the date of publication', () => {
    const source = built({
      chapters: { 'a.xhtml': '<p>Words of the book.</p>' },
      metadata:
        '<dc:title>Harbours</dc:title><dc:creator id="c1">Jane Roe</dc:creator><meta refines="#c1" property="role" scheme="marc:relators">aut</meta><dc:creator opf:role="edt">John Doe</dc:creator><dc:publisher>Quay Press</dc:publisher><dc:date opf:event="modification">2026-01-01</dc:date><dc:date opf:event="publication">2024-05</dc:date><dc:language>en-GB</dc:language>',
    });
    expect(source.metadata).toMatchObject({
      title: 'Harbours',
      authors: [{ family: 'Roe', given: 'Jane' }],
      editors: [{ family: 'Doe', given: 'John' }],
      publisher: 'Quay Press',
      published: '2024-05',
      language: 'en-GB',
    });
  });
});

describe('reports that were made into a book', () => {
  const chapters = {
    'a.xhtml': '<h1>Harbours</h1><p>By Jane Roe</p>',
    'b.xhtml': '<p>JERUSALEM, 3 Nov (Reuters) – The ministry counted three ships.</p>',
  };

  it('say in their text who wrote them and from where', () => {
    const { metadata, origins } = built({ chapters });
    expect(metadata).toMatchObject({ authors: [{ family: 'Roe', given: 'Jane' }], agency: 'Reuters' });
    expect(metadata.dateline).toContain('JERUSALEM, 3 Nov');
    expect(origins?.dateline?.from).toEqual({ kind: 'text', detail: 'dateline' });
  });

  it('have the author whom their properties name, with the one of the text beside', () => {
    const { metadata, origins } = built({ chapters, metadata: '<dc:creator>John Doe</dc:creator>' });
    expect(metadata.authors).toEqual([{ family: 'Doe', given: 'John' }]);
    expect(origins?.authors?.alternatives.map(({ value }) => value)).toEqual([[{ family: 'Roe', given: 'Jane' }]]);
  });
});

describe('books that cannot be read, or not wholly', () => {
  const lock = (uri: string, algorithm: string) => ({
    'META-INF/encryption.xml': `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`,
  });

  it('are refused in words when they are locked', () => {
    const chapters = { 'a.xhtml': '<p>x</p>' };
    const files = lock('OPS/a.xhtml', 'http://www.w3.org/2001/04/xmlenc#aes128-cbc');
    expect(() => built({ chapters, files })).toThrow(/locked by the shop or library that it came from \(DRM\)/);
  });

  it('are read when only their fonts are scrambled', () => {
    const files = lock('OPS/f.otf', 'http://www.idpf.org/2008/embedding');
    expect(built({ chapters: { 'a.xhtml': '<p>Words.</p>' }, files }).text).toBe('Words.');
  });

  it('name documents that are missing, and read one that is named again only once', () => {
    const source = built({
      chapters: { 'a.xhtml': '<p>Words.</p>' },
      manifest: '<item id="gone" href="gone.xhtml" media-type="application/xhtml+xml"/>',
      spine: '<itemref idref="c0"/><itemref idref="gone"/><itemref idref="c0"/>',
    });
    expect(source.text).toBe('Words.');
    expect(source.warnings).toEqual([
      '1 document of the book was missing or damaged and could not be read: “OPS/gone.xhtml”.',
      'The book names 1 document more than once in its order of reading; each was read once, at its first place.',
    ]);
  });
});
