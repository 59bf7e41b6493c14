import { BookOpenCheck, Check, Circle, Quote } from 'lucide-react';
import type { SourceSummary } from '../../../../core/source/source.ts';
import { libraryWords } from '../../../words/libraryWords.ts';
import styles from './SourceRowView.module.css';

const icons = { new: Circle, triaged: Check, excerpted: Quote, cited: BookOpenCheck } as const;

/** How far the work on a source has come, and how many excerpts were taken. */
export function StatusMark({ source: { status, excerptCount } }: { readonly source: SourceSummary }) {
  const Icon = icons[status];
  const words = [libraryWords.statuses[status], ...(excerptCount > 0 ? [libraryWords.excerpts(excerptCount)] : [])];
  return (
    <span
      className={styles.status}
      data-status={status}
      role="img"
      aria-label={words.join(', ')}
      title={words.join(', ')}
    >
      <Icon size={status === 'new' ? 8 : 12} aria-hidden />
      {excerptCount > 0 && excerptCount}
    </span>
  );
}
