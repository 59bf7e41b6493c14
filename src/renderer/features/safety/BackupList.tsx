import { Archive } from 'lucide-react';
import type { Backup } from '../../../shared/contract/safetyOperations.ts';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { formatBytes } from '../../ui/formatBytes.ts';
import { formatMoment } from '../../ui/formatMoment.ts';
import { safetyWords } from '../../words/safetyWords.ts';
import styles from './BackupsDialog.module.css';

const words = safetyWords.backups;

interface BackupListProps {
  readonly where: 'library' | 'elsewhere';
  readonly backups: readonly Backup[];
  readonly isDisabled: boolean;
  readonly onRestore: (backup: Backup) => void;
}

/** Backups, the newest first: when, why, what is in them. */
export function BackupList({ where, backups, isDisabled, onRestore }: BackupListProps) {
  const isOwn = where === 'library';
  return (
    <section aria-label={isOwn ? words.own : words.there}>
      <h3 className={styles.heading}>{isOwn ? words.own : words.there}</h3>
      <p className={styles.hint}>{isOwn ? words.ownHint : words.thereHint}</p>
      {backups.length === 0 && (
        <div className={styles.empty}>
          <Archive size={20} aria-hidden />
          <p>{isOwn ? words.none : words.noneThere}</p>
          {isOwn && <p className={styles.hint}>{words.noneHint}</p>}
        </div>
      )}
      <ul className={styles.list}>
        {backups.map((backup) => (
          <li key={backup.path} className={styles.backup}>
            <div className={styles.words}>
              <span className={styles.moment}>
                {formatMoment(backup.madeAt)}
                <span className={styles.reason}>{words.reasons[backup.reason]}</span>
              </span>
              <Facts
                of={[...words.counts(backup.counts), formatBytes(backup.size), isOwn ? '' : backup.libraryName]}
                className={styles.hint}
              />
            </div>
            <Button
              size="small"
              isDisabled={isDisabled}
              aria-label={words.restoreOf(formatMoment(backup.madeAt))}
              onPress={() => onRestore(backup)}
            >
              {words.restore}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
