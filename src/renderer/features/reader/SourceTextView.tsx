import { type KeyboardEvent, memo, useEffect, useLayoutEffect, useRef } from 'react';
import type { TextPosition } from '../../../core/excerpt/excerpt.ts';
import type { ExcerptId } from '../../../core/ids.ts';
import { readerWords } from '../../words/readerWords.ts';
import { BlockView } from './BlockView.tsx';
import styles from './SourceTextView.module.css';
import { scrollToPosition } from './scrollToPosition.ts';
import { areMarksAlike, marksWithin, type TextMarks } from './textMarks.ts';
import { RUN, type ReadBlock, type SourceTextRuns } from './useSourceText.ts';

interface SourceTextViewProps {
  readonly text: SourceTextRuns;
  readonly marks: TextMarks;
  /** A place to scroll to; a new object is a new request. */
  readonly goal: { readonly position: TextPosition } | null;
  readonly onSelection: (range: Range | null, root: Element) => void;
  readonly onPressExcerpt: (id: ExcerptId) => void;
  /** The offset of the first character on screen, when scrolling has come to rest. */
  readonly onRest: (start: number) => void;
  /** A single key was pressed on the text. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The text of a source as blocks, of which only the runs that came near the screen are in the document. */
export function SourceTextView(props: SourceTextViewProps) {
  const { text, marks, goal, onSelection, onPressExcerpt, onRest, onKeyDown } = props;
  const root = useRef<HTMLDivElement>(null);
  useSelection(root, onSelection);
  useRest(root, onRest);
  useGoal(root, text, goal);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a document to read, within the section of the reader
    <div
      ref={root}
      role="document"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the text scrolls and takes single keys, so it takes the focus
      tabIndex={0}
      aria-label={readerWords.text}
      className={styles.scroller}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const pressed = (event.target as Element).closest<HTMLElement>('[data-excerpt]')?.dataset['excerpt'];
        if (pressed && (getSelection()?.isCollapsed ?? true)) onPressExcerpt(pressed as ExcerptId);
      }}
    >
      <div className={styles.column}>
        {text.runs.map((blocks, run) =>
          blocks ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a run is its number
            <Run key={run} run={run} blocks={blocks} before={text.runs[run - 1]?.at(-1)} pages={text.pages} marks={marks} />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a run is its number
            <Gap key={run} run={run} root={root} onNear={text.want} />
          ),
        )}
      </div>
    </div>
  );
}

interface RunProps {
  readonly run: number;
  readonly blocks: readonly ReadBlock[];
  /** The block before the run's first, to see whether a page begins with it. */
  readonly before: ReadBlock | undefined;
  readonly pages: readonly string[];
  readonly marks: TextMarks;
}

/** Drawn again only when its blocks or the marks on them change. */
const Run = memo(
  function Run({ run, blocks, before, pages, marks }: RunProps) {
    return (
      <div className={styles.run} data-run={run}>
        {blocks.map((block, index) => {
          const previous = index > 0 ? blocks[index - 1] : before;
          const beginsPage = block.page !== null && block.page !== previous?.page;
          const label = beginsPage && block.page !== null ? pages[block.page] : undefined;
          return (
            <div key={block.index} className={styles.place}>
              {label !== undefined && <PageSeparator label={readerWords.page(label)} />}
              <BlockView block={block} marks={marksWithin(marks, block)} />
            </div>
          );
        })}
      </div>
    );
  },
  (before, now) =>
    before.blocks === now.blocks &&
    before.before === now.before &&
    before.pages === now.pages &&
    areMarksAlike(marksOf(before), marksOf(now)),
);

function marksOf({ blocks, marks }: RunProps): TextMarks {
  return marksWithin(marks, { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0 });
}

/** The label is drawn by the style sheet: text of ours must not get into a selection. */
function PageSeparator({ label }: { readonly label: string }) {
  // biome-ignore lint/a11y/useSemanticElements: hr takes no label in front of its line
  // biome-ignore lint/a11y/useFocusableInteractive: it is not a handle
  return <div role="separator" aria-label={label} data-label={label} className={styles.page} />;
}

interface GapProps {
  readonly run: number;
  readonly root: React.RefObject<HTMLDivElement | null>;
  readonly onNear: (run: number) => void;
}

/** Stands for a run that has not been read, about as high as it will be; asks for it when it comes near. */
function Gap({ run, root, onNear }: GapProps) {
  const gap = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!gap.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) onNear(run);
      },
      { root: root.current, rootMargin: '1500px' },
    );
    observer.observe(gap.current);
    return () => observer.disconnect();
  }, [run, root, onNear]);
  return <div ref={gap} data-run={run} className={styles.gap} style={{ blockSize: RUN * 70 }} />;
}

function useSelection(root: React.RefObject<HTMLDivElement | null>, onSelection: SourceTextViewProps['onSelection']) {
  const latest = useRef(onSelection);
  useLayoutEffect(() => {
    latest.current = onSelection;
  });
  useEffect(() => {
    let frame = 0;
    const read = () => {
      const selection = getSelection();
      const element = root.current;
      if (!selection || !element) return;
      const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
      const isHere = range !== null && element.contains(range.commonAncestorContainer);
      if (isHere) latest.current(selection.isCollapsed ? null : range, element);
      // A selection elsewhere, such as in the form below, leaves the reader's alone.
    };
    const schedule = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(read);
    };
    document.addEventListener('selectionchange', schedule);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', schedule);
    };
  }, [root]);
}

function useRest(root: React.RefObject<HTMLDivElement | null>, onRest: (start: number) => void) {
  const latest = useRef(onRest);
  useLayoutEffect(() => {
    latest.current = onRest;
  });
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout>;
    const rested = () => {
      const { left, top, width } = element.getBoundingClientRect();
      const at = document.elementsFromPoint(left + width / 2, top + 30).find((found) => found.closest('[data-start]'));
      const start = at?.closest<HTMLElement>('[data-start]')?.dataset['start'];
      if (start !== undefined) latest.current(Number(start));
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(rested, 250);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', onScroll);
    };
  }, [root]);
}

/** Goes to a place as soon as its run is in the document. */
function useGoal(root: React.RefObject<HTMLDivElement | null>, text: SourceTextRuns, goal: SourceTextViewProps['goal']) {
  const pending = useRef<{ readonly position: TextPosition; readonly run: number } | null>(null);
  const { runAt, want } = text;
  const isReady = text.textId !== null;
  const go = useRef(() => {});
  useLayoutEffect(() => {
    go.current = () => {
      const { current } = pending;
      if (!current || !root.current || !text.runs[current.run]) return;
      scrollToPosition(root.current, current.position);
      pending.current = null;
    };
    go.current();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new goal is a reason to go anywhere
  useEffect(() => {
    if (!goal || !isReady) return;
    let isStale = false;
    void runAt(goal.position.start).then((run) => {
      if (isStale) return;
      pending.current = { position: goal.position, run };
      want(run - 1);
      want(run);
      want(run + 1);
      go.current();
    });
    return () => {
      isStale = true;
    };
  }, [goal, isReady]);
}
