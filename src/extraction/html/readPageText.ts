import { type AssembledText, assembleText } from '../../core/importing/assembleText.ts';
import { extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import type { ExtractionContext, ExtractionInput } from '../extractionInput.ts';
import { type DecodedText, decodeText } from '../text/decodeText.ts';
import { findDeclaredCharset } from './declaredCharset.ts';
import { type FoundArticle, findArticle } from './findArticle.ts';
import { nestingOf } from './nestingOf.ts';
import { type PageDocument, parsePage, removeUnseenParts } from './pageDom.ts';
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

/** The text of a page's article with its places. Takes the page apart: `document` is of no use after. */
export function readPageText(
  { decoded, document }: OpenedPage,
  context: Pick<ExtractionContext, 'reportProgress'>,
): PageText {
  removeUnseenParts(document);
  const formulas = writeOutFormulas(document);
  context.reportProgress(3, STAGES);
  const article = findArticle(document, decoded.text);
  return { article, assembled: assembleText([article.blocks], null), formulas };
}
