import { type Marking, markings } from '../../core/marking/marking.ts';
import styles from './MarkingBadge.module.css';

interface MarkingBadgeProps {
  readonly marking: Marking | null;
}

/** A TLP label in its own colours on black, as FIRST prescribes; nothing when there is none. */
export function MarkingBadge({ marking }: MarkingBadgeProps) {
  const definition = markings.find((entry) => entry.label === marking);
  if (!definition) return null;
  return (
    <span className={styles.marking} style={{ color: definition.colour }} title={definition.meaning}>
      {definition.label}
    </span>
  );
}
