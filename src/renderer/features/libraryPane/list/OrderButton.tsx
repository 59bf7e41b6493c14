import { ArrowDownWideNarrow, LoaderCircle } from 'lucide-react';
import { Button } from '../../../ui/Button.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { libraryWords } from '../../../words/libraryWords.ts';
import type { LibraryView } from '../useLibraryView.ts';
import styles from './OrderButton.module.css';
import type { SourceRows } from './sourceRows.ts';

interface OrderButtonProps {
  readonly view: LibraryView;
  readonly rows: SourceRows;
}

/** Says in which order the hits stand, and changes it. A rank that came while the list was in use is offered beside it. */
export function OrderButton({ view, rows }: OrderButtonProps) {
  const { ranking, showRanked } = rows;
  return (
    <>
      <MenuButton
        label={libraryWords.order}
        entries={[
          {
            id: 'rank',
            label: libraryWords.rankOrder,
            description: libraryWords.rankOrderHint,
            onAct: () => view.setOrder('rank'),
          },
          {
            id: 'newest',
            label: libraryWords.newestOrder,
            description: libraryWords.newestOrderHint,
            onAct: () => view.setOrder('newest'),
          },
        ]}
      >
        <Button size="small" variant="quiet" className={styles.order}>
          {ranking === 'ranking' ? (
            <LoaderCircle size={12} aria-hidden className={styles.wheel} />
          ) : (
            <ArrowDownWideNarrow size={12} aria-hidden />
          )}
          <span>{libraryWords.orders[ranking]}</span>
        </Button>
      </MenuButton>
      <span role="status" className={styles.news}>
        {ranking === 'offered' && (
          <Button size="small" onPress={showRanked}>
            {libraryWords.showRanked}
          </Button>
        )}
      </span>
    </>
  );
}
