import type { ReactNode } from 'react';
import type { Excerpt } from '../../../core/excerpt/excerpt.ts';
import { isDecided } from '../../../core/excerpt/isDecided.ts';
import { standsAsTaken } from '../../../core/excerpt/standsAsTaken.ts';
import type { SourceId } from '../../../core/ids.ts';
import { useRead } from '../../bridge/useRead.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { versionWords } from '../../words/versionWords.ts';
import { DriftedPassage } from './DriftedPassage.tsx';
import { ElsewhereNotice } from './ElsewhereNotice.tsx';
import styles from './ReviewDialog.module.css';

interface SourceReviewProps {
  readonly sourceId: SourceId;
  /** Stands in its place where every passage of the source stands as it was taken. */
  readonly whenNone: ReactNode;
  readonly onShowLibrary: () => void;
  readonly onCompare: (sourceId: SourceId) => void;
  readonly onClose: () => void;
}

/** The passages of a source that its newest version does not have as they were taken, to be decided on one by one. */
export function SourceReview({ sourceId, whenNone, onShowLibrary, onCompare, onClose }: SourceReviewProps) {
  const source = useRead('sources.get', { id: sourceId }).data;
  const excerpts = useRead('excerpts.list', { sourceId }).data;
  const drifted = excerpts?.filter(({ drift }) => !standsAsTaken(drift)) ?? [];
  const ids = drifted.map(({ id }) => id);
  const uses = useRead('excerpts.uses', { ids }, { enabled: ids.length > 0, keepPrevious: true }).data ?? [];
  const usesOf = new Map(uses.map((one) => [one.excerpt.id, one]));
  const isDone = ({ id, keptAt }: Excerpt) => {
    const uses = usesOf.get(id);
    return uses === undefined ? keptAt !== null : isDecided(uses);
  };
  // Not known for a moment which of the two dialogs it is to be: none is better than one that gives way to the other.
  if (excerpts === undefined) return null;
  if (drifted.length === 0) return whenNone;
  const open = drifted.filter((excerpt) => !isDone(excerpt));
  return (
    <Dialog
      title={versionWords.reviewTitle(open.length)}
      subject={source?.metadata.title || commonWords.untitled}
      isOpen
      undoes
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={() => onCompare(sourceId)}>{versionWords.compare}</Button>
          <Button variant="primary" onPress={onClose}>
            {commonWords.close}
          </Button>
        </>
      }
    >
      <ElsewhereNotice sourceId={sourceId} isDoneHere={open.length === 0} onShow={onShowLibrary} />
      {open.length > 0 && <p className={styles.hint}>{versionWords.reviewHint}</p>}
      <ul className={styles.list}>
        {[...open, ...drifted.filter(isDone)].map((excerpt) => (
          <li key={excerpt.id}>
            <DriftedPassage excerpt={excerpt} uses={usesOf.get(excerpt.id)} onLeave={onClose} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
