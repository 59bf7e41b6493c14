import { describe, expect, it } from 'vitest';
import { extractMhtml } from '../../../src/extraction/mhtml/extractMhtml.ts';
import { extractionContext } from '../../support/extractionContext.ts';

const extract = (text: string) =>
  extractMhtml({
    bytes: new Uint8Array(Buffer.from(text, 'latin1')),
    fileName: 'page.mhtml',
    context: extractionContext,
  });
const lines = (...all: readonly string[]) => all.join('\r\n');
const sentence = 'The ministry said on Sunday that 48 people were still being held in the coastal district.';
const page = (body: string) => `<html lang="en"><head><title>Held</title></head><body><p>${body}</p></body></html>`;

const blink = (parts: readonly string[], header: readonly string[] = []) =>
  lines(
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://harbour.example/2026/held?utm_source=x#top',
    'Subject: =?utf-8?Q?Held=20=D7=A9=D7=9C=D7=95=D7=9D?=',
    'Date: Sun, 22 Nov 2026 08:30:00 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--abc----"',
    ...header,
    '',
    '',
    ...parts.map((part) => `------MultipartBoundary--abc----\r\n${part}`),
    '------MultipartBoundary--abc------',
    '',
  );
const htmlPart = (html: string, location: string, encoding = 'quoted-printable', type = 'text/html') =>
  lines(`Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`, `Content-Location: ${location}`, '', html);

const HELD = 'https://harbour.example/2026/held?utm_source=x#top';

describe('extractMhtml', () => {
  it('reads what Chromium saves: the page, its address and when it was saved', () => {
    const html = page('The ministry said that caf=C3=A9 owners =\r\nwere held, 1 =3D 1.');
    const source = extract(blink([htmlPart(html, HELD)]));
    expect(source).toMatchObject({
      format: 'mhtml',
      extractor: 'mhtml',
      text: 'The ministry said that café owners were held, 1 = 1.',
    });
    expect(source.metadata).toMatchObject({
      title: 'Held',
      url: 'https://harbour.example/2026/held',
      accessed: '2026-11-22T08:30:00+00:00',
    });
    expect(source.metadata.published).toBeUndefined();
  });

  it('reads the page as the style sheets in the archive show it', () => {
    const source = extract(
      blink([
        htmlPart(page('They will <b class=3Dx>not</b> leave, in 10<i class=3Du>6</i> years.'), HELD),
        lines(
          'Content-Type: text/css',
          'Content-Location: cid:css',
          '',
          '.x { text-decoration: line-through } .u { vertical-align: super }',
        ),
      ]),
    );
    expect(source.text).toBe('They will ~~not~~ leave, in 10⁶ years.');
    expect(source.warnings).toEqual([
      '1 piece of text is struck out in the original and stands between ~~ here: “not”. Do not quote it as valid.',
    ]);
  });

  it('takes the page that was saved, not a frame that lies before it, and neither styles nor pictures', () => {
    const source = extract(
      blink([
        htmlPart(page('A frame with an advertisement.'), 'cid:frame-1'),
        lines('Content-Type: text/css', 'Content-Location: cid:css', '', 'body { color: red }'),
        htmlPart(page(sentence), HELD),
        lines(
          'Content-Type: image/png',
          'Content-Transfer-Encoding: base64',
          'Content-Location: https://x/p',
          '',
          'AAAA',
        ),
      ]),
    );
    expect(source.text).toBe(sentence);
  });

  it('takes the title from the subject where the page has none', () => {
    const source = extract(blink([htmlPart(`<p>${sentence}</p>`, HELD)]));
    expect(source.metadata.title).toBe('Held שלום');
  });

  it.each([
    ['windows-1255', 'quoted-printable', '=F9=EC=E5=ED', 'text/html; charset=windows-1255'],
    [
      'base64',
      'base64',
      Buffer.from(page('שלום')).toString('base64').replace(/.{40}/g, '$&\r\n'),
      'text/html; charset="utf-8"',
    ],
    ['eight bits', '8bit', Buffer.from('שלום').toString('latin1'), 'text/html; charset=utf-8'],
  ])('reads a page in %s by what its part says', (_, encoding, body, type) => {
    const html = encoding === 'base64' ? body : page(body);
    expect(extract(blink([htmlPart(html, HELD, encoding, type)])).text).toBe('שלום');
  });

  it('reads a page within an alternative within the archive', () => {
    const inner = lines(
      'Content-Type: multipart/alternative; boundary=in',
      '',
      '--in',
      'Content-Type: text/plain',
      '',
      'plain words',
      '--in',
      htmlPart(page(sentence), HELD, '7bit'),
      '--in--',
    );
    expect(extract(blink([inner])).text).toBe(sentence);
  });

  it('reads an archive with bare line feeds, and one whose boundary is not the one it declares', () => {
    const archive = blink([htmlPart(page(sentence), HELD, '7bit')]);
    expect(extract(archive.replaceAll('\r\n', '\n')).text).toBe(sentence);
    expect(extract(archive.replace('boundary="', 'boundary="other')).text).toBe(sentence);
  });

  it('says that the page may be cut off where its end is missing', () => {
    const archive = blink([htmlPart(page(sentence), HELD, '7bit')]);
    const source = extract(archive.slice(0, archive.indexOf('district.') + 9));
    expect(source.text).toBe(sentence);
    expect(source.warnings[0]).toContain('The archive is cut off within the page');
  });

  it('names no address that is none of the web, and runs nothing of the page', () => {
    const archive = blink([htmlPart(page(`${sentence}<script>process.exit(7)</script>`), HELD, '7bit')]);
    const source = extract(archive.replaceAll(HELD, 'file:///C:/Users/me/page.html'));
    expect(source.text).toBe(sentence);
    expect(source.metadata.url).toBeUndefined();
  });

  it('refuses an archive without a page', () => {
    expect(() => extract(blink([lines('Content-Type: image/png', '', 'x')]))).toThrow(
      /a web archive without a page in it/,
    );
  });
});
