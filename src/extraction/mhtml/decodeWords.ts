import iconv from 'iconv-lite';
import { decodeQuotedPrintable } from './readMime.ts';

/**
 * A header field's text with its encoded words (`=?utf-8?Q?=D7=A9?=`, RFC 2047) as the characters they stand for. Bytes beyond
 * ASCII, which should not be there, are read as UTF-8.
 */
export function decodeWords(field: string): string {
  const joined = field.replace(/(\?=)\s+(?==\?)/g, '$1');
  const decoded = joined.replace(ENCODED_WORD, (word, charset: string, encoding: string, text: string) => {
    if (!iconv.encodingExists(charset)) return word;
    const bytes =
      encoding.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64')
        : Buffer.from(decodeQuotedPrintable(Buffer.from(text.replaceAll('_', ' '), 'latin1')));
    return iconv.decode(bytes, charset);
  });
  return decoded === field ? Buffer.from(field, 'latin1').toString('utf8') : decoded;
}

const ENCODED_WORD = /=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([BQ])\?([^?\s]*)\?=/gi;
