import { useState } from 'react';
import type { SourceInUse } from '../../../../shared/contract/sourceOperations.ts';
import { useChange } from '../../../bridge/useChange.ts';
import { closeSource, openSourceAt, useDesk } from '../../../desk/deskStore.ts';
import { offerUndo } from '../../../desk/undoToast.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { commonWords } from '../../../words/commonWords.ts';
import { organiseWords } from '../../../words/organiseWords.ts';
import type { OrganiseDialogProps } from './OrganiseDialogs.tsx';
import styles from './RemoveDialog.module.css';
import { useNameOfSources } from './useNameOfSources.ts';

/** Asks before many sources leave the library, and then names those that stay because something rests on them. */
export function RemoveDialog({ ids, onClose, onRemoved }: OrganiseDialogProps) {
  const subject = useNameOfSources(ids);
  const [kept, setKept] = useState<readonly SourceInUse[]>([]);
  const remove = useChange('sources.removeMany', {
    onSuccess: ({ removed, kept: staying }) => {
      const { openSourceId } = useDesk.getState();
      if (openSourceId !== null && removed.includes(openSourceId)) closeSource();
      if (removed.length > 0) {
        onRemoved();
        offerUndo(organiseWords.removed(organiseWords.sources(removed.length)));
      }
      if (staying.length === 0) onClose();
      else setKept(staying);
    },
  });
  if (kept.length > 0) return <KeptSources kept={kept} onClose={onClose} />;
  return (
    <Dialog
      title={organiseWords.removeTitle(subject)}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{commonWords.cancel}</Button>
          <Button variant="primary" autoFocus onPress={() => remove.mutate({ ids: [...ids] })}>
            {organiseWords.remove}
          </Button>
        </>
      }
    >
      <p>{organiseWords.removeText}</p>
    </Dialog>
  );
}

function KeptSources({ kept, onClose }: { readonly kept: readonly SourceInUse[]; readonly onClose: () => void }) {
  return (
    <Dialog
      title={organiseWords.keptTitle(kept.length)}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" autoFocus onPress={onClose}>
          {commonWords.close}
        </Button>
      }
    >
      <p>{organiseWords.keptText}</p>
      <ul className={styles.list}>
        {kept.slice(0, MOST_ROWS).map(({ id, title, excerpts, citations, briefing }) => (
          <li key={id} className={styles.source}>
            <div className={styles.words}>
              <bdi>{title || commonWords.untitled}</bdi>
              <span className={styles.uses}>{organiseWords.uses(excerpts, citations, briefing)}</span>
            </div>
            <Button
              size="small"
              onPress={() => {
                onClose();
                openSourceAt({ sourceId: id });
              }}
            >
              {organiseWords.look}
            </Button>
          </li>
        ))}
      </ul>
      {kept.length > MOST_ROWS && <p>{organiseWords.keptMore(kept.length - MOST_ROWS)}</p>}
    </Dialog>
  );
}

/** More would take long to lay out, and nobody reads them. */
const MOST_ROWS = 200;
