import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TextPosition } from '../../../core/excerpt/excerpt.ts';
import { reportError } from '../../bridge/reportError.ts';
import { scrollToPosition } from './scrollToPosition.ts';
import type { SourceTextRuns } from './useSourceText.ts';

/** A place to scroll to; a new object is a new request. */
export interface ReaderGoal {
  readonly position: TextPosition;
  /** `sight`: a third down the view, with what leads up to it. `top`: as the first line, where one has read on from before. */
  readonly stands: 'sight' | 'top';
  /** Once there, the text takes the focus. */
  readonly takesFocus: boolean;
}

/**
 * Scrolls to a place as soon as its run of blocks is in the document, and only then asks for the neighbours: what is not on
 * screen must not hold up what is. True once there, so that other runs may be asked for as they come near the screen.
 */
export function useGoal(
  root: RefObject<HTMLElement | null>,
  text: SourceTextRuns,
  goal: ReaderGoal | undefined,
): boolean {
  const latest = useRef(text);
  const pending = useRef<{ readonly goal: ReaderGoal; readonly run: number } | null>(null);
  const [isThere, setThere] = useState(false);
  const arrive = useRef(() => {});
  useLayoutEffect(() => {
    latest.current = text;
    arrive.current = () => {
      const { current } = pending;
      if (!current || !root.current || !text.runs[current.run]) return;
      scrollToPosition(root.current, current.goal);
      pending.current = null;
      if (current.goal.takesFocus) root.current.focus({ preventScroll: true });
      afterPaint(() => {
        text.want(current.run + 1, current.run - 1);
        setThere(true);
      });
    };
    arrive.current();
  });
  useEffect(() => {
    if (goal === undefined) return;
    let isStale = false;
    const goTo = (run: number) => {
      if (isStale) return;
      pending.current = { goal, run };
      arrive.current();
    };
    const run = latest.current.findRun(goal.position.start);
    if (run !== undefined) goTo(run);
    else latest.current.reach(goal.position.start).then(goTo, reportError);
    return () => {
      isStale = true;
    };
  }, [goal]);
  return isThere;
}

function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
