import { type Reliability, reliabilities } from '../../core/grading/sourceGrade.ts';
import { gradeWords } from '../words/gradeWords.ts';
import styles from './GradeBadge.module.css';

interface GradeBadgeProps {
  readonly reliability: Reliability | null;
}

/** A source's reliability as its letter, with its meaning for whoever points at it; a dash when it has not been judged. F is drawn hollow: it is no low grade. */
export function GradeBadge({ reliability }: GradeBadgeProps) {
  const definition = reliabilities.find(({ grade }) => grade === reliability);
  const label =
    reliability === null ? gradeWords.notGraded : gradeWords.reliability(reliability, definition?.name ?? '');
  const meaning = definition?.meaning ?? gradeWords.noGrade;
  return (
    <span
      role="img"
      aria-label={label}
      title={gradeWords.withMeaning(label, meaning)}
      className={styles.grade}
      data-grade={reliability ?? 'none'}
    >
      {reliability ?? '–'}
    </span>
  );
}
