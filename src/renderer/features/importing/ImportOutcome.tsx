import { AlertTriangle } from 'lucide-react';
import { Children, type ReactNode } from 'react';
import { importWords } from '../../words/importWords.ts';
import styles from './ImportResultDialog.module.css';

/** Rows that are shown of one outcome: more would take seconds to lay out, and nobody reads them. */
const MOST_ROWS = 500;

interface ImportOutcomeProps {
  readonly title: string;
  readonly hint?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** The files that had the same outcome. */
export function ImportOutcome({ title, hint, action, children }: ImportOutcomeProps) {
  const rows = Children.toArray(children);
  return (
    <section className={styles.outcome}>
      <div className={styles.heading}>
        <h3>{title}</h3>
        {action && <div className={styles.actions}>{action}</div>}
      </div>
      {hint && <p className={styles.hint}>{hint}</p>}
      <ul>{rows.slice(0, MOST_ROWS)}</ul>
      {rows.length > MOST_ROWS && <p className={styles.hint}>{importWords.moreRows(rows.length - MOST_ROWS)}</p>}
    </section>
  );
}

interface OutcomeRowProps {
  /** Before the words: a mark or a box to tick. */
  readonly mark?: ReactNode;
  readonly title: string;
  readonly text?: string;
  /** What is to be known of it besides, each a sentence. */
  readonly remarks?: readonly string[];
  readonly action?: ReactNode;
}

export function OutcomeRow({ mark, title, text, remarks = [], action }: OutcomeRowProps) {
  return (
    <li className={styles.file}>
      {mark}
      <div className={styles.words}>
        <bdi>{title}</bdi>
        {text && text !== title && <span className={styles.text}>{text}</span>}
        {remarks.map((remark) => (
          <span key={remark} className={styles.note}>
            <AlertTriangle size={12} aria-hidden className={styles.warning} />
            <span>{remark}</span>
          </span>
        ))}
      </div>
      {action}
    </li>
  );
}
