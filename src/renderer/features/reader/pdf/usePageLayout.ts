import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import type { SourceId } from '../../../../core/ids.ts';
import { reportError } from '../../../bridge/reportError.ts';
import { useRead } from '../../../bridge/useRead.ts';
import type { ReadBlock } from '../useSourceText.ts';
import { layOutPage, type PageLayout } from './pageLayout.ts';

/** The source text of a page with its places on the page; undefined until it is known. */
export function usePageLayout(document: PDFDocumentProxy, sourceId: SourceId, page: number): PageLayout | undefined {
  const blocks = useRead('sourceTexts.page', { sourceId, page }).data?.blocks;
  const [laidOut, setLaidOut] = useState<PageLayout>();
  const known = blocks && findKnown(document, page, blocks);
  useEffect(() => {
    if (!blocks || known) return;
    let isOver = false;
    const layOut = async () => {
      const made = await layOutPage(await document.getPage(page + 1), blocks);
      keep(document, page, blocks, made);
      if (!isOver) setLaidOut(made);
    };
    // A page that cannot be read has no text either; a document that was closed meanwhile needs none.
    layOut().catch((error: unknown) => {
      if (!isOver) reportError(error);
    });
    return () => {
      isOver = true;
    };
  }, [document, page, blocks, known]);
  return known ?? laidOut;
}

interface KnownLayout {
  readonly blocks: readonly ReadBlock[];
  readonly layout: PageLayout;
}

/** As long as a document is open, a page that is come back to stands there at once. */
const knownLayouts = new WeakMap<PDFDocumentProxy, Map<number, KnownLayout>>();

function findKnown(document: PDFDocumentProxy, page: number, blocks: readonly ReadBlock[]): PageLayout | undefined {
  const known = knownLayouts.get(document)?.get(page);
  // The same bytes can be read anew by a better reader, into other blocks.
  return known && known.blocks === blocks ? known.layout : undefined;
}

function keep(document: PDFDocumentProxy, page: number, blocks: readonly ReadBlock[], layout: PageLayout): void {
  const pages = knownLayouts.get(document) ?? new Map<number, KnownLayout>();
  knownLayouts.set(document, pages.set(page, { blocks, layout }));
}
