import { useId } from 'react';
import { useChange } from '../../bridge/useChange.ts';
import { useRead } from '../../bridge/useRead.ts';
import { savePending } from '../../desk/pendingSaves.ts';
import { offerUndo } from '../../desk/undoToast.ts';
import { Button } from '../../ui/Button.tsx';
import { styleWords as words } from '../../words/styleWords.ts';
import styles from './AddedStyles.module.css';

interface AddedStylesProps {
  readonly onRemoved: () => void;
  readonly onRefused: (error: Error) => void;
}

/** The styles that were added to this library, each with the way out of it. */
export function AddedStyles({ onRemoved, onRefused }: AddedStylesProps) {
  const headingId = useId();
  const added = useRead('styles.added', {}).data ?? [];
  const remove = useChange('styles.remove', { onError: onRefused });
  if (added.length === 0) return null;
  return (
    <section aria-labelledby={headingId} className={styles.section}>
      <h3 id={headingId} className={styles.heading}>
        {words.addedOnes}
      </h3>
      <ul className={styles.list}>
        {added.map(({ id, title }) => (
          <li key={id} className={styles.line}>
            <span className={styles.title} dir="auto">
              {title}
            </span>
            <Button
              variant="quiet"
              size="small"
              aria-label={words.removeNamed(title)}
              onPress={() => {
                const onSuccess = () => {
                  offerUndo(words.wasRemoved, title);
                  onRemoved();
                };
                // Whether a briefing is set in it, is told by what is saved.
                void savePending().then((isSaved) => isSaved && remove.mutate({ id }, { onSuccess }));
              }}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
