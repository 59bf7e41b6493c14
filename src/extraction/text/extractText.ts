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
    warnings: [...decoded.warnings, ...controlWarnings(decoded.text)],
  };
}

/** Says how many characters `assembleText` leaves out that stand for no letter and no blank. */
function controlWarnings(text: string): readonly string[] {
  const number = text.match(CONTROL)?.length ?? 0;
  if (number === 0) return [];
  return [
    number === 1
      ? 'One control character, which no reader shows, stood in the text and was left out.'
      : `${number.toLocaleString('en')} control characters, which no reader shows, stood in the text and were left out.`,
  ];
}

/** All but tabs and what ends a line or page. */
const CONTROL = /\p{Cc}(?<![\t\n\v\f\r\u0085])/gu;
