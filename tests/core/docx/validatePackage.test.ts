import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { validatePackage } from '../../../src/core/docx/validatePackage.ts';
import { sampleExport } from '../../support/sampleExport.ts';

let sound: Record<string, Uint8Array>;

beforeAll(async () => {
  sound = unzipSync(await sampleExport('chicago-fullnote-bibliography'));
});

/** The faults of the sample after one part was changed. The change must have an effect, or the test would prove nothing. */
function faultsAfter(part: string, change: (xml: string) => string): readonly string[] {
  const before = strFromU8(sound[part] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return validatePackage(zipSync({ ...sound, [part]: strToU8(after) }));
}

const DOCUMENT = 'word/document.xml';
const NOTES = 'word/footnotes.xml';
const replace = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to);

test('what we export has no fault', () => {
  expect(validatePackage(zipSync(sound))).toEqual([]);
});

test('what is no package says so', () => {
  expect(validatePackage(strToU8('not a zip'))).toEqual([expect.stringContaining('not a readable zip package')]);
  expect(validatePackage(zipSync({ 'a.txt': strToU8('x') }))).toContain('[Content_Types].xml: not there.');
});

describe('the package', () => {
  test('content types come first, once, and for every part that is there', () => {
    const { '[Content_Types].xml': types, ...rest } = sound;
    expect(validatePackage(zipSync({ ...rest, '[Content_Types].xml': types ?? new Uint8Array() }))).toEqual([
      '[Content_Types].xml: not the first entry.',
    ]);
    expect(validatePackage(zipSync({ ...sound, 'word/media/a.xyz': strToU8('x') }))).toEqual([
      'word/media/a.xyz: has no content type.',
    ]);
    expect(faultsAfter('[Content_Types].xml', replace('/word/styles.xml', '/word/style.xml'))).toContain(
      '[Content_Types].xml: gives a type to word/style.xml, which is not there.',
    );
    expect(
      faultsAfter(
        '[Content_Types].xml',
        replace('</Types>', '<Default Extension="XML" ContentType="application/xml"/></Types>'),
      ),
    ).toEqual(['[Content_Types].xml: names xml twice.']);
  });

  test('relationships point to parts that are there, under ids of their own', () => {
    const rels = 'word/_rels/document.xml.rels';
    expect(faultsAfter(rels, replace('"styles.xml"', '"nowhere.xml"'))).toContain(
      'word/document.xml: points to nowhere.xml, which is not there.',
    );
    expect(faultsAfter(rels, replace('"rId2"', '"rId1"'))).toContain(
      'word/document.xml: two relationships have the id rId1.',
    );
    expect(faultsAfter(rels, replace(/Id="rIdLink\d+"/, 'Id="rIdOther"'))).toEqual([
      expect.stringContaining('w:hyperlink uses the relationship rIdLink'),
    ]);
  });

  test('nothing is loaded from outside, and a link is a URI', () => {
    const rels = 'word/_rels/document.xml.rels';
    const image =
      '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://spy.example/p.png" TargetMode="External"/>';
    expect(faultsAfter(rels, replace('</Relationships>', `${image}</Relationships>`))).toEqual([
      'word/document.xml: would load https://spy.example/p.png from outside.',
    ]);
    expect(faultsAfter(rels, replace('https://a.example/x', 'https://a.example/x y'))).toEqual([
      'word/document.xml: links to "https://a.example/x y#y", which is no URI.',
    ]);
    expect(faultsAfter(rels, replace('https://a.example/x', 'https://a.example/100%'))).toHaveLength(1);
  });

  test('XML is well-formed, without forbidden characters and document types', () => {
    expect(faultsAfter(DOCUMENT, replace('</w:body>', ''))).toEqual([
      expect.stringContaining('word/document.xml: not well-formed XML'),
    ]);
    expect(faultsAfter(DOCUMENT, replace('Probably', 'Prob\uFFFFably'))).toEqual([
      expect.stringContaining('not well-formed'),
    ]);
    expect(faultsAfter(DOCUMENT, replace('<w:document', '<!DOCTYPE x><w:document'))).toEqual([
      expect.stringContaining('document type'),
    ]);
  });
});

describe('references', () => {
  test.each([
    [
      'a paragraph style',
      DOCUMENT,
      replace('"Quote"', '"Zitat"'),
      'word/document.xml: uses the paragraph style Zitat, which is not there.',
    ],
    [
      'a character style',
      NOTES,
      replace('"Hyperlink"', '"Quote"'),
      'word/footnotes.xml: uses the character style Quote, which is not there.',
    ],
    [
      'the style a style is based on',
      'word/styles.xml',
      replace('w:basedOn w:val="Normal"', 'w:basedOn w:val="Abnormal"'),
      'word/styles.xml: refers to the style Abnormal, which is not there.',
    ],
    [
      'a numbering',
      DOCUMENT,
      replace(/w:numId w:val="\d+"/, 'w:numId w:val="99"'),
      'word/document.xml: uses the numbering 99, which is not there.',
    ],
    [
      'the pattern of a numbering',
      'word/numbering.xml',
      replace('<w:abstractNumId w:val="1"/>', '<w:abstractNumId w:val="42"/>'),
      'word/numbering.xml: a numbering is made from 42, which is not there.',
    ],
    [
      'a bookmark',
      DOCUMENT,
      replace('<w:sectPr>', '<w:p><w:hyperlink w:anchor="gone"/></w:p><w:sectPr>'),
      'word/document.xml: links to the bookmark gone, which is not there.',
    ],
  ])('to %s must lead somewhere', (_what, part, change, fault) => {
    expect(faultsAfter(part, change)).toEqual([fault]);
  });

  test('bookmarks and drawings have ids of their own', () => {
    const marks =
      '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>';
    expect(faultsAfter(DOCUMENT, replace('<w:sectPr>', `<w:p>${marks}</w:p><w:sectPr>`))).toEqual([
      'word/document.xml: two w:bookmarkStart have the w:id 1.',
      'word/document.xml: two w:bookmarkStart have the w:name a.',
    ]);
  });

  test('a header is related to a header', () => {
    expect(
      faultsAfter(DOCUMENT, replace(/(w:headerReference w:type="default" r:id=)"rId\d+"/, '$1"rId1"')),
    ).toContainEqual(expect.stringContaining('w:headerReference is related to something else'));
  });
});

describe('notes', () => {
  test('every mark has its note and every note its mark', () => {
    expect(faultsAfter(DOCUMENT, replace('<w:footnoteReference w:id="1"/>', ''))).toEqual([
      'word/footnotes.xml: the note 1 has no mark in the text.',
    ]);
    expect(
      faultsAfter(DOCUMENT, replace('<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="91"/>')),
    ).toContain('word/document.xml: the footnote mark 91 has no note.');
    expect(
      faultsAfter(DOCUMENT, replace('<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="2"/>')),
    ).toContain('word/document.xml: two footnote marks share a note.');
  });

  test('no note has a note of its own', () => {
    expect(faultsAfter(NOTES, replace(/(<w:footnote w:id="1">.*?<w:r>)/, '$1<w:footnoteReference w:id="2"/>'))).toEqual(
      ['word/footnotes.xml: a note has the mark of another note in it.'],
    );
  });

  test('reserved notes are there and keep their ids', () => {
    expect(faultsAfter(NOTES, replace('w:type="separator"', 'w:type="normal"'))).toEqual(
      expect.arrayContaining([
        'word/footnotes.xml: the separator is not there.',
        'word/footnotes.xml: the note -1 has an id that Word reserves.',
      ]),
    );
    expect(faultsAfter(NOTES, replace('w:id="2"', 'w:id="1"'))).toContain(
      'word/footnotes.xml: two notes have the same id.',
    );
  });
});

describe('tables', () => {
  test('every row fills the grid, in cells as wide as its columns', () => {
    expect(faultsAfter(DOCUMENT, replace(/<w:tblGrid>.*?<\/w:tblGrid>/, ''))).toEqual([
      'word/document.xml: a table has no grid.',
    ]);
    expect(faultsAfter(DOCUMENT, replace(/<w:tc>(?:(?!<w:tc>).)*<\/w:tc>(?=<\/w:tr>)/, ''))).toEqual([
      'word/document.xml: row 1 of a table fills 2 columns of 3.',
    ]);
    expect(faultsAfter(DOCUMENT, replace(/(<w:tcW w:w=)"\d+"/, '$1"77"'))).toEqual([
      expect.stringMatching(/^word\/document\.xml: row 1 of a table has a cell of 77 twips where the grid has \d+\.$/),
    ]);
  });

  test('a cell ends with a paragraph, and so does what a table stands in', () => {
    expect(faultsAfter(DOCUMENT, replace(/<w:p>(?:(?!<w:p>).)*?<\/w:p>(?=<\/w:tc>)/, ''))).toEqual([
      'word/document.xml: a cell does not end with a paragraph.',
    ]);
    expect(
      faultsAfter(DOCUMENT, replace(/<w:p><w:pPr>(?:(?!<\/w:pPr>).)*w:lineRule="exact"\/><\/w:pPr><\/w:p>/, '')),
    ).toEqual(['word/document.xml: two tables touch.']);
    expect(faultsAfter(DOCUMENT, replace(/(<\/w:tbl>)(?!.*<w:tbl>).*(<w:sectPr>)/, '$1$2'))).toContain(
      'word/document.xml: nothing stands behind a table.',
    );
  });

  test('only rows at the top are repeated', () => {
    expect(
      faultsAfter(DOCUMENT, replace('<w:trPr><w:cantSplit/></w:trPr>', '<w:trPr><w:tblHeader/></w:trPr>')),
    ).toEqual([]);
    const third = /((?:<w:tr>.*?<\/w:tr>){2}<w:tr><w:trPr><w:cantSplit\/>)/;
    expect(faultsAfter(DOCUMENT, replace(third, '$1<w:tblHeader/>'))).toEqual([
      'word/document.xml: row 3 of a table is to be repeated and is not at its top.',
    ]);
  });

  test('the properties of a table stand in the order of the schema, before its grid', () => {
    expect(faultsAfter(DOCUMENT, replace(/(<w:tblStyle [^>]*>)(<w:tblW [^>]*>)/, '$2$1'))).toEqual([
      'word/document.xml: in w:tblPr, w:tblStyle comes after tblW.',
    ]);
    expect(faultsAfter(DOCUMENT, replace('"TableGridLight"', '"Quote"'))).toEqual([
      'word/document.xml: uses the table style Quote, which is not there.',
    ]);
  });
});

describe('fields, order and properties', () => {
  test('a field is whole and never dirty', () => {
    const footer = 'word/footer1.xml';
    expect(faultsAfter(footer, replace('w:fldCharType="begin"', 'w:fldCharType="begin" w:dirty="true"'))).toEqual([
      `${footer}: a field is marked dirty.`,
    ]);
    expect(faultsAfter(footer, replace('<w:fldChar w:fldCharType="begin"/>', ''))).toContain(
      `${footer}: a field has a separate and no beginning.`,
    );
    expect(
      faultsAfter('word/settings.xml', replace('<w:evenAndOddHeaders/>', '<w:evenAndOddHeaders/><w:updateFields/>')),
    ).toEqual(['word/settings.xml: updateFields makes Word ask on opening.']);
  });

  test('elements stand in the order of the schema', () => {
    expect(
      faultsAfter(DOCUMENT, replace(/(<w:pStyle w:val="ListParagraph"\/>)(<w:numPr>.*?<\/w:numPr>)/, '$2$1')),
    ).toEqual(['word/document.xml: in w:pPr, w:pStyle comes after numPr.']);
    expect(faultsAfter(DOCUMENT, replace('<w:b/>', '<w:b/><w:b/>'))).toEqual([
      'word/document.xml: in w:rPr, w:b stands twice.',
    ]);
  });

  test('core properties stand once, and dates are typed', () => {
    const core = 'docProps/core.xml';
    expect(faultsAfter(core, replace('<dc:creator>', '<dc:title>x</dc:title><dc:creator>'))).toEqual([
      `${core}: dc:title stands twice.`,
    ]);
    expect(faultsAfter(core, replace(' xsi:type="dcterms:W3CDTF"', ''))).toEqual([
      `${core}: dcterms:created does not say that it is a date.`,
    ]);
  });
});
