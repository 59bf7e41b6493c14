/**
 * pdf.js, with its parser for this very process, which is a worker already. The build for older runtimes brings its own versions of some
 * of the language's built-in functions, for faults of theirs that concern nobody here; those of Array and JSON would slow
 * all that this process does from then on, PDFs most of all, and are taken back.
 */
export async function loadPdfJs(): Promise<PdfJs> {
  loaded ??= load();
  return loaded;
}

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
let loaded: Promise<PdfJs> | undefined;

async function load(): Promise<PdfJs> {
  const { push } = Array.prototype;
  const { parse } = JSON;
  try {
    Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') });
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    giveBack(Array.prototype, 'push', push);
    giveBack(JSON, 'parse', parse);
  }
}

/** As built-in functions are: not to be met when properties are listed. */
function giveBack(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, writable: true, enumerable: false, configurable: true });
}
