import type { ClaimId } from '../../core/ids.ts';
import { useChange } from '../bridge/useChange.ts';
import { claimWords } from '../words/claimWords.ts';
import { offerUndo } from './undoToast.ts';

/** Confirms a claim on the newer wording of its passages, says so in a toast and offers the way back. */
export function useConfirmClaim(): (id: ClaimId) => void {
  const confirm = useChange('claims.confirm', { onSuccess: () => offerUndo(claimWords.confirmed) });
  return (id) => confirm.mutate({ id });
}
