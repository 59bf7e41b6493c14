import type { ExtractionContext } from '../../src/extraction/extractionInput.ts';
import { pdfDataFolder } from './bundleEntries.ts';

/** For extractors called directly: pdf.js's data where npm put it, and nobody who listens to progress. */
export const extractionContext: ExtractionContext = { pdfDataFolder, reportProgress: () => undefined };
