import { type Reliability, reliabilities } from '../../core/grading/sourceGrade.ts';
import { gradeWords } from '../words/gradeWords.ts';
import styles from './GradeBadge.module.css';

interface GradeBadgeProps {
  readonly reliability: Reliability | null;
}

/** A source's reliability as its letter; a dash when it has not been judged. F is drawn hollow: it is no low grade. */
export function GradeBadge({ reliability }: GradeBadgeProps) {
  const name = reliabilities.find((entry) => entry.grade === reliability)?.name;
  const label = reliability === null ? gradeWords.notGraded : gradeWords.reliability(reliability, name ?? '');
  return (
    <span role="img" aria-label={label} title={label} className={styles.grade} data-grade={reliability ?? 'none'}>
      {reliability ?? '–'}
    </span>
  );
}
