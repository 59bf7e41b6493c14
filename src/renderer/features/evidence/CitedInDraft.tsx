import { CornerDownRight } from 'lucide-react';
import type { ClaimCard } from '../../../core/claim/claim.ts';
import { useCitationRound } from '../../desk/draftCitations.ts';
import { Button } from '../../ui/Button.tsx';
import { claimWords } from '../../words/claimWords.ts';
import styles from './ClaimCardView.module.css';

/** How often the open draft cites a claim or a passage of it, and the way there: each press leads to the next of these citations. */
export function CitedInDraft({ card }: { readonly card: ClaimCard }) {
  const { count, showNext } = useCitationRound(
    ({ claimId, excerptId }) => claimId === card.id || card.evidence.some((entry) => entry.excerptId === excerptId),
  );
  if (count === 0) return null;
  return (
    <Button
      size="small"
      variant="quiet"
      icon={<CornerDownRight size={13} aria-hidden />}
      aria-description={claimWords.citedInHint}
      className={styles.cited ?? ''}
      onPress={showNext}
    >
      {claimWords.citedIn(count)}
    </Button>
  );
}
