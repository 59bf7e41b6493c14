import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readWordText } from '../../src/extraction/docx/readWordText.ts';
import { extractFile } from '../../src/extraction/extractFile.ts';
import type { ExtractionContext, ExtractionInput } from '../../src/extraction/extractionInput.ts';
import { openPage, readPageText } from '../../src/extraction/html/readPageText.ts';

const context: ExtractionContext = {
  pdfDataFolder: join(process.cwd(), 'node_modules/pdfjs-dist'),
  reportProgress: () => undefined,
};

/** The text of a file by all that the extraction process does with it: telling its format, text, blocks, metadata, language, warnings. */
export async function readByUs(path: string): Promise<string> {
  const outcome = await extractFile({ path, fileName: basename(path) }, context);
  if (!outcome.ok) throw new Error(`${path}: ${outcome.message}`);
  return outcome.extracted.text;
}

const inputFrom = (path: string): ExtractionInput => ({
  bytes: new Uint8Array(readFileSync(path)),
  fileName: basename(path),
  context,
});

/** From a file's bytes to its text with the places of its blocks, by format. */
export const textReaders: Readonly<Record<string, (path: string) => string>> = {
  docx: (path) => readWordText(inputFrom(path)).assembled.text,
  html: (path) => readPageText(openPage(inputFrom(path)), context).assembled.text,
};
