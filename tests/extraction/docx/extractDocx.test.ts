import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractDocx } from '../../../src/extraction/docx/extractDocx.ts';
import { buildWordFile, paragraph, run, type WordFileParts } from '../../support/buildWordFile.ts';
import { listBlocks } from '../../support/extracted.ts';
import { extractionContext } from '../../support/extractionContext.ts';

const extract = (parts: WordFileParts) =>
  extractDocx({ bytes: buildWordFile(parts), fileName: 'memo.docx', context: extractionContext });
const blocksOf = (parts: WordFileParts) => listBlocks(extract(parts));
const style = (id: string, inner: string, type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}">${inner}</w:style>`;
const inStyle = (id: string, text: string) => paragraph(text, `<w:pStyle w:val="${id}"/>`);
const field = (instructions: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instructions}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('headings of a Word file', () => {
  it('are known by outline level, by style, by what a style is based on, and by names in other languages', () => {
    const styles = [
      style('a', '<w:name w:val="heading 2"/>'),
      style('b', '<w:name w:val="House style"/><w:basedOn w:val="a"/>'),
      style('berschrift3', '<w:name w:val="Überschrift 3"/>'),
      style('d', '<w:name w:val="כותרת 1"/>'),
      style('e', '<w:name w:val="Contents title"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
      style('f', '<w:name w:val="Title"/>'),
    ].join('');
    const body = [
      inStyle('f', 'The title'),
      inStyle('a', 'By name'),
      inStyle('b', 'By its basis'),
      inStyle('berschrift3', 'In German'),
      inStyle('d', 'בעברית'),
      paragraph('By its own level', '<w:outlineLvl w:val="4"/>'),
      inStyle('e', 'Not one'),
    ].join('');
    expect(blocksOf({ styles, body })).toEqual([
      'heading 1: The title',
      'heading 2: By name',
      'heading 2: By its basis',
      'heading 3: In German',
      'heading 1: בעברית',
      'heading 5: By its own level',
      'paragraph: Not one',
    ]);
  });

  it('do not run in circles where styles are based on each other', () => {
    const styles =
      style('a', '<w:name w:val="A"/><w:basedOn w:val="b"/>') + style('b', '<w:name w:val="B"/><w:basedOn w:val="a"/>');
    expect(blocksOf({ styles, body: inStyle('a', 'Words') })).toEqual(['paragraph: Words']);
  });
});

describe('lists of a Word file', () => {
  const level = (index: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const item = (text: string, list: string, at = 0) =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

  it('count as Word shows them: deeper levels anew, legal numbers, lists that begin anew', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'lowerLetter', '%2)')}${level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`;
    const body = [
      item('one', '1'),
      item('below', '1', 1),
      item('below', '1', 1),
      item('legal', '1', 2),
      item('two', '1'),
      item('anew', '1', 1),
      item('elsewhere', '2'),
      item('three goes on', '1'),
    ].join('');
    expect(blocksOf({ numbering, body })).toEqual([
      'listItem: I. one',
      'listItem: a) below',
      'listItem: b) below',
      'listItem: 1.2.1 legal',
      'listItem: II. two',
      'listItem: a) anew',
      'listItem: VII. elsewhere',
      'listItem: VIII. three goes on',
    ]);
  });

  it('may belong to a style, and number headings', () => {
    const styles =
      style('h1', '<w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('h2', '<w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1', '<w:pStyle w:val="h1"/>')}${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="h2"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const unnumbered = paragraph('Annex', '<w:pStyle w:val="h1"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const body = inStyle('h1', 'Scope') + inStyle('h2', 'Who') + inStyle('h2', 'What') + unnumbered;
    expect(blocksOf({ styles, numbering, body })).toEqual([
      'heading 1: 1 Scope',
      'heading 2: 1.1 Who',
      'heading 2: 1.2 What',
      'heading 1: Annex',
    ]);
  });

  it('say so where their numbers cannot be written as the file shows them', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'thaiLetters', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const source = extract({ numbering, body: item('one', '1') });
    expect(source.text).toBe('1. one');
    expect(source.warnings).toEqual([
      'Numbers that the file shows in another way (thaiLetters) are written in digits; compare them with the original.',
    ]);
  });
});

describe('runs of a Word file', () => {
  it.each([
    [
      'raised digits stay apart from the number before them',
      run('1,200') + run('3', '<w:vertAlign w:val="superscript"/>'),
      '1,200³',
    ],
    ['lowered digits too', run('H') + run('2', '<w:vertAlign w:val="subscript"/>') + run('O'), 'H₂O'],
    [
      'tabs, breaks and hyphens',
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>',
      'a b c\u2011de',
    ],
    [
      'symbols',
      '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> α is </w:t><w:sym w:font="Symbol" w:char="F061"/></w:r>',
      '✓ α is α',
    ],
    ['letters set in a symbol font', run('abc', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'), 'αβχ'],
    ['links', `<w:hyperlink r:id="x">${run('the link')}</w:hyperlink>`, 'the link'],
    ['the result of a field', field(' PAGEREF x ', run('12')), '12'],
    [
      'a field within the instructions of another',
      field(` IF ${field('MERGEFIELD a', run('hidden'))} = 1 `, run('shown')),
      'shown',
    ],
    [
      'a box that is ticked',
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      '☒',
    ],
    [
      'content controls and smart tags',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run('inside ')}<w:smartTag>${run('tag')}</w:smartTag></w:sdtContent></w:sdt>`,
      'inside tag',
    ],
    ['CDATA and entities of XML', '<w:r><w:t><![CDATA[a < b]]> &amp; &#x5D0;</w:t></w:r>', 'a < b & א'],
  ])('%s', (_, runs, text) => {
    expect(extract({ body: `<w:p>${runs}</w:p>` }).text).toBe(text);
  });

  it('of a sign that no table knows show that, and a warning says so', () => {
    const source = extract({ body: '<w:p><w:r><w:t>a </w:t><w:sym w:font="Webdings" w:char="F041"/></w:r></w:p>' });
    expect(source.text).toBe('a \ufffd');
    expect(source.warnings[0]).toContain('1 sign of a symbol font could not be told');
  });

  it.each([
    [
      'a half is no twelve',
      '<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>',
      '1/2',
    ],
    [
      'sums in a fraction are held together',
      '<m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2c</m:t></m:r></m:den></m:f>',
      '(a+b)/(2c)',
    ],
    [
      'powers and roots',
      '<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>10</m:t></m:r></m:sup></m:sSup><m:rad><m:deg/><m:e><m:r><m:t>y+1</m:t></m:r></m:e></m:rad>',
      'x¹⁰√(y+1)',
    ],
    [
      'brackets of their own kind',
      '<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e><m:r><m:t>a</m:t></m:r></m:e></m:d>',
      '[a]',
    ],
    [
      'sums with limits',
      '<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub><m:r><m:t>i=1</m:t></m:r></m:sub><m:sup><m:r><m:t>n</m:t></m:r></m:sup><m:e><m:r><m:t>i</m:t></m:r></m:e></m:nary>',
      '∑_(i=1)^n i',
    ],
  ])('of formulas: %s', (_, formula, text) => {
    const source = extract({ body: `<w:p><m:oMath>${formula}</m:oMath></w:p>` });
    expect(source.text).toBe(text);
    expect(source.warnings).toEqual([
      '1 formula was written out in one line; compare what you quote with the original.',
    ]);
  });

  it('give the paragraph they make up, however a program has cut it into runs', () => {
    const words = fc.array(fc.stringMatching(/^[a-zא-ת0-9.,&<>"' ]{1,12}$/), { minLength: 1, maxLength: 8 });
    const asXml = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        const body = paragraphs.map((runs) => `<w:p>${runs.map((text) => run(asXml(text))).join('')}</w:p>`).join('');
        const expected = paragraphs.map((runs) => runs.join('').replace(/ +/g, ' ').trim()).filter(Boolean);
        expect(extract({ body: `${body}${paragraph('End')}` }).text).toBe([...expected, 'End'].join('\n'));
      }),
      { numRuns: 50 },
    );
  });
});

describe('tracked changes of a Word file', () => {
  const change = (kind: string, inner: string) =>
    `<w:${kind} w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z">${inner}</w:${kind}>`;
  const deleted = (text: string) => change('del', `<w:r><w:delText>${text}</w:delText></w:r>`);

  it('count as accepted: deletions and old places out, insertions and new places in, and a warning counts them', () => {
    const body = `<w:p>${run('It ')}${deleted('did not')}${change('ins', run('did'))}${run(' happen.')}${change('moveFrom', run(' Away.'))}</w:p><w:p>${change('moveTo', run('Away.'))}</w:p>`;
    const source = extract({ body });
    expect(source.text).toBe('It did happen.\nAway.');
    expect(source.warnings).toEqual([
      'The file holds tracked changes that nobody has accepted or rejected; the text was read as if all were accepted: 1 insertion kept, 1 deletion left out, 1 moved passage kept only where it now stands.',
    ]);
  });

  it('join two paragraphs whose break was deleted', () => {
    const broken = '<w:rPr><w:del w:id="2" w:author="A"/></w:rPr>';
    expect(extract({ body: paragraph('One ', broken) + paragraph('paragraph.') }).text).toBe('One paragraph.');
    expect(extract({ body: paragraph('Last', broken) }).text).toBe('Last');
  });

  it('leave out deleted rows and cells, and notes that only deleted text refers to', () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const rows = `<w:tr>${cell('a')}${cell('b')}${cell('gone', '<w:cellDel w:id="1"/>')}</w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('x')}${cell('y')}</w:tr><w:tr>${cell('c')}${cell('d')}</w:tr>`;
    const note = change('del', '<w:r><w:footnoteReference w:id="2"/></w:r>');
    const source = extract({
      body: `<w:tbl>${rows}</w:tbl><w:p>${run('Text')}${note}<w:r><w:footnoteReference w:id="3"/></w:r></w:p>`,
      footnotes: `<w:footnote w:id="2">${paragraph('Gone too')}</w:footnote><w:footnote w:id="3">${paragraph('Kept')}</w:footnote>`,
    });
    expect(listBlocks(source)).toEqual(['tableRow: a\tb', 'tableRow: c\td', 'paragraph: Text¹', 'footnote: ¹ Kept']);
  });

  it('do not let what properties were before stand for what they are', () => {
    const styles = style('h', '<w:name w:val="heading 1"/>');
    const before = '<w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="h"/></w:pPr></w:pPrChange>';
    expect(blocksOf({ styles, body: paragraph('Words', before) })).toEqual(['paragraph: Words']);
    const hidden = '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>';
    expect(blocksOf({ body: `<w:p>${run('Shown', hidden)}</w:p>` })).toEqual(['paragraph: Shown']);
  });
});

describe('notes of a Word file', () => {
  const refer = (kind: string, id: string, more = '') => `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`;
  const note = (kind: string, id: string, text: string) => `<w:${kind} w:id="${id}">${paragraph(text)}</w:${kind}>`;

  it('are numbered in the order in which the text refers to them, not as they lie in the file', () => {
    const source = extract({
      body: `<w:p>${run('One')}${refer('footnote', '9')}${run(' two')}${refer('footnote', '4')}${run(' end')}${refer('endnote', '2')}</w:p>`,
      footnotes: `<w:footnote w:type="separator" w:id="-1">${paragraph('line')}</w:footnote>${note('footnote', '4', 'Second')}${note('footnote', '9', 'First')}${note('footnote', '5', 'Unreferred')}`,
      endnotes: note('endnote', '2', 'At the end'),
    });
    expect(listBlocks(source)).toEqual([
      'paragraph: One¹ two² end[i]',
      'footnote: ¹ First',
      'footnote: ² Second',
      'footnote: [i] At the end',
    ]);
  });

  it('begin anew in each section that says so, in the format that it says', () => {
    const section = (inner: string) =>
      `<w:p><w:pPr><w:sectPr><w:footnotePr>${inner}</w:footnotePr></w:sectPr></w:pPr></w:p>`;
    const anew = '<w:numRestart w:val="eachSect"/>';
    const source = extract({
      body: `<w:p>${run('a')}${refer('footnote', '1')}${run('b')}${refer('footnote', '2')}</w:p>${section(anew)}<w:p>${run('c')}${refer('footnote', '3')}</w:p><w:sectPr><w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="2"/>${anew}</w:footnotePr></w:sectPr>`,
      footnotes: ['1', '2', '3'].map((id) => note('footnote', id, `Note ${id}`)).join(''),
    });
    expect(source.text).toBe('a¹b²\nc[b]\n¹ Note 1\n² Note 2\n[b] Note 3');
  });

  it('keep a mark of their own as it is written', () => {
    const source = extract({
      body: `<w:p>${run('Word')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>${run(' and')}${refer('footnote', '2')}</w:p>`,
      footnotes: `${note('footnote', '1', '* Starred')}${note('footnote', '2', 'Numbered')}`,
    });
    expect(source.text).toBe('Word* and¹\n* Starred\n¹ Numbered');
  });

  it('that a file numbers anew on every page are numbered through, and a warning says so', () => {
    const { warnings } = extract({
      body: `<w:p>${run('a')}${refer('footnote', '1')}</w:p><w:sectPr><w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr></w:sectPr>`,
      footnotes: note('footnote', '1', 'x'),
    });
    expect(warnings).toEqual([
      'The file numbers its notes anew on every page; here they are numbered through, so the marks differ.',
    ]);
  });

  it('cannot be forged by characters that no text may hold', () => {
    const source = extract({
      body: `<w:p>${run('a\ufdd00\ufdd1b')}${refer('footnote', '1')}</w:p>`,
      footnotes: note('footnote', '1', 'x'),
    });
    expect(source.text).toBe('a0b¹\n¹ x');
  });
});

describe('boxes, tables and hidden text of a Word file', () => {
  const box = `<w:txbxContent>${paragraph('In the box')}</w:txbxContent>`;

  it('read a text box once, after the paragraph it is anchored in', () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(blocksOf({ body: `<w:p>${run('Before ')}${both}${run('after')}</w:p>` })).toEqual([
      'paragraph: Before after',
      'paragraph: In the box',
    ]);
    const unknown = both.replace('Requires="wps"', 'Requires="future"');
    expect(blocksOf({ body: `<w:p>${unknown}</w:p>` })).toEqual(['paragraph: In the box']);
  });

  it('give a table within a table, and a single column, as blocks and not as rows', () => {
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
    const inner = `<w:tbl><w:tr>${cell(paragraph('a'))}${cell(paragraph('b'))}</w:tr></w:tbl>`;
    const outer = `<w:tbl><w:tr>${cell(paragraph('Left'))}${cell(inner + paragraph(''))}</w:tr></w:tbl>`;
    expect(blocksOf({ body: outer })).toEqual(['paragraph: Left', 'tableRow: a\tb']);
    const column = `<w:tbl><w:tr>${cell(paragraph('One') + paragraph('Two'))}</w:tr></w:tbl>`;
    expect(blocksOf({ body: column })).toEqual(['paragraph: One', 'paragraph: Two']);
  });

  it('leave out text that is hidden, by itself or by its style, and count it', () => {
    const styles = style('secret', '<w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr>', 'character');
    const source = extract({
      styles,
      body: `<w:p>${run('Seen')}${run('12345', '<w:vanish/>')}${run('678', '<w:rStyle w:val="secret"/>')}${run(' again', '<w:vanish w:val="0"/>')}</w:p>`,
    });
    expect(source.text).toBe('Seen again');
    expect(source.warnings).toEqual([
      '8 characters of hidden text were left out, because readers see it neither on screen nor on paper.',
    ]);
  });

  it('refuse a file of pictures alone as the scan that it is', () => {
    const picture = '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="x"/></v:shape></w:pict></w:r></w:p>';
    expect(() => extract({ body: picture })).toThrow(/a picture but no text: it looks like a scan/);
  });

  it('say what has text of its own that was not taken', () => {
    const { warnings } = extract({
      body: `${paragraph('Words')}<w:altChunk r:id="x"/><w:p><w:r><w:object><o:OLEObject/></w:object></w:r></w:p>`,
    });
    expect(warnings).toEqual(['Not taken into the text: 1 inserted file, 1 embedded object; see the original.']);
  });

  it('say what was lost after a field without an end', () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    const source = extract({ body: `${paragraph('Before')}<w:p>${open}${run('swallowed')}</w:p>` });
    expect(source.warnings).toEqual([
      'A field in the file has no end, and 9 characters after it were taken for its instructions and left out; compare with the original.',
    ]);
  });
});

describe('a Word file as a package', () => {
  const words = paragraph('The words.');

  it('may be written in the strict form, and with other prefixes', () => {
    expect(
      extract({ strict: true, body: inStyle('h', 'Strict') + words, styles: style('h', '<w:name w:val="heading 1"/>') })
        .text,
    ).toBe('Strict\nThe words.');
    const renamed =
      '<d:document xmlns:d="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><d:body><d:p><d:pPr><d:outlineLvl d:val="1"/></d:pPr><d:r><d:t>Other prefix</d:t></d:r></d:p></d:body></d:document>';
    expect(blocksOf({ parts: { 'word/document.xml': renamed } })).toEqual(['heading 2: Other prefix']);
  });

  it('may be written in UTF-16', () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('שלום')}</w:body></w:document>`;
    expect(extract({ parts: { 'word/document.xml': new Uint8Array(Buffer.from(xml, 'utf16le')) } }).text).toBe('שלום');
  });

  it('tells of macros and of what it asks for from elsewhere, and neither runs nor fetches', () => {
    const { warnings } = extract({
      body: words,
      settings: '<w:attachedTemplate r:id="t"/>',
      settingsRelationships:
        '<Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://evil.example/t.dotm?x=1" TargetMode="External"/>',
      relationships:
        '<Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/><Relationship Id="l" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://harmless.example/" TargetMode="External"/>',
    });
    expect(warnings).toEqual([
      'The file holds macros. They were neither run nor imported.',
      'The file asks for 1 thing from elsewhere (“https://evil.example”), such as a template or picture. Nothing was fetched.',
    ]);
  });

  it('tells what stands in its header and footer, but not page numbers, and whose marking it is', () => {
    const header = `<w:p>${run('SECRET – Ministry')}</w:p>`;
    expect(extract({ body: words, header }).warnings).toEqual([
      "The header says “SECRET”; set the source's marking.",
      'Not taken into the text: the header “SECRET – Ministry”.',
    ]);
    expect(
      extract({ body: words, header: `<w:p>${run('Page ')}${field('PAGE', run('1'))}${run(' of 3')}</w:p>` }).warnings,
    ).toEqual([]);
  });

  it('takes no place-holder of a program for a title or an author', () => {
    const properties =
      '<dc:title>Document1.docx</dc:title><dc:creator>python-docx</dc:creator><dcterms:created>2013-12-23T23:15:00Z</dcterms:created>';
    expect(extract({ body: words, properties }).metadata).toEqual({ type: 'document' });
  });

  it('says of each property that it is one, and offers what only tells when and with whose Word it was made', () => {
    const properties =
      '<dc:title>Weekly report 12</dc:title><dc:creator>Jane Roe</dc:creator><dcterms:created>2026-11-03T08:00:00Z</dcterms:created>';
    const { metadata, origins } = extract({ body: words, properties });
    expect(metadata).toEqual({
      type: 'document',
      title: 'Weekly report 12',
      authors: [{ family: 'Roe', given: 'Jane' }],
    });
    expect(origins).toMatchObject({
      title: { from: { kind: 'word-property', detail: 'dc:title' } },
      authors: { from: { kind: 'word-property', detail: 'dc:creator' } },
      published: {
        from: null,
        alternatives: [{ value: '2026-11-03T08:00:00Z', from: { kind: 'word-property', detail: 'dcterms:created' } }],
      },
    });
  });

  it('takes a title from its style, or from a heading at its start, where the properties name none', () => {
    const styles = style('t', '<w:name w:val="Title"/>') + style('h', '<w:name w:val="heading 1"/>');
    expect(extract({ styles, body: paragraph('For the record') + inStyle('t', 'The Title') }).metadata.title).toBe(
      'The Title',
    );
    expect(extract({ styles, body: inStyle('h', 'Opening') + words }).metadata.title).toBe('Opening');
    expect(extract({ styles, body: words + inStyle('h', 'Later') }).metadata.title).toBeUndefined();
  });
});
