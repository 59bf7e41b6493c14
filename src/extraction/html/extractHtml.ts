import type { ExtractedSource } from '../../core/importing/extraction.ts';
import type { ExtractionInput } from '../extractionInput.ts';
import { readPage } from './readPage.ts';

/** Reads a web page that was saved as one file, by a browser or by SingleFile. */
export function extractHtml(input: ExtractionInput): ExtractedSource {
  const { assembled, found, warnings } = readPage(input);
  return { format: 'html', ...assembled, ...found, extractor: 'html', extractorVersion: 2, warnings };
}
