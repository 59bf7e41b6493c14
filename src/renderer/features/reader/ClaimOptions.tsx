import { useEffect, useRef } from 'react';
import type { ExcerptId } from '../../../core/ids.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { claimWords } from '../../words/claimWords.ts';
import styles from './AddToClaimForm.module.css';
import type { FoundClaim } from './AddToClaimForm.tsx';

interface ClaimOptionsProps {
  readonly listId: string;
  readonly found: readonly FoundClaim[];
  readonly chosen: FoundClaim | undefined;
  readonly excerptId: ExcerptId;
  /** There is no claim at all. */
  readonly isEmpty: boolean;
  readonly onChoose: (claim: FoundClaim) => void;
}

/** The claims to choose from; how the excerpt bears on one already is said there. */
export function ClaimOptions({ listId, found, chosen, excerptId, isEmpty, onChoose }: ClaimOptionsProps) {
  const list = useRef<HTMLDivElement>(null);
  const chosenId = chosen?.card.id;
  useEffect(() => {
    if (chosenId) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  if (found.length === 0) {
    return (
      <p role="status" className={styles.empty}>
        {isEmpty ? claimWords.addNone : claimWords.addNoHit}
      </p>
    );
  }
  return (
    <div ref={list} id={listId} role="listbox" tabIndex={-1} aria-label={claimWords.claims} className={styles.list}>
      {found.map((claim) => {
        const { card, marks } = claim;
        const relation = card.evidence.find((entry) => entry.excerptId === excerptId)?.relation;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the focus and answers the keys
          <div // oxlint-disable-line jsx-a11y/click-events-have-key-events -- as above
            key={card.id}
            id={`${listId}-${card.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={card.id === chosenId}
            className={styles.option}
            onClick={() => onChoose(claim)}
          >
            <bdi className={styles.statement}>
              <MarkedText text={card.statement} marks={[...marks]} />
            </bdi>
            {relation && <span className={styles.already}>{claimWords.alreadyAs[relation]}</span>}
          </div>
        );
      })}
    </div>
  );
}
