import { useStore } from 'zustand';
import { worksListKind } from '../../../../core/citation/worksListKind.ts';
import { briefingWords } from '../../../words/briefingWords.ts';
import { FormattedRuns, useNoteDirection } from '../citing/FormattedRuns.tsx';
import type { DraftSession } from '../draft/draftSession.ts';
import styles from './Bibliography.module.css';

/** The bibliography as it will stand in the Word file. It follows the citations and cannot be edited here. */
export function Bibliography({ session }: { readonly session: DraftSession }) {
  const entries = useStore(session.citations.store, (state) => state.bibliography);
  const hasNotes = useStore(session.citations.store, ({ formatted }) =>
    [...formatted.values()].some(({ noteNumber }) => noteNumber !== null),
  );
  const citationStyle = useStore(session.header, (header) => header.citationStyle);
  const direction = useNoteDirection(session);
  if (entries.length === 0) return null;
  const title = briefingWords.worksList[worksListKind(citationStyle, hasNotes)];
  return (
    <section aria-label={title} className={styles.bibliography}>
      <h2 className={styles.title}>{title}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.sourceId} dir={direction} className={styles.entry}>
            <FormattedRuns runs={entry.runs} direction={direction} />
          </li>
        ))}
      </ul>
    </section>
  );
}
