import { type RefObject, useRef } from 'react';
import type { Selection } from './useSelection.ts';

interface ListUse {
  readonly isInUse: () => boolean;
  readonly handlers: {
    readonly onPointerMove: () => void;
    readonly onPointerLeave: () => void;
    readonly onKeyDownCapture: () => void;
  };
}

/**
 * Whether somebody points into the list, has scrolled it, moved in it by keys or chosen rows since this question was asked: then its order
 * must not change by itself. A pointer that merely lies there while one types is no use.
 */
export function useListUse(scroller: RefObject<HTMLElement | null>, question: string, selection: Selection): ListUse {
  const touchedFor = useRef<string | null>(null);
  const touch = () => {
    touchedFor.current = question;
  };
  return {
    isInUse: () => touchedFor.current === question || (scroller.current?.scrollTop ?? 0) > 0 || selection.ids.size > 0,
    handlers: {
      onPointerMove: touch,
      onPointerLeave: () => {
        if (!scroller.current?.contains(document.activeElement)) touchedFor.current = null;
      },
      onKeyDownCapture: touch,
    },
  };
}
