import { call } from '../bridge/call.ts';
import { onChange } from '../bridge/changes.ts';
import { reportError } from '../bridge/reportError.ts';
import { showToast } from '../ui/toasts.ts';
import { commonWords } from '../words/commonWords.ts';
import { undoWords } from '../words/undoWords.ts';

let dismissOffer: () => void = () => {};

// An offer takes back the newest change: when another one follows, the older offer would undo the wrong thing.
onChange((topics) => {
  if (topics.includes('undo')) dismissOffer();
});

/** Says what was done and offers to take it back. Call it after an operation that changes `undo` has succeeded. */
export function offerUndo(title: string, description?: string): void {
  dismissOffer = showToast({
    tone: 'success',
    title,
    ...(description ? { description } : {}),
    action: { label: commonWords.undo, onAct: () => void undoInLibrary() },
  });
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
