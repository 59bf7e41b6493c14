import type { ReactNode } from 'react';
import styles from './PaneHeader.module.css';

interface PaneHeaderProps {
  readonly title: ReactNode;
  /** Icon buttons at the end of the line. */
  readonly actions?: ReactNode;
}

/** The line over a pane or a part of one. */
export function PaneHeader({ title, actions }: PaneHeaderProps) {
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>{title}</h2>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
