import type { ExcerptId, SourceId, SourceTextId } from '../../../core/ids.ts';
import { useChange } from '../../bridge/useChange.ts';
import { selectExcerpt } from '../../desk/deskStore.ts';
import { offerUndo } from '../../desk/undoToast.ts';
import { showToast } from '../../ui/toasts.ts';
import { readerWords } from '../../words/readerWords.ts';
import type { SelectionOutcome } from './selectionOffsets.ts';

interface ExcerptChanges {
  /** Keeps the selected passage as an excerpt and selects it. `then` is called when it is in the library. */
  readonly create: (selection: SelectionOutcome, then?: () => void) => void;
  readonly remove: (id: ExcerptId) => void;
}

/** Making and removing excerpts of a source. */
export function useExcerptChanges(sourceId: SourceId, textId: SourceTextId | null): ExcerptChanges {
  const create = useChange('excerpts.create');
  const remove = useChange('excerpts.remove', {
    onSuccess: () => {
      selectExcerpt(null);
      offerUndo(readerWords.excerptRemoved);
    },
  });
  return {
    create: (selection, then) => {
      if (selection.kind === 'not-loaded') {
        showToast({
          tone: 'warning',
          title: readerWords.selectionNotLoaded,
          description: readerWords.selectionNotLoadedHint,
        });
      }
      if (selection.kind !== 'passage' || textId === null || create.isPending) return;
      create.mutate(
        { sourceId, textId, ...selection.passage },
        {
          onSuccess: ({ id }) => {
            // The excerpt takes the selection's place, so that it is seen lit.
            getSelection()?.removeAllRanges();
            selectExcerpt(id);
            offerUndo(readerWords.excerptMade);
            then?.();
          },
        },
      );
    },
    remove: (id) => remove.mutate({ id }),
  };
}
