import type { DetectedFormat } from './detectedFormat.ts';
import { detectMessage } from './detectMessage.ts';
import { detectCompoundFile, detectZip } from './detectPackage.ts';
import { utf16Order } from './utf16Order.ts';

/** How many bytes from the start of a file `detectFormat` wants to see, where the file has as many. */
export const FORMAT_HEAD_BYTES = 64 * 1024;

/**
 * Tells a file's format by its first bytes, and by its name only where the bytes leave it open (text has no signature).
 * A wrong extension therefore neither hides a document nor makes one.
 */
export function detectFormat(head: Uint8Array, fileName: string): DetectedFormat {
  const start = latin1(head.subarray(0, 4096));
  if (start.slice(0, 1024).includes('%PDF-')) return { format: 'pdf' };

  const extension = extensionOf(fileName);
  if (ZIP_STARTS.some((magic) => start.startsWith(magic)))
    return withPretence(detectZip(latin1(head), extension), fileName, ZIP_EXTENSIONS);
  if (start.startsWith('\xD0\xCF\x11\xE0'))
    return withPretence(detectCompoundFile(latin1(head), extension), fileName, OLE_EXTENSIONS);
  if (/^(?:ï»¿)?\s*\{\\rtf/.test(start)) return { format: 'rtf' };
  const signed = signatures.find(({ matches }) => matches(start));
  if (signed) {
    const { name, extensions, advice } = signed;
    return { unsupported: withName(name, fileName, extensions), ...(advice === undefined ? {} : { advice }) };
  }
  if (!looksLikeText(head)) return { unsupported: 'a binary file of an unknown kind' };

  const message = detectMessage(start, extension);
  if (message) return message;
  const plain = withoutNulls(start);
  if (FLAT_OPEN_DOCUMENT.test(plain)) return { format: 'odt' };
  if (SUBTITLES_START.test(plain)) return { format: 'subtitles' };
  if (HTML_START.test(plain) || HTML_EXTENSIONS.has(extension)) return { format: 'html' };
  if (SUBTITLE_EXTENSIONS.has(extension)) return { format: 'subtitles' };
  if (MARKDOWN_EXTENSIONS.has(extension)) return { format: 'markdown' };
  if (TEXT_EXTENSIONS.has(extension)) return { format: 'text' };
  const pretended = pretendedNames[extension];
  if (pretended !== undefined) return { unsupported: `not ${pretended}, although it is named so` };
  return { unsupported: textFormatNames[extension] ?? `a .${extension} file` };
}

const HTML_EXTENSIONS: ReadonlySet<string> = new Set(['html', 'htm', 'xhtml', 'xht', 'shtml']);
const TEXT_EXTENSIONS: ReadonlySet<string> = new Set(['', 'txt', 'text', 'asc', 'log']);
const SUBTITLE_EXTENSIONS: ReadonlySet<string> = new Set(['srt', 'vtt', 'sbv']);
const MARKDOWN_EXTENSIONS: ReadonlySet<string> = new Set(['md', 'markdown', 'mdown', 'mkd', 'mkdn', 'qmd', 'rmd']);

const ZIP_STARTS = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];
const ZIP_EXTENSIONS = ['zip', 'docx', 'dotx', 'docm', 'dotm', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'epub'];
const OLE_EXTENSIONS = ['doc', 'dot', 'xls', 'ppt', 'msg'];

/** What plain text cannot be, whatever its name. */
const pretendedNames: Readonly<Record<string, string>> = {
  pdf: 'a PDF',
  docx: 'a Word document',
  docm: 'a Word document',
  dotx: 'a Word document',
  mhtml: 'a saved web archive',
  mht: 'a saved web archive',
  odt: 'an OpenDocument text',
  fodt: 'an OpenDocument text',
  rtf: 'a rich-text document',
  epub: 'an e-book',
  eml: 'an e-mail message',
};

/** What stands before the first tag of a page may be a byte order mark, blank space, an XML declaration and comments. */
const HTML_START =
  /^(?:ï»¿|[þÿ]{2})?(?:\s|<\?xml[^>]{0,200}\?>|<!--[\s\S]{0,2000}?-->)*<(?:!doctype\s+html|html|head|body)[\s>]/i;

/** OpenDocument in one XML file instead of a package. */
const FLAT_OPEN_DOCUMENT =
  /^(?:ï»¿|[þÿ]{2})?\s*(?:<\?xml[^>]{0,200}\?>\s*)?<office:document\s[^>]*\boffice:mimetype="application\/vnd\.oasis\.opendocument\.text/;

/** WebVTT says what it is; SubRip begins with a number and two times. */
const SUBTITLES_START =
  /^(?:ï»¿|[þÿ]{2})?(?:WEBVTT(?:[ \t\r\n]|$)|\s*\d{1,6}[ \t]*\r?\n\s*\d{1,3}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->)/;

const textFormatNames: Readonly<Record<string, string>> = {
  csv: 'a table (.csv)',
  tsv: 'a table (.tsv)',
  json: 'a data file (.json)',
  xml: 'an XML file (.xml)',
  bib: 'a BibTeX bibliography (.bib)',
  ris: 'an RIS bibliography (.ris)',
  nbib: 'a PubMed bibliography (.nbib)',
  enw: 'an EndNote bibliography (.enw)',
  mbox: 'a mailbox (.mbox)',
  ics: 'a calendar entry (.ics)',
  vcf: 'a contact (.vcf)',
  svg: 'a drawing (.svg)',
  css: 'a style sheet (.css)',
  js: 'a script (.js)',
};

interface Signature {
  readonly matches: (start: string) => boolean;
  readonly name: string;
  /** Extensions that such a file rightly has; with another one the message says what the name pretends. */
  readonly extensions: readonly string[];
  readonly advice?: string;
}

const starts = (magic: string | readonly string[], name: string, ...extensions: string[]): Signature => ({
  matches: (start) => (typeof magic === 'string' ? [magic] : magic).some((one) => start.startsWith(one)),
  name,
  extensions,
});

const signatures: readonly Signature[] = [
  starts('\x89PNG', 'an image (PNG)', 'png'),
  starts('\xFF\xD8\xFF', 'an image (JPEG)', 'jpg', 'jpeg', 'jpe'),
  starts(['GIF87a', 'GIF89a'], 'an image (GIF)', 'gif'),
  starts(['II*\0', 'MM\0*'], 'an image (TIFF)', 'tif', 'tiff'),
  { matches: (start) => /^RIFF[\s\S]{4}WEBP/.test(start), name: 'an image (WebP)', extensions: ['webp'] },
  { matches: (start) => /^BM[\s\S]{4}\0\0\0\0/.test(start), name: 'an image (BMP)', extensions: ['bmp'] },
  {
    matches: (start) => /^[\s\S]{4}ftyp/.test(start),
    name: 'a video, sound or image file (MP4, MOV or HEIC)',
    extensions: ['mp4', 'm4a', 'm4v', 'mov', 'heic', 'avif'],
  },
  starts(
    ['ID3', 'OggS', 'RIFF', 'fLaC', '\x1A\x45\xDF\xA3'],
    'a sound or video file',
    'mp3',
    'ogg',
    'wav',
    'avi',
    'flac',
    'mkv',
    'webm',
  ),
  starts('\x78\x9F\x3E\x22', 'a package in which Outlook sends attachments (winmail.dat)', 'dat'),
  {
    ...starts('!BDN', 'an Outlook data file (.pst)', 'pst', 'ost'),
    advice: 'Import it into Thunderbird, or save the messages that you need as .eml, and import what that gives.',
  },
  starts('%!PS', 'a PostScript file (.ps)', 'ps', 'eps'),
  starts('\x1F\x8B', 'a compressed archive (gzip)', 'gz', 'tgz'),
  starts('7z\xBC\xAF\x27\x1C', 'a compressed archive (7-Zip)', '7z'),
  starts('Rar!\x1A\x07', 'a compressed archive (RAR)', 'rar'),
  starts(['BZh', '\xFD7zXZ'], 'a compressed archive', 'bz2', 'xz'),
  { matches: (start) => /^MZ[\s\S]{0,200}\0/.test(start), name: 'a program (.exe)', extensions: ['exe', 'dll'] },
  starts('\x7FELF', 'a program', 'so', 'o', ''),
  starts('SQLite format 3\0', 'a database (SQLite)', 'sqlite', 'db', 'sqlite3'),
];

/** `withName` for what was told from a container. */
function withPretence(detected: DetectedFormat, fileName: string, rightExtensions: readonly string[]): DetectedFormat {
  if (!('unsupported' in detected)) return detected;
  return { ...detected, unsupported: withName(detected.unsupported, fileName, rightExtensions) };
}

/** Adds what the name pretends when that is one of the formats a person would rightly expect to be imported. */
function withName(what: string, fileName: string, rightExtensions: readonly string[]): string {
  const extension = extensionOf(fileName);
  const pretends =
    pretendedNames[extension] !== undefined ||
    HTML_EXTENSIONS.has(extension) ||
    MARKDOWN_EXTENSIONS.has(extension) ||
    TEXT_EXTENSIONS.has(extension);
  return pretends && extension !== '' && !rightExtensions.includes(extension) ? `${what} in spite of its name` : what;
}

/** Whether bytes are characters in some encoding: UTF-16 apart, text has next to no control characters, a short one a few. */
function looksLikeText(head: Uint8Array): boolean {
  if (head.length === 0 || utf16Order(head) !== undefined) return true;
  let controls = 0;
  // Counted, not iterated: this runs over the start of every text.
  for (let index = 0; index < head.length; index += 1) controls += CONTROLS[head[index] as number] as number;
  return controls <= head.length * 0.02 || (controls <= FEW_CONTROLS && controls <= head.length * 0.1);
}

const FEW_CONTROLS = 4;

/** 1 for each control character that no text has; tabs, line and page ends and escapes it may have. */
const CONTROLS = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte) ? 1 : 0,
);

function extensionOf(fileName: string): string {
  return /\.([^./\\]{1,12})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** One character per byte, so that signatures can be written as strings. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 4096) {
    // Not spread: that goes through an iterator, byte by byte.
    text += String.fromCharCode.apply(null, bytes.subarray(index, index + 4096) as unknown as number[]);
  }
  return text;
}

/** Lets the markup of a UTF-16 page be seen byte by byte. */
function withoutNulls(text: string): string {
  return text.replaceAll('\0', '');
}
