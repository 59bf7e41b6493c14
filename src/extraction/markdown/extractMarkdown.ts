import { assembleText, type DraftBlock } from '../../core/importing/assembleText.ts';
import { type ExtractedSource, extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import type { ExtractionInput } from '../extractionInput.ts';
import { nestingOf } from '../html/nestingOf.ts';
import { decodeText } from '../text/decodeText.ts';
import { judgeLanguage } from '../text/judgeLanguage.ts';
import { markdownBlocks } from './markdownBlocks.ts';
import { MAX_MARKDOWN_NESTING, markdownNesting } from './markdownNesting.ts';
import { parseMarkdown } from './parseMarkdown.ts';
import { readFrontMatter } from './readFrontMatter.ts';

/**
 * Reads a Markdown file as a reader of the finished page sees it: signs that only set the text are gone, numbers and note
 * marks are there, and what is no Markdown (citations as `[@key]`, formulas) stays as it is written.
 */
export function extractMarkdown({ bytes, fileName, context }: ExtractionInput): ExtractedSource {
  const decoded = decodeText(bytes);
  const { metadata, body, warnings } = readFrontMatter(decoded.text);
  if (markdownNesting(body) > MAX_MARKDOWN_NESTING || nestingOf(body) > extractionLimits.maxNesting) {
    throw fileProblems.tooDeep(fileName, 'the program that it was written in');
  }
  const parsed = parseMarkdown(body, (done) => context.reportProgress(done, body.length));
  const blocks = markdownBlocks(parsed.blocks);
  const assembled = assembleText([blocks], null);
  const language = judgeLanguage(metadata.language, assembled.text, 'file');
  const title = metadata.title ?? titleAtStart(blocks);
  return {
    format: 'markdown',
    ...assembled,
    metadata: { type: 'document', ...metadata, ...(title === undefined ? {} : { title }), ...language.found },
    extractor: 'markdown',
    extractorVersion: 1,
    warnings: [...decoded.warnings, ...warnings, ...(parsed.denseStretches === 0 ? [] : [DENSE]), ...language.warnings],
  };
}

const DENSE =
  'A passage with thousands of signs such as * and [ was taken as it is written, signs included; compare with the original.';

/** Many writers begin with the title as a heading instead of a header. */
function titleAtStart(blocks: readonly DraftBlock[]): string | undefined {
  const first = blocks.find(({ text }) => text.trim() !== '');
  return first?.kind === 'heading' ? first.text.replace(/\s+/g, ' ').trim().slice(0, 2000) : undefined;
}
