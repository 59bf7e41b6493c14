import { Scale } from 'lucide-react';
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { describeError } from '../../bridge/reportError.ts';
import { useRead } from '../../bridge/useRead.ts';
import { useDesk } from '../../desk/deskStore.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { claimWords } from '../../words/claimWords.ts';
import { readerWords } from '../../words/readerWords.ts';
import { ClaimCardView } from './ClaimCardView.tsx';
import styles from './ClaimList.module.css';

/** All claims, newest first, or those that rest on the open source. */
export function ClaimList() {
  const sourceId = useDesk((state) => state.openSourceId);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const narrows = onlyOpen && sourceId !== null;
  const claims = useRead('claims.list', narrows ? { sourceId } : {}, { keepPrevious: true });
  if (claims.isError) {
    const { title, advice } = describeError(claims.error);
    return (
      <Notice tone="danger" title={title}>
        {advice}
      </Notice>
    );
  }
  if (claims.isPending) return <Spinner />;
  if (claims.data.length === 0 && !narrows) return <NoClaims />;
  return (
    <>
      <div className={styles.line} data-bar>
        <ToggleButton
          isSelected={narrows}
          isDisabled={sourceId === null}
          onChange={setOnlyOpen}
          className={styles.toggle}
        >
          {claimWords.onlyOpen}
        </ToggleButton>
        <span className={styles.count}>{claimWords.count(claims.data.length)}</span>
      </div>
      {claims.data.length === 0 ? (
        <EmptyState
          title={claimWords.emptyForSource}
          actions={<Button onPress={() => setOnlyOpen(false)}>{claimWords.showAll}</Button>}
        />
      ) : (
        <ul aria-label={claimWords.claims} className={styles.list}>
          {claims.data.map((card) => (
            <li key={card.id} className={styles.place}>
              <ClaimCardView card={card} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function NoClaims() {
  return (
    <EmptyState icon={<Scale size={24} aria-hidden />} title={claimWords.emptyTitle}>
      <p>{claimWords.emptyText}</p>
      <dl className={styles.keys}>
        <dt>{readerWords.makeExcerpt}</dt>
        <dd>
          <Keys keys="e" />
        </dd>
        <dt>{readerWords.makeClaim}</dt>
        <dd>
          <Keys keys="c" />
        </dd>
        <dt>{readerWords.cite}</dt>
        <dd>
          <Keys keys="enter" />
        </dd>
      </dl>
    </EmptyState>
  );
}
