import { assembleText, type DraftBlock } from '../../core/importing/assembleText.ts';
import { type ExtractedSource, extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import { chooseMetadata, finding } from '../../core/importing/metadata/chooseMetadata.ts';
import { textFindings } from '../../core/importing/metadata/textFindings.ts';
import { withLanguage } from '../../core/importing/metadata/withLanguage.ts';
import { withTitle } from '../../core/importing/metadata/withTitle.ts';
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
  const { findings, body, warnings } = readFrontMatter(decoded.text);
  if (markdownNesting(body) > MAX_MARKDOWN_NESTING || nestingOf(body) > extractionLimits.maxNesting) {
    throw fileProblems.tooDeep(fileName, 'the program that it was written in');
  }
  const parsed = parseMarkdown(body, (done) => context.reportProgress(done, body.length));
  const blocks = markdownBlocks(parsed.blocks);
  const assembled = assembleText([blocks], null);
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
  const found = chooseMetadata([
    ...finding('type', 'document', 'file-format'),
    ...findings,
    ...textFindings(paragraphs.slice(0, 10)),
  ]);
  const language = judgeLanguage(found.metadata.language, assembled.text, 'file');
  // A header says the title; the heading below it may be that of a section.
  const heading = found.metadata.title === undefined ? titleAtStart(blocks) : undefined;
  const titled = withTitle(found, heading, { kind: 'text', detail: 'the heading that opens the text' });
  return {
    format: 'markdown',
    ...assembled,
    ...withLanguage(titled, language.found.language),
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
  return first?.kind === 'heading' ? first.text : undefined;
}
