import type { SourceId } from '../../../core/ids.ts';
import { describeError } from '../../bridge/reportError.ts';
import { useRead } from '../../bridge/useRead.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { versionWords } from '../../words/versionWords.ts';
import { countUndecided } from './countUndecided.ts';
import styles from './ReviewDialog.module.css';
import { UndecidedSource } from './UndecidedSource.tsx';

interface LibraryReviewProps {
  readonly onReview: (sourceId: SourceId) => void;
  readonly onClose: () => void;
}

/** Source by source, the passages of the whole library that are still to be looked at, with the way to each source's. */
export function LibraryReview({ onReview, onClose }: LibraryReviewProps) {
  const { data: sources, error } = useRead('excerpts.listUndecided', {});
  return (
    <Dialog
      title={sources === undefined ? versionWords.reviewing : versionWords.reviewTitle(countUndecided(sources))}
      subject={versionWords.inLibrary(sources?.length ?? 0)}
      isOpen
      undoes
      onClose={onClose}
      size="large"
      footer={
        <Button variant="primary" onPress={onClose}>
          {commonWords.close}
        </Button>
      }
    >
      {error && (
        <Notice tone="danger" title={describeError(error).title}>
          {describeError(error).advice}
        </Notice>
      )}
      {sources === undefined && !error && <Spinner />}
      {sources?.length === 0 && <Notice title={versionWords.nowhere}>{versionWords.nowhereHint}</Notice>}
      <ul className={styles.list}>
        {sources?.map((one) => (
          <li key={one.source.id}>
            <UndecidedSource undecided={one} onReview={onReview} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
