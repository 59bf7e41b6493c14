import { useState } from 'react';
import { useChange } from '../../bridge/useChange.ts';
import { useRead } from '../../bridge/useRead.ts';
import { useCommand } from '../../desk/commandRegistry.ts';
import { savePending } from '../../desk/pendingSaves.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { showToast } from '../../ui/toasts.ts';
import { deskWords } from '../../words/deskWords.ts';

/** Deleting the sample library, from menu, mark and palette: it asks first, and says what goes. Only there while it is open. */
export function SampleCommands() {
  const [isAsking, setAsking] = useState(false);
  const library = useRead('library.current', {}).data;
  const isSample = library?.sample ?? false;
  const words = deskWords.sample;
  const remove = useChange('library.deleteSample', {
    onSuccess: () => showToast({ tone: 'success', title: words.deleted, description: words.deletedWhere }),
  });
  useCommand('library.deleteSample', () => setAsking(true), { when: () => isSample });
  return (
    <ConfirmDialog
      title={words.deleteTitle}
      confirmLabel={words.deleteConfirm}
      isOpen={isAsking && isSample}
      onConfirm={() => void savePending().then((saved) => saved && remove.mutate({}))}
      onClose={() => setAsking(false)}
    >
      <p>{words.deleteText}</p>
      <SampleCounts />
    </ConfirmDialog>
  );
}

/** Counted when the question is asked: what was added since the library was opened goes as well. */
function SampleCounts() {
  const { data } = useRead('library.counts', {});
  return data ? <p>{deskWords.sample.deleteCounts(data.sourceCount, data.briefingCount)}</p> : null;
}
