import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { libraryWords } from '../../../words/libraryWords.ts';
import { findFieldParts } from './findFieldParts.ts';
import styles from './SearchBox.module.css';

interface QueryChipProps {
  /** As it is written in the query. */
  readonly source: string;
  /** What is wrong with it, if anything is. */
  readonly problem: string | undefined;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

/** A finished field value. Pressed, it opens as text; Delete takes it away. */
export function QueryChip({ source, problem, onOpen, onRemove }: QueryChipProps) {
  const [part] = findFieldParts(source);
  if (!part) return null;
  const { field, value, isNegated } = part;
  const spoken = libraryWords.chip(field, value, isNegated);
  return (
    <span className={styles.chip} data-negated={isNegated} data-wrong={problem !== undefined}>
      <Button
        slot={null}
        aria-label={libraryWords.openChip(spoken)}
        className={styles.open}
        onPress={onOpen}
        onKeyDown={(event) => {
          if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
          else event.continuePropagation();
        }}
      >
        {/* With a space between, as it is read: the name of the button holds all that is seen. */}
        <span className={styles.name}>{isNegated ? libraryWords.notField(field) : field}</span>{' '}
        <bdi className={styles.value}>{value}</bdi>
      </Button>
      <Button
        slot={null}
        excludeFromTabOrder
        aria-label={libraryWords.removeChip(spoken)}
        className={styles.remove}
        onPress={onRemove}
      >
        <X size={11} aria-hidden />
      </Button>
    </span>
  );
}
