import { X } from 'lucide-react';
import { IconButton } from '../../../ui/Button.tsx';
import { Keys } from '../../../ui/Keys.tsx';
import { organiseWords } from '../../../words/organiseWords.ts';
import styles from './TriageLegend.module.css';

/** The keys of triage, as long as it lasts. */
export function TriageLegend({ onEnd }: { readonly onEnd: () => void }) {
  return (
    <section aria-label={organiseWords.triage} className={styles.legend}>
      <dl className={styles.keys}>
        {organiseWords.triageKeys.map(([keys, meaning]) => (
          <div key={meaning} className={styles.key}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <IconButton size="small" label={organiseWords.endTriage} command="view.triage" onPress={onEnd}>
        <X size={14} aria-hidden />
      </IconButton>
    </section>
  );
}
