import type { SourceId } from '../../../core/ids.ts';
import { useRead } from '../../bridge/useRead.ts';
import { runCommand } from '../../desk/commandRegistry.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { versionWords } from '../../words/versionWords.ts';
import { DriftedPassage } from './DriftedPassage.tsx';
import styles from './ReviewDialog.module.css';

interface ReviewDialogProps {
  readonly sourceId: SourceId;
  readonly onClose: () => void;
}

/** The passages of a source that its newest version does not have as they were taken, to be decided on one by one. */
export function ReviewDialog({ sourceId, onClose }: ReviewDialogProps) {
  const excerpts = useRead('excerpts.list', { sourceId }).data;
  const drifted = excerpts?.filter(({ drift }) => drift !== 'exact' && drift !== 'moved') ?? [];
  const open = drifted.filter(({ keptAt }) => keptAt === null);
  return (
    <Dialog
      title={versionWords.reviewTitle(open.length)}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button
            onPress={() => {
              onClose();
              runCommand('source.versions');
            }}
          >
            {versionWords.compare}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {commonWords.close}
          </Button>
        </>
      }
    >
      {excerpts === undefined && <Spinner />}
      {excerpts !== undefined && open.length === 0 && <Notice title={versionWords.reviewDone} />}
      {open.length > 0 && <p className={styles.hint}>{versionWords.reviewHint}</p>}
      <ul className={styles.list}>
        {[...open, ...drifted.filter(({ keptAt }) => keptAt !== null)].map((excerpt) => (
          <li key={excerpt.id}>
            <DriftedPassage excerpt={excerpt} onLeave={onClose} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
