import { loadPdfJs, type OpenedPdf, openPdfDocument } from './openPdfDocument.ts';
import { preparePdfThread } from './pdfThread.ts';

/** How many PDFs stay open: going to and fro between the sources of one claim must not open them anew each time. */
const KEPT = 3;

/** The ones used last come last. */
const kept = new Map<string, Promise<OpenedPdf>>();

/** The original of a PDF, opened or still open. The one asked for last is never closed. */
export function keptPdfDocument(sha256: string, size: number): Promise<OpenedPdf> {
  const opening = kept.get(sha256) ?? openPdfDocument({ sha256, size });
  kept.delete(sha256);
  kept.set(sha256, opening);
  opening.catch(() => kept.delete(sha256));
  for (const [oldest, opened] of kept) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
    opened.then(
      ({ close }) => close(),
      () => undefined,
    );
  }
  void opening.finally(preparePdfReading).catch(() => undefined);
  return opening;
}

/** Loads, when there is nothing else to do, what the next PDF needs. */
export function preparePdfReading(): void {
  requestIdleCallback(() => {
    void loadPdfJs();
    preparePdfThread();
  });
}
