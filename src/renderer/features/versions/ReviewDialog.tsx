import type { Excerpt } from '../../../core/excerpt/excerpt.ts';
import type { SourceId } from '../../../core/ids.ts';
import type { ExcerptUses } from '../../../shared/contract/versionOperations.ts';
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
  const ids = drifted.map(({ id }) => id);
  const uses = useRead('excerpts.uses', { ids }, { enabled: ids.length > 0, keepPrevious: true }).data ?? [];
  const usesOf = new Map(uses.map((one) => [one.excerpt.id, one]));
  const isDecided = ({ id, keptAt }: Excerpt) => {
    const uses = usesOf.get(id);
    return (uses?.unconfirmed.length ?? 0) === 0 && (keptAt !== null || isReplaced(uses));
  };
  const open = drifted.filter((excerpt) => !isDecided(excerpt));
  return (
    <Dialog
      title={versionWords.reviewTitle(open.length)}
      isOpen
      undoes
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
        {[...open, ...drifted.filter(isDecided)].map((excerpt) => (
          <li key={excerpt.id}>
            <DriftedPassage excerpt={excerpt} uses={usesOf.get(excerpt.id)} onLeave={onClose} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** A newer wording was taken, and nothing rests on the earlier one any more. */
function isReplaced(uses: ExcerptUses | undefined): boolean {
  return uses !== undefined && uses.newer !== null && uses.claims === 0 && uses.briefings.length === 0;
}
