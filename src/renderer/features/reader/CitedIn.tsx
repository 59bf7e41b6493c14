import { CornerDownRight } from 'lucide-react';
import type { Excerpt } from '../../../core/excerpt/excerpt.ts';
import { useCommand } from '../../desk/commandRegistry.ts';
import { useCitationRound } from '../../desk/draftCitations.ts';
import { Button } from '../../ui/Button.tsx';
import { readerWords } from '../../words/readerWords.ts';

/** How often the open draft cites an excerpt, and the way there: each press leads to the next of these citations. */
export function CitedIn({ excerpt }: { readonly excerpt: Excerpt }) {
  const { count, showNext } = useCitationRound(({ excerptId }) => excerptId === excerpt.id);
  useCommand('evidence.showInDraft', showNext, { when: () => count > 0 });
  if (count === 0) return null;
  return (
    <Button
      size="small"
      variant="quiet"
      icon={<CornerDownRight size={13} aria-hidden />}
      aria-description={readerWords.citedInHint}
      onPress={showNext}
    >
      {readerWords.citedIn(count)}
    </Button>
  );
}
