import type { SourceSummary } from '../../../../core/source/source.ts';
import { useChange } from '../../../bridge/useChange.ts';
import { closeSource, useDesk } from '../../../desk/deskStore.ts';
import { offerUndo } from '../../../desk/undoToast.ts';
import { shorten } from '../../../ui/shorten.ts';
import { commonWords } from '../../../words/commonWords.ts';
import { libraryWords } from '../../../words/libraryWords.ts';

/**
 * Takes a source of the list out of the library, with a way back. It asks nothing: a source that something rests on is refused by the library,
 * and any other comes back with undo.
 */
export function useRemoveListed(): (source: SourceSummary) => void {
  const { mutate } = useChange('sources.remove');
  return ({ id, title }) =>
    mutate(
      { id },
      {
        onSuccess: () => {
          if (useDesk.getState().openSourceId === id) closeSource();
          offerUndo(libraryWords.removed(shorten(title || commonWords.untitled)));
        },
      },
    );
}
