import { Quote } from 'lucide-react';
import { Badge } from '../../ui/Badge.tsx';
import { formatNames } from '../../ui/formatNames.ts';
import { formatPartialDate } from '../../ui/formatPartialDate.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { MarkingBadge } from '../../ui/MarkingBadge.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { libraryWords } from '../../words/libraryWords.ts';
import styles from './SourceRowView.module.css';
import type { SourceRow } from './useSourceRows.ts';

interface SourceRowViewProps {
  readonly id: string;
  readonly row: SourceRow;
  readonly index: number;
  readonly count: number;
  /** The row that the keys act on. */
  readonly isActive: boolean;
  /** The row whose source is in the reader. */
  readonly isOpen: boolean;
  readonly onPress: () => void;
}

/** One source: grade, outlet, date, what is odd about it, title, and where the search found it. */
export function SourceRowView({ id, row, index, count, isActive, isOpen, onPress }: SourceRowViewProps) {
  const { source, snippet } = row;
  const origin = source.outlet || formatNames(source.authors) || libraryWords.unknownOutlet;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list holds the focus and answers the keys
    <div // oxlint-disable-line jsx-a11y/click-events-have-key-events -- as above
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isOpen}
      aria-posinset={index + 1}
      aria-setsize={count}
      data-active={isActive}
      className={styles.row}
      onClick={onPress}
    >
      <GradeBadge reliability={source.reliability} />
      <div className={styles.words}>
        <div className={styles.facts}>
          <bdi className={styles.outlet}>{origin}</bdi>
          {source.published ? (
            <span className={styles.date}>{formatPartialDate(source.published)}</span>
          ) : (
            <Badge tone="warning" title={libraryWords.unknownDateHint}>
              {libraryWords.unknownDate}
            </Badge>
          )}
          <TextBadge source={source} />
          <span className={styles.end}>
            <MarkingBadge marking={source.marking} />
            {source.excerptCount > 0 && (
              <span className={styles.excerpts} title={libraryWords.excerpts(source.excerptCount)}>
                <Quote size={11} aria-hidden />
                {source.excerptCount}
              </span>
            )}
            {source.pageCount !== null && <span className={styles.pages}>{libraryWords.pages(source.pageCount)}</span>}
          </span>
        </div>
        <p dir="auto" className={styles.title}>
          {source.title || commonWords.untitled}
        </p>
        {snippet && snippet.text !== '' && (
          <p dir="auto" className={styles.snippet}>
            <MarkedText {...snippet} />
          </p>
        )}
      </div>
    </div>
  );
}

/** Says of a source without a text of its own that it has none, and why. */
function TextBadge({ source: { hasText, format } }: { readonly source: SourceRow['source'] }) {
  const isEntry = format === 'csl-json';
  if (hasText && !isEntry) return null;
  return (
    <Badge
      tone={isEntry ? 'neutral' : 'warning'}
      title={isEntry ? libraryWords.entryOnlyHint : libraryWords.noTextHint}
    >
      {isEntry ? libraryWords.entryOnly : libraryWords.noText}
    </Badge>
  );
}
