import type { ExtractedSource, FileFormat } from '../core/importing/extraction.ts';
import type { ExtractionInput } from './extractionInput.ts';

/** Throws `BriefingError` for what a user can be told; anything else it throws means that the file is broken. */
export type Extractor = (input: ExtractionInput) => ExtractedSource | Promise<ExtractedSource>;

/** By the format; each is loaded when it is first wanted. */
export const extractors: Readonly<Record<FileFormat, () => Promise<Extractor>>> = {
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

/** Loads what the commonest formats are read with, what takes longest last, for as long as nothing else is to be done. */
export async function prepareExtractors(isIdle: () => boolean): Promise<void> {
  const loads: readonly (() => Promise<unknown>)[] = [
    extractors.docx,
    extractors.html,
    extractors.pdf,
    async () => (await import('./pdf/loadPdfJs.ts')).loadPdfJs(),
  ];
  for (const load of loads) {
    // A turn of the event loop: otherwise nothing that has come meanwhile would be heard of.
    await new Promise(setImmediate);
    if (!isIdle()) return;
    await load();
  }
}
