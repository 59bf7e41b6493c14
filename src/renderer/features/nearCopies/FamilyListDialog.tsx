import { CopyCheck } from 'lucide-react';
import { useState } from 'react';
import type { NearCopyFamilySummary } from '../../../shared/contract/nearCopyOperations.ts';
import { useRead } from '../../bridge/useRead.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { shorten } from '../../ui/shorten.ts';
import { commonWords } from '../../words/commonWords.ts';
import { nearCopyWords } from '../../words/nearCopyWords.ts';
import styles from './FamilyDialog.module.css';
import { closeViews, showView } from './nearCopyViews.ts';
import { SourceLine } from './SourceLine.tsx';

const PAGE = 50;

/** All families of the library, the largest first; each opens. */
export function FamilyListDialog() {
  const [pages, setPages] = useState(1);
  const first = useRead('nearCopies.list', { limit: PAGE });
  const total = first.data?.total ?? 0;
  return (
    <Dialog title={nearCopyWords.listTitle} isOpen onClose={closeViews} undoes size="large">
      {first.isPending && <Spinner />}
      {first.data && total === 0 && (
        <EmptyState icon={<CopyCheck size={24} aria-hidden />} title={nearCopyWords.noFamilies}>
          {nearCopyWords.noFamiliesHint}
        </EmptyState>
      )}
      {total > 0 && (
        <>
          <p role="status" className={styles.hint}>
            {nearCopyWords.families(total)}
          </p>
          <ul className={styles.list} aria-label={nearCopyWords.listTitle}>
            {Array.from({ length: pages }, (_, page) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
              <FamilyPage key={page} page={page} />
            ))}
          </ul>
          {pages * PAGE < total && (
            <Button variant="quiet" onPress={() => setPages(pages + 1)}>
              {nearCopyWords.showMore}
            </Button>
          )}
        </>
      )}
    </Dialog>
  );
}

function FamilyPage({ page }: { readonly page: number }) {
  const list = useRead('nearCopies.list', page === 0 ? { limit: PAGE } : { limit: PAGE, offset: page * PAGE });
  return (list.data?.families ?? []).map((family) => (
    <li key={family.original.id}>
      <Family family={family} />
    </li>
  ));
}

function Family({ family: { original, because, size, others } }: { readonly family: NearCopyFamilySummary }) {
  const unnamed = size - 1 - others.length;
  const names = others.map(({ title, outlet }) => outlet || shorten(title || commonWords.untitled));
  return (
    <SourceLine
      source={original}
      actions={
        <Button size="small" onPress={() => showView({ kind: 'family', id: original.id })}>
          {nearCopyWords.familySize(size)}
        </Button>
      }
    >
      <p className={styles.said}>
        <Facts of={[...names, ...(unnamed > 0 ? [nearCopyWords.and(unnamed)] : [])]} />
      </p>
      {because && (
        <p className={styles.tags}>
          <Badge title={nearCopyWords.originalHint}>{nearCopyWords.original[because]}</Badge>
        </p>
      )}
    </SourceLine>
  );
}
