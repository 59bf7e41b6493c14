import type { SourceId } from '../../../core/ids.ts';
import type { NewVersion } from '../../../shared/contract/versionOperations.ts';
import { useChange } from '../../bridge/useChange.ts';
import { undoAction } from '../../desk/undoToast.ts';
import { showToast } from '../../ui/toasts.ts';
import { versionWords } from '../../words/versionWords.ts';

/** Makes versions by hand; says what became of it, and of the excerpts of that source, which can be reviewed from there. */
export function useNewVersion(review: (sourceId: SourceId) => void) {
  const tell = (made: NewVersion | null, { sourceId }: { readonly sourceId: string }) => {
    if (made === null) return;
    const { outcome, number, drift } = made;
    if (outcome === 'duplicate') {
      showToast({ title: versionWords.unchanged, description: versionWords.unchangedHint(number) });
      return;
    }
    const isOpen = drift.changed + drift.ambiguous + drift.lost > 0;
    showToast({
      tone: isOpen ? 'warning' : 'success',
      title: versionWords.made(number),
      description: versionWords.madeHint(drift),
      actions: [
        ...(isOpen ? [{ label: versionWords.review, onAct: () => review(sourceId as SourceId) }] : []),
        undoAction(),
      ],
    });
  };
  const importing = useChange('versions.import', { onSuccess: tell });
  const reading = useChange('versions.readAgain', { onSuccess: tell });
  return {
    importVersion: (sourceId: SourceId) => importing.mutate({ sourceId, jobId: crypto.randomUUID() }),
    readAgain: (sourceId: SourceId) => {
      const dismiss = showToast({ title: versionWords.reading });
      reading.mutate({ sourceId, jobId: crypto.randomUUID() }, { onSettled: dismiss });
    },
  };
}
