import { LoaderCircle } from 'lucide-react';
import { commonWords } from '../words/commonWords.ts';
import styles from './Spinner.module.css';

/** Says that something is loading; appears only after a moment, so that quick answers do not flash it. */
export function Spinner({ label = commonWords.loading }: { readonly label?: string }) {
  return (
    <div role="status" className={styles.spinner}>
      <LoaderCircle size={18} aria-hidden className={styles.wheel} />
      <span>{label}</span>
    </div>
  );
}
