import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractPdf } from '../../../src/extraction/pdf/extractPdf.ts';
import { extractionContext } from '../../support/extractionContext.ts';
import { type MinimalPdf, minimalPdf, scannedPage } from '../../support/minimalPdf.ts';

const folder = join(import.meta.dirname, '../../fixtures/import/pdf');
const extractBytes = (bytes: Uint8Array) => extractPdf({ bytes, fileName: 'report.pdf', context: extractionContext });
const extractFixture = (name: string) => extractBytes(readFileSync(join(folder, name)));
const extractMinimal = (pdf: MinimalPdf) => extractBytes(minimalPdf(pdf));

describe('a report made with a word processor', () => {
  it('becomes headings, paragraphs, list items and table rows, each on its page', async () => {
    const { text, blocks, pages } = await extractFixture('ngo-report.pdf');
    const shown = blocks.map(
      ({ kind, level, page, start, end }) => `${page} ${kind}${level ?? ''} ${text.slice(start, end)}`,
    );
    expect(shown.slice(0, 3)).toEqual([
      '0 heading1 Displacement in the Northern Districts',
      '0 heading2 Summary',
      '0 paragraph By the middle of October 12,480¹ households had left their homes in the nine northern districts, more than in any month since the council began to count.',
    ]);
    expect(shown).toContain('0 listItem ● Registration of new arrivals');
    expect(pages.map(({ label }) => label)).toEqual(['1', '2', '3']);
    for (const block of blocks) {
      const page = pages[block.page ?? -1];
      expect(page && page.start <= block.start && block.end <= page.end).toBe(true);
    }
  });

  it('keeps a table row on one line, also where a cell has two', async () => {
    const { text } = await extractFixture('ngo-report.pdf');
    expect(text.split('\n').filter((line) => line.includes('\t'))).toEqual([
      'District\tAugust\tSeptember\tOctober',
      'Upper Valley\t1,120\t1,340\t1,905',
      'Harbour and the coastal settlements east of the river\t2,210\t2,455\t3,018',
      'Eastgate\t640\t612\t598',
      'Total\t3,970\t4,407\t5,521',
    ]);
  });

  it('joins the lines of a paragraph, and of a list item that hangs', async () => {
    const { text } = await extractFixture('ngo-report.pdf');
    expect(text).toContain(
      '\n● Clean water in the four eastern settlements, where the pumps have failed and the nearest working well is more than six kilometres away\n',
    );
    expect(text).toContain(
      'The committee met three times during the reporting period and heard delegates from each of the districts. None of them',
    );
  });

  it('takes title, authors and language from its properties, but no date: when the file was made is not when it was published', async () => {
    const { metadata, warnings } = await extractFixture('ngo-report.pdf');
    expect(metadata).toEqual({
      type: 'report',
      title: 'Displacement in the Northern Districts: October Report',
      authors: [
        { family: 'Ellison', given: 'Mara' },
        { family: 'Brandt', given: 'Tomas' },
      ],
      language: 'en-US',
    });
    expect(warnings).toEqual([]);
  });
});

describe('pages of every kind', () => {
  it('reads one column after the other', async () => {
    const { text, metadata } = await extractFixture('two-columns.pdf');
    const paragraphs = text.split('\n');
    expect(paragraphs[1]).toBe(
      'The committee met three times during the reporting period and heard delegates from each of the districts. None of them could confirm the number that the ministry had given earlier in the month, and two of them disputed how it had been reached.',
    );
    expect(paragraphs).toHaveLength(11);
    // `Untitled` and `user` are no title and no author.
    expect(metadata).toMatchObject({ title: 'The Eastgate Bulletin' });
    expect(metadata).not.toHaveProperty('authors');
  });

  it('reads Hebrew from right to left, with numbers, Latin names and brackets in their places', async () => {
    const { text, metadata } = await extractFixture('statement-he.pdf');
    expect(text.split('\n')).toEqual([
      'הודעת משרד החוץ',
      'משרד החוץ מסר ביום ראשון, 22 בנובמבר 2026, כי 48 בני אדם עדיין מוחזקים באזור, וכי המשא ומתן יימשך בשבוע הבא. דובר המשרד הוסיף כי המספר שפורסם ב-Harbour Post (51) אינו נכון.',
      'לדברי הדובר, הצדדים ייפגשו שוב בעיר החוף, ובסיום הפגישה תפורסם הודעה משותפת.',
    ]);
    expect(metadata).toMatchObject({ language: 'he', title: 'הודעת משרד החוץ' });
  });

  it('reads Arabic and says so when a file has its ligatures the wrong way round', async () => {
    const { text, warnings, metadata } = await extractFixture('statement-ar.pdf');
    expect(text).toContain('أعلنت الحركة يوم');
    expect(text).toContain('22 نوفمبر 2026');
    expect(metadata.language).toBe('ar');
    expect(warnings.join()).toContain('lam and alef stand in the wrong order');
  });

  it('reads Chinese without spaces between characters and numbers', async () => {
    const { text, metadata } = await extractFixture('notice-zh.pdf');
    expect(text).toContain('外交部发言人于2026年11月22日表示，目前仍有48人被扣押，双方将于下周在沿海城市继续会谈。');
    expect(metadata.language).toBe('zh');
  });

  it('reads what a browser printed: cells of two lines, letters in their joined forms, mirrored brackets', async () => {
    const { text, warnings } = await extractFixture('browser-print.pdf');
    expect(text).toContain('fi\ufffdy-five per cent of all offices that were open\t1,120');
    expect(text).toContain('repairs were finished.²');
    expect(text).toContain('כי 48 בני אדם (ולא 51) מוחזקים, כפי שפרסם Harbour Post ביום ראשון.');
    expect(text).toContain('أعلنت الوزارة يوم الأحد أن عدد المحتجزين 48 شخصا');
    expect(warnings.join()).toContain('does not say which letters 7 signs stand for');
  });

  it('finds the letters of fonts that are not in the file by the character maps', async () => {
    const fonts =
      '/C1 << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>] >>';
    const hex = Buffer.from('外交部仍有四十八人', 'utf16le').swap16().toString('hex');
    const { text } = await extractMinimal({ fonts, pages: [{ content: `BT /C1 12 Tf 72 700 Td <${hex}> Tj ET` }] });
    expect(text).toBe('外交部仍有四十八人');
  });

  it('cites pages by the labels that stand in the file', async () => {
    const page = (text: string) => ({ lines: [{ x: 72, y: 700, text }] });
    const { pages } = await extractMinimal({
      catalog: '/PageLabels << /Nums [0 << /S /r >> 2 << /S /D /St 1 >> 4 << /P (A-) /S /D >>] >>',
      pages: ['one', 'two', 'three', 'four', 'five'].map(page),
    });
    expect(pages.map(({ label }) => label)).toEqual(['i', 'ii', '1', '2', 'A-1']);
  });

  it('opens a file that is only locked against printing', async () => {
    await expect(extractFixture('owner-locked.pdf')).resolves.toMatchObject({ format: 'pdf' });
  });
});

describe('words broken at the end of a line', () => {
  const lines = (...texts: readonly string[]) => ({
    lines: texts.map((text, index) => ({ x: 72, y: 700 - index * 13, text })),
  });

  it('are joined where the document has them whole elsewhere, and else stay as on the page', async () => {
    const { text } = await extractMinimal({
      pages: [
        lines(
          'The long report of all representatives was read out, and a represen-',
          'tatives council, being well-',
          'known, took note of the long-',
          'term plan that it had asked for.',
        ),
      ],
    });
    expect(text).toContain('a representatives council');
    expect(text).toContain('well-known');
    expect(text).toContain('long-term');
  });

  it.each([
    ['Die Erträge aus der Öl-', 'und Gasförderung', 'Öl- und Gasförderung'],
    ['Es geht um die Ein-', 'oder Ausfuhr von Waffen', 'Ein- oder Ausfuhr'],
    ['Es geht um den Innen-', 'bzw. den Außenminister', 'Innen- bzw. den Außenminister'],
    ['Die Truppe wird in zwei-', 'bis dreimal so vielen Orten stehen', 'zwei- bis dreimal'],
    ['The survey covers all pre-', 'and post-war houses', 'pre- and post-war'],
    ['The council asked for a short-', 'to medium-term plan', 'short- to medium-term'],
    ["Les sociétés d'import-", "et d'export de la région", "import- et d'export"],
    ['Las relaciones franco-', 'y germano-españolas de este año', 'franco- y germano-españolas'],
    ['De opbrengsten van de olie-', 'en gaswinning in het noorden', 'olie- en gaswinning'],
  ])('keep a space behind a hyphen that hangs before a conjunction: %s / %s', async (first, second, joined) => {
    const { text } = await extractMinimal({ pages: [lines(first, second)] });
    expect(text).toContain(joined);
  });

  it.each([
    ['Kämpfer und Geld kamen nach den Worten des Ministers aus Syri-', 'en und dem Irak', 'Syri-en'],
    ['The minister said on Sunday that he had been to Toron-', 'to and Montreal', 'Toron-to'],
    ['The pictures of the harbour were printed in black-', 'and-white', 'black-and-white'],
    ['The two sides spoke face-', 'to-face in the harbour', 'face-to-face'],
    ['Sie haben die Tür ver-', 'undeutlicht', 'ver-undeutlicht'],
    ['Die Ministerin sprach mit der Opposition aus Nord-', 'Und Südholm', 'Nord-Und'],
  ])('keep none where the word goes on: %s / %s', async (first, second, joined) => {
    const { text } = await extractMinimal({ pages: [lines(first, second)] });
    expect(text).toContain(joined);
  });

  it('are joined before a conjunction’s letters too, where the document has the word whole', async () => {
    const { text } = await extractMinimal({
      pages: [lines('The minister flew from Toronto to Montreal and back to Toron-', 'to on Sunday.')],
    });
    expect(text).toBe('The minister flew from Toronto to Montreal and back to Toronto on Sunday.');
  });
});

describe('files that cannot be read, or not wholly', () => {
  it.each([['encrypted.pdf', 'file-encrypted', 'protected by a password']])('refuses %s', async (name, code, words) => {
    await expect(extractFixture(name)).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
  });

  it('takes a scan as a source with pages and without text, and says that nothing in it was read', async () => {
    const source = await extractMinimal({ pages: [scannedPage, scannedPage], info: '/Title (Harbour ledger of 1911)' });
    expect(source).toMatchObject({ text: '', blocks: [], metadata: { title: 'Harbour ledger of 1911' } });
    expect(source.pages).toEqual([
      { label: '1', start: 0, end: 0 },
      { label: '2', start: 0, end: 0 },
    ]);
    expect(source.warnings).toEqual([
      'The PDF has no text layer: 2 pages, images only. It is in the library, but nothing in it can be searched or quoted. Run text recognition (OCR) on it and import the result.',
    ]);
  });

  it('names the pages that gave no text when others did', async () => {
    const { warnings, pages } = await extractMinimal({
      pages: [{ lines: [{ x: 72, y: 700, text: 'Words.' }] }, scannedPage, scannedPage],
    });
    expect(warnings).toEqual(['Pages 2 and 3 hold no text: blank, or a scan that was not read.']);
    expect(pages).toHaveLength(3);
  });

  it('calls a file broken whose structure cannot be found', async () => {
    const whole = readFileSync(join(folder, 'ngo-report.pdf'));
    await expect(extractBytes(whole.subarray(0, 400))).rejects.toMatchObject({ code: 'file-broken' });
  });

  it('reads what is left of a file that was cut off', async () => {
    const whole = minimalPdf({ pages: [{ lines: [{ x: 72, y: 700, text: 'Still there.' }] }] });
    await expect(extractBytes(whole.subarray(0, whole.length - 20))).resolves.toMatchObject({ text: 'Still there.' });
  });
});

describe('properties of a PDF', () => {
  const lines = [{ x: 72, y: 700, text: 'Words on a page.' }];
  const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"
    prism:publicationDate="2026-09-14" prism:doi="10.5555/jhs.2026.0312"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Counting the
    held</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>Ines Okafor</rdf:li><rdf:li>Pieter van der Meer</rdf:li></rdf:Seq></dc:creator>
    </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

  it('are read from the document and from its XMP packet, each with its name', async () => {
    const info = "/Title (Microsoft Word - draft7.doc) /Author (Ines Okafor) /CreationDate (D:20260902101500+02'00')";
    const { metadata, origins } = await extractMinimal({ info, xmp, pages: [{ lines }] });
    expect(metadata).toMatchObject({
      title: 'Counting the held',
      authors: [{ family: 'Okafor', given: 'Ines' }],
      published: '2026-09-14',
      doi: '10.5555/jhs.2026.0312',
    });
    expect(origins?.title?.from).toEqual({ kind: 'xmp', detail: 'dc:title' });
    expect(origins?.authors).toEqual({
      from: { kind: 'pdf-info', detail: 'Author' },
      alternatives: [
        {
          value: [
            { family: 'Okafor', given: 'Ines' },
            { family: 'van der Meer', given: 'Pieter' },
          ],
          from: { kind: 'xmp', detail: 'dc:creator' },
        },
      ],
    });
  });

  it('that tell when a program made the file are offered as dates, and not entered', async () => {
    const info = "/CreationDate (D:20260902101500+02'00') /ModDate (D:20260903)";
    const { metadata, origins } = await extractMinimal({ info, pages: [{ lines }] });
    expect(metadata).not.toHaveProperty('published');
    expect(metadata).not.toHaveProperty('updated');
    expect(origins?.published).toEqual({
      from: null,
      alternatives: [{ value: '2026-09-02T10:15:00+02:00', from: { kind: 'pdf-info', detail: 'CreationDate' } }],
    });
    expect(origins?.updated?.alternatives).toMatchObject([{ value: '2026-09-03' }]);
  });
});

describe('properties that programs leave behind', () => {
  const lines = [{ x: 72, y: 700, text: 'Words on a page.' }];
  it.each([
    'Microsoft Word - report_final2.docx',
    'untitled',
    'Document1',
    'C:\\\\Users\\\\roe\\\\report.pdf',
    'report.indd',
    '12345',
  ])('are no title: %s', async (title) => {
    const { metadata } = await extractMinimal({ info: `/Title (${title})`, pages: [{ lines }] });
    expect(metadata).not.toHaveProperty('title');
  });

  it.each(['user', 'mroe', 'Administrator', 'Microsoft Office User', 'un-named', 'HP Scanner'])(
    'are no author: %s',
    async (author) => {
      const { metadata } = await extractMinimal({ info: `/Author (${author})`, pages: [{ lines }] });
      expect(metadata).not.toHaveProperty('authors');
    },
  );
});
