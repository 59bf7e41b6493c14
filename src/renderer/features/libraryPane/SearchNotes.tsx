import { libraryWords } from '../../words/libraryWords.ts';
import styles from './SearchNotes.module.css';
import type { SourceRows } from './useSourceRows.ts';

/** Above the hits: what the search did not do, where the library is too large for it. */
export function SearchNotes({ rows: { rankedWithinNewest, completed } }: { readonly rows: SourceRows }) {
  const notes = [
    ...(rankedWithinNewest === null ? [] : [libraryWords.rankedWithin(rankedWithinNewest)]),
    ...(completed ? [] : [libraryWords.notCompleted]),
  ];
  return notes.map((note) => (
    <p key={note} className={styles.note}>
      {note}
    </p>
  ));
}
