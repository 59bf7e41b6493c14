import type { DragEvent, MouseEvent } from 'react';
import { formatNames } from '../../../ui/formatNames.ts';
import { formatPartialDate } from '../../../ui/formatPartialDate.ts';
import { GradeBadge } from '../../../ui/GradeBadge.tsx';
import { MarkedText } from '../../../ui/MarkedText.tsx';
import { MarkingBadge } from '../../../ui/MarkingBadge.tsx';
import { commonWords } from '../../../words/commonWords.ts';
import { libraryWords } from '../../../words/libraryWords.ts';
import { SourceBadges } from './SourceBadges.tsx';
import styles from './SourceRowView.module.css';
import { StatusMark } from './StatusMark.tsx';
import type { SourceRow } from './sourceRows.ts';

interface SourceRowViewProps {
  readonly id: string;
  readonly row: SourceRow;
  readonly index: number;
  readonly count: number;
  /** The row that the keys act on. */
  readonly isActive: boolean;
  /** The row whose source is in the reader. */
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly onPress: (event: MouseEvent) => void;
  readonly onDrag: (event: DragEvent) => void;
}

/** One source: grade, outlet, date, what is odd about it, title, where the search found it, and its tags. */
export function SourceRowView(props: SourceRowViewProps) {
  const { id, row, index, count, isActive, isOpen, isChosen, onPress, onDrag } = props;
  const { source, found } = row;
  const origin = source.outlet || formatNames(source.authors) || libraryWords.unknownOutlet;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list holds the focus and answers the keys
    // biome-ignore lint/a11y/useFocusableInteractive: a row that took the focus would keep it while the keys go on to others
    <div // oxlint-disable-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- as above
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-current={isOpen}
      aria-posinset={index + 1}
      aria-setsize={count}
      data-active={isActive}
      className={styles.row}
      draggable
      onClick={onPress}
      onDragStart={onDrag}
    >
      <GradeBadge reliability={source.reliability} />
      <div className={styles.words}>
        <div className={styles.facts}>
          <bdi className={styles.outlet}>{found?.byline ? <MarkedText {...found.byline} /> : origin}</bdi>
          {source.published && <span className={styles.date}>{formatPartialDate(source.published)}</span>}
          <SourceBadges source={source} />
          <span className={styles.end}>
            <MarkingBadge marking={source.marking} />
            {source.pageCount !== null && <span className={styles.pages}>{libraryWords.pages(source.pageCount)}</span>}
            <StatusMark source={source} />
          </span>
        </div>
        <p dir="auto" className={styles.title}>
          {found && source.title ? (
            <MarkedText text={source.title} marks={found.titleMarks} />
          ) : (
            source.title || commonWords.untitled
          )}
        </p>
        {found && found.snippet.text !== '' && (
          <p dir="auto" className={styles.snippet}>
            <MarkedText {...found.snippet} />
          </p>
        )}
        {source.tags.length > 0 && <TagLine tags={source.tags} />}
      </div>
    </div>
  );
}

/** As many tags as are read at a glance; the others by their number. */
function TagLine({ tags }: { readonly tags: readonly string[] }) {
  return (
    <p className={styles.tags} title={tags.join(', ')}>
      {tags.slice(0, MOST_TAGS).map((tag) => (
        <bdi key={tag} className={styles.tag}>
          {tag}
        </bdi>
      ))}
      {tags.length > MOST_TAGS && <span className={styles.more}>{libraryWords.moreTags(tags.length - MOST_TAGS)}</span>}
    </p>
  );
}

const MOST_TAGS = 4;
