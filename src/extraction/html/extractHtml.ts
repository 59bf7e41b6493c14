import { assembleText } from '../../core/importing/assembleText.ts';
import { parseByline } from '../../core/importing/byline.ts';
import { type ExtractedMetadata, type ExtractedSource, extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import type { ExtractionInput } from '../extractionInput.ts';
import { decodeText } from '../text/decodeText.ts';
import { judgeLanguage } from '../text/judgeLanguage.ts';
import { findDeclaredCharset } from './declaredCharset.ts';
import { findArticle } from './findArticle.ts';
import { nestingOf } from './nestingOf.ts';
import { parsePage, removeUnseenParts } from './pageDom.ts';
import { readPageMetadata } from './pageMetadata.ts';

const STAGES = 4;

/** Reads a web page: its article as blocks of ours, and what it says about itself. Nothing of its markup is kept. */
export function extractHtml({ bytes, fileName, context }: ExtractionInput): ExtractedSource {
  const decoded = decodeText(bytes, findDeclaredCharset(bytes));
  if (nestingOf(decoded.text) > extractionLimits.maxNesting) throw fileProblems.tooDeep(fileName);
  context.reportProgress(1, STAGES);
  const document = parsePage(decoded.text);
  context.reportProgress(2, STAGES);
  const declared = readPageMetadata(document, decoded.text);
  removeUnseenParts(document);
  context.reportProgress(3, STAGES);
  const article = findArticle(document, decoded.text);
  const assembled = assembleText([article.blocks], null);
  const language = judgeLanguage(declared.language, assembled.text, 'page');
  return {
    format: 'html',
    ...assembled,
    metadata: { ...declared, ...withAuthors(declared, article.byline), ...language.found },
    extractor: 'html',
    extractorVersion: 1,
    warnings: [...decoded.warnings, ...article.warnings, ...language.warnings],
  };
}

/** Readability's author line counts only where the page declares no author. */
function withAuthors({ authors }: ExtractedMetadata, byline: string | undefined): ExtractedMetadata {
  if (authors !== undefined || byline === undefined) return {};
  const names = parseByline(byline);
  return names.length === 0 ? {} : { authors: [...names] };
}
