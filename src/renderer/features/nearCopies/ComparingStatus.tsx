import { nearCopyWords } from '../../words/nearCopyWords.ts';
import styles from './ComparingStatus.module.css';
import { useComparing } from './useFindPending.ts';

/** Fewer are compared before one could read that they are. */
const WORTH_SAYING = 200;

/** In the status line: how far the comparing has come, where it takes a while. */
export function ComparingStatus() {
  const { now } = useComparing();
  if (now === null || now.total < WORTH_SAYING) return null;
  return (
    <span className={styles.status} title={nearCopyWords.comparingHint}>
      {nearCopyWords.comparing(now.done, now.total)}
    </span>
  );
}
