import { strToU8, zipSync } from 'fflate';
import { type BookParts, buildBook } from './buildBook.ts';
import type { HostileFile } from './hostileFiles.ts';

const words = 'The ministry said on Sunday that 48 people were still being held in the coastal district.';
const shown = { text: words };
const file = (name: string, content: string | Uint8Array, expected: HostileFile['expected'] = shown): HostileFile => ({
  name,
  content,
  expected,
});
const refused = (code: string): HostileFile['expected'] => ({ code });
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

/** OpenDocument texts, e-books and rich text made to run code, call home, stall or break their readers. */
export function hostileDocuments(beacon: string): readonly HostileFile[] {
  return [...hostileOpenDocuments(beacon), ...hostileBooks(beacon), ...hostileRichText(beacon)];
}

const NAMESPACES = ['office', 'text', 'table', 'style', 'meta', 'script']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"',
  )
  .join(' ');

function openDocument(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}, head = ''): Uint8Array {
  const content = `<?xml version="1.0"?>${head}<office:document-content ${NAMESPACES}><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const files = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content, ...parts };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, data]) => [
        name,
        [typeof data === 'string' ? strToU8(data) : data, { level: name === 'mimetype' ? 0 : 6 }],
      ]),
    ) as Parameters<typeof zipSync>[0],
  );
}

function hostileOpenDocuments(beacon: string): readonly HostileFile[] {
  const paragraph = `<text:p>${words}</text:p>`;
  const whole = openDocument(paragraph);
  const laughs = Array.from({ length: 30 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`).join(
    '',
  );
  return [
    file('truncated.odt', whole.subarray(0, whole.length - 200), refused('file-broken')),
    file(
      'billion-laughs.odt',
      openDocument('<text:p>&a30;</text:p>', {}, `<!DOCTYPE x [<!ENTITY a0 "ha">${laughs}]>`),
      refused('file-broken'),
    ),
    file(
      'outside-entity.odt',
      openDocument('<text:p>&x;</text:p>', {}, '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      refused('file-broken'),
    ),
    file('deep.odt', openDocument('<text:section>'.repeat(50_000)), refused('file-broken')),
    file(
      'deep-lists.odt',
      openDocument(
        `${'<text:list><text:list-item>'.repeat(900)}${paragraph}${'</text:list-item></text:list>'.repeat(900)}`,
      ),
    ),
    file('bomb.odt', openDocument(`<text:p>${' '.repeat(60_000_000)}</text:p>`), refused('file-too-large')),
    file(
      'nested-bomb.odt',
      openDocument(paragraph, {
        'Object 1/content.xml': new Uint8Array(50_000_000),
        'inner.zip': openDocument(paragraph),
      }),
    ),
    file(
      'endless-cells.odt',
      openDocument(
        `${paragraph}<table:table><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`,
      ),
    ),
    file('endless-blanks.odt', openDocument(`<text:p>${words}<text:s text:c="2000000000"/></text:p>`)),
    file(
      'calling.odt',
      openDocument(
        `<text:p>${words}</text:p><draw:frame><draw:image xlink:href="${beacon}/x.png"/></draw:frame><text:section><text:section-source xlink:href="${beacon}/part.odt"/></text:section><draw:frame><draw:object xlink:href="${beacon}/o"/></draw:frame>`,
      ),
    ),
    file(
      'macro.odt',
      openDocument(`<text:p>${words}<text:script script:language="JavaScript">process.exit(7)</text:script></text:p>`, {
        'Basic/Standard/Module1.xml': '<x/>',
        'Scripts/javascript/a.js': 'process.exit(7)',
      }),
    ),
    file('climbing-names.odt', openDocument(paragraph, { '../../../etc/passwd': 'root:x', 'C:\\evil.xml': '<x/>' })),
    file(
      'locked.odt',
      openDocument(paragraph, {
        'META-INF/manifest.xml': `<manifest:manifest ${NAMESPACES}><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`,
      }),
      refused('file-encrypted'),
    ),
    file(
      'style-circle.odt',
      openDocument(`<text:p text:style-name="a">${words}</text:p>`, {
        'styles.xml': `<office:document-styles ${NAMESPACES}><office:styles><style:style style:name="a" style:family="paragraph" style:parent-style-name="b"/><style:style style:name="b" style:family="paragraph" style:parent-style-name="a"/></office:styles></office:document-styles>`,
      }),
    ),
    file('prototype.odt', openDocument(`<text:p text:style-name="__proto__">${words}</text:p><text:__proto__/>`)),
    file(
      'flat-bomb.fodt',
      `<?xml version="1.0"?><office:document ${NAMESPACES} office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>${'<text:p>'.repeat(5_000)}`,
      refused('file-broken'),
    ),
    file('words.odt', words, refused('file-format-unsupported')),
  ];
}

function hostileBooks(beacon: string): readonly HostileFile[] {
  const page = `<p>${words}</p>`;
  const book = (parts: BookParts) => buildBook(parts);
  const whole = book({ chapters: { 'a.xhtml': page } });
  return [
    file('truncated.epub', whole.subarray(0, whole.length - 100), refused('file-broken')),
    file('loop.epub', book({ chapters: { 'a.xhtml': page }, spine: '<itemref idref="c0"/>'.repeat(100_000) })),
    file(
      'climbing.epub',
      book({
        chapters: { 'a.xhtml': page },
        manifest: '<item id="x" href="../../../../../etc/passwd" media-type="application/xhtml+xml"/>',
        spine: '<itemref idref="x"/><itemref idref="c0"/>',
      }),
    ),
    file(
      'far-chapter.epub',
      book({
        chapters: { 'a.xhtml': page },
        manifest: `<item id="x" href="${beacon}/c.xhtml" media-type="application/xhtml+xml"/>`,
        spine: '<itemref idref="x"/><itemref idref="c0"/>',
      }),
    ),
    file(
      'scripts.epub',
      book({
        chapters: {
          'a.xhtml': `<script>process.exit(7)</script><img src="${beacon}/p.gif" onerror="process.exit(7)"/><iframe src="${beacon}"></iframe><link rel="stylesheet" href="${beacon}/s.css"/>${page}`,
        },
      }),
    ),
    file('deep.epub', book({ chapters: { 'a.xhtml': `${'<div>'.repeat(20_000)}${words}` } }), refused('file-broken')),
    file(
      'laughs.epub',
      book({
        chapters: {
          'a.xhtml': `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><html><body>${page}<p hidden="">&b;</p></body></html>`,
        },
      }),
    ),
    file(
      'bomb.epub',
      book({ chapters: { 'a.xhtml': page, 'b.xhtml': ' '.repeat(60_000_000) }, spine: '<itemref idref="c1"/>' }),
      refused('file-too-large'),
    ),
    file(
      'many-chapters.epub',
      book({
        chapters: { 'a.xhtml': page },
        manifest: Array.from(
          { length: 20_000 },
          (_, index) => `<item id="m${index}" href="m${index}.xhtml" media-type="application/xhtml+xml"/>`,
        ).join(''),
        spine: `<itemref idref="c0"/>${Array.from({ length: 20_000 }, (_, index) => `<itemref idref="m${index}"/>`).join('')}`,
      }),
    ),
    file(
      'style-bomb.epub',
      book({
        chapters: { 'a.xhtml': page },
        manifest: '<item id="s" href="s.css" media-type="text/css"/>',
        files: { 'OPS/s.css': '.a{'.repeat(200_000) },
      }),
    ),
    file(
      'page-bomb.epub',
      book({ chapters: { 'a.xhtml': `${page}${'<span epub:type="pagebreak" title="1"/>'.repeat(20_000)}` } }),
    ),
    file('formula-bomb.epub', book({ chapters: { 'a.xhtml': `${page}<math>${'<mfrac>'.repeat(1_500)}</math>` } })),
    file(
      'locked.epub',
      book({
        chapters: { 'a.xhtml': page },
        files: {
          'META-INF/encryption.xml':
            '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><enc:CipherData><enc:CipherReference URI="OPS/a.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>',
        },
      }),
      refused('file-encrypted'),
    ),
    file(
      'no-container.epub',
      zipSync({ mimetype: [strToU8('application/epub+zip'), { level: 0 }] }),
      refused('file-broken'),
    ),
    file('long-tag.epub', book({ chapters: { 'a.xhtml': `${page}<p ${'a '.repeat(500_000)}` } })),
  ];
}

function hostileRichText(beacon: string): readonly HostileFile[] {
  const rtf = (body: string) =>
    latin1(`{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}${words}\\par ${body}}`);
  return [
    file(
      'object.rtf',
      rtf(
        `{\\object\\objautlink\\objupdate{\\*\\objclass Word.Document.8}{\\*\\objdata 01050000${'d0cf11e0'.repeat(10_000)}}}`,
      ),
    ),
    file(
      'equation.rtf',
      rtf(
        `{\\object\\objemb\\objupdate{\\*\\objclass Equation.3}{\\*\\objdata ${'\\bin4 abcd'.repeat(1_000)}}{\\result x}}`,
      ),
    ),
    file(
      'calling.rtf',
      rtf(
        `{\\*\\template ${beacon}/t.dot}{\\field{\\*\\fldinst INCLUDEPICTURE "${beacon}/p.png" \\\\d}{\\fldrslt }}{\\field{\\*\\fldinst DDEAUTO c:\\\\\\\\cmd.exe "${beacon}"}{\\fldrslt }}`,
      ),
    ),
    file('deep.rtf', latin1(`{\\rtf1 ${'{'.repeat(1_000_000)}`), refused('file-broken')),
    file('below-limit.rtf', rtf(`${'{\\b '.repeat(1_900)}x${'}'.repeat(1_900)}`)),
    file('truncated.rtf', rtf('{\\footnote never').subarray(0, -3)),
    file('long-binary.rtf', rtf('{\\pict\\bin2147483647 abc')),
    file(
      'long-words.rtf',
      rtf('\\aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa99999999999999999999 '.repeat(10_000)),
    ),
    file(
      'odd-numbers.rtf',
      rtf("\\uc999999999\\u99999999999 x\\uc0\\u-1?\\f999999999 \\outlinelevel-5 \\'zz\\'\\s-1 \\fi-99999999999 "),
    ),
    file('empty-groups.rtf', rtf('{}'.repeat(500_000))),
    file('open-notes.rtf', rtf('{\\footnote{\\footnote{\\footnote x}}}'.repeat(5_000))),
    file('endless-cells.rtf', rtf('\\trowd\\intbl\\cell\\row'.repeat(50_000))),
    file(
      'style-circle.rtf',
      latin1(`{\\rtf1{\\stylesheet{\\s1\\sbasedon2 a;}{\\s2\\sbasedon1 b;}}\\s1 ${words}\\par}`),
    ),
    file('words.rtf', words, refused('file-format-unsupported')),
    file('rich-text-called-word.docx', rtf('x')),
    file('half-characters.rtf', latin1(`{\\rtf1{\\fonttbl{\\f0\\fcharset128 M;}}${words} \\f0 \\'83}`)),
  ];
}
