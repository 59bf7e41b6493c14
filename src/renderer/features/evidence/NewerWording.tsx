import { UnconfirmedBadge } from '../../ui/UnconfirmedBadge.tsx';
import { claimWords } from '../../words/claimWords.ts';
import styles from './NewerWording.module.css';

interface NewerWordingProps {
  /** The words that the claim was made with. */
  readonly was: string;
  readonly now: string;
}

/** Under a passage that reads otherwise than when its claim was made: both wordings, one after the other. */
export function NewerWording({ was, now }: NewerWordingProps) {
  return (
    <div role="note" aria-label={claimWords.unconfirmedHint} className={styles.note}>
      <p className={styles.line}>
        <UnconfirmedBadge />
        {claimWords.unconfirmedHint}
      </p>
      <p>
        {claimWords.was} <del dir="auto">{was}</del>
      </p>
      <p>
        {claimWords.isNow} <ins dir="auto">{now}</ins>
      </p>
    </div>
  );
}
