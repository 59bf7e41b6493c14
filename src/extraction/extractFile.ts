import { BriefingError } from '../core/errors.ts';
import type {
  ExtractedSource,
  ExtractionOutcome,
  ExtractionRequest,
  FileFormat,
} from '../core/importing/extraction.ts';
import { extractionLimits } from '../core/importing/extraction.ts';
import { fileProblems } from '../core/importing/fileProblems.ts';
import { detectFormat, FORMAT_HEAD_BYTES } from '../core/importing/formats/detectFormat.ts';
import type { ExtractionContext, ExtractionInput } from './extractionInput.ts';
import { type Extractor, extractors } from './extractors.ts';
import { openUntrustedFile } from './openUntrustedFile.ts';

/** Reads one untrusted file and gives its text, blocks, pages and metadata, or the reason why not. Never rejects. */
export async function extractFile(
  request: Pick<ExtractionRequest, 'path' | 'fileName'>,
  context: ExtractionContext,
): Promise<ExtractionOutcome> {
  try {
    return { ok: true, extracted: await extract(request, context) };
  } catch (error) {
    const known = error instanceof BriefingError ? error : fileProblems.broken(request.fileName, 'a document');
    return { ok: false, code: known.code, message: known.message };
  }
}

async function extract({ path, fileName }: Pick<ExtractionRequest, 'path' | 'fileName'>, context: ExtractionContext) {
  context.reportProgress(0, 1);
  const file = openUntrustedFile(path, fileName);
  try {
    if (file.size === 0) throw fileProblems.empty(fileName);
    if (file.size > extractionLimits.maxBytes) throw fileProblems.tooLarge(fileName, file.size);
    const head = file.read(FORMAT_HEAD_BYTES);
    const detected = detectFormat(head, fileName);
    if ('unsupported' in detected) throw fileProblems.unsupported(fileName, detected.unsupported, detected);
    if ('encrypted' in detected) throw fileProblems.encrypted(fileName, detected.encrypted);
    const bytes = file.size <= head.length ? head : file.read(file.size);
    context.reportProgress(0, 1);
    return await extractAs(detected.format, { bytes, fileName, context });
  } finally {
    file.close();
  }
}

/** What a broken file of each format could not be read as. */
const formatNames: Readonly<Record<FileFormat, string>> = {
  text: 'text',
  markdown: 'Markdown',
  html: 'a web page',
  mhtml: 'a saved web page',
  pdf: 'a PDF',
  docx: 'a Word document',
  odt: 'an OpenDocument text',
  rtf: 'a rich-text document',
  eml: 'an e-mail message',
  epub: 'an e-book',
  subtitles: 'subtitles',
};

async function extractAs(format: FileFormat, input: ExtractionInput): Promise<ExtractedSource> {
  const { fileName } = input;
  const extracted = await tryExtractor(await extractors[format](), input, () =>
    fileProblems.broken(fileName, formatNames[format]),
  );
  if (extracted.text.length > extractionLimits.maxTextLength) throw fileProblems.tooLong(fileName);
  // A scan is a document all the same: its pages can be looked at and cited.
  if (extracted.blocks.length === 0 && format !== 'pdf') throw fileProblems.blank(fileName);
  return extracted;
}

/** A parser that fails on a file says that the file is broken; a parser that cannot be loaded at all is our fault. */
async function tryExtractor(
  extractor: Extractor,
  input: ExtractionInput,
  broken: () => BriefingError,
): Promise<ExtractedSource> {
  try {
    return await extractor(input);
  } catch (error) {
    if (error instanceof BriefingError) throw error;
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    throw broken();
  }
}
