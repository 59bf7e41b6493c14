import { describe, expect, it } from 'vitest';
import type { ExtractedSource } from '../../src/core/importing/extraction.ts';
import { extractDocx } from '../../src/extraction/docx/extractDocx.ts';
import { extractEml } from '../../src/extraction/eml/extractEml.ts';
import { extractEpub } from '../../src/extraction/epub/extractEpub.ts';
import type { ExtractionInput } from '../../src/extraction/extractionInput.ts';
import { extractHtml } from '../../src/extraction/html/extractHtml.ts';
import { extractMarkdown } from '../../src/extraction/markdown/extractMarkdown.ts';
import { extractPdf } from '../../src/extraction/pdf/extractPdf.ts';
import { extractText } from '../../src/extraction/text/extractText.ts';
import { buildBook } from '../support/buildBook.ts';
import { buildMail } from '../support/buildMail.ts';
import { buildWordFile, paragraph } from '../support/buildWordFile.ts';
import { extractionContext } from '../support/extractionContext.ts';
import { minimalPdf } from '../support/minimalPdf.ts';

type Extractor = (input: ExtractionInput) => ExtractedSource | Promise<ExtractedSource>;

const metadataIn = async (extract: Extractor, content: string | Uint8Array) =>
  (await extract({ bytes: new Uint8Array(Buffer.from(content)), fileName: 'source', context: extractionContext }))
    .metadata;
const page = (head: string, body = '<p>Worte.</p>') =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

/** Where words may be divided at a line's end, as content systems and people write it. */
const TITLE = 'Kommentar: Das Löse\u00adgeld\u00addi\u00adlemma';
const SEEN = 'Kommentar: Das Lösegelddilemma';
const utf16 = (text: string) => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
const inBase64 = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
const linked = (headline: string) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline })}</script>`;

describe('a word that may be divided is whole in a title', () => {
  it.each<[string, Extractor, string | Uint8Array]>([
    ['of a page’s window', extractHtml, page('<title>Kommentar: Das Lösegeld&shy;dilemma</title>')],
    ['of a page’s headline', extractHtml, page('', '<h1>Kommentar: Das Löse&shy;geld&#173;dilemma</h1><p>Worte.</p>')],
    ['in OpenGraph', extractHtml, page(`<meta property="og:title" content="${TITLE}">`)],
    ['in linked data', extractHtml, page(linked(TITLE))],
    ['in linked data that escapes for HTML', extractHtml, page(linked('Kommentar: Das Lösegeld&shy;dilemma'))],
    [
      'of a Word file’s properties',
      extractDocx,
      buildWordFile({ body: paragraph('Worte.'), properties: `<dc:title>${TITLE}</dc:title>` }),
    ],
    [
      'of a Word file’s text',
      extractDocx,
      buildWordFile({
        styles: '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>',
        body: `<w:p><w:pPr><w:pStyle w:val="t"/></w:pPr><w:r><w:t>Kommentar: Das Lösegeld</w:t><w:softHyphen/><w:t>dilemma</w:t></w:r></w:p>`,
      }),
    ],
    [
      'of a PDF’s properties',
      extractPdf,
      minimalPdf({ pages: [{ lines: [{ x: 72, y: 700, text: 'Words.' }] }], info: `/Title ${utf16(TITLE)}` }),
    ],
    [
      'of an e-book',
      extractEpub,
      buildBook({ chapters: { 'one.xhtml': '<p>Worte.</p>' }, metadata: `<dc:title>${TITLE}</dc:title>` }),
    ],
    ['of a mail', extractEml, buildMail(inBase64(TITLE), 'Worte.')],
    ['of a Markdown file’s header', extractMarkdown, `---\ntitle: "${TITLE}"\n---\n\nWorte.\n`],
    ['of a Markdown file’s heading', extractMarkdown, `# ${TITLE}\n\nWorte.\n`],
  ])('%s', async (_, extract, content) => {
    expect((await metadataIn(extract, content)).title).toBe(SEEN);
  });
});

describe('what nobody sees', () => {
  it.each([
    ['a soft hyphen', '\u00ad'],
    ['a zero-width space', '\u200b'],
    ['a word joiner', '\u2060'],
    ['a byte order mark', '\ufeff'],
  ])('leaves no trace in any value: %s', async (_, sign) => {
    const head = [
      `<title>Talks re${sign}sume</title>`,
      `<meta property="og:site_name" content="The Har${sign}bour Post${sign}">`,
      `<meta name="author" content="${sign}Jane ${sign} Okon${sign}jo">`,
      `<meta name="citation_publisher" content="Tide${sign}line Press">`,
    ].join('');
    expect(await metadataIn(extractHtml, page(head))).toMatchObject({
      title: 'Talks resume',
      outlet: 'The Harbour Post',
      authors: [{ family: 'Okonjo', given: 'Jane' }],
      publisher: 'Tideline Press',
    });
  });

  it('hides no byline or dateline of a text', async () => {
    const text = '\u200bBy Jane Okon\u00adjo\n\n\u2060KESTREL POINT, 3 Nov (Reu\u00adters) - The quay is closed.\n';
    expect(await metadataIn(extractText, text)).toMatchObject({
      authors: [{ family: 'Okonjo', given: 'Jane' }],
      dateline: 'KESTREL POINT, 3 Nov (Reuters)',
      agency: 'Reuters',
    });
  });

  it('does not make two titles of one', async () => {
    const { origins } = extractHtml({
      bytes: Buffer.from(page(`<title>${TITLE}</title><meta property="og:title" content="${SEEN}">`)),
      fileName: 'page.html',
      context: extractionContext,
    });
    expect(origins?.title?.alternatives).toEqual([]);
  });

  it.each([
    ['the joiner that Persian is spelled with', 'نمی\u200cشود'],
    ['the joiner of an emoji', 'Harbour 👩\u200d🚒 news'],
    ['a direction mark', 'Price: 5\u200f שקלים'],
  ])('stays where letters or their order hang on it: %s', async (_, title) => {
    expect((await metadataIn(extractHtml, page(`<title>${title}</title>`))).title).toBe(title);
  });
});
