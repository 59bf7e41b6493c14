import { useStore } from 'zustand';
import { MarkingBadge } from '../../../ui/MarkingBadge.tsx';
import type { DraftSession } from '../draft/draftSession.ts';
import styles from './MarkingBanner.module.css';

/** The marking where the Word file has it, at the head and the foot of the page. Nothing when the briefing has none. */
export function MarkingBanner({ session }: { readonly session: DraftSession }) {
  const marking = useStore(session.header, (header) => header.marking);
  if (marking === null) return null;
  return (
    <div className={styles.banner}>
      <MarkingBadge marking={marking} />
    </div>
  );
}
