import type { ReactNode } from 'react';
import styles from './Badge.module.css';

interface BadgeProps {
  readonly tone?: 'neutral' | 'warning' | 'danger';
  readonly icon?: ReactNode;
  /** A longer explanation, on hover. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** A word or number about a thing, such as "No date" or an excerpt count. */
export function Badge({ tone = 'neutral', icon, title, children }: BadgeProps) {
  return (
    <span className={`${styles.badge} ${styles[tone]}`} title={title}>
      {icon}
      {children}
    </span>
  );
}
