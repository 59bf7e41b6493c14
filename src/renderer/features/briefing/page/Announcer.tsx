import { useStore } from 'zustand';
import { announcements } from '../draft/announcer.ts';
import styles from './Announcer.module.css';

/** Reads out what `announce` says. */
export function Announcer() {
  const { words } = useStore(announcements);
  return (
    <div role="status" aria-live="polite" aria-atomic="true" className={styles.announcer}>
      {words}
    </div>
  );
}
