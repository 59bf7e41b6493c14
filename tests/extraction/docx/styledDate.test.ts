import { describe, expect, it } from 'vitest';
import { extractDocx } from '../../../src/extraction/docx/extractDocx.ts';
import { buildWordFile } from '../../support/buildWordFile.ts';
import { extractionContext } from '../../support/extractionContext.ts';

const STYLES =
  '<w:style w:type="paragraph" w:styleId="Datum"><w:name w:val="Date"/></w:style><w:style w:type="paragraph" w:styleId="LetterDate"><w:name w:val="Letter Day"/><w:basedOn w:val="Datum"/></w:style>';

function extract(inner: string, style = 'Datum', properties = '') {
  return extractDocx({
    bytes: buildWordFile({
      styles: STYLES,
      properties,
      body: `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${inner}</w:p><w:p><w:r><w:t>The quays were counted twice on that day.</w:t></w:r></w:p>`,
    }),
    fileName: 'letter.docx',
    context: extractionContext,
  });
}

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

describe('a paragraph whose style calls it a date', () => {
  it.each([
    ['22 November 2026', '2026-11-22'],
    ['November 22, 2026', '2026-11-22'],
    ['22.11.2026', '2026-11-22'],
    ['Sunday, 22 November 2026', '2026-11-22'],
    ['Date: 9 Feb 2026', '2026-02-09'],
    ['November 2026', '2026-11'],
  ])('“%s” is when the document was published, and says where that stands', (text, published) => {
    const { metadata, origins } = extract(run(text));
    expect(metadata.published).toBe(published);
    expect(metadata.dateline).toBeUndefined();
    expect(origins?.published?.from).toEqual({ kind: 'text', detail: 'Date' });
  });

  it.each([
    ['Haifa, 22 November 2026', 'Haifa, 22 November 2026'],
    ['Berlin, den 22. November 2026', 'Berlin, den 22. November 2026'],
    ['NEW YORK – November 22, 2026', 'NEW YORK – November 22, 2026'],
  ])('“%s” is a dateline as well', (text, dateline) => {
    const { metadata } = extract(run(text));
    expect(metadata).toMatchObject({ published: '2026-11-22', dateline });
  });

  it('counts too where its style is based on that of a date', () => {
    expect(extract(run('22 November 2026'), 'LetterDate').metadata.published).toBe('2026-11-22');
  });

  it.each(['03/04/2026', 'Spring 2026', '[Date]', '22 November', 'Davos, 2026', 'Click to enter a date', 'as of 2026'])(
    '“%s” does not read whole as a date, and nothing is taken',
    (text) => {
      const { metadata } = extract(run(text));
      expect(metadata.published).toBeUndefined();
      expect(metadata.dateline).toBeUndefined();
    },
  );

  it('that a field shows is offered and not entered: Word writes the day of opening there', () => {
    const fields = [
      `<w:fldSimple w:instr=" DATE ">${run('22 November 2026')}</w:fldSimple>`,
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TIME \\@ "d MMMM yyyy" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('22 November 2026')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ];
    for (const field of fields) {
      const { metadata, origins, text } = extract(field);
      expect(text).toContain('22 November 2026');
      expect(metadata.published).toBeUndefined();
      expect(origins?.published?.alternatives).toEqual([
        { value: '2026-11-22', from: { kind: 'text', detail: 'Date' } },
      ]);
    }
  });

  it('goes before the day on which the file was made, which stays beside it', () => {
    const { metadata, origins } = extract(
      run('22 November 2026'),
      'Datum',
      '<dcterms:created>2019-01-05T08:00:00Z</dcterms:created>',
    );
    expect(metadata.published).toBe('2026-11-22');
    expect(origins?.published?.alternatives.map(({ value }) => value)).toEqual(['2019-01-05T08:00:00Z']);
  });

  it('in any other style is text', () => {
    expect(extract(run('22 November 2026'), 'Normal').metadata.published).toBeUndefined();
  });
});
