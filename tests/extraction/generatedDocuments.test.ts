import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExtractedSource } from '../../src/core/importing/extraction.ts';
import { extractEml } from '../../src/extraction/eml/extractEml.ts';
import type { ExtractionInput } from '../../src/extraction/extractionInput.ts';
import { extractOdt } from '../../src/extraction/odt/extractOdt.ts';
import { extractRtf } from '../../src/extraction/rtf/extractRtf.ts';
import { extractSubtitles } from '../../src/extraction/subtitles/extractSubtitles.ts';
import { refuseUnsoundText } from '../../src/operations/sources/refuseUnsoundText.ts';
import { extractionContext } from '../support/extractionContext.ts';

/** Words in any script, with the signs that formats give a meaning to. */
const word = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9]{1,8}$/),
  fc.constantFrom(
    'שלום',
    'الوزارة',
    '港口',
    'über',
    '😀',
    'a{b}',
    'c\\d',
    'x<y',
    'p&q',
    '=3D',
    '100%',
    "it's",
    '“no”',
    'ß',
  ),
);
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `The ${words.join(' ')}.`);
const sentences = fc.array(sentence, { minLength: 1, maxLength: 6 });

/** What came out, after the checks that the library makes of every text. */
function read(
  extract: (input: ExtractionInput) => ExtractedSource,
  bytes: Uint8Array,
  fileName: string,
): readonly string[] {
  const source = extract({ bytes, fileName, context: extractionContext });
  refuseUnsoundText(source);
  return source.blocks.map(({ start, end }) => source.text.slice(start, end));
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));
const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe('what is written in any words comes out word for word', () => {
  it('from rich text, whatever a program shows that does not know Unicode', () => {
    fc.assert(
      fc.property(sentences, fc.integer({ min: 0, max: 3 }), (texts, fallback) => {
        const escaped = (text: string) =>
          Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
            .map((unit) => {
              if (unit > 126) return `\\u${unit > 32767 ? unit - 65536 : unit} ${'?'.repeat(fallback)}`;
              return '\\{}'.includes(String.fromCharCode(unit))
                ? `\\${String.fromCharCode(unit)}`
                : String.fromCharCode(unit);
            })
            .join('');
        const file = `{\\rtf1\\ansi\\ansicpg1252\\uc${fallback} ${texts.map((text) => `{\\pard ${escaped(text)}\\par}`).join('\n')}}`;
        expect(read(extractRtf, bytesOf(file), 'a.rtf')).toEqual(texts);
      }),
    );
  });

  it('from an OpenDocument text, however its blanks are written', () => {
    fc.assert(
      fc.property(sentences, fc.boolean(), (texts, spelledOut) => {
        const blank = spelledOut ? '<text:s/>' : '\n   ';
        const body = texts.map((text) => `<text:p>\n${xml(text).replaceAll(' ', blank)} </text:p>`).join('');
        const content = `<d xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:text>${body}</office:text></d>`;
        expect(read(extractOdt, zipSync({ 'content.xml': strToU8(content) }), 'a.odt')).toEqual(texts);
      }),
    );
  });

  it('from subtitles, each under the moment at which it is shown', () => {
    fc.assert(
      fc.property(sentences, fc.constantFrom('\n', '\r\n'), (texts, lineEnd) => {
        const moment = (index: number) => `0${index}:01:02`;
        const file = texts.map((text, index) =>
          [index + 1, `${moment(index)},500 --> ${moment(index)},900`, text, ''].join(lineEnd),
        );
        const source = extractSubtitles({
          bytes: bytesOf(file.join(lineEnd)),
          fileName: 'a.srt',
          context: extractionContext,
        });
        refuseUnsoundText(source);
        expect(source.pages.map(({ label, start, end }) => [label, source.text.slice(start, end)])).toEqual(
          texts.map((text, index) => [moment(index), text]),
        );
      }),
    );
  });

  it('from a message in any transfer encoding', () => {
    const quotedPrintable = (text: string) =>
      [...Buffer.from(text)]
        .map((byte) =>
          byte > 126 || byte === 61
            ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
            : String.fromCharCode(byte),
        )
        .join('')
        .replace(/.{60}/g, '$&=\r\n')
        // A break must not come between the two digits of a byte.
        .replace(/=([\dA-F]?)=\r\n([\dA-F]{1,2})/g, '=$1$2=\r\n');
    const encodings: Readonly<Record<string, (text: string) => string>> = {
      base64: (text) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n'),
      'quoted-printable': quotedPrintable,
      '8bit': (text) => text,
    };
    fc.assert(
      fc.property(sentence, fc.constantFrom(...Object.keys(encodings)), (text, encoding) => {
        const body = encodings[encoding]?.(text) ?? '';
        const file = `Subject: x\r\nFrom: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`;
        expect(read(extractEml, bytesOf(file), 'a.eml').at(-1)).toBe(text);
      }),
    );
  });
});
