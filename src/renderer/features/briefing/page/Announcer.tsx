import { useStore } from 'zustand';
import styles from './Announcer.module.css';
import { announcements } from '../draft/announcer.ts';

/** Reads out what `announce` says. */
export function Announcer() {
  const { words } = useStore(announcements);
  return (
    <div role="status" aria-live="polite" aria-atomic="true" className={styles.announcer}>
      {words}
    </div>
  );
}
