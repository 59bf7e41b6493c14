import type { PDFDocumentProxy } from 'pdfjs-dist';
import { takePdfThread } from './pdfThread.ts';

export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  /** Ends its thread and what it draws. */
  readonly close: () => void;
}

interface Original {
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * Opens the original of a PDF to draw its pages. Nothing in it runs and no address in it is followed: no scripts, no forms, no links, no code made
 * from it. Its bytes are read in ranges, as far as the pages on screen need them. Rejects when the file cannot be read, is no PDF that can be drawn, or keeps its thread busy for too long.
 */
export async function openPdfDocument({ sha256, size }: Original): Promise<OpenedPdf> {
  const thread = takePdfThread();
  const { getDocument, PDFDataRangeTransport, PDFWorker } = await loadPdfJs();
  const reading = new AbortController();
  let fail: (error: Error) => void = () => {};
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  // A range that cannot be read after the document has opened shows as pages that stay blank.
  failed.catch(() => {});

  class OriginalRanges extends PDFDataRangeTransport {
    constructor() {
      super(size, null);
    }
    override requestDataRange(begin: number, end: number): void {
      readRange(sha256, begin, end, reading.signal).then((bytes) => this.onDataRange(begin, bytes), fail);
    }
    override abort(): void {
      reading.abort();
    }
  }

  const task = getDocument({
    range: new OriginalRanges(),
    length: size,
    rangeChunkSize: 256 * 1024,
    disableAutoFetch: true,
    // Its types know only what it starts by itself.
    worker: new PDFWorker({ port: thread as unknown as null }),
    isEvalSupported: false,
    enableXfa: false,
    useWorkerFetch: true,
    cMapUrl: new URL('/pdfjs/cmaps/', location.href).href,
    cMapPacked: true,
    standardFontDataUrl: new URL('/pdfjs/standard_fonts/', location.href).href,
    maxImageSize: LARGEST_IMAGE,
    verbosity: 0,
  });
  const close = () => {
    reading.abort();
    // A thread that is caught in a file does not answer any more: it is ended all the same.
    void task.destroy();
    thread.terminate();
  };
  thread.addEventListener('error', () => fail(new Error('The thread that reads the PDF has failed.')));
  const patience = setTimeout(() => fail(new Error('The PDF took too long to open.')), LONGEST_OPENING);
  try {
    return { document: await Promise.race([task.promise, failed]), close };
  } catch (error) {
    close();
    throw error;
  } finally {
    clearTimeout(patience);
  }
}

/** Loaded with the first PDF, not with the window. */
export function loadPdfJs() {
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** Pixels above which an image is left out: a small file can claim one that fills the memory. */
const LARGEST_IMAGE = 100_000_000;

/** Milliseconds. */
const LONGEST_OPENING = 20_000;

async function readRange(sha256: string, begin: number, end: number, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(`/originals/${sha256}`, { headers: { Range: `bytes=${begin}-${end - 1}` }, signal });
  if (!response.ok) throw new Error(`The original could not be read (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}
