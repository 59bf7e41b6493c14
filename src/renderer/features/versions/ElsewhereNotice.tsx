import type { SourceId } from '../../../core/ids.ts';
import { useRead } from '../../bridge/useRead.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { versionWords } from '../../words/versionWords.ts';
import { countUndecided } from './countUndecided.ts';
import styles from './ReviewDialog.module.css';

interface ElsewhereNoticeProps {
  readonly sourceId: SourceId;
  /** Every passage of this source has been decided on. */
  readonly isDoneHere: boolean;
  readonly onShow: () => void;
}

/** Over the passages of one source: that they are all decided on, and how many of other sources are not, with the way to these. */
export function ElsewhereNotice({ sourceId, isDoneHere, onShow }: ElsewhereNoticeProps) {
  const undecided = useRead('excerpts.listUndecided', {}).data;
  const elsewhere = undecided?.filter(({ source }) => source.id !== sourceId) ?? [];
  if (elsewhere.length === 0 && !isDoneHere) return null;
  return (
    <div className={styles.notice}>
      <Notice
        {...(isDoneHere ? { title: versionWords.reviewDone } : {})}
        actions={
          elsewhere.length > 0 && (
            <Button size="small" onPress={onShow}>
              {versionWords.showElsewhere}
            </Button>
          )
        }
      >
        {elsewhere.length > 0 && versionWords.elsewhere(countUndecided(elsewhere), elsewhere.length)}
        {undecided?.length === 0 && versionWords.nowhere}
      </Notice>
    </div>
  );
}
