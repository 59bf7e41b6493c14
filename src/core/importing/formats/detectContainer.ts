import type { ContainerFormat } from '../container.ts';
import { detectFormat } from './detectFormat.ts';
import { MAIL_BEGINS } from './mailBegins.ts';

/**
 * Tells whether a file is an archive, a mailbox or a bibliography by its first bytes; its name decides only where text could be either
 * an entry or prose. Undefined: it is one document, or nothing that can be imported.
 */
export function detectContainer(head: Uint8Array, fileName: string): ContainerFormat | undefined {
  if (head[0] === 0x50 && head[1] === 0x4b) {
    const detected = detectFormat(head, fileName);
    return 'unsupported' in detected && detected.unsupported.startsWith(PLAIN_ZIP) ? 'zip' : undefined;
  }
  const extension = /\.([^./\\]{1,12})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  // Programs name the files of their folders as people name folders; a message that was saved alone may have kept the line.
  if (extension !== 'eml' && beginsMailbox(head)) return 'mbox';
  if (!BIBLIOGRAPHY_EXTENSIONS.has(extension)) return undefined;
  const start = latin1WithoutNulls(head.subarray(0, 32 * 1024));
  if (MEDLINE.test(start)) return 'medline';
  if (ENDNOTE.test(start)) return 'endnote';
  if (RIS.test(start)) return 'ris';
  if (BIBTEX.test(start)) return 'bibtex';
  if (/^\s*(?:\[\s*\{|\{[\s\S]{0,200}?"items"\s*:\s*\[)/.test(start) && CSL_TYPE.test(start)) return 'csl-json';
  if (extension === 'json' && /^\s*\[\s*\]\s*$/.test(start)) return 'csl-json';
  if (extension === 'bib' && /^\s*(?:%|@)/m.test(start)) return 'bibtex';
  return BY_NAME.get(extension);
}

/** Whatever these hold is meant to be one: what is wrong with it is said of that. */
const BY_NAME: ReadonlyMap<string, ContainerFormat> = new Map([
  ['ris', 'ris'],
  ['nbib', 'medline'],
  ['enw', 'endnote'],
]);

function beginsMailbox(head: Uint8Array): boolean {
  const from = head.findIndex((byte) => byte !== 0x0a && byte !== 0x0d);
  if (head[from] !== 0x46) return false;
  return MAIL_BEGINS.test(String.fromCharCode(...head.subarray(from, from + 1024)));
}

/** As `detectFormat` calls what is no office file. */
const PLAIN_ZIP = 'a compressed archive (ZIP)';

/** Those that programs give to bibliographies, and to text of any kind. */
const BIBLIOGRAPHY_EXTENSIONS: ReadonlySet<string> = new Set([
  '',
  'ris',
  'txt',
  'text',
  'bib',
  'bibtex',
  'biblatex',
  'json',
  'csljson',
  'cgi',
  'nbib',
  'medline',
  'enw',
]);

/** A type is the first field of an entry; some providers put a few lines about themselves before the first. */
const RIS = /^(?:(?!\s*@)[^\n]{0,200}\r?\n){0,8}?(?:ï»¿|[þÿ]{2})?TY {1,2}- ?[A-Z]{2,7}\s*\r?$/m;
/** Nothing stands before the first field of a record, which is its number. */
const MEDLINE = /^(?:ï»¿)?\s*PMID ?- ?\d{1,9}[ \t]*\r?\n/;
/** The first field is the type; another follows it. */
const ENDNOTE = /^(?:ï»¿)?\s*%0[ \t]+[A-Z][^\n]{1,60}\n\s{0,3}%[^\s%][ \t]/;
/** A comment or `@string` may come before the first entry; what stands between entries is a comment as well. */
const BIBTEX = /^(?:ï»¿)?\s*@(?:string|comment|preamble|[a-z]{3,20})\s*[{(]\s*(?:"|[^\s{},=]+\s*[,=]|[^\n]{0,80})/im;
const CSL_TYPE =
  /"type"\s*:\s*"(?:article|bill|book|broadcast|chapter|classic|collection|dataset|document|entry|event|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture|musical_score|pamphlet|paper-conference|patent|performance|periodical|personal_communication|post|regulation|report|review|software|song|speech|standard|thesis|treaty|webpage)/;

/** One character a byte; UTF-16 reads as if it were ASCII. */
function latin1WithoutNulls(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 4096) {
    text += String.fromCharCode(...bytes.subarray(index, index + 4096));
  }
  return text.replaceAll('\0', '');
}
