import { BriefingError } from '../errors.ts';
import { extractionLimits } from './extraction.ts';

/** What a person may bring in, in words, for every message that must say so. */
const SUPPORTED_FORMATS =
  'PDF, Word documents (.docx), OpenDocument (.odt), rich text (.rtf), web pages (.html, .mhtml), e-mail (.eml, .mbox), e-books (.epub), subtitles (.srt, .vtt), Markdown (.md), plain text (.txt), ZIP archives of these (.zip) and bibliographies (.ris, .bib, .nbib, .enw, CSL-JSON)';

/** What every message says of the library. */
export const NOTHING_LOST = 'Nothing was imported from it and your library is unchanged.';

/** Each function makes the error for one reason why a file is not imported: which file, what is wrong, what to do. */
export const fileProblems = {
  notFound: (fileName: string) =>
    problem(
      'file-not-found',
      fileName,
      `“${fileName}” is not there. ${NOTHING_LOST} Check the name, or whether its drive is connected, and import it again.`,
    ),

  notRegular: (fileName: string) =>
    problem(
      'file-not-regular',
      fileName,
      `“${fileName}” is not a file that can be read (a link, device, pipe or folder). ${NOTHING_LOST} Import the files themselves.`,
    ),

  unreadable: (fileName: string, reason: string) =>
    problem(
      'file-unreadable',
      fileName,
      `“${fileName}” could not be read from the disk (${reason}). ${NOTHING_LOST} Check that you may open it and import it again.`,
    ),

  empty: (fileName: string) =>
    problem(
      'file-empty',
      fileName,
      `“${fileName}” is empty (0 bytes). ${NOTHING_LOST} Get the file again from where it came from.`,
    ),

  /** Both in bytes. */
  tooLarge: (fileName: string, size: number, limit: number = extractionLimits.maxBytes) =>
    problem(
      'file-too-large',
      fileName,
      `“${fileName}” is too large: it has ${formatSize(size, limit)} and at most ${formatSize(limit, size)} can be imported. ${NOTHING_LOST} Split the file and import the parts.`,
      { size, limit },
    ),

  /**
   * `what` as it stands in a sentence: 'an Excel workbook (.xlsx)'.
   *
   * @param advice sentences that say what to do, where that is known better than in general
   */
  unsupported: (
    fileName: string,
    what: string,
    {
      advice = `Supported are ${SUPPORTED_FORMATS}; save it as one of these and import that.`,
    }: { readonly advice?: string } = {},
  ) =>
    problem(
      'file-format-unsupported',
      fileName,
      `“${fileName}” is ${what}, which cannot be imported yet. ${NOTHING_LOST} ${advice}`,
      { found: what },
    ),

  broken: (fileName: string, what: string) =>
    problem(
      'file-broken',
      fileName,
      `“${fileName}” could not be read as ${what}: it is damaged or incomplete. ${NOTHING_LOST} Get the file again from where it came from, or open it in its own program and save it anew.`,
    ),

  /** `program` as it stands in a sentence: 'a PDF reader'. */
  encrypted: (fileName: string, program: string) =>
    problem(
      'file-encrypted',
      fileName,
      `“${fileName}” is protected by a password. ${NOTHING_LOST} Open it in ${program}, save a copy without the password and import that.`,
    ),

  blank: (fileName: string) =>
    problem(
      'file-no-text',
      fileName,
      `“${fileName}” holds no text, only blank space or markup. ${NOTHING_LOST} Check that it is the file you meant.`,
    ),

  onlyPictures: (fileName: string, pictures: number) =>
    problem(
      'file-no-text',
      fileName,
      `“${fileName}” has ${pictures === 1 ? 'a picture' : `${pictures} pictures`} but no text: it looks like a scan and was not read. ${NOTHING_LOST} Run text recognition (OCR) on it and import the result.`,
      { pictures },
    ),

  tooLong: (fileName: string) =>
    problem(
      'file-too-large',
      fileName,
      `“${fileName}” holds more text than one source may have (${extractionLimits.maxTextLength.toLocaleString('en')} characters). ${NOTHING_LOST} Split the file and import the parts.`,
      { limit: extractionLimits.maxTextLength },
    ),

  /** `program` as it stands in a sentence: 'a browser'. */
  tooDeep: (fileName: string, program: string) =>
    problem(
      'file-broken',
      fileName,
      `“${fileName}” nests its parts deeper than any readable text does; it is damaged or made to stall its readers. ${NOTHING_LOST} Open it in ${program}, save it anew and import that.`,
    ),

  /** A compressed file whose contents grow beyond all measure, as those of a “zip bomb” do. */
  unpacksTooFar: (fileName: string) =>
    problem(
      'file-too-large',
      fileName,
      `“${fileName}” unpacks to far more than a document holds (the limit is ${formatSize(extractionLimits.maxUnpacked, 0)}, and ${extractionLimits.maxExpansion} times what is packed); it is damaged or made to fill the memory of its readers. ${NOTHING_LOST} Open it in its own program only if you trust where it came from; save it anew and import that.`,
      { limit: extractionLimits.maxUnpacked },
    ),

  /** Reading it was stopped, because for so many seconds it got no further. */
  noProgress: (fileName: string, seconds: number) =>
    problem(
      'file-no-progress',
      fileName,
      `“${fileName}” was given up, because reading it made no progress for ${seconds} seconds. ${NOTHING_LOST} Save it anew in the program it came from, or print it to a PDF, and import that.`,
      { seconds },
    ),

  crashed: (fileName: string) =>
    problem(
      'extraction-crashed',
      fileName,
      `“${fileName}” could not be read: it made the reading process fail. ${NOTHING_LOST} Save it anew in the program it came from, and import that.`,
    ),

  protectedBook: (fileName: string) =>
    problem(
      'file-encrypted',
      fileName,
      `“${fileName}” is locked by the shop or library that it came from (DRM), so that only their program can open it. ${NOTHING_LOST} Import an edition of it without such a lock, such as a PDF.`,
    ),

  encryptedMessage: (fileName: string) =>
    problem(
      'file-encrypted',
      fileName,
      `“${fileName}” is encrypted, so that only its recipient's mail program can read it. ${NOTHING_LOST} Open it there, save its text or print it to a PDF, and import that.`,
    ),

  tooManyParts: (fileName: string) =>
    problem(
      'file-too-large',
      fileName,
      `“${fileName}” has more than ${extractionLimits.maxParts.toLocaleString('en')} parts, which is more than can be imported. ${NOTHING_LOST} Open it in its own program, save what you need of it and import that.`,
      { limit: extractionLimits.maxParts },
    ),

  tooManyCues: (fileName: string) =>
    problem(
      'file-too-large',
      fileName,
      `“${fileName}” has more than ${extractionLimits.maxCues.toLocaleString('en')} subtitles, which is more than can be imported. ${NOTHING_LOST} Split the file and import the parts.`,
      { limit: extractionLimits.maxCues },
    ),

  tooManyPages: (fileName: string, pages: number) =>
    problem(
      'file-too-large',
      fileName,
      `“${fileName}” has ${pages.toLocaleString('en')} pages and at most ${extractionLimits.maxPages.toLocaleString('en')} can be imported. ${NOTHING_LOST} Split the file and import the parts.`,
      { pages, limit: extractionLimits.maxPages },
    ),
} as const;

function problem(
  code: BriefingError['code'],
  fileName: string,
  message: string,
  details: BriefingError['details'] = {},
): BriefingError {
  return new BriefingError(code, message, { file: fileName, ...details });
}

/** `bytes` in words; exact when rounding would make it look equal to what it is compared with. */
function formatSize(bytes: number, compared: number): string {
  const round = (value: number) =>
    value < 1024 * 1024 ? `${(value / 1024).toFixed(1)} KB` : `${(value / 1024 / 1024).toFixed(1)} MB`;
  return round(bytes) === round(compared) ? `${bytes.toLocaleString('en')} bytes` : round(bytes).replace('.0 ', ' ');
}
