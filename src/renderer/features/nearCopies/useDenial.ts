import type { SourceId } from '../../../core/ids.ts';
import type { SourceSummary } from '../../../core/source/source.ts';
import { useChange } from '../../bridge/useChange.ts';
import { offerUndo } from '../../desk/undoToast.ts';
import { shorten } from '../../ui/shorten.ts';
import { commonWords } from '../../words/commonWords.ts';
import { nearCopyWords } from '../../words/nearCopyWords.ts';

/** Saying that a source is no copy of others, and taking that back; each can be undone. */
export function useDenial(id: SourceId) {
  const change = useChange('nearCopies.deny');
  const say = (others: readonly SourceId[], isDenied: boolean, said: string) =>
    change.mutate({ id, others: [...others], isDenied }, { onSuccess: () => offerUndo(said) });
  const titleOf = ({ title }: SourceSummary) => shorten(title || commonWords.untitled);
  return {
    one: (other: SourceSummary) => say([other.id], true, nearCopyWords.denied(titleOf(other))),
    all: (others: readonly SourceId[]) => say(others, true, nearCopyWords.deniedAll(others.length)),
    withdraw: (other: SourceSummary) => say([other.id], false, nearCopyWords.withdrawn(titleOf(other))),
  };
}
