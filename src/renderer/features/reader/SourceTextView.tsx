import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { ExcerptId } from '../../../core/ids.ts';
import { readerWords } from '../../words/readerWords.ts';
import { RunView } from './RunView.tsx';
import styles from './SourceTextView.module.css';
import type { TextMarks } from './textMarks.ts';
import { type ReaderGoal, useGoal } from './useGoal.ts';
import { useRest } from './useRest.ts';
import { RUN, type SourceTextRuns } from './useSourceText.ts';
import { useTextSelection } from './useTextSelection.ts';

interface SourceTextViewProps {
  /** The element that scrolls and takes the keys. */
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly text: SourceTextRuns;
  readonly marks: TextMarks;
  readonly goal: ReaderGoal | undefined;
  readonly onSelection: (range: Range | null, root: Element) => void;
  readonly onPressExcerpt: (id: ExcerptId) => void;
  /** The offset of the first character on screen, when scrolling has come to rest. */
  readonly onRest: (start: number) => void;
  /** A single key was pressed on the text. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The text of a source as blocks, of which only the runs that came near the screen are in the document. */
export function SourceTextView(props: SourceTextViewProps) {
  const { ref: root, text, marks, goal, onSelection, onPressExcerpt, onRest, onKeyDown } = props;
  useTextSelection(root, onSelection);
  useRest(root, onRest);
  const isThere = useGoal(root, text, goal);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys act on the passage, as the bar below says
    <div
      ref={root}
      role="document"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the text scrolls and takes single keys, so it takes the focus
      tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex -- as above
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
            <RunView
              // biome-ignore lint/suspicious/noArrayIndexKey: a run is its number
              key={run}
              run={run}
              blocks={blocks}
              before={text.runs[run - 1]?.at(-1)}
              pages={text.pages}
              marks={marks}
            />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a run is its number
            <Gap key={run} run={run} root={root} onNear={isThere ? text.want : undefined} />
          ),
        )}
      </div>
    </div>
  );
}

interface GapProps {
  readonly run: number;
  readonly root: RefObject<HTMLDivElement | null>;
  /** Undefined while the reader is still on its way to somewhere. */
  readonly onNear: ((run: number) => void) | undefined;
}

/** Stands for a run that has not been read, about as high as it will be; asks for it when it comes near. */
function Gap({ run, root, onNear }: GapProps) {
  const gap = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!gap.current || !onNear) return;
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
