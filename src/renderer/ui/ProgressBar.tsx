import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** Zero while it is not known yet. */
  readonly total: number;
  /** Shown at the end of the line, such as "3 of 47". */
  readonly text: string;
}

/** How far a long piece of work has come. */
export function ProgressBar({ label, done, total, text }: ProgressBarProps) {
  return (
    <AriaProgressBar
      value={done}
      maxValue={Math.max(total, 1)}
      isIndeterminate={total === 0}
      valueLabel={text}
      className={styles.progress}
    >
      {({ percentage, isIndeterminate }) => (
        <>
          <div className={styles.words}>
            <Label>{label}</Label>
            <span className={styles.text}>{text}</span>
          </div>
          <div className={styles.track}>
            <div
              className={`${styles.fill} ${isIndeterminate ? styles.unknown : ''}`}
              style={isIndeterminate ? {} : { width: `${percentage ?? 0}%` }}
            />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
