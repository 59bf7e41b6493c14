import { useEffect } from 'react';
import { endTextFocus, useDesk } from '../../../desk/deskStore.ts';
import { $rememberedSelection, focusAtCaret, focusAtStart } from '../../../editor/caretExtension.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { hasFocus } from '../draft/writingSurface.ts';

/**
 * Gives the text of a briefing that was opened the focus, as soon as no dialog stands over it. One without a title takes it in
 * its title field.
 */
export function useTextFocus(session: DraftSession): void {
  const isAwaited = useDesk((state) => state.textTakesFocus && state.openBriefingId === session.id);
  useEffect(() => {
    if (!isAwaited) return;
    return whenNoDialog(() => {
      endTextFocus();
      if (session.header.getState().title === '' || hasFocus(session)) return;
      const { editor } = session;
      const isNew = editor.getEditorState().read(() => $rememberedSelection(editor)) === null;
      if (isNew) focusAtStart(editor);
      else focusAtCaret(editor);
    });
  }, [isAwaited, session]);
}

/** Calls `act` once no dialog is open, at once if there is none. Returns a function that calls it off. */
function whenNoDialog(act: () => void): () => void {
  const isFree = () => document.querySelector('[data-modal]') === null;
  if (isFree()) {
    act();
    return () => {};
  }
  // Dialogs stand at the end of the page's body.
  const observer = new MutationObserver(() => {
    if (!isFree()) return;
    observer.disconnect();
    act();
  });
  observer.observe(document.body, { childList: true });
  return () => observer.disconnect();
}
