import { create } from 'zustand';
import { call } from '../bridge/call.ts';
import { onChange } from '../bridge/changes.ts';
import { reportError } from '../bridge/reportError.ts';
import { showToast, type ToastAction } from '../ui/toasts.ts';
import { commonWords } from '../words/commonWords.ts';
import { undoWords } from '../words/undoWords.ts';

/** Counts what was done. An offer takes back the newest change: when another one follows, it would undo the wrong thing. */
const useChangeCount = create<number>()(() => 0);
let dismissOffer: () => void = () => {};

onChange((topics) => {
  if (!topics.includes('undo')) return;
  useChangeCount.setState((count) => count + 1, true);
  dismissOffer();
});

/** Says what was done and offers to take it back. Call it after an operation that changes `undo` has succeeded. */
export function offerUndo(title: string, description?: string): void {
  dismissOffer = showToast({
    tone: 'success',
    title,
    ...(description ? { description } : {}),
    actions: [undoAction()],
  });
}

/** The offer alone, for a toast that says more than what was done and stays when the offer goes. Likewise to be made right after. */
export function undoAction(): ToastAction {
  const made = useChangeCount.getState();
  return {
    label: commonWords.undo,
    onAct: () => void undoInLibrary(),
    useIsOffered: () => useChangeCount((count) => count === made),
  };
}

/** Takes back the newest change of the library and says which one it was. */
export async function undoInLibrary(): Promise<void> {
  try {
    const { description } = await call('undo.undo', {});
    showToast({ title: undoWords.undone(description) });
  } catch (error) {
    reportError(error);
  }
}
