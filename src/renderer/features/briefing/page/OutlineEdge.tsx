import { type RefObject, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { BlockId } from '../../../../core/ids.ts';
import { findBlockElement } from '../../../editor/findBlockElement.ts';
import { briefingWords } from '../../../words/briefingWords.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { jumpTo } from './jumpTo.ts';
import styles from './OutlineEdge.module.css';

interface OutlineEdgeProps {
  readonly session: DraftSession;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** The headings as ticks at the page's edge, and as a list while the pointer or the focus is there. */
export function OutlineEdge({ session, scroller }: OutlineEdgeProps) {
  const outline = useStore(session.facts, (facts) => facts.outline);
  const current = useCurrentHeading(session, scroller);
  if (outline.length < 2) return null;
  return (
    <nav aria-label={briefingWords.page.outline} className={styles.edge}>
      <ol className={styles.list}>
        {outline.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className={styles.entry}
              data-level={entry.level}
              aria-current={entry.id === current ? 'location' : undefined}
              onClick={() => jumpToBlock(session, scroller, entry.id)}
            >
              <span className={styles.tick} aria-hidden />
              <span className={styles.words} dir="auto">
                {entry.text}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function jumpToBlock(session: DraftSession, scroller: OutlineEdgeProps['scroller'], id: BlockId): void {
  const element = findBlockElement(session.editor, id);
  if (element && scroller.current) jumpTo(element, scroller.current);
}

/** The heading whose section is at the top of what is seen. */
function useCurrentHeading(session: DraftSession, scroller: OutlineEdgeProps['scroller']): BlockId | null {
  const [current, setCurrent] = useState<BlockId | null>(null);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let frame = 0;
    const update = () => {
      const top = element.getBoundingClientRect().top + 60;
      const { outline } = session.facts.getState();
      const passed = outline.filter(
        ({ id }) => (findBlockElement(session.editor, id)?.getBoundingClientRect().top ?? Infinity) <= top,
      );
      setCurrent(passed.at(-1)?.id ?? null);
    };
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(update);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', onScroll);
    };
  }, [session, scroller]);
  return current;
}
