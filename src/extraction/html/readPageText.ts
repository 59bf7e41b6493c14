import { type AssembledText, assembleText } from '../../core/importing/assembleText.ts';
import { extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import { struckWarnings } from '../../core/importing/struckText.ts';
import type { ExtractionContext, ExtractionInput } from '../extractionInput.ts';
import { type DecodedText, decodeText } from '../text/decodeText.ts';
import { besideArticle, correctionWarnings, hiddenParagraphs, leftOutWarnings, unreadThings } from './besideArticle.ts';
import { findDeclaredCharset } from './declaredCharset.ts';
import { type FoundArticle, findArticle } from './findArticle.ts';
import { nestingOf } from './nestingOf.ts';
import { placedBlocks } from './pageBlocks.ts';
import { type PageDocument, parsePage } from './pageDom.ts';
import { markPageNotes } from './pageNotes.ts';
import { addedWarnings, leaveWhatIsShown } from './shownDocument.ts';
import { writeOutFormulas } from './writeOutFormulas.ts';

interface OpenedPage {
  readonly decoded: DecodedText;
  readonly document: PageDocument;
}

interface PageText {
  readonly article: FoundArticle;
  readonly assembled: AssembledText;
  /** How many were written out. */
  readonly formulas: number;
  /** What was struck out, left out, or stands beside the article. */
  readonly warnings: readonly string[];
}

/** Of both parts of reading a page, with what stands between them: what it says about itself. */
const STAGES = 4;

/** Decodes and parses a page. `charset` is what it was sent or stored with. */
export function openPage({ bytes, fileName, context }: ExtractionInput, charset?: string): OpenedPage {
  const decoded = decodeText(bytes, charset ?? findDeclaredCharset(bytes));
  if (nestingOf(decoded.text) > extractionLimits.maxNesting) throw fileProblems.tooDeep(fileName, 'a browser');
  context.reportProgress(1, STAGES);
  const document = parsePage(decoded.text);
  context.reportProgress(2, STAGES);
  return { decoded, document };
}

/**
 * The text of a page's article with its places, and after it what corrects it elsewhere on the page. `sheets` are style sheets that
 * do not stand in the page itself. Takes the page apart: `document` is of no use after.
 */
export function readPageText(
  { decoded, document }: OpenedPage,
  context: Pick<ExtractionContext, 'reportProgress'>,
  sheets: readonly string[] = [],
): PageText {
  const things = unreadThings(document);
  markPageNotes(document);
  const shown = leaveWhatIsShown(document, sheets);
  const formulas = writeOutFormulas(document);
  const around = placedBlocks(document.body ?? document);
  context.reportProgress(3, STAGES);
  const article = findArticle(document, decoded.text, sheets);
  const { corrections, asides } = besideArticle(around, article.blocks);
  const leftOut = new Map([
    ['image description', article.describedImages],
    ...things,
    ['hidden paragraph', hiddenParagraphs(shown.hidden)],
    ['aside', asides],
  ]);
  return {
    article,
    assembled: assembleText([[...article.blocks, ...corrections]], null),
    formulas,
    warnings: [
      ...struckWarnings(article.struck),
      ...correctionWarnings(corrections),
      ...addedWarnings(shown.added),
      ...leftOutWarnings(leftOut),
    ],
  };
}
