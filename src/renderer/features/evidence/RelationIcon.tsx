import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import type { Evidence } from '../../../core/claim/claim.ts';
import { claimWords } from '../../words/claimWords.ts';
import styles from './RelationIcon.module.css';

const icons = { supports: CircleCheck, contradicts: CircleX, context: CircleDashed } as const;

/** How a passage bears on a claim: by shape and colour, and by name for those who see neither. */
export function RelationIcon({ relation }: Pick<Evidence, 'relation'>) {
  const Icon = icons[relation];
  return (
    <span
      role="img"
      aria-label={claimWords.relations[relation]}
      title={claimWords.relations[relation]}
      className={styles[relation]}
    >
      <Icon size={14} aria-hidden />
    </span>
  );
}
