import { useEffect, useRef } from 'react';
import type { TextPosition } from '../../../core/excerpt/excerpt.ts';
import type { ExcerptId, SourceId, SourceTextId } from '../../../core/ids.ts';
import { reportError } from '../../bridge/reportError.ts';
import { useChange } from '../../bridge/useChange.ts';
import { selectExcerpt, useDesk } from '../../desk/deskStore.ts';
import { offerUndo } from '../../desk/undoToast.ts';
import { showToast } from '../../ui/toasts.ts';
import { readerWords } from '../../words/readerWords.ts';
import type { PlacedExcerpt } from './placedExcerpts.ts';
import type { SelectionOutcome } from './selectionOffsets.ts';

interface ExcerptChanges {
  /** Keeps the selected passage as an excerpt and selects it. `then` is called when it is in the library. */
  readonly create: (selection: SelectionOutcome, then?: () => void) => void;
  /** Calls `then` when the excerpt that is on its way is in the library; false when none is. */
  readonly awaitMade: (then: () => void) => boolean;
  readonly isMaking: () => boolean;
  readonly remove: (id: ExcerptId) => void;
}

/** A passage that is on its way into the library, and what waits for it. */
interface InTheMaking {
  readonly position: TextPosition;
  id: ExcerptId | null;
  readonly waiting: (() => void)[];
}

/**
 * Making and removing excerpts of a source. The same passage is one excerpt, however fast the keys for excerpt and claim
 * follow each other.
 */
export function useExcerptChanges(
  sourceId: SourceId,
  textId: SourceTextId | null,
  excerpts: readonly PlacedExcerpt[],
): ExcerptChanges {
  const making = useRef<InTheMaking | null>(null);
  useEffect(() => {
    if (excerpts.some(({ id }) => id === making.current?.id)) making.current = null;
  }, [excerpts]);
  const create = useChange('excerpts.create', {
    onSuccess: ({ id }) => {
      // The excerpt takes the selection's place, so that it is seen lit.
      getSelection()?.removeAllRanges();
      selectExcerpt(id);
      offerUndo(readerWords.excerptMade);
      const made = making.current;
      if (made === null) return;
      made.id = id;
      for (const act of made.waiting.splice(0)) act();
    },
    onError: (error) => {
      making.current = null;
      reportError(error);
    },
  });
  const remove = useChange('excerpts.remove', {
    onSuccess: () => {
      selectExcerpt(null);
      offerUndo(readerWords.excerptRemoved);
    },
  });

  const takeExisting = (position: TextPosition, then: (() => void) | undefined): boolean => {
    // Where the words changed, the passage of the new text is another one.
    const known = excerpts.find((excerpt) => isSamePosition(excerpt.position, position) && !excerpt.isChanged);
    const made = making.current;
    const isMaking = made !== null && isSamePosition(made.position, position);
    const id = known?.id ?? (isMaking ? made.id : null);
    if (id) {
      selectExcerpt(id);
      then?.();
    } else if (isMaking && then) made.waiting.push(then);
    return id !== null || isMaking;
  };

  // Taken back or left for another one meanwhile, it is no longer what a key means.
  const isMaking = () => {
    const id = making.current?.id;
    return making.current !== null && (!id || useDesk.getState().selectedExcerptId === id);
  };

  return {
    isMaking,
    awaitMade: (then) => {
      if (!isMaking()) return false;
      if (making.current?.id) then();
      else making.current?.waiting.push(then);
      return true;
    },
    create: (selection, then) => {
      if (selection.kind === 'not-loaded') {
        showToast({
          tone: 'warning',
          title: readerWords.selectionNotLoaded,
          description: readerWords.selectionNotLoadedHint,
        });
      }
      if (selection.kind !== 'passage' || textId === null) return;
      const { passage } = selection;
      if (takeExisting(passage.position, then)) return;
      making.current = { position: passage.position, id: null, waiting: then ? [then] : [] };
      create.mutate({ sourceId, textId, ...passage });
    },
    remove: (id) => remove.mutate({ id }),
  };
}

function isSamePosition(one: TextPosition, other: TextPosition): boolean {
  return one.start === other.start && one.end === other.end;
}
