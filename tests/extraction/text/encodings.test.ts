import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/core/importing/formats/detectFormat.ts';
import { decodeText } from '../../../src/extraction/text/decodeText.ts';

/** A paragraph of at least 200 characters in each of forty languages. */
const texts = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/import/encodings/texts.json'), 'utf8'),
) as Readonly<Record<string, string>>;

/** Which languages people write in each encoding. */
const written: Readonly<Record<string, string>> = {
  'windows-1250': 'pl cs sk hu ro hr sl',
  'windows-1251': 'ru uk be bg sr',
  'windows-1252': 'de fr es pt it nl sv da no fi is ca',
  'windows-1253': 'el',
  'windows-1254': 'tr',
  'windows-1255': 'he',
  'windows-1256': 'ar fa',
  'windows-1257': 'lt lv et',
  'windows-1258': 'vi',
  'windows-874': 'th',
  'iso-8859-1': 'de es pt it nl sv da no is',
  'iso-8859-2': 'pl cs sk hu ro hr sl',
  'iso-8859-3': 'mt eo',
  'iso-8859-4': 'lt lv et',
  'iso-8859-5': 'ru be bg sr mk',
  'iso-8859-6': 'ar',
  'iso-8859-7': 'el',
  'iso-8859-8': 'he',
  'iso-8859-9': 'tr',
  'iso-8859-13': 'lt lv et',
  'iso-8859-15': 'de fr es fi et',
  'koi8-r': 'ru',
  'koi8-u': 'uk',
  cp866: 'ru',
  macintosh: 'de fr es',
  shift_jis: 'ja',
  'euc-jp': 'ja',
  gb18030: 'zh-Hans',
  'big5-hkscs': 'zh-Hant',
  'euc-kr': 'ko',
};
const pairs = Object.entries(written).flatMap(([encoding, tags]) =>
  tags.split(' ').map((language) => [encoding, language] as const),
);

/** What of a text the encoding has: curly quotes and the like are not in all. */
function writable(text: string, encoding: string): { readonly text: string; readonly bytes: Buffer } {
  if (encoding === 'windows-1258') return writableVietnamese(text);
  const kept = Array.from(text)
    .map((character) => (iconv.decode(iconv.encode(character, encoding), encoding) === character ? character : ''))
    .join('');
  return { text: kept, bytes: iconv.encode(kept, encoding) };
}

/** Windows' Vietnamese has letters with their shape, and tones that follow them. */
function writableVietnamese(text: string): { readonly text: string; readonly bytes: Buffer } {
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
  const apart = Array.from(text)
    .map((letter) => {
      const parts = letter.normalize('NFD');
      return parts.replace(tones, '').normalize('NFC') + (parts.match(tones)?.join('') ?? '');
    })
    .join('');
  return { text: text.normalize('NFC'), bytes: iconv.encode(apart, 'windows-1258') };
}

describe('text that does not say its character set', () => {
  it.each(pairs)('is read right in %s, in %s, and the guess is said', (encoding, language) => {
    const { text, bytes } = writable(texts[language] ?? '', encoding);
    expect(text.length).toBeGreaterThan(190);
    const decoded = decodeText(bytes);
    expect(decoded.text).toBe(text);
    expect(decoded.warnings[0]).toMatch(
      /^The file does not say its character set; it was read as [\w-]+\..* Check its letters\.$/,
    );
  });

  it.each(Object.keys(texts))('is read without a word in UTF-8 and UTF-16, with and without a mark: %s', (language) => {
    const text = texts[language] ?? '';
    const little = Buffer.from(text, 'utf16le');
    const files = [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      little,
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(little).swap16(),
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    ];
    for (const bytes of files) {
      expect(decodeText(bytes)).toMatchObject({ text, warnings: [] });
      expect(detectFormat(bytes, 'notes.txt')).toEqual({ format: 'text' });
    }
  });

  it.each(pairs)('is taken for text, not for a binary file, in %s, in %s', (encoding, language) => {
    expect(detectFormat(writable(texts[language] ?? '', encoding).bytes, 'notes.txt')).toEqual({ format: 'text' });
  });

  it('is read right in the seven bits of Japanese mail', () => {
    // 「港の報告」: the escapes shift into JIS X 0208 and back.
    expect(decodeText(Buffer.from('\x1b$B9A$NJs9p\x1b(B'))).toEqual({
      text: '港の報告',
      encoding: 'iso-2022-jp',
      warnings: [],
    });
  });

  it('is read right below markup, which says nothing of it', () => {
    const text = texts['ru'] ?? '';
    const page = `<div class="a"><span style="color:#fff" onclick="x()">${text}</span></div>`;
    expect(decodeText(iconv.encode(page, 'koi8-r')).text).toBe(page);
  });

  it('names the other character set that would fit nearly as well', () => {
    const { bytes } = writable(texts['el'] ?? '', 'iso-8859-7');
    expect(decodeText(bytes).warnings[0]).toContain('It could also be windows-1253.');
  });
});
