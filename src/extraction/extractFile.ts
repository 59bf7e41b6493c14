import { BriefingError } from '../core/errors.ts';
import { detectFormat, FORMAT_HEAD_BYTES } from '../core/importing/detectFormat.ts';
import type {
  ExtractedSource,
  ExtractionOutcome,
  ExtractionRequest,
  FileFormat,
} from '../core/importing/extraction.ts';
import { extractionLimits } from '../core/importing/extraction.ts';
import { fileProblems } from '../core/importing/fileProblems.ts';
import type { ExtractionContext, ExtractionInput } from './extractionInput.ts';
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
  const file = await openUntrustedFile(path, fileName);
  try {
    if (file.size === 0) throw fileProblems.empty(fileName);
    if (file.size > extractionLimits.maxBytes) throw fileProblems.tooLarge(fileName, file.size);
    const detected = detectFormat(await file.read(FORMAT_HEAD_BYTES), fileName);
    if ('unsupported' in detected) throw fileProblems.unsupported(fileName, detected.unsupported);
    if ('encrypted' in detected) throw fileProblems.encrypted(fileName, detected.encrypted);
    const bytes = await file.read(file.size);
    context.reportProgress(0, 1);
    return await extractAs(detected.format, { bytes, fileName, context });
  } finally {
    await file.close();
  }
}

/** Throws `BriefingError` for what a user can be told; anything else it throws means that the file is broken. */
type Extractor = (input: ExtractionInput) => ExtractedSource | Promise<ExtractedSource>;

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

const extractors: Readonly<Record<FileFormat, () => Promise<Extractor>>> = {
  text: async () => (await import('./text/extractText.ts')).extractText,
  markdown: async () => (await import('./markdown/extractMarkdown.ts')).extractMarkdown,
  html: async () => (await import('./html/extractHtml.ts')).extractHtml,
  mhtml: async () => (await import('./mhtml/extractMhtml.ts')).extractMhtml,
  pdf: async () => (await import('./pdf/extractPdf.ts')).extractPdf,
  docx: async () => (await import('./docx/extractDocx.ts')).extractDocx,
  odt: async () => (await import('./odt/extractOdt.ts')).extractOdt,
  rtf: async () => (await import('./rtf/extractRtf.ts')).extractRtf,
  epub: async () => (await import('./epub/extractEpub.ts')).extractEpub,
  eml: async () => (await import('./eml/extractEml.ts')).extractEml,
  subtitles: async () => (await import('./subtitles/extractSubtitles.ts')).extractSubtitles,
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
