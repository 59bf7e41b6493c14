import { CopyCheck } from 'lucide-react';
import type { SourceId } from '../../../core/ids.ts';
import type { NearCopyFamily } from '../../../shared/contract/nearCopyOperations.ts';
import { useRead } from '../../bridge/useRead.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { nearCopyWords } from '../../words/nearCopyWords.ts';
import { BackButton } from './BackButton.tsx';
import styles from './FamilyDialog.module.css';
import { MemberList } from './MemberList.tsx';
import { closeViews, useNearCopyViews } from './nearCopyViews.ts';
import { OtherRelations } from './OtherRelations.tsx';
import { useDenial } from './useDenial.ts';

/** The family of one source: who has the text from whom, as far as texts and dates tell. */
export function FamilyDialog({ id }: { readonly id: SourceId }) {
  const family = useRead('nearCopies.familyOf', { id });
  const deny = useDenial(id);
  const copies = family.data?.members.filter(({ source }) => source.id !== id) ?? [];
  const hasNoCopies = family.data?.members.length === 0 && family.data.apart.length === 0;
  const isNested = useNearCopyViews((views) => views.length > 1);
  const others = copies.filter(({ isDenied }) => !isDenied).map(({ source }) => source.id);
  return (
    <Dialog
      title={nearCopyWords.title}
      isOpen
      undoes
      onClose={closeViews}
      size="large"
      footer={
        (isNested || others.length > 1) && (
          <>
            <BackButton />
            {others.length > 1 && (
              <Button onPress={() => deny.all(others.slice(0, MOST_AT_ONCE))}>{nearCopyWords.notAnyCopy}</Button>
            )}
          </>
        )
      }
    >
      {family.isPending && <Spinner />}
      {family.data && (
        <div className={styles.parts}>
          {!family.data.isCompared && (
            <Notice shape="bar" title={nearCopyWords.waiting}>
              {nearCopyWords.waitingHint}
            </Notice>
          )}
          {hasNoCopies && family.data.isCompared && (
            <EmptyState icon={<CopyCheck size={24} aria-hidden />} title={nearCopyWords.none}>
              {nearCopyWords.noneHint}
            </EmptyState>
          )}
          {family.data.members.length > 0 && <Members id={id} family={family.data} />}
          <OtherRelations id={id} family={family.data} />
        </div>
      )}
    </Dialog>
  );
}

const MOST_AT_ONCE = 1000;

function Members({ id, family }: { readonly id: SourceId; readonly family: NearCopyFamily }) {
  if (family.members.length === 0) {
    return (
      family.isCompared && (
        <EmptyState icon={<CopyCheck size={24} aria-hidden />} title={nearCopyWords.none}>
          {nearCopyWords.noneHint}
        </EmptyState>
      )
    );
  }
  const unlisted = family.size - family.members.length;
  return (
    <>
      <MemberList id={id} family={family} />
      {unlisted > 0 && <p className={styles.more}>{nearCopyWords.moreMembers(unlisted)}</p>}
    </>
  );
}
