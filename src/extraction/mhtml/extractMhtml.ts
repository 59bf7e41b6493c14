import { parsePublishedDate } from '../../core/importing/dates/publishedDate.ts';
import type { ExtractedSource } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import { cleanUrl } from '../../core/importing/metadata/cleanUrl.ts';
import { propertyText } from '../../core/importing/metadata/documentProperties.ts';
import { withTitle } from '../../core/importing/metadata/withTitle.ts';
import type { ExtractionInput } from '../extractionInput.ts';
import { readPage } from '../html/readPage.ts';
import type { SavedBy } from '../html/savedBy.ts';
import { decodeText } from '../text/decodeText.ts';
import { decodeWords } from './decodeWords.ts';
import { decodeBody, flattenParts, type MimePart, mediaType, readMimePart, typeParameter } from './readMime.ts';

/**
 * Reads a page that a browser saved with all that belongs to it as a web archive (MHTML, RFC 2557). Only the page itself is
 * read, as its style sheets show it; pictures and frames in the archive stay in the original, and nothing is fetched.
 */
export function extractMhtml(input: ExtractionInput): ExtractedSource {
  const archive = readMimePart(input.bytes);
  const parts = flattenParts(archive);
  const page = findPage(archive, parts);
  if (!page) throw fileProblems.unsupported(input.fileName, 'a web archive without a page in it');
  const charset = typeParameter(page, 'charset');
  const { assembled, found, warnings } = readPage(
    { ...input, bytes: decodeBody(page) },
    { ...(charset === undefined ? {} : { charset }), saved: readSaved(archive, page), sheets: sheetsIn(parts) },
  );
  const subject = propertyText(decodeWords(archive.header.get('subject') ?? ''));
  return {
    format: 'mhtml',
    ...assembled,
    ...withTitle(found, subject, { kind: 'saved-page', detail: 'Subject' }),
    extractor: 'mhtml',
    extractorVersion: 2,
    warnings: [...(page.isComplete ? [] : [CUT_OFF]), ...warnings],
  };
}

const CUT_OFF =
  'The archive is cut off within the page: the end of the text may be missing. Save the page anew if you can.';

const sheetsIn = (parts: readonly MimePart[]): readonly string[] =>
  parts.filter((part) => mediaType(part) === 'text/css').map((part) => decodeText(decodeBody(part)).text);

/** The part named as the start, else the one from the address that was saved, else the first page: frames come after it. */
function findPage(archive: MimePart, parts: readonly MimePart[]): MimePart | undefined {
  const pages = parts.filter((part) => ['text/html', 'application/xhtml+xml'].includes(mediaType(part)));
  const start = typeParameter(archive, 'start');
  const saved = archive.header.get('snapshot-content-location');
  return (
    pages.find(({ header }) => start !== undefined && header.get('content-id') === start) ??
    pages.find(({ header }) => saved !== undefined && header.get('content-location') === saved) ??
    pages[0]
  );
}

/** Where the page came from and when it was saved, as browsers write it into the archive's header. */
function readSaved(archive: MimePart, page: MimePart): SavedBy {
  const addresses = [
    archive.header.get('snapshot-content-location'),
    page.header.get('content-location'),
    archive.header.get('content-location'),
  ];
  const url = addresses.flatMap((address) => (address === undefined ? [] : (cleanUrl(address) ?? [])))[0];
  // “-0000” is how mail says that it knows the moment in UTC but not the place (RFC 5322, section 3.3).
  const date = parsePublishedDate((archive.header.get('date') ?? '').replace(/\s*-0000\b.*$/, ' +0000'));
  return { ...(url === undefined ? {} : { url }), ...(date === undefined ? {} : { date }) };
}
