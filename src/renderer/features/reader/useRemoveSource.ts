import type { Source } from '../../../core/source/source.ts';
import { useChange } from '../../bridge/useChange.ts';
import { closeSource, useDesk } from '../../desk/deskStore.ts';
import { offerUndo } from '../../desk/undoToast.ts';
import { shorten } from '../../ui/shorten.ts';
import { commonWords } from '../../words/commonWords.ts';
import { readerWords } from '../../words/readerWords.ts';

/** Takes a source out of the library, with a way back. */
export function useRemoveSource(source: Source): () => void {
  const remove = useChange('sources.remove', {
    onSuccess: () => {
      if (useDesk.getState().openSourceId === source.id) closeSource();
      offerUndo(readerWords.sourceRemoved(shorten(source.metadata.title || commonWords.untitled)));
    },
  });
  return () => remove.mutate({ id: source.id });
}
