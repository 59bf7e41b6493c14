import type { ClaimCard, ClaimDraft } from '../../../core/claim/claim.ts';
import { useChange } from '../../bridge/useChange.ts';
import { offerUndo } from '../../desk/undoToast.ts';
import { shorten } from '../../ui/shorten.ts';
import { claimWords } from '../../words/claimWords.ts';

interface ClaimChanges {
  /** Saves the draft and says `done` in a toast with a way back. */
  readonly update: (draft: ClaimDraft, done: string, then?: () => void) => void;
  readonly remove: () => void;
}

/** Changing and removing one claim. */
export function useClaimChanges(card: ClaimCard): ClaimChanges {
  const update = useChange('claims.update');
  const remove = useChange('claims.remove', {
    onSuccess: () => offerUndo(claimWords.removed, shorten(card.statement)),
  });
  return {
    update: (draft, done, then) =>
      update.mutate(
        { id: card.id, draft },
        {
          onSuccess: () => {
            offerUndo(done);
            then?.();
          },
        },
      ),
    remove: () => remove.mutate({ id: card.id }),
  };
}
