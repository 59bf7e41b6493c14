import type { PDFDocumentProxy } from 'pdfjs-dist';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import type { SourceId } from '../../../../core/ids.ts';
import { readerWords } from '../../../words/readerWords.ts';
import { areMarksAlike, type TextMarks } from '../textMarks.ts';
import { PageMarks } from './PageMarks.tsx';
import { PageText } from './PageText.tsx';
import styles from './PdfPage.module.css';
import type { PageLayout } from './pageLayout.ts';
import { usePageLayout } from './usePageLayout.ts';
import { usePagePicture } from './usePagePicture.ts';
import { type PageSize, sizeOfPage } from './usePdfDocument.ts';

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  readonly sourceId: SourceId;
  /** Counted from 0. */
  readonly page: number;
  readonly label: string;
  /** The first page's, until its own is known. */
  readonly likelySize: PageSize;
  readonly scale: number;
  /** It is on screen or was, or its text is wanted; before, only its place is kept. */
  readonly isNeeded: boolean;
  /** It is on screen or close to it, so its picture is needed too. */
  readonly isNear: boolean;
  /** Those that touch the page. */
  readonly marks: TextMarks;
  /** Its text is in the document. */
  readonly onText: (page: number, layout: PageLayout) => void;
}

/** A page as it was printed, with its excerpts and hits, and the source text over it to select from. */
export const PdfPage = memo(
  function PdfPage(props: PdfPageProps) {
    const { page, likelySize, scale, isNeeded } = props;
    const [ownSize, setOwnSize] = useState<PageSize>();
    const { width, height } = ownSize ?? likelySize;
    const style = { width: Math.round(width * scale), height: Math.round(height * scale) };
    return (
      <div data-page={page} className={styles.page} style={style}>
        {isNeeded && <PageContent {...props} onSize={setOwnSize} />}
      </div>
    );
  },
  (before, now) =>
    before.document === now.document &&
    before.sourceId === now.sourceId &&
    before.label === now.label &&
    before.likelySize === now.likelySize &&
    before.scale === now.scale &&
    before.isNeeded === now.isNeeded &&
    before.isNear === now.isNear &&
    areMarksAlike(before.marks, now.marks),
);

interface PageContentProps extends PdfPageProps {
  readonly onSize: (size: PageSize) => void;
}

function PageContent(props: PageContentProps) {
  const { document, sourceId, page, label, scale, isNear, marks, onText, onSize } = props;
  const picture = useRef<HTMLDivElement>(null);
  const [hasFailed, setFailed] = useState(false);
  const fail = useCallback(() => setFailed(true), []);
  useEffect(() => {
    let isOver = false;
    sizeOfPage(document, page).then(
      (own) => !isOver && onSize(own),
      () => !isOver && fail(),
    );
    return () => {
      isOver = true;
    };
  }, [document, page, onSize, fail]);
  usePagePicture(picture, { document, page, scale, isNear }, fail);
  const layout = usePageLayout(document, sourceId, page);
  useEffect(() => {
    if (layout) onText(page, layout);
  }, [layout, page, onText]);
  return (
    <>
      <div ref={picture} className={styles.picture} aria-hidden />
      {layout && <PageMarks layout={layout} marks={marks} scale={scale} />}
      {layout && <PageText layout={layout} label={label} scale={scale} />}
      {(hasFailed || layout?.isPartial) && (
        <div className={styles.note}>{hasFailed ? readerWords.pageNotDrawn : readerWords.pagePartial}</div>
      )}
    </>
  );
}
