import { CornerDownRight } from 'lucide-react';
import type { CitationItem } from '../../../core/citation/citation.ts';
import type { ClaimCard } from '../../../core/claim/claim.ts';
import { useCitationRound } from '../../desk/draftCitations.ts';
import { Button } from '../../ui/Button.tsx';
import { claimWords } from '../../words/claimWords.ts';
import styles from './ClaimCardView.module.css';

/** How often the open draft cites a claim, and how often passages of it without it: a citation of these says nothing for the claim. */
export function CitedInDraft({ card }: { readonly card: ClaimCard }) {
  const citesClaim = ({ claimId }: CitationItem) => claimId === card.id;
  const citesPassage = (item: CitationItem) =>
    !citesClaim(item) && card.evidence.some(({ excerptId }) => excerptId === item.excerptId);
  return (
    <>
      <Round cites={citesClaim} words={claimWords.citedIn} />
      <Round cites={citesPassage} words={claimWords.passagesCitedIn} />
    </>
  );
}

interface RoundProps {
  readonly cites: (item: CitationItem) => boolean;
  readonly words: (count: number) => string;
}

/** A number of citations and the way there: each press leads to the next of them. */
function Round({ cites, words }: RoundProps) {
  const { count, showNext } = useCitationRound(cites);
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
      {words(count)}
    </Button>
  );
}
