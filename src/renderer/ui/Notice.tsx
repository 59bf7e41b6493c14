import { AlertTriangle, CircleAlert, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly tone?: 'neutral' | 'warning' | 'danger';
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `bar`: over the full width of the window, without rounded corners. */
  readonly shape?: 'card' | 'bar';
}

const icons = { neutral: Info, warning: AlertTriangle, danger: CircleAlert } as const;

/** Something to know that stays where it matters: a warning about a folder, an error in place of a list. */
export function Notice({ tone = 'neutral', title, children, actions, shape = 'card' }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={`${styles.notice} ${styles[tone]} ${styles[shape]}`}>
      <Icon size={15} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
