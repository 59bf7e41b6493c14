import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { extractRtf } from '../../../src/extraction/rtf/extractRtf.ts';
import { listBlocks } from '../../support/extracted.ts';
import { extractionContext } from '../../support/extractionContext.ts';

const extract = (content: string | Uint8Array) =>
  extractRtf({
    bytes: typeof content === 'string' ? Uint8Array.from(Buffer.from(content, 'latin1')) : content,
    fileName: 'note.rtf',
    context: extractionContext,
  });
const fixture = (name: string) =>
  extract(new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/import/rtf', name))));
/** Bytes as `\'hh`. */
const escaped = (text: string, encoding: string) =>
  [...iconv.encode(text, encoding)].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');

describe('a rich-text file that LibreOffice wrote', () => {
  const source = fixture('libreoffice.rtf');

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

  it('says what it says of itself, and tells of changes, hidden text and the marking in the header', () => {
    expect(source.metadata).toMatchObject({
      type: 'document',
      title: 'Harbour inspection note',
      authors: [{ family: 'Levi', given: 'Dana' }],
    });
    expect(source.warnings).toEqual([
      'The file holds tracked changes that nobody has accepted or rejected; the text was read as if all were accepted: 1 insertion kept, 1 deletion left out.',
      '17 characters of hidden text were left out, because readers see it neither on screen nor on paper.',
      "The header says “TLP:AMBER”; set the source's marking.",
      'Not taken into the text: the header “TLP:AMBER – Port authority”.',
    ]);
  });
});

describe('a rich-text file that pandoc wrote', () => {
  it('gives headings by their level, items by the marks that are written out, tables and notes', () => {
    expect(listBlocks(fixture('pandoc.rtf'))).toEqual([
      'paragraph: Weekly review of the coast',
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
      'paragraph: They came by sea, and left by land.',
      'tableRow: District\tHeld\tReleased',
      'tableRow: Upper\t48\t2',
      'tableRow: Lower\t112\t30',
      'paragraph: code line indented',
      'paragraph: Half of it: $\\frac{1}{2} + x^{2}$. Remarked words in italics, bold and ~~struck~~.',
      'footnote: ¹ Two days late, says the harbour master.',
      'footnote: ² By the ministry’s count.',
      'footnote: With a second paragraph.',
    ]);
  });
});

describe('characters of a rich-text file', () => {
  const fonts =
    '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset177 David;}{\\f2\\fcharset128 MS Mincho{\\*\\falt Hiragino};}{\\f3\\fcharset134 SimSun;}{\\f4\\fcharset2 Symbol;}{\\f5\\fcharset178 Arial (Arabic);}{\\f6\\fcharset136 MingLiU;}{\\f7\\fcharset129 Batang;}{\\f8\\fcharset204 Arial CYR;}}';

  it.each([
    ['of a right-to-left font', `\\f1 ${escaped('שלום לכם', 'windows-1255')}`, 'שלום לכם'],
    ['of an Arabic font', `\\f5 ${escaped('سلام عليكم', 'windows-1256')}`, 'سلام عليكم'],
    ['of two bytes, Japanese', `\\f2 ${escaped('港の報告ソ表', 'shift_jis')}`, '港の報告ソ表'],
    ['of two bytes, Chinese', `\\f3 ${escaped('港口报告', 'gb18030')}`, '港口报告'],
    ['of two bytes, traditional Chinese', `\\f6 ${escaped('港口報告功', 'big5')}`, '港口報告功'],
    ['of two bytes, Korean', `\\f7 ${escaped('항구 보고', 'euc-kr')}`, '항구 보고'],
    ['of a Cyrillic font', `\\f8 ${escaped('Отчёт', 'windows-1251')}`, 'Отчёт'],
    ['of two bytes of which the second is written as a letter', "\\f2 \\'83A", 'ア'],
    ['of two bytes of which the second is a backslash', "\\f2 \\'83\\\\", 'ソ'],
    ['of Unicode with what older programs show', "\\f0 1\\u8239\\'3f000 \\uc2\\u8364\\'80\\'80!", '1\u202f000 €!'],
    ['of Unicode without any', '\\uc0 \\u1513\\u1500', 'של'],
    ['of Unicode below zero, and of two units', '\\u-3913? \\u-10179?\\u-8704?', '\uf0b7 😀'],
    ['of a symbol font', "\\f4 a\\'b3\\f0  b", 'α≥ b'],
    ['that have a name', '\\ldblquote x\\rdblquote\\emdash y\\~z\\_w\\-v', '“x”—y\u00a0z\u2011wv'],
    ['of the file’s own code page', `\\plain ${escaped('Köln', 'windows-1252')}`, 'Köln'],
  ])('are those %s', (_, content, text) => {
    expect(extract(`{\\rtf1\\ansi\\ansicpg1252\\deff0${fonts}${content}\\par}`).text).toBe(text);
  });

  it('are told by their language where the file names no character set, and that is said', () => {
    const russian =
      'Министерство сообщило в воскресенье, что сорок восемь человек всё ещё удерживаются в прибрежном районе.';
    const source = extract(`{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 ${escaped(russian, 'windows-1251')}\\par}`);
    expect(source.text).toBe(russian);
    expect(source.warnings).toEqual([
      'The file does not say its character set; it was read as windows-1251. Check its letters.',
    ]);
  });
});

describe('what readers of a rich-text file do not see', () => {
  it('is left out: instructions, hidden and deleted text, fallbacks, pictures and objects, each told of', () => {
    const source = extract(
      `{\\rtf1\\ansi\\ansicpg1252{\\*\\generator x;}{\\*\\unknown {\\deep secret} words}{\\info{\\title Count}{\\author Jane Roe}{\\creatim\\yr2026\\mo11\\dy22}}` +
        `One{\\v  hidden}{\\deleted  gone} {\\revised new}{\\field{\\*\\fldinst INCLUDEPICTURE "http://127.0.0.1/x.png"}{\\fldrslt  shown}}` +
        `{\\object\\objemb{\\*\\objclass Excel.Sheet.8}{\\*\\objdata 0105000002}{\\result{\\pict\\pngblip 89504e47}}}{\\shppict{\\pict\\bin5 }}}}x}}{\\nonshppict{\\pict 00}}` +
        `{\\*\\annotation A remark}{\\upr{ascii}{\\*\\ud{ uni\\u1513?}}}.\\par}`,
    );
    expect(source.text).toBe('One new shown uniש.');
    expect(source.metadata).toMatchObject({ title: 'Count', authors: [{ family: 'Roe', given: 'Jane' }] });
    expect(source.metadata).not.toHaveProperty('published');
    expect(source.warnings).toEqual([
      'The file holds tracked changes that nobody has accepted or rejected; the text was read as if all were accepted: 1 insertion kept, 1 deletion left out.',
      '1 comment was not imported; see the original.',
      '7 characters of hidden text were left out, because readers see it neither on screen nor on paper.',
      'Not taken into the text: 1 embedded object; see the original.',
      'The file asks for 1 thing from elsewhere (“http://127.0.0.1”), such as a template or picture. Nothing was fetched.',
    ]);
  });

  it('joins a paragraph whose end was deleted to the next', () => {
    expect(extract('{\\rtf1 One {\\deleted\\par}two.\\par}').text).toBe('One two.');
  });
});

describe('a rich-text file that is not whole', () => {
  it('is read as far as it goes, and said to be cut off', () => {
    const source = extract('{\\rtf1\\ansi {\\b Words} and mo');
    expect(source.text).toBe('Words and mo');
    expect(source.warnings).toEqual(['The file is cut off: the end of the text may be missing.']);
  });

  it('is refused when it nests its groups to stall its readers', () => {
    expect(() => extract(`{\\rtf1 ${'{'.repeat(5_000)}`)).toThrow(/nests its parts deeper/);
  });
});

describe('formulas of a rich-text file', () => {
  it('are written out in one line', () => {
    const source = extract(
      '{\\rtf1 Half: {\\mmath{\\*\\moMath{\\mf{\\mfPr{\\mctrlPr\\i}}{\\mnum{\\mr 1}}{\\mden{\\mr 2}}}}}.\\par}',
    );
    expect(source.text).toBe('Half: 1/2.');
    expect(source.warnings).toEqual([
      '1 formula was written out in one line; compare what you quote with the original.',
    ]);
  });
});

describe('numbers of a rich-text file', () => {
  it('are those that the program wrote beside each item', () => {
    expect(listBlocks(fixture('numbers.rtf')).filter((block) => block.startsWith('listItem'))).toEqual([
      'listItem: 1. one',
      'listItem: 1.1. one one',
      'listItem: a) deep a',
      'listItem: b) deep b',
      'listItem: 1.2. one two',
      'listItem: 2. two',
      'listItem: C. third letter',
      'listItem: G. seventh letter',
      'listItem: H. eighth letter',
      'listItem: 1. anew',
      'listItem: 2. goes on',
    ]);
  });
});

describe('rich text as other programs write it', () => {
  it('is read from Word: fonts for each script, styles by name, items with their text, notes', () => {
    const source = extract(
      '{\\rtf1\\adeflang1025\\ansi\\ansicpg1252\\uc1\\adeff0\\deff0{\\fonttbl{\\f0\\fbidi \\froman\\fcharset0\\fprq2{\\*\\panose 02020603050405020304}Times New Roman{\\*\\falt Times};}{\\f38\\fbidi \\froman\\fcharset204\\fprq2 Times New Roman Cyr;}}' +
        '{\\stylesheet{\\ql \\li0 \\snext0 \\sqformat Normal;}{\\s1\\ql \\keepn \\outlinelevel0 \\sbasedon0 \\snext0 heading 1;}{\\s29\\qj \\sbasedon0 Quote;}{\\*\\cs10 \\additive Default Paragraph Font;}{\\*\\ts11\\tsrowd Normal Table;}}' +
        '{\\info{\\title Harbour note}{\\author Dana Levi}{\\*\\company x}}' +
        '{\\*\\pnseclvl1\\pnucrm\\pnstart1{\\pntxta .}}\\pard\\plain \\ltrpar\\s1\\ql\\outlinelevel0 \\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\fs28 {\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\insrsid1 Findings\\par }' +
        "\\pard\\plain \\ltrpar\\ql {\\ltrch\\fcs0 \\insrsid1 Forty\\endash eight}{\\ltrch\\fcs0 \\cs16\\super \\chftn {\\footnote \\ltrpar \\pard\\plain {\\cs16\\super \\chftn }{ By the port\\rquote s count.}}}{\\ltrch\\fcs0 \\f38 \\'ee\\'f2}{\\ltrch\\fcs0  held.\\par }" +
        '{\\listtext\\pard\\plain\\ltrpar \\hich\\af0\\dbch\\af31505\\loch\\f0 1.\\tab}\\pard \\ltrpar\\ql \\fi-360\\li720\\ls1 {First\\par }' +
        '\\pard \\ltrpar\\s29 {Quoted words.\\par }}',
    );
    expect(listBlocks(source)).toEqual([
      'heading 1: Findings',
      'paragraph: Forty–eight¹от held.',
      'listItem: 1. First',
      'quote: Quoted words.',
      'footnote: ¹ By the port’s count.',
    ]);
    expect(source.metadata).toMatchObject({ title: 'Harbour note', authors: [{ family: 'Levi', given: 'Dana' }] });
    expect(source.warnings).toEqual([]);
  });

  it('is read from TextEdit, which ends paragraphs with a backslash before the end of the line', () => {
    const source = extract(
      "{\\rtf1\\ansi\\ansicpg1252\\cocoartf2639\n\\cocoatextscaling0{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;}\n{\\*\\expandedcolortbl;;}\n\\pard\\tx560\n\n\\f0\\fs24 \\cf0 First line\\uc0\\u8217 s end.\\\n\\\nSecond \\'e9.}",
    );
    expect(listBlocks(source)).toEqual(['paragraph: First line’s end.', 'paragraph: Second é.']);
  });
});
