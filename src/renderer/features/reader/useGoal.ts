import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { TextPosition } from '../../../core/excerpt/excerpt.ts';
import { reportError } from '../../bridge/reportError.ts';
import { scrollToPosition } from './scrollToPosition.ts';
import type { SourceTextRuns } from './useSourceText.ts';

/** A place to scroll to; a new object is a new request. */
export interface ReaderGoal {
  readonly position: TextPosition;
}

/** Scrolls to a place as soon as its run of blocks is in the document, and asks for that run and its neighbours. */
export function useGoal(root: RefObject<HTMLElement | null>, text: SourceTextRuns, goal: ReaderGoal | null): void {
  const latest = useRef(text);
  const pending = useRef<{ readonly position: TextPosition; readonly run: number } | null>(null);
  const arrive = useRef(() => {});
  useLayoutEffect(() => {
    latest.current = text;
    arrive.current = () => {
      const { current } = pending;
      if (!current || !root.current || !text.runs[current.run]) return;
      scrollToPosition(root.current, current.position);
      pending.current = null;
    };
    arrive.current();
  });
  const isReady = text.textId !== null;
  useEffect(() => {
    if (!goal || !isReady) return;
    let isStale = false;
    latest.current
      .runAt(goal.position.start)
      .then((run) => {
        if (isStale) return;
        pending.current = { position: goal.position, run };
        for (const near of [run - 1, run, run + 1]) latest.current.want(near);
        arrive.current();
      })
      .catch(reportError);
    return () => {
      isStale = true;
    };
  }, [goal, isReady]);
}
