import { useState, useSyncExternalStore } from 'react';
import { describeError } from '../../../bridge/reportError.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import { keepMineAsCopy } from '../actions/keepMineAsCopy.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { reloadDraft } from '../draft/draftStore.ts';

const words = briefingWords.save;

/** Says over the page that the draft is not saved, why, and what can be done. Nothing while all is well. */
export function SaveNotice({ session }: { readonly session: DraftSession }) {
  const { autosave } = session;
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
  const [isAsking, setIsAsking] = useState(false);
  if (state.status === 'stale') {
    return (
      <>
        <ConfirmDialog
          title={words.takeTheirsTitle}
          isOpen={isAsking}
          confirmLabel={words.takeTheirs}
          onConfirm={() => void reloadDraft()}
          onClose={() => setIsAsking(false)}
        >
          {words.takeTheirsText}
        </ConfirmDialog>
        <Notice
          tone="danger"
          shape="bar"
          title={words.staleTitle}
          actions={
            <>
              <Button size="small" onPress={() => setIsAsking(true)}>
                {words.takeTheirs}
              </Button>
              <Button size="small" variant="primary" onPress={() => void keepMineAsCopy(session)}>
                {words.keepMine}
              </Button>
            </>
          }
        >
          {words.staleText}
        </Notice>
      </>
    );
  }
  if (state.status !== 'failed') return null;
  const { title, advice } = describeError(state.error);
  return (
    <Notice
      tone="danger"
      shape="bar"
      title={words.failedTitle}
      actions={
        <Button size="small" onPress={() => void autosave.flush()}>
          {words.tryAgain}
        </Button>
      }
    >
      {title} {advice} {words.failedText}
    </Notice>
  );
}
