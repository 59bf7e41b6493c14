import iconv from 'iconv-lite';
import { utf16Order } from '../../core/importing/formats/utf16Order.ts';
import { detectEncoding } from './detectEncoding.ts';
import { extractSample } from './encodingSample.ts';

export interface DecodedText {
  readonly text: string;
  /** WHATWG-like name of the encoding used, such as `utf-8` or `windows-1255`. */
  readonly encoding: string;
  /** Sentences for the person where the encoding had to be guessed or did not fit. */
  readonly warnings: readonly string[];
}

/**
 * Decodes bytes by, in this order: byte order mark, or the look of UTF-16; the shifts of ISO-2022-JP; UTF-8 when they are valid
 * UTF-8 with characters beyond ASCII (no other encoding looks so by chance); the encoding the document declares; UTF-8 when
 * they are plain ASCII; and else by the language that comes out. What was guessed is said.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = decodeMarked(bytes);
  if (marked) return marked;

  if (
    JAPANESE_SHIFT.test(
      Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SHIFTS_LOOKED_AT)).toString('latin1'),
    )
  ) {
    return decodeAs(bytes, ISO_2022_JP);
  }
  const utf8 = decodeUtf8(bytes);
  const declaredName = declared === undefined ? undefined : encodingName(declared);
  if (utf8 !== undefined) {
    const contradicts = declaredName !== undefined && declaredName !== 'utf-8' && utf8.length !== bytes.length;
    const warning = `The file declares the character set ${declared} but is written in UTF-8; it was read as UTF-8.`;
    return { text: utf8, encoding: 'utf-8', warnings: contradicts ? [warning] : [] };
  }
  if (declaredName !== undefined && declaredName !== 'utf-8') return decodeAs(bytes, declaredName);
  return decodeDetected(bytes, declaredName);
}

function decodeMarked(bytes: Uint8Array): DecodedText | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs(bytes.subarray(3), 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0) return decodeAs(bytes, 'utf-32le');
  const order = utf16Order(bytes.subarray(0, 64 * 1024));
  return order === undefined ? undefined : decodeAs(bytes, order === 'le' ? 'utf-16le' : 'utf-16be');
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  const text = decodeBytes(bytes, encoding);
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const warning = `${lost === 1 ? 'One character' : `${lost.toLocaleString('en')} characters`} could not be read in the character set ${encoding} and ${lost === 1 ? 'is' : 'are'} shown as \ufffd.`;
  return { text, encoding, warnings: lost === 0 ? [] : [warning] };
}

/** Encodings that iconv-lite does not know, Node does; Windows' Vietnamese writes its tones after the letters. */
function decodeBytes(bytes: Uint8Array, encoding: string): string {
  if (encoding === ISO_2022_JP) return new TextDecoder(ISO_2022_JP).decode(bytes);
  const text = iconv.decode(bytes as Buffer, encoding, { stripBOM: true });
  return encoding === 'windows-1258' ? text.normalize('NFC') : text;
}

const ISO_2022_JP = 'iso-2022-jp';
/** Into the characters of JIS X 0208: no other text has these. */
const ESCAPE = String.fromCharCode(0x1b);
const JAPANESE_SHIFT = new RegExp(`${ESCAPE}\\$[@B][!-~]{2}`);
const SHIFTS_LOOKED_AT = 64 * 1024;

/** A file with only stray damage among what is UTF-8 stays UTF-8. */
function decodeDetected(bytes: Uint8Array, declaredName: string | undefined): DecodedText {
  const asUtf8 = decodeBytes(extractSample(bytes), 'utf-8');
  const lost = asUtf8.match(/\ufffd/g)?.length ?? 0;
  const beyondAscii = asUtf8.match(/[^\0-\x7f]/g)?.length ?? 0;
  if (lost * 20 < beyondAscii) return decodeAs(bytes, 'utf-8');

  const { encoding, rival } = detectEncoding(bytes);
  const decoded = decodeAs(bytes, encoding);
  const said =
    declaredName === undefined
      ? 'The file does not say its character set'
      : 'The file declares UTF-8 but is not written in it';
  const doubt = rival === undefined ? '' : ` It could also be ${rival}.`;
  return {
    ...decoded,
    warnings: [`${said}; it was read as ${encoding}.${doubt} Check its letters.`, ...decoded.warnings],
  };
}

/** A label as documents and detectors write it, as the name of the encoding that browsers mean by it. */
function encodingName(label: string): string | undefined {
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  const meant = meantBy[name] ?? name;
  return meant === ISO_2022_JP || iconv.encodingExists(meant) ? meant : undefined;
}

/** WHATWG Encoding, "Names and labels": these labels mean a superset, and UTF-16 cannot be declared in ASCII letters. */
const meantBy: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  'utf-16': 'utf-8',
  'utf-16le': 'utf-8',
  'utf-16be': 'utf-8',
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-8': 'windows-1255',
  'iso-8859-8-i': 'windows-1255',
  'iso-8859-6': 'iso-8859-6',
  'tis-620': 'windows-874',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  big5: 'big5-hkscs',
  'x-sjis': 'shift_jis',
  'shift-jis': 'shift_jis',
  'ks_c_5601-1987': 'euc-kr',
  'x-mac-roman': 'macintosh',
  csiso2022jp: 'iso-2022-jp',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  'x-euc-jp': 'euc-jp',
  'iso-8859-8-e': 'windows-1255',
  'gb_2312-80': 'gb18030',
  ms936: 'gb18030',
  ms932: 'shift_jis',
  'windows-31j': 'shift_jis',
};
