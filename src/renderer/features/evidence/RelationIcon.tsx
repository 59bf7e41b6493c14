import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import type { Evidence } from '../../../core/claim/claim.ts';
import { claimWords } from '../../words/claimWords.ts';
import styles from './RelationIcon.module.css';

const icons = { supports: CircleCheck, contradicts: CircleX, context: CircleDashed } as const;

interface RelationIconProps extends Pick<Evidence, 'relation'> {
  /** The passage reads otherwise than when the claim was made: whether it still bears on it so is open. */
  readonly isUnconfirmed?: boolean;
}

/** How a passage bears on a claim: by shape and colour, and by name for those who see neither. */
export function RelationIcon({ relation, isUnconfirmed = false }: RelationIconProps) {
  const Icon = icons[relation];
  const name = claimWords.relations[relation];
  const label = isUnconfirmed ? claimWords.unconfirmedRelation(name) : name;
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      className={styles[relation]}
      data-unconfirmed={isUnconfirmed || undefined}
    >
      <Icon size={14} aria-hidden />
    </span>
  );
}
