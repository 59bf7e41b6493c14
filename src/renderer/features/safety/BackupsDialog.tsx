import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Backup } from '../../../shared/contract/safetyOperations.ts';
import { call } from '../../bridge/call.ts';
import { describeError, reportError } from '../../bridge/reportError.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { safetyWords } from '../../words/safetyWords.ts';
import { BackupList } from './BackupList.tsx';
import styles from './BackupsDialog.module.css';
import { RestoreDialog } from './RestoreDialog.tsx';
import type { LibraryJob } from './useLibraryJob.ts';

const words = safetyWords.backups;

interface BackupsDialogProps {
  /** The library whose backups are meant, where none is open; undefined for the one that is. */
  readonly library: string | undefined;
  readonly backUp: LibraryJob<'library.backUp'>;
  readonly onClose: () => void;
}

/** The backups of a library: makes new ones, and restores old ones after saying what that changes. */
export function BackupsDialog({ library, backUp, onClose }: BackupsDialogProps) {
  const named = library === undefined ? {} : { library };
  const own = useQuery({
    queryKey: ['library.backups', library ?? ''],
    queryFn: () => call('library.backups', { where: 'library', ...named }),
  });
  const [elsewhere, setElsewhere] = useState<readonly Backup[] | null>(null);
  const [chosen, setChosen] = useState<Backup | null>(null);
  const look = () =>
    call('library.backups', { where: 'elsewhere', ...named }).then(
      (found) => found && setElsewhere(found.backups),
      reportError,
    );
  if (chosen) {
    return <RestoreDialog backup={chosen} library={library} onBack={() => setChosen(null)} onRestored={onClose} />;
  }
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      size="large"
      isDismissable={!backUp.isRunning}
      footer={
        backUp.isRunning ? (
          <Button onPress={backUp.cancel}>{commonWords.cancel}</Button>
        ) : (
          <>
            <Button variant="quiet" onPress={() => (elsewhere ? setElsewhere(null) : void look())}>
              {elsewhere ? words.back : words.look}
            </Button>
            {library === undefined && (
              <>
                <Button onPress={() => backUp.run({ where: 'elsewhere' })}>{words.elsewhere}</Button>
                <Button variant="primary" onPress={() => backUp.run({ where: 'library' })}>
                  {words.now}
                </Button>
              </>
            )}
          </>
        )
      }
    >
      {backUp.progress && backUp.isRunning && <Progress progress={backUp.progress} />}
      {own.data?.problem && (
        <Notice tone="warning" title={words.dailyProblem}>
          <p dir="auto">{own.data.problem}</p>
        </Notice>
      )}
      {own.isError && (
        <Notice tone="danger" title={describeError(own.error).title}>
          {describeError(own.error).advice}
        </Notice>
      )}
      {own.isPending && <Spinner />}
      {(elsewhere ?? own.data) && (
        <BackupList
          where={elsewhere ? 'elsewhere' : 'library'}
          backups={elsewhere ?? own.data?.backups ?? []}
          isDisabled={backUp.isRunning}
          onRestore={setChosen}
        />
      )}
    </Dialog>
  );
}

function Progress({ progress }: { readonly progress: NonNullable<LibraryJob<'library.backUp'>['progress']> }) {
  const { done, total } = progress;
  return (
    <div className={styles.running}>
      <ProgressBar label={words.making} done={done} total={total} text={safetyWords.verify.progress(done, total)} />
    </div>
  );
}
