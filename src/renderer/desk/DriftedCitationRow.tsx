import type { DriftedCitation } from '../../shared/contract/driftedCitation.ts';
import { Button } from '../ui/Button.tsx';
import { DriftBadge } from '../ui/DriftBadge.tsx';
import { commonWords } from '../words/commonWords.ts';
import { versionWords } from '../words/versionWords.ts';
import styles from './DriftedCitationRow.module.css';
import { openSourceAt } from './deskStore.ts';

interface DriftedCitationRowProps {
  readonly drifted: DriftedCitation;
  /** Called before the passage is opened, which a dialog would cover. */
  readonly onLeave: () => void;
}

/** A passage that an export would cite although its source has changed, with the way to it; an entry of a list. */
export function DriftedCitationRow({ drifted: { excerpt, sourceTitle, newest }, onLeave }: DriftedCitationRowProps) {
  return (
    <li className={styles.passage}>
      <div className={styles.words}>
        <q dir="auto" className={styles.quote}>
          {excerpt.quote.exact}
        </q>
        <span className={styles.origin}>
          <bdi>{sourceTitle || commonWords.untitled}</bdi> · {versionWords.versionOf(excerpt.version, newest)}
        </span>
      </div>
      <DriftBadge excerpt={excerpt} />
      <Button
        size="small"
        onPress={() => {
          onLeave();
          openSourceAt({ sourceId: excerpt.sourceId, excerptId: excerpt.id });
        }}
      >
        {versionWords.look}
      </Button>
    </li>
  );
}
