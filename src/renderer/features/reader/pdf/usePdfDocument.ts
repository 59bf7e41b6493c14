import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { keptPdfDocument } from './pdfDocuments.ts';

type PdfState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly document: PDFDocumentProxy; readonly firstSize: PageSize }
  | { readonly kind: 'failed' };

/** In points, as the page is turned when it is read. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** The original of a PDF. A component that shows another one must be another component. */
export function usePdfDocument(sha256: string, size: number): PdfState {
  const [state, setState] = useState<PdfState>({ kind: 'opening' });
  useEffect(() => {
    let isOver = false;
    const open = async () => {
      const { document } = await keptPdfDocument(sha256, size);
      const firstSize = await sizeOfPage(document, 0);
      if (!isOver) setState({ kind: 'open', document, firstSize });
    };
    open().catch(() => {
      if (!isOver) setState({ kind: 'failed' });
    });
    return () => {
      isOver = true;
    };
  }, [sha256, size]);
  return state;
}

/** @param page counted from 0 */
export async function sizeOfPage(document: PDFDocumentProxy, page: number): Promise<PageSize> {
  const { width, height } = (await document.getPage(page + 1)).getViewport({ scale: 1 });
  return { width, height };
}
