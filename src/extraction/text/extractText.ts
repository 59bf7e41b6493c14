import { assembleText } from '../../core/importing/assembleText.ts';
import type { ExtractedSource } from '../../core/importing/extraction.ts';
import { plainTextBlocks } from '../../core/importing/plainTextBlocks.ts';
import type { ExtractionInput } from '../extractionInput.ts';
import { decodeText } from './decodeText.ts';
import { detectLanguage } from './detectLanguage.ts';

/** Reads plain text in whatever encoding it comes. A text file says nothing about itself but its language. */
export function extractText({ bytes, context }: ExtractionInput): ExtractedSource {
  const decoded = decodeText(bytes);
  context.reportProgress(1, 3);
  const drafts = plainTextBlocks(decoded.text);
  context.reportProgress(2, 3);
  const assembled = assembleText([drafts], null);
  const language = detectLanguage(assembled.text);
  return {
    format: 'text',
    ...assembled,
    metadata: { type: 'document', ...(language === undefined ? {} : { language }) },
    extractor: 'text',
    extractorVersion: 1,
    warnings: decoded.text.includes('\0')
      ? [...decoded.warnings, 'Zero bytes stood in the text and were left out.']
      : decoded.warnings,
  };
}
