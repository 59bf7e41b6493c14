import { useStore } from 'zustand';
import { markings } from '../../../../core/marking/marking.ts';
import { MarkingBadge } from '../../../ui/MarkingBadge.tsx';
import type { DraftSession } from '../draft/draftSession.ts';
import styles from './MarkingBanner.module.css';

/** The marking as every page of the Word file carries it, with what it allows. Nothing when the briefing has none. */
export function MarkingBanner({ session }: { readonly session: DraftSession }) {
  const marking = useStore(session.header, (header) => header.marking);
  const definition = markings.find(({ label }) => label === marking);
  if (!definition) return null;
  return (
    <div className={styles.banner}>
      <span className={styles.meaning}>{definition.meaning}</span>
      <MarkingBadge marking={definition.label} />
    </div>
  );
}
