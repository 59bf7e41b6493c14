import type { DetectedFormat } from './detectedFormat.ts';

/*
 * Two kinds of container hold most office files: ZIP, with a part's name before each part, and the older compound file
 * (OLE), in which encrypted files of the newer kind are wrapped too. `start` has one character per byte.
 */

/** What a ZIP file is, by the names and signatures of its first parts, then by its own name. */
export function detectZip(start: string, extension: string): DetectedFormat {
  const openDocument = /mimetypeapplication\/(?:vnd\.oasis\.opendocument(\.text)?|(epub\+zip))/.exec(start);
  if (openDocument) {
    if (openDocument[2]) return { format: 'epub' };
    return openDocument[1] ? { format: 'odt' } : { unsupported: 'an OpenDocument file' };
  }
  // The first part of one of the three kinds decides: a presentation may hold a whole Word file among its parts.
  const folder = FIRST_OFFICE_PART.exec(start)?.[1] ?? officeFolders[extension];
  if (folder === 'word') return { format: 'docx' };
  if (folder === 'xl') return { unsupported: 'an Excel workbook (.xlsx)' };
  if (folder === 'ppt') return { unsupported: 'a PowerPoint presentation (.pptx)' };
  // Both are to begin with their type, but some programs pack it or put it elsewhere.
  if (extension === 'epub' && start.includes('META-INF/')) return { format: 'epub' };
  if (/^(?:odt|ott)$/.test(extension) && /content\.xml|META-INF\/|mimetype/.test(start)) return { format: 'odt' };
  const isOffice = start.includes('[Content_Types].xml') || start.includes('_rels/.rels');
  return { unsupported: isOffice ? 'an Office file of an unknown kind' : 'a compressed archive (ZIP)' };
}

/** What a compound file is: an encrypted Office file, or one of the formats of the years before 2007. */
export function detectCompoundFile(start: string, extension: string): DetectedFormat {
  // Stream names are written in UTF-16.
  const isEncrypted = start.includes(ENCRYPTED_PACKAGE) || officeFolders[extension] !== undefined;
  if (isEncrypted) return { encrypted: officePrograms[officeFolders[extension] ?? ''] ?? 'the program it came from' };
  // Its names begin with the property they hold; the directory that has them may lie beyond what is looked at.
  if (extension === 'msg' || start.includes(MESSAGE_PROPERTY))
    return { unsupported: 'an Outlook message (.msg)', advice: OUTLOOK_ADVICE };
  const isWord = ['doc', 'dot'].includes(extension);
  return { unsupported: isWord ? 'an old Word document (.doc)' : 'an old Office file (.doc, .xls or .ppt)' };
}

const PART_HEADER = 'PK\x03\x04';
/** A part's name stands 30 bytes after the start of its header. */
const FIRST_OFFICE_PART = new RegExp(`${PART_HEADER}[^]{26}(word|xl|ppt)/`);

const inUtf16 = (text: string): string => Array.from(text, (letter) => `${letter}\0`).join('');
const ENCRYPTED_PACKAGE = inUtf16('EncryptedPackage');
const MESSAGE_PROPERTY = inUtf16('__substg1.0_');
const OUTLOOK_ADVICE =
  'Save it as .eml (in the new Outlook and on the web “Save as” or “Download”; the classic Outlook cannot, so open it in one of these or in Thunderbird) and import that: what is attached comes with it.';

const officeFolders: Readonly<Record<string, string>> = {
  docx: 'word',
  docm: 'word',
  dotx: 'word',
  dotm: 'word',
  xlsx: 'xl',
  xlsm: 'xl',
  pptx: 'ppt',
  pptm: 'ppt',
};

const officePrograms: Readonly<Record<string, string>> = {
  word: 'Word or LibreOffice',
  xl: 'Excel or LibreOffice',
  ppt: 'PowerPoint or LibreOffice',
};
