import { decodeWords as decodeEncodedWords } from 'postal-mime';
import { decodeText } from '../text/decodeText.ts';

/**
 * A header field's text, given as one character per byte, with its encoded words (`=?utf-8?Q?=D7=A9?=`, RFC 2047) as the
 * characters they stand for. Bytes beyond ASCII, which should not be there, are read in whatever encoding they are.
 */
export function decodeWords(field: string): string {
  const decoded = decodeEncodedWords(isAscii(field) ? field : decodeText(Buffer.from(field, 'latin1')).text);
  // Decoded words may hold what ends a line.
  return decoded.replace(/[\r\n]+/g, ' ');
}

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);
