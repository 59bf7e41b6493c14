import type { ReactNode } from 'react';
import type { SourceSummary } from '../../../core/source/source.ts';
import { Facts } from '../../ui/Facts.tsx';
import { formatNames } from '../../ui/formatNames.ts';
import { formatPartialDate } from '../../ui/formatPartialDate.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { MarkingBadge } from '../../ui/MarkingBadge.tsx';
import { commonWords } from '../../words/commonWords.ts';
import styles from './SourceLine.module.css';

interface SourceLineProps {
  readonly source: SourceSummary;
  /** What there is to say of it here, under its facts. */
  readonly children?: ReactNode;
  /** Buttons. */
  readonly actions?: ReactNode;
}

/** A source among its near copies: grade, title, outlet and date, what is said of it, what can be done. */
export function SourceLine({ source, children, actions }: SourceLineProps) {
  const { title, outlet, authors, published, reliability, marking } = source;
  const facts = [outlet || formatNames(authors), published ? formatPartialDate(published) : commonWords.unknownDate];
  return (
    <div className={styles.line}>
      <GradeBadge reliability={reliability} />
      <div className={styles.words}>
        <p dir="auto" className={styles.title}>
          {title || commonWords.untitled}
        </p>
        <p className={styles.facts}>
          <Facts of={facts} />
          <MarkingBadge marking={marking} />
        </p>
        {children}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
