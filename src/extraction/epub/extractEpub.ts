import { BriefingError } from '../../core/errors.ts';
import { assembleText, type DraftBlock } from '../../core/importing/assembleText.ts';
import { type ExtractedSource, extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import { chooseMetadata, finding } from '../../core/importing/metadata/chooseMetadata.ts';
import { dublinCoreFindings } from '../../core/importing/metadata/dublinCoreMetadata.ts';
import { textFindings } from '../../core/importing/metadata/textFindings.ts';
import { withLanguage } from '../../core/importing/metadata/withLanguage.ts';
import { noStruckPieces } from '../../core/importing/struckText.ts';
import type { ExtractionInput } from '../extractionInput.ts';
import { findDeclaredCharset } from '../html/declaredCharset.ts';
import { parseMarkup } from '../html/markupBlocks.ts';
import { ownSheets, type PageStyles, readPageStyles } from '../html/pageStyles.ts';
import { applyStyles, hiddenLength } from '../html/shownDocument.ts';
import { writeOutFormulas } from '../html/writeOutFormulas.ts';
import { decodeText } from '../text/decodeText.ts';
import { judgeFileLanguage } from '../text/judgeLanguage.ts';
import { type BookPackage, openBook } from './bookPackage.ts';
import { type BookFindings, bookWarnings } from './bookWarnings.ts';
import { type ChapterPiece, chapterPieces } from './chapterPieces.ts';
import { expandEmptyTags } from './expandEmptyTags.ts';
import { type PageList, readPageList } from './pageList.ts';

/**
 * Reads an e-book (EPUB 2 and 3): its documents in the order of reading, with notes, and the pages of the printed edition where the
 * book names them. Scripts in it are not run and nothing outside it is fetched. A locked book is refused.
 */
export function extractEpub({ bytes, fileName, context }: ExtractionInput): ExtractedSource {
  const book = openBook(bytes, fileName);
  const tooDeep = () => fileProblems.tooDeep(fileName, 'an e-book program');
  const findings: BookFindings = {
    missing: [],
    formulas: 0,
    hidden: 0,
    struck: noStruckPieces(),
    added: [],
    pictures: 0,
    scripts: 0,
    repeated: book.repeated,
  };
  const sheets = book.stylesheets.flatMap((path) => orNothing(() => [decodeText(book.bytes(path)).text], []));
  const reading = {
    book,
    findings,
    tooDeep,
    pageList: orNothing(() => readPageList(book, tooDeep), new Map<string, string>()),
    sheets,
    styles: readPageStyles(sheets),
  };
  const pieces: ChapterPiece[] = [];
  let length = 0;
  for (const [index, { path, mediaType }] of book.spine.entries()) {
    const read = /html|xml$/.test(mediaType) ? readChapter(path, reading) : [];
    for (const piece of read) {
      pieces.push(piece);
      if ('block' in piece) length += piece.block.text.length;
    }
    if (length > extractionLimits.maxTextLength) throw fileProblems.tooLong(fileName);
    context.reportProgress(index + 1, book.spine.length);
  }
  if (length === 0 && findings.missing.length > 0) throw new Error('no document of the book could be read');
  if (length === 0 && findings.pictures > 0) throw fileProblems.onlyPictures(fileName, findings.pictures);

  const { pages, labels } = pagesOf(pieces);
  const assembled = assembleText(pages, labels);
  const said = chooseMetadata([
    ...finding('type', 'book', 'file-format'),
    ...dublinCoreFindings(book.properties, 'epub-property'),
    // Whoever made the book wrote its properties for its readers: they go before what its text opens with.
    ...textFindings(openingOf(pages)),
  ]);
  const language = judgeFileLanguage(said.metadata.language, assembled.text);
  const found = withLanguage(said, language.found.language, language.detected);
  return {
    format: 'epub',
    ...assembled,
    ...found,
    extractor: 'epub',
    extractorVersion: 2,
    warnings: [...bookWarnings(findings), ...language.warnings],
  };
}

interface Reading {
  readonly book: BookPackage;
  readonly findings: BookFindings;
  readonly tooDeep: () => Error;
  readonly pageList: PageList;
  /** Of the whole book. */
  readonly sheets: readonly string[];
  readonly styles: PageStyles;
}

/** A document that is missing or damaged does not take the others with it. */
function readChapter(path: string, reading: Reading): readonly ChapterPiece[] {
  const { book, findings } = reading;
  try {
    const bytes = book.bytes(path);
    const text = decodeText(bytes, findDeclaredCharset(bytes)).text;
    const document = parseMarkup(expandEmptyTags(text), reading.tooDeep);
    findings.scripts += document.querySelectorAll('script').length;
    findings.pictures += document.querySelectorAll('img, image').length;
    findings.formulas += writeOutFormulas(document);
    const hide = () => {
      const own = ownSheets(document);
      const styles = own.length === 0 ? reading.styles : readPageStyles([...reading.sheets, ...own]);
      const { hidden, added } = applyStyles(document, styles);
      findings.hidden += hiddenLength(hidden);
      findings.added.push(...added);
    };
    return chapterPieces(document, { path, pageList: reading.pageList, hide, struck: findings.struck });
  } catch (error) {
    if (error instanceof BriefingError) throw error;
    findings.missing.push(path);
    return [];
  }
}

/** What stands before the first page that the book names has none. */
function pagesOf(pieces: readonly ChapterPiece[]): {
  readonly pages: readonly (readonly DraftBlock[])[];
  readonly labels: readonly string[] | null;
} {
  const pages: DraftBlock[][] = [[]];
  const labels = [''];
  for (const piece of pieces) {
    if ('block' in piece) pages.at(-1)?.push(piece.block);
    else {
      pages.push([]);
      labels.push(piece.page);
    }
  }
  if (pages.length === 1 || pages.length > extractionLimits.maxPages) return { pages: [pages.flat()], labels: null };
  const isFrontEmpty = pages[0]?.length === 0;
  return isFrontEmpty ? { pages: pages.slice(1), labels: labels.slice(1) } : { pages, labels };
}

/** The first paragraphs, whatever pages they stand on: a byline and a date would be among them. */
function openingOf(pages: readonly (readonly DraftBlock[])[]): readonly string[] {
  const paragraphs: string[] = [];
  for (const page of pages) {
    for (const { kind, text } of page) if (kind === 'paragraph' && text.trim() !== '') paragraphs.push(text.trim());
    if (paragraphs.length >= OPENING) break;
  }
  return paragraphs.slice(0, OPENING);
}

const OPENING = 6;

/** What a book can do without is not worth refusing it for. */
function orNothing<Value>(read: () => Value, nothing: Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof BriefingError) throw error;
    return nothing;
  }
}
