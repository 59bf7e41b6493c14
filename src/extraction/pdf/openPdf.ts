import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import { loadPdfJs } from './loadPdfJs.ts';

/**
 * Opens a PDF for reading its text. No script in it runs, no address in it is fetched, no code is made from it, and no
 * font of this machine is looked at. Throws `BriefingError` for an encrypted or broken file.
 */
export async function openPdf(bytes: Uint8Array, fileName: string, dataFolder: string): Promise<PDFDocumentProxy> {
  const { getDocument } = await loadPdfJs();
  const task = getDocument({
    // A copy: pdf.js takes the memory over.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: 0,
    CMapReaderFactory: dataReader(join(dataFolder, 'cmaps'), '.bcmap', (cMapData) => ({
      cMapData,
      isCompressed: true,
    })),
    StandardFontDataFactory: dataReader(join(dataFolder, 'standard_fonts'), '', (fontData) => fontData),
  });
  try {
    return await task.promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw fileProblems.encrypted(fileName, 'a PDF reader');
    throw fileProblems.broken(fileName, 'a PDF');
  }
}

/**
 * pdf.js's own readers need a newer Node than Electron may have, and would join any name that a PDF gives to the folder;
 * these read plain file names only.
 */
function dataReader<Answer>(folder: string, suffix: string, answer: (data: Uint8Array) => Answer) {
  return class {
    async fetch({ name, filename }: { readonly name?: string; readonly filename?: string }): Promise<Answer> {
      const wanted = name ?? filename ?? '';
      if (!/^[\w-]+(?:\.\w+)?$/.test(wanted)) throw new Error('not the name of a PDF data file');
      return answer(new Uint8Array(await readFile(join(folder, `${wanted}${suffix}`))));
    }
  };
}
