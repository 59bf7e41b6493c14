import { detectEncoding } from '../text/detectEncoding.ts';

/**
 * The encoding of a file that names none, neither for the whole nor for a font, but has bytes beyond ASCII; with the sentence that
 * says so. Undefined where the file says what it is in, or has no such bytes.
 */
export function guessCodePage(bytes: Uint8Array): { readonly encoding: string; readonly warning: string } | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOKED_AT)).toString('latin1');
  if (/\\(?:ansicpg[1-9]|fcharset(?:[3-9]|[12]\d+)|cpg[1-9]|pca?(?![a-z])|mac(?![a-z]))/.test(start)) return undefined;
  const letters = start
    .replace(/\{\\\*[^{}]{0,10000}\}/g, ' ')
    .replace(/\\u-?\d+ ?(?:\\'[\da-f]{2}|.)/gi, ' ')
    .replace(/\\'([\da-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replace(/\\[a-z]+-?\d* ?|[{}\\]/gi, ' ');
  if (!/[\x80-\xff]/.test(letters)) return undefined;
  const { encoding, rival } = detectEncoding(Buffer.from(letters, 'latin1'));
  const doubt = rival === undefined ? '' : ` It could also be ${rival}.`;
  const warning = `The file does not say its character set; it was read as ${encoding}.${doubt} Check its letters.`;
  return { encoding, warning };
}

const LOOKED_AT = 256 * 1024;
