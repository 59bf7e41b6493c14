import { FileWarning, Minus, MoveHorizontal, Plus } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useCallback, useMemo, useRef } from 'react';
import type { TextPosition } from '../../../../core/excerpt/excerpt.ts';
import type { ExcerptId } from '../../../../core/ids.ts';
import type { Source } from '../../../../core/source/source.ts';
import { useRead } from '../../../bridge/useRead.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { readerWords } from '../../../words/readerWords.ts';
import { offsetWithin } from '../selectionOffsets.ts';
import { marksWithin, type TextMarks } from '../textMarks.ts';
import type { ReaderGoal } from '../useGoal.ts';
import { useRest } from '../useRest.ts';
import type { ReadBlock } from '../useSourceText.ts';
import { useTextSelection } from '../useTextSelection.ts';
import { PdfPage } from './PdfPage.tsx';
import styles from './PdfView.module.css';
import type { PageLayout } from './pageLayout.ts';
import { useNearPages } from './useNearPages.ts';
import { usePageGoal } from './usePageGoal.ts';
import { usePageScale } from './usePageScale.ts';
import { usePdfDocument } from './usePdfDocument.ts';
import { usePlaceOnPages } from './usePlaceOnPages.ts';
import { useSteadySelection } from './useSteadySelection.ts';

interface PdfViewProps {
  /** The element that scrolls and takes the keys. */
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly source: Source;
  readonly marks: TextMarks;
  readonly goal: ReaderGoal | undefined;
  readonly onSelection: (range: Range | null, root: Element) => void;
  readonly onPressExcerpt: (id: ExcerptId) => void;
  /** The offset of the first character on screen, when scrolling has come to rest. */
  readonly onRest: (start: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** The blocks of the pages whose text is laid out, in order. */
  readonly onBlocks: (blocks: readonly ReadBlock[]) => void;
  /** Shows the source as text instead. */
  readonly onShowText: () => void;
}

/** A PDF as its pages, of which only those near the screen are drawn. */
export function PdfView(props: PdfViewProps) {
  const {
    ref: root,
    source,
    marks,
    goal,
    onSelection,
    onPressExcerpt,
    onRest,
    onKeyDown,
    onBlocks,
    onShowText,
  } = props;
  const pdf = usePdfDocument(source.sha256, source.size);
  const outline = useRead('sourceTexts.outline', { sourceId: source.id }).data;
  const starts = useMemo(() => (outline?.pages ?? []).map(({ start }) => start), [outline]);
  const isOpen = pdf.kind === 'open' && outline !== undefined;
  const view = usePageScale(root, pdf.kind === 'open' ? pdf.firstSize : undefined);
  useTextSelection(root, onSelection);
  useSteadySelection(root);
  const shownPage = usePlaceOnPages(root, view.scale);
  useRest(root, onRest);
  const isLaidOut = isOpen && view.scale !== undefined;
  const { wanted, onText, isThere } = usePageGoal(root, isLaidOut ? starts : none, goal);
  const layouts = useRef(new Map<number, PageLayout>());
  const onLayout = useCallback(
    (page: number, layout: PageLayout) => {
      layouts.current.set(page, layout);
      const inOrder = [...layouts.current].sort(([one], [other]) => one - other);
      onBlocks(inOrder.flatMap(([, { blocks }]) => blocks.map(({ block }) => block)));
      onText(page);
    },
    [onBlocks, onText],
  );
  const { near, seen } = useNearPages(root, isLaidOut && isThere);
  // Each page looks through all marks: not again for every page that is scrolled past.
  const pageMarks = useMemo(
    () => starts.map((_, page) => marksWithin(marks, stretchOfPage(starts, page, source.textLength))),
    [starts, marks, source.textLength],
  );

  if (pdf.kind === 'failed') {
    return (
      <EmptyState
        icon={<FileWarning size={24} aria-hidden />}
        title={readerWords.pagesNotDrawn}
        actions={<Button onPress={onShowText}>{readerWords.showText}</Button>}
      >
        {readerWords.pagesNotDrawnHint}
      </EmptyState>
    );
  }
  return (
    <div className={styles.view}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys act on the passage, as the bar below says */}
      <div
        ref={root}
        role="document"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the pages scroll and take single keys, so they take the focus
        tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex -- as above
        aria-label={readerWords.pages}
        data-view="pages"
        className={styles.scroller}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const pressed = excerptAt(marks, event.clientX, event.clientY);
          if (pressed && (getSelection()?.isCollapsed ?? true)) onPressExcerpt(pressed);
        }}
      >
        {!isOpen && <Spinner />}
        {pdf.kind === 'open' &&
          outline &&
          view.scale !== undefined &&
          outline.pages.map(({ label }, page) => (
            <PdfPage
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
              key={page}
              document={pdf.document}
              sourceId={source.id}
              page={page}
              label={readerWords.page(label)}
              likelySize={pdf.firstSize}
              scale={view.scale ?? 1}
              isNeeded={page === wanted || seen.has(page)}
              isNear={near.has(page)}
              marks={pageMarks[page] ?? marks}
              onText={onLayout}
            />
          ))}
      </div>
      <div className={styles.tools} role="toolbar" aria-label={readerWords.pageTools}>
        {outline && isOpen && (
          <span className={styles.at}>
            {readerWords.pageOf(outline.pages[shownPage]?.label ?? '', shownPage + 1, outline.pages.length)}
          </span>
        )}
        <IconButton label={readerWords.smaller} size="small" onPress={view.shrink}>
          <Minus size={14} aria-hidden />
        </IconButton>
        <IconButton label={readerWords.larger} size="small" onPress={view.grow}>
          <Plus size={14} aria-hidden />
        </IconButton>
        <IconButton label={readerWords.fitWidth} size="small" isActive={view.fits} onPress={view.fit}>
          <MoveHorizontal size={14} aria-hidden />
        </IconButton>
      </div>
    </div>
  );
}

const none: readonly never[] = [];

function stretchOfPage(starts: readonly number[], page: number, textLength: number): TextPosition {
  return { start: starts[page] ?? textLength, end: starts[page + 1] ?? textLength + 1 };
}

/** The excerpt whose words lie under the pointer; of several the shortest. */
function excerptAt({ excerpts }: TextMarks, x: number, y: number): ExcerptId | undefined {
  // The oldest runtime has only this name for it.
  const caret = document.caretRangeFromPoint?.(x, y);
  const block = caret?.startContainer.parentElement?.closest<HTMLElement>('[data-start]');
  if (!caret || !block) return undefined;
  const at = Number(block.dataset['start']) + offsetWithin(block, caret.startContainer, caret.startOffset);
  const length = ({ start, end }: TextPosition) => end - start;
  return excerpts
    .filter(({ position }) => position.start <= at && at <= position.end)
    .sort((one, other) => length(one.position) - length(other.position))[0]?.id;
}
