import type { Direction } from '../../../../core/docx/language/textDirection.ts';
import type { EngineCitation } from '../../../engine/engineMessages.ts';
import { briefingWords } from '../../../words/briefingWords.ts';
import styles from './CitationCard.module.css';
import { FormattedRuns } from './FormattedRuns.tsx';

interface PrintedCitationProps {
  readonly citation: EngineCitation;
  readonly direction: Direction;
  /** Of the note; left out where it is not known yet. */
  readonly number?: number | null;
}

/** A citation as it is printed: its note, or its words in the text. An author that the sentence names stands above the note. */
export function PrintedCitation({ citation: { author, runs }, direction, number = null }: PrintedCitationProps) {
  return (
    <>
      {author && (
        <span className={styles.inSentence}>
          <span className={styles.caption}>{briefingWords.citation.inSentence}</span>{' '}
          <FormattedRuns runs={author.runs} direction={direction} />
        </span>
      )}
      {number !== null && <span className={styles.number}>{number}</span>}
      <FormattedRuns runs={runs} direction={direction} />
    </>
  );
}
