import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The bundle of the extraction process, which lies beside that of the benchmark. */
export const EXTRACTION = join(dirname(fileURLToPath(import.meta.url)), 'extraction.mjs');
