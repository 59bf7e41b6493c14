import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/core/importing/formats/detectFormat.ts';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const detect = (text: string, fileName: string) => detectFormat(bytes(text), fileName);

describe('detectFormat', () => {
  it.each([
    ['%PDF-1.4\n…', 'report.pdf'],
    ['%PDF-1.4\n…', 'report.txt'],
    ['%PDF-1.4\n…', 'no extension'],
    ['some bytes of a mail gateway\r\n%PDF-1.7', 'report.pdf'],
  ])('knows a PDF by its first bytes, whatever its name (%#)', (start, name) => {
    expect(detect(start, name)).toEqual({ format: 'pdf' });
  });

  it.each([
    ['<!DOCTYPE html><p>x', 'page.txt'],
    ['\n<!-- saved from url=(0020)http://a.example/ -->\n<html lang="en">', 'page'],
    ['<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "x">', 'page.bin'],
    ['<p>no head at all', 'page.htm'],
    ['just words', 'PAGE.XHTML'],
    ['\xff\xfe<\0h\0t\0m\0l\0>\0', 'utf16'],
  ])('knows a web page by its first tag or its name (%#)', (start, name) => {
    expect(detect(start, name)).toEqual({ format: 'html' });
  });

  it.each([
    ['A line of words.', 'notes.txt'],
    ['A line of words.', 'README'],
    ['\xef\xbb\xbfwords', 'notes.txt'],
    ['\xff\xfew\0o\0r\0d\0', 'notes.txt'],
    ['w\0o\0r\0d\0s\0 \0', 'notes.txt'],
    ['\xf9\xec\xe5\xed \xf2\xec\xe9\xeb\xed', 'windows-1255.txt'],
  ])('takes characters in any encoding for text (%#)', (start, name) => {
    expect(detect(start, name)).toEqual({ format: 'text' });
  });

  it.each(['notes.md', 'NOTES.Markdown', 'paper.mkd'])('takes text for Markdown by its name alone: %s', (name) => {
    expect(detect('# Heading\n\nWords', name)).toEqual({ format: 'markdown' });
  });

  const part = (name: string) => `PK\x03\x04${'\0'.repeat(26)}${name}`;

  it.each([
    [part('[Content_Types].xml'), 'memo.docx'],
    [part('[Content_Types].xml'), 'template.DOTX'],
    [part('_rels/.rels') + part('word/document.xml'), 'no extension'],
    [part('word/document.xml') + part('word/embeddings/a.xlsx') + part('xl/workbook.xml'), 'memo.pdf'],
  ])('knows a Word file by its first parts, or by its name where they leave it open (%#)', (start, name) => {
    expect(detect(start, name)).toEqual({ format: 'docx' });
  });

  it.each([
    ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'secret.docx', 'Word or LibreOffice'],
    [
      `\xD0\xCF\x11\xE0${Array.from('EncryptedPackage', (letter) => `${letter}\0`).join('')}`,
      'secret',
      'the program it came from',
    ],
    ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'figures.xlsx', 'Excel or LibreOffice'],
  ])('knows an encrypted Office file, and who can open it (%#)', (start, name, program) => {
    expect(detect(start, name)).toEqual({ encrypted: program });
  });

  it.each([
    ['From: <Saved by Blink>\r\nContent-Type: multipart/related;\r\n\tboundary=x\r\n\r\n--x', 'page'],
    [
      'From: "Saved by Internet Explorer"\r\nSubject: x\r\nTo: nobody\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n',
      'page.mht',
    ],
    ['\r\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x', 'page.txt'],
    ['MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Location: https://a.example/\r\n\r\n<p>', 'page.html'],
  ])('knows a saved web archive by its header (%#)', (start, name) => {
    expect(detect(start, name)).toEqual({ format: 'mhtml' });
  });

  it.each([
    ['{\\rtf1\\ansi', 'memo.rtf', 'rtf'],
    ['\xef\xbb\xbf{\\rtf1\\ansi', 'memo.doc', 'rtf'],
    ['PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text', 'memo.zip', 'odt'],
    ['PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text-template', 'memo.ott', 'odt'],
    [part('content.xml'), 'memo.odt', 'odt'],
    [
      '<?xml version="1.0"?>\n<office:document xmlns:office="x" office:mimetype="application/vnd.oasis.opendocument.text">',
      'a.xml',
      'odt',
    ],
    ['PK\x03\x04 mimetypeapplication/epub+zip', 'book', 'epub'],
    [part('META-INF/container.xml'), 'book.epub', 'epub'],
    ['WEBVTT\n\n00:01.000 --> 00:02.000\nx', 'captions.txt', 'subtitles'],
    ['\xef\xbb\xbf1\r\n00:00:01,000 --> 00:00:02,000\r\nx', 'talk', 'subtitles'],
    ['0:00:01.000,0:00:02.000\nx', 'talk.sbv', 'subtitles'],
    ['Received: by a\r\nFrom: b@c.example\r\nContent-Type: multipart/related; boundary=x\r\n\r\n', 'mail', 'eml'],
    ['From a@b Sun Nov 22 08:30:00 2026\nFrom: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\n\nx', 'm.txt', 'eml'],
    ['From: a@b.example\nDate: Sun, 22 Nov 2026 08:30:00 +0200\nSubject: x\n\nWords', 'mail.eml', 'eml'],
    ['From: a\nTo: b\nDate: c\nSubject: d\nMessage-ID: <e>\n\nWords', 'mail.txt', 'eml'],
    // Four lines that somebody typed above a text are no header.
    ['From: a\nTo: b\nDate: c\nSubject: d\n\nWords', 'memo.txt', 'text'],
  ])(
    'knows other formats by their first bytes, or by their name where these leave it open (%#)',
    (start, name, format) => {
      expect(detect(start, name)).toEqual({ format });
    },
  );

  it.each([
    [part('xl/workbook.xml'), 'figures', 'an Excel workbook (.xlsx)'],
    [
      part('ppt/presentation.xml') + part('ppt/embeddings/a.docx') + part('word/document.xml'),
      'talk.docx',
      'a PowerPoint presentation (.pptx)',
    ],
    ['words', 'memo.docx', 'not a Word document, although it is named so'],
    ['words', 'page.mhtml', 'not a saved web archive, although it is named so'],
    ['PK\x03\x04\x14\0\x06\0[Content_Types].xml', 'figures.xlsx', 'an Excel workbook (.xlsx)'],
    ['PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'a.ods', 'an OpenDocument file'],
    ['words', 'memo.odt', 'not an OpenDocument text, although it is named so'],
    ['words', 'memo.rtf', 'not a rich-text document, although it is named so'],
    ['words', 'book.epub', 'not an e-book, although it is named so'],
    ['words', 'mail.eml', 'not an e-mail message, although it is named so'],
    ['PK\x03\x04 anything', 'bundle.zip', 'a compressed archive (ZIP)'],
    ['PK\x03\x04 anything', 'bomb.pdf', 'a compressed archive (ZIP) in spite of its name'],
    ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'memo.doc', 'an old Word document (.doc)'],
    ['\x89PNG\r\n\x1a\n', 'photo.png', 'an image (PNG)'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'photo.pdf', 'an image (JPEG) in spite of its name'],
    ['SQLite format 3\0', 'library.sqlite', 'a database (SQLite)'],
    ['\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10', 'data.txt', 'a binary file of an unknown kind'],
    ['{"a":1}', 'data.json', 'a data file (.json)'],
    ['words', 'notes.xyz', 'a .xyz file'],
    ['words', 'report.pdf', 'not a PDF, although it is named so'],
  ])('names what cannot be imported (%#)', (start, name, found) => {
    expect(detect(start, name)).toEqual({ unsupported: found });
  });
});
