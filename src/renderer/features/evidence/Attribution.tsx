import { attributionHops } from '../../../core/claim/attributionHops.ts';
import { claimWords } from '../../words/claimWords.ts';
import styles from './ClaimCardView.module.css';

/** Who says it, through whom, down to the origin, as a chain; nothing when it is not stated. */
export function Attribution({ of }: { readonly of: string }) {
  const hops = attributionHops(of);
  if (hops.length === 0) return null;
  return (
    <ol dir="auto" aria-label={claimWords.attributionChain} className={styles.chain}>
      {hops.map((hop, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two hops may have the same words
        <li key={index} className={styles.hop}>
          <bdi>{hop}</bdi>
        </li>
      ))}
    </ol>
  );
}
