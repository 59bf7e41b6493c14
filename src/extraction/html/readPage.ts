import { type AssembledText, assembleText } from '../../core/importing/assembleText.ts';
import { parseByline } from '../../core/importing/byline.ts';
import { type ExtractedMetadata, extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import type { ExtractionInput } from '../extractionInput.ts';
import { decodeText } from '../text/decodeText.ts';
import { judgeLanguage } from '../text/judgeLanguage.ts';
import { findDeclaredCharset } from './declaredCharset.ts';
import { findArticle } from './findArticle.ts';
import { nestingOf } from './nestingOf.ts';
import { parsePage, removeUnseenParts } from './pageDom.ts';
import { readPageMetadata } from './pageMetadata.ts';
import { readSavedBy, type SavedBy } from './savedBy.ts';

/** What surrounds a page where it is stored, and may say more of it than it does itself. */
interface PageWrapping {
  /** Character set that the page was sent or stored with. */
  readonly charset?: string;
  readonly saved?: SavedBy;
}

interface ReadPage {
  readonly assembled: AssembledText;
  readonly metadata: ExtractedMetadata;
  readonly warnings: readonly string[];
}

const STAGES = 4;

/** Reads a web page: its article as blocks of ours, and what it says about itself. Nothing of its markup is kept. */
export function readPage({ bytes, fileName, context }: ExtractionInput, wrapping: PageWrapping = {}): ReadPage {
  const decoded = decodeText(bytes, wrapping.charset ?? findDeclaredCharset(bytes));
  if (nestingOf(decoded.text) > extractionLimits.maxNesting) throw fileProblems.tooDeep(fileName, 'a browser');
  context.reportProgress(1, STAGES);
  const document = parsePage(decoded.text);
  context.reportProgress(2, STAGES);
  const declared = readPageMetadata(document, { ...readSavedBy(decoded.text), ...wrapping.saved });
  removeUnseenParts(document);
  context.reportProgress(3, STAGES);
  const article = findArticle(document, decoded.text);
  const assembled = assembleText([article.blocks], null);
  const language = judgeLanguage(declared.language, assembled.text, 'page');
  return {
    assembled,
    metadata: { ...declared, ...withAuthors(declared, article.byline), ...language.found },
    warnings: [...decoded.warnings, ...article.warnings, ...language.warnings],
  };
}

/** Readability's author line counts only where the page declares no author. */
function withAuthors({ authors }: ExtractedMetadata, byline: string | undefined): ExtractedMetadata {
  if (authors !== undefined || byline === undefined) return {};
  const names = parseByline(byline);
  return names.length === 0 ? {} : { authors: [...names] };
}
