import { assembleText } from '../../core/importing/assembleText.ts';
import type { ExtractedSource } from '../../core/importing/extraction.ts';
import { chooseMetadata, finding } from '../../core/importing/metadata/chooseMetadata.ts';
import { textFindings } from '../../core/importing/metadata/textFindings.ts';
import { withLanguage } from '../../core/importing/metadata/withLanguage.ts';
import { plainTextBlocks } from '../../core/importing/plainTextBlocks.ts';
import type { ExtractionInput } from '../extractionInput.ts';
import { decodeText } from './decodeText.ts';
import { detectLanguage } from './detectLanguage.ts';

/** Reads plain text in whatever encoding it comes. A text file says nothing about itself but what opens its text. */
export function extractText({ bytes, context }: ExtractionInput): ExtractedSource {
  const decoded = decodeText(bytes);
  context.reportProgress(1, 3);
  const drafts = plainTextBlocks(decoded.text);
  context.reportProgress(2, 3);
  const assembled = assembleText([drafts], null);
  const found = chooseMetadata([
    ...finding('type', 'document', 'file-format'),
    ...textFindings(drafts.slice(0, 10).map(({ text }) => text)),
  ]);
  return {
    format: 'text',
    ...assembled,
    ...withLanguage(found, detectLanguage(assembled.text)),
    extractor: 'text',
    extractorVersion: 1,
    warnings: decoded.text.includes('\0')
      ? [...decoded.warnings, 'Zero bytes stood in the text and were left out.']
      : decoded.warnings,
  };
}
