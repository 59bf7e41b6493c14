import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractDocx } from '../../../src/extraction/docx/extractDocx.ts';
import { extractOdt } from '../../../src/extraction/odt/extractOdt.ts';
import { extractRtf } from '../../../src/extraction/rtf/extractRtf.ts';
import { buildWordFile, paragraph, run } from '../../support/buildWordFile.ts';
import { extractionContext as context } from '../../support/extractionContext.ts';

const word = (body: string, styles = '') =>
  extractDocx({ bytes: buildWordFile({ body, styles }), fileName: 'memo.docx', context });
const rich = (inner: string) =>
  extractRtf({
    bytes: Uint8Array.from(Buffer.from(`{\\rtf1\\ansi ${inner}}`, 'latin1')),
    fileName: 'memo.rtf',
    context,
  });
const namespaces = ['office', 'text', 'style', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const open = (body: string, styles = '') =>
  extractOdt({
    bytes: Buffer.from(
      `<?xml version="1.0"?><office:document ${namespaces} office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document>`,
    ),
    fileName: 'memo.fodt',
    context,
  });

const one =
  '1 piece of text is struck out in the original and stands between ~~ here: “not”. Do not quote it as valid.';

describe('struck-out text of a Word file', () => {
  const struck = (text: string, property = '<w:strike/>') => run(text, property);

  it('stays, between marks, with one line through it or two, and a warning says so', () => {
    const { text, warnings } = word(
      paragraph('', '').replace('</w:p>', `${run('He will ')}${struck('not ')}${run('go.')}</w:p>`),
    );
    expect(text).toBe('He will ~~not~~ go.');
    expect(warnings).toEqual([one]);
    const twice = word(`<w:p>${run('He will ')}${struck('not', '<w:dstrike/>')}${run(' go.')}</w:p>`);
    expect(twice.text).toBe('He will ~~not~~ go.');
    expect(twice.warnings).toEqual([one]);
  });

  it('is known by the style of its words and of its paragraph, and by what they are based on', () => {
    const style = (id: string, type: string, inner: string) =>
      `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inner}</w:style>`;
    const styles = [
      style('Gone', 'character', '<w:rPr><w:strike/></w:rPr>'),
      style('AlsoGone', 'character', '<w:basedOn w:val="Gone"/>'),
      style('Back', 'character', '<w:basedOn w:val="Gone"/><w:rPr><w:strike w:val="0"/></w:rPr>'),
      style('Withdrawn', 'paragraph', '<w:rPr><w:dstrike/></w:rPr>'),
      style('Dropped', 'paragraph', '<w:rPr><w:strike/></w:rPr>'),
    ].join('');
    const styled = (id: string) => struck('not', `<w:rStyle w:val="${id}"/>`);
    const { text } = word(
      [
        `<w:p>${styled('Gone')}</w:p>`,
        `<w:p>${styled('AlsoGone')}</w:p>`,
        `<w:p>${styled('Back')}</w:p>`,
        paragraph('not', '<w:pStyle w:val="Withdrawn"/>'),
        `<w:p><w:pPr><w:pStyle w:val="Dropped"/></w:pPr>${run('all of it ')}${struck('but this', '<w:strike w:val="false"/>')}</w:p>`,
        // Two styles that strike out undo each other, as Word shows it.
        `<w:p><w:pPr><w:pStyle w:val="Dropped"/></w:pPr>${styled('Gone')}</w:p>`,
      ].join(''),
      styles,
    );
    expect(text.split('\n')).toEqual(['~~not~~', '~~not~~', 'not', '~~not~~', '~~all of it~~ but this', 'not']);
  });

  it('is no text that only was struck out before a tracked change', () => {
    const { text, warnings } = word(
      `<w:p><w:r><w:rPr><w:rPrChange w:id="1" w:author="a"><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr><w:t>go</w:t></w:r></w:p>`,
    );
    expect(text).toBe('go');
    expect(warnings).toEqual([]);
  });

  it('is one piece however many runs it was broken into, one in each cell, and quoted with its note mark', () => {
    const cell = (inner: string) => `<w:tc><w:p>${inner}</w:p></w:tc>`;
    const note = '<w:r><w:rPr><w:strike/></w:rPr><w:footnoteReference w:id="2"/></w:r>';
    const { text, warnings } = extractDocx({
      bytes: buildWordFile({
        body: `<w:p>${struck('n')}${struck('ot')}${note}</w:p><w:tbl><w:tr>${cell(struck('12'))}${cell(struck('34'))}</w:tr></w:tbl>`,
        footnotes: '<w:footnote w:id="2"><w:p><w:r><w:t>By the ministry.</w:t></w:r></w:p></w:footnote>',
      }),
      fileName: 'memo.docx',
      context,
    });
    expect(text).toBe('~~not¹~~\n~~12~~\t~~34~~\n¹ By the ministry.');
    expect(warnings).toEqual([
      '3 pieces of text are struck out in the original and stand between ~~ here, the first “not¹”. Do not quote them as valid.',
    ]);
  });
});

describe('struck-out text of an OpenDocument text', () => {
  const style = (name: string, line: string, family = 'text') =>
    `<style:style style:name="${name}" style:family="${family}"><style:text-properties ${line}/></style:style>`;
  const styles = [
    style('S', 'style:text-line-through-style="solid" style:text-line-through-type="single"'),
    style('D', 'style:text-line-through-type="double"'),
    style('N', 'style:text-line-through-style="none" style:text-line-through-type="none"'),
    style('P', 'style:text-line-through-style="dash"', 'paragraph'),
  ].join('');

  it('stays, between marks, and a warning says so', () => {
    const { text, warnings } = open(
      '<text:p>He will <text:span text:style-name="S">not </text:span>go.</text:p>',
      styles,
    );
    expect(text).toBe('He will ~~not~~ go.');
    expect(warnings).toEqual([one]);
  });

  it('is known by the paragraph, by spans in spans, and not where a span takes the line away', () => {
    const { text } = open(
      [
        '<text:p text:style-name="P">All of it <text:span text:style-name="N">but this</text:span></text:p>',
        '<text:p>He <text:span text:style-name="D">will <text:span>not</text:span></text:span> go.</text:p>',
        '<text:p text:style-name="P"> <text:s text:c="2"/></text:p>',
      ].join(''),
      styles,
    );
    expect(text.split('\n')).toEqual(['~~All of it~~ but this', 'He ~~will not~~ go.']);
  });

  it('does not put two blanks where a line of the file ends in it', () => {
    const style = '<style:style style:name="Preformatted_20_Text" style:family="paragraph"/>';
    const { text } = open(
      '<text:p text:style-name="Preformatted_20_Text">a <text:span text:style-name="S"> b </text:span> c</text:p>',
      styles + style,
    );
    expect(text).toBe('a ~~b~~ c');
  });
});

describe('struck-out text of a rich-text file', () => {
  it('stays, between marks, with one line through it or two, until it is switched off', () => {
    for (const inner of [
      'He will {\\strike not} go.',
      'He will \\strike not\\strike0  go.',
      'He will \\striked1 not\\striked0  go.',
      'He will \\strike not\\plain  go.',
    ]) {
      const { text, warnings } = rich(`\\pard ${inner}\\par`);
      expect(text).toBe('He will ~~not~~ go.');
      expect(warnings).toContain(one);
    }
  });

  it('is one piece in letters that are written as codes', () => {
    const codes = [...'לא'].map((letter) => `\\u${letter.charCodeAt(0)}?`).join('');
    expect(rich(`\\pard \\u1492? {\\strike ${codes}} \\u1492?\\par`).text).toBe('ה ~~לא~~ ה');
  });
});

it('reads alike from all three: each stretch of struck-out words between its marks', () => {
  const runs = fc.array(fc.record({ text: fc.stringMatching(/^[a-z]{1,5}$/), isStruck: fc.boolean() }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(runs, (pieces) => {
      // Neighbours of one kind are one stretch.
      const expected = pieces
        .map(({ text, isStruck }, index) => {
          const opens = isStruck && !pieces[index - 1]?.isStruck;
          const closes = isStruck && !pieces[index + 1]?.isStruck;
          return `${opens ? '~~' : ''}${text}${closes ? '~~' : ''}`;
        })
        .join('');
      const texts = [
        word(`<w:p>${pieces.map(({ text, isStruck }) => run(text, isStruck ? '<w:strike/>' : '')).join('')}</w:p>`)
          .text,
        rich(
          `\\pard ${pieces.map(({ text, isStruck }) => `{${isStruck ? '\\strike ' : '\\b '}${text}}`).join('')}\\par`,
        ).text,
        open(
          `<text:p>${pieces.map(({ text, isStruck }) => `<text:span text:style-name="${isStruck ? 'S' : 'T'}">${text}</text:span>`).join('')}</text:p>`,
          '<style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>',
        ).text,
      ];
      expect(texts).toEqual([expected, expected, expected]);
    }),
    { numRuns: 60 },
  );
});
