import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { type RefObject, useEffect } from 'react';

interface PagePicture {
  readonly document: PDFDocumentProxy;
  /** Counted from 0. */
  readonly page: number;
  /** CSS pixels a point. */
  readonly scale: number;
  /** Only what is near the screen is drawn, and let go of when it is far. */
  readonly isNear: boolean;
}

/** Pixels of one picture at most: about four screens. */
const MOST_PIXELS = 16_000_000;

/** Draws a page into the element. While a new size is being drawn, the old picture stands. Tells once when a page cannot be drawn. */
export function usePagePicture(
  host: RefObject<HTMLElement | null>,
  { document: pdf, page, scale, isNear }: PagePicture,
  onFailure: () => void,
): void {
  useEffect(() => {
    const element = host.current;
    if (!element || !isNear) return;
    let task: RenderTask | undefined;
    let isOver = false;
    const draw = async () => {
      const proxy = await pdf.getPage(page + 1);
      if (isOver) return;
      const wanted = scale * devicePixelRatio;
      const { width, height } = proxy.getViewport({ scale: wanted });
      const viewport = proxy.getViewport({ scale: wanted * Math.min(1, Math.sqrt(MOST_PIXELS / (width * height))) });
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.floor(viewport.width));
      canvas.height = Math.max(1, Math.floor(viewport.height));
      const canvasContext = canvas.getContext('2d', { alpha: false });
      if (!canvasContext) return;
      task = proxy.render({ canvasContext, viewport });
      await task.promise;
      if (!isOver) element.replaceChildren(canvas);
    };
    draw().catch(() => {
      if (!isOver) onFailure();
    });
    return () => {
      isOver = true;
      task?.cancel();
    };
  }, [host, pdf, page, scale, isNear, onFailure]);
  useEffect(() => {
    // The memory of a canvas is given back at once only when it has no size any more.
    if (isNear) return;
    const canvas = host.current?.querySelector('canvas');
    if (canvas) canvas.width = 0;
    canvas?.remove();
  }, [host, isNear]);
}
