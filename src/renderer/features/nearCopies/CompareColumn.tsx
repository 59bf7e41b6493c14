import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { SharedPassage } from '../../../shared/contract/nearCopyOperations.ts';
import { nearCopyWords } from '../../words/nearCopyWords.ts';
import styles from './CompareColumn.module.css';
import { type PassageRange, passagePieces, rangesIn } from './passagePieces.ts';
import type { ComparedBlock } from './useBlocks.ts';

interface CompareColumnProps {
  readonly title: string;
  readonly blocks: readonly ComparedBlock[];
  readonly ranges: readonly PassageRange[];
  readonly passages: readonly SharedPassage[];
  /** The passage in hand, which both columns bring into view. */
  readonly current: number;
  readonly onPick: (passage: number) => void;
}

const ESTIMATED_HEIGHT = 90;

/** One of two texts with what stands in the other too; only the paragraphs in view are in the document. */
export function CompareColumn({ title, blocks, ranges, passages, current, onPick }: CompareColumnProps) {
  const scroller = useRef<HTMLElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used
  const virtualizer = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_HEIGHT,
    overscan: 6,
  });
  const goal = useMemo(() => ranges.find(({ index }) => index === current), [ranges, current]);
  useEffect(() => {
    if (!goal) return undefined;
    virtualizer.scrollToIndex(
      Math.max(
        0,
        blocks.findIndex(({ end }) => end > goal.start),
      ),
      { align: 'center' },
    );
    // The block may be taller than the column: then its passage is looked for when it is there.
    const frame = requestAnimationFrame(() =>
      scroller.current?.querySelector(`[data-passage="${goal.index}"]`)?.scrollIntoView({ block: 'center' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [goal, blocks, virtualizer]);
  return (
    <section
      ref={scroller}
      className={styles.column}
      aria-label={nearCopyWords.textOf(title)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls has to be reached by keyboard
      tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex -- as above
    >
      <div className={styles.space} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const block = blocks[item.index];
          return (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              className={styles.place}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {block && <Block {...{ block, ranges, passages, current, onPick }} />}
            </div>
          );
        })}
      </div>
    </section>
  );
}

type BlockProps = Omit<CompareColumnProps, 'title' | 'blocks'> & { readonly block: ComparedBlock };

function Block({ block, ranges, passages, current, onPick }: BlockProps) {
  return (
    <p dir="auto" className={block.kind === 'heading' ? styles.heading : styles.block}>
      {passagePieces(block, rangesIn(block, ranges)).map(({ start, text, passage }) => {
        if (passage === null) return <span key={start}>{text}</span>;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard one steps from passage to passage
          <mark // oxlint-disable-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- as above
            key={start}
            data-passage={passage}
            data-counts={passages[passage]?.counts}
            data-current={passage === current}
            className={styles.passage}
            onClick={() => onPick(passage)}
          >
            {text}
          </mark>
        );
      })}
    </p>
  );
}
