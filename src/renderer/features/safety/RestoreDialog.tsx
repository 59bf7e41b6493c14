import { useEffect, useEffectEvent, useState } from 'react';
import type { Backup, BackupComparison } from '../../../shared/contract/safetyOperations.ts';
import { call } from '../../bridge/call.ts';
import { reportError } from '../../bridge/reportError.ts';
import { beginAnew } from '../../desk/libraryEpoch.ts';
import { savePending } from '../../desk/pendingSaves.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatMoment } from '../../ui/formatMoment.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { showToast } from '../../ui/toasts.ts';
import { commonWords } from '../../words/commonWords.ts';
import { safetyWords } from '../../words/safetyWords.ts';
import { DifferenceTable } from './DifferenceTable.tsx';
import styles from './RestoreDialog.module.css';
import { useLibraryJob } from './useLibraryJob.ts';

const words = safetyWords.restore;

interface RestoreDialogProps {
  readonly backup: Backup;
  readonly library: string | undefined;
  readonly onBack: () => void;
  readonly onRestored: () => void;
}

/** Says what restoring a backup would change, by counts and names, before it is done. */
export function RestoreDialog({ backup, library, onBack, onRestored }: RestoreDialogProps) {
  const [comparison, setComparison] = useState<BackupComparison | null>(null);
  const named = library === undefined ? {} : { library };
  const restore = useLibraryJob('library.restore', {
    onDone: ({ originals }) => {
      beginAnew();
      const missing = originals.missing.length;
      showToast({
        tone: missing === 0 ? 'success' : 'warning',
        title: words.done,
        description: missing === 0 ? words.doneHint : words.missing(missing),
      });
      onRestored();
    },
  });
  const fail = useEffectEvent((error: unknown) => {
    reportError(error);
    onBack();
  });
  useEffect(() => {
    call('library.compareBackup', { path: backup.path, ...(library !== undefined && { library }) })
      .then(setComparison)
      .catch(fail);
  }, [backup.path, library]);
  // What is still being typed belongs to the library that is about to be backed up.
  const start = () => void savePending().then((saved) => saved && restore.run({ path: backup.path, ...named }));
  return (
    <Dialog
      title={words.title(formatMoment(backup.madeAt))}
      isOpen
      onClose={onBack}
      size="large"
      isDismissable={!restore.isRunning}
      footer={
        <>
          <Button autoFocus isDisabled={restore.isRunning} onPress={onBack}>
            {commonWords.cancel}
          </Button>
          <Button variant="danger" isDisabled={!comparison || restore.isRunning} onPress={start}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <p className={styles.intro}>{words.intro}</p>
      {restore.isRunning && (
        <ProgressBar
          label={words.running}
          done={restore.progress?.done ?? 0}
          total={restore.progress?.total ?? 0}
          text=""
        />
      )}
      {comparison ? <Comparison comparison={comparison} /> : <Comparing />}
    </Dialog>
  );
}

function Comparing() {
  return (
    <div className={styles.comparing}>
      <Spinner />
      {words.comparing}
    </div>
  );
}

function Comparison({ comparison: { kinds, sameLibrary } }: { readonly comparison: BackupComparison }) {
  return (
    <>
      {!sameLibrary && (
        <Notice tone="warning" title={words.otherLibrary}>
          {words.otherLibraryHint}
        </Notice>
      )}
      {kinds ? (
        <DifferenceTable kinds={kinds} />
      ) : (
        <Notice tone="warning" title={words.unreadable}>
          {words.unreadableHint}
        </Notice>
      )}
    </>
  );
}
