import type { PDFDocumentProxy } from 'pdfjs-dist';
import { assembleText, type DraftBlock } from '../../core/importing/assembleText.ts';
import { type ExtractedSource, extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import { withLanguage } from '../../core/importing/metadata/withLanguage.ts';
import { withTitle } from '../../core/importing/metadata/withTitle.ts';
import type { ExtractionInput } from '../extractionInput.ts';
import { judgeFileLanguage } from '../text/judgeLanguage.ts';
import { findUnseenText } from './findUnseenText.ts';
import { LineJoiner } from './lineJoiner.ts';
import { openPdf } from './openPdf.ts';
import { pageLines } from './pageLines.ts';
import { measureSizes, pageParagraphs } from './pageParagraphs.ts';
import type { PdfLine } from './pdfLine.ts';
import {
  fieldWarnings,
  orderWarnings,
  type PageState,
  pageWarnings,
  textWarnings,
  unseenWarnings,
} from './pdfWarnings.ts';
import { readFormFields } from './readFormFields.ts';
import { readFragments } from './readFragments.ts';
import { readPdfMetadata } from './readPdfMetadata.ts';

/**
 * Reads the text layer of a PDF page by page: lines, then paragraphs, never across a page. A PDF without one (a scan) is a source
 * with pages and no text, and a warning says so.
 */
export async function extractPdf({ bytes, fileName, context }: ExtractionInput): Promise<ExtractedSource> {
  const document = await openPdf(bytes, fileName, context.pdfDataFolder);
  if (document.numPages > extractionLimits.maxPages) throw fileProblems.tooManyPages(fileName, document.numPages);
  const labels = await readLabels(document);
  const pages = await readPages(document, context.reportProgress, () => fileProblems.tooLong(fileName));
  if (pages.every(({ state }) => state === 'unreadable')) throw fileProblems.broken(fileName, 'a PDF');

  const allLines = () => pages.flatMap(({ lines }) => lines);
  const shape = { ...measureSizes(allLines()), joiner: new LineJoiner(() => allLines().map(({ text }) => text)) };
  const blocks = pages.map(({ lines, fields }) => [...pageParagraphs(lines, shape), ...fields]);
  const assembled = assembleText(blocks, labels);
  const found = await readPdfMetadata(document, openingOf(blocks[0]));
  const language = judgeFileLanguage(found.metadata.language, assembled.text);
  await document.destroy();
  const titled = withTitle(found, titleOnFirstPage(blocks[0]), {
    kind: 'text',
    detail: 'the largest heading of page 1',
  });
  return {
    format: 'pdf',
    ...assembled,
    ...withLanguage(titled, language.found.language),
    extractor: 'pdf',
    extractorVersion: 2,
    warnings: [
      ...pageWarnings(
        pages.map(({ state }) => state),
        labels,
      ),
      ...fieldWarnings(pages.reduce((sum, { fields }) => sum + fields.length, 0)),
      ...unseenWarnings(findUnseenText(bytes)),
      ...textWarnings(assembled.text),
      ...orderWarnings(allLines().filter((line) => line.hasDoubtfulNumbers)),
    ],
  };
}

interface ReadPage {
  /** What stands in the fields of a form. */
  readonly fields: readonly DraftBlock[];
  readonly lines: readonly PdfLine[];
  readonly state: PageState;
}

/** Every page gives a sign of life. A page that is damaged does not take the others with it. */
async function readPages(
  document: PDFDocumentProxy,
  reportProgress: (done: number, total: number) => void,
  tooLong: () => Error,
): Promise<readonly ReadPage[]> {
  const pages: ReadPage[] = [];
  const hasForm = await hasFields(document);
  let length = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await readPage(document, number, hasForm);
    length += [...page.lines, ...page.fields].reduce((sum, { text }) => sum + text.length, 0);
    if (length > extractionLimits.maxTextLength) throw tooLong();
    pages.push(page);
    reportProgress(number, document.numPages);
  }
  return pages;
}

async function readPage(document: PDFDocumentProxy, number: number, hasForm: boolean): Promise<ReadPage> {
  try {
    const page = await document.getPage(number);
    const lines = pageLines(readFragments(await page.getTextContent()));
    const fields = hasForm ? await readFormFields(page) : [];
    page.cleanup();
    return { lines, fields, state: lines.length + fields.length === 0 ? 'empty' : 'read' };
  } catch {
    return { lines: [], fields: [], state: 'unreadable' };
  }
}

/** Whether the file has a form; where even that cannot be read, its pages may still be. */
const hasFields = (document: PDFDocumentProxy): Promise<boolean> =>
  document.getFieldObjects().then(
    (fields) => fields !== null,
    () => true,
  );

/** The labels a reader sees and cites (`ix`, `9`), or the pages' numbers; an empty label is no label. */
async function readLabels(document: PDFDocumentProxy): Promise<readonly string[]> {
  const labels = await document.getPageLabels().catch(() => null);
  return Array.from({ length: document.numPages }, (_, index) => labels?.[index]?.trim() || String(index + 1));
}

/** The first paragraphs of the first page. */
const openingOf = (blocks: readonly DraftBlock[] | undefined): readonly string[] =>
  (blocks ?? []).slice(0, 8).flatMap(({ kind, text }) => (kind === 'paragraph' ? [text] : []));

/** The largest heading among the first blocks, where the file's properties name no title. */
function titleOnFirstPage(blocks: readonly DraftBlock[] | undefined): string | undefined {
  const headings = (blocks ?? []).slice(0, 10).filter(({ kind }) => kind === 'heading');
  const title = [...headings].sort((one, other) => (one.level ?? 6) - (other.level ?? 6))[0]?.text;
  return title?.includes('\ufffd') ? undefined : title;
}
