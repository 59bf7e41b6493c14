import { type AssembledText, assembleText } from '../../core/importing/assembleText.ts';
import { extractionLimits, type FoundMetadata } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import { withLanguage } from '../../core/importing/withLanguage.ts';
import type { ExtractionInput } from '../extractionInput.ts';
import { decodeText } from '../text/decodeText.ts';
import { judgeLanguage } from '../text/judgeLanguage.ts';
import { findDeclaredCharset } from './declaredCharset.ts';
import { findArticle } from './findArticle.ts';
import { nestingOf } from './nestingOf.ts';
import { parsePage, removeUnseenParts } from './pageDom.ts';
import { pageMetadata, readDeclaredMetadata } from './pageMetadata.ts';
import { readSavedBy, type SavedBy } from './savedBy.ts';
import { writeOutFormulas } from './writeOutFormulas.ts';

/** What surrounds a page where it is stored, and may say more of it than it does itself. */
interface PageWrapping {
  /** Character set that the page was sent or stored with. */
  readonly charset?: string;
  readonly saved?: SavedBy;
}

interface ReadPage {
  readonly assembled: AssembledText;
  readonly found: FoundMetadata;
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
  const declared = readDeclaredMetadata(document, { ...readSavedBy(decoded.text), ...wrapping.saved });
  removeUnseenParts(document);
  const formulas = writeOutFormulas(document);
  context.reportProgress(3, STAGES);
  const article = findArticle(document, decoded.text);
  const assembled = assembleText([article.blocks], null);
  const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 6);
  const found = pageMetadata(declared, { paragraphs: paragraphs.map(({ text }) => text), byline: article.byline });
  const language = judgeLanguage(found.metadata.language, assembled.text, 'page');
  return {
    assembled,
    found: withLanguage(found, language.found.language, language.detected),
    warnings: [
      ...decoded.warnings,
      ...article.warnings,
      ...(formulas === 0 ? [] : [WRITTEN_OUT]),
      ...language.warnings,
    ],
  };
}

const WRITTEN_OUT = 'Formulas on the page were written out in one line; compare what you quote with the original.';
