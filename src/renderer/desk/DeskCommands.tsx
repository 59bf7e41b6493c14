import { useRead } from '../bridge/useRead.ts';
import { showToast } from '../ui/toasts.ts';
import { undoWords } from '../words/undoWords.ts';
import { useCommand } from './commandRegistry.ts';
import { type PaneName, showPane, useDesk } from './deskStore.ts';
import { undoInLibrary } from './undoToast.ts';

/** The commands that the desk itself answers: undo outside the editor, and the panes. Shows nothing. */
export function DeskCommands() {
  const next = useRead('undo.next', {});
  useCommand('undo', () => {
    if (next.data === null) showToast({ title: undoWords.nothing });
    else void undoInLibrary();
  });
  useCommand('redo', () => showToast({ title: undoWords.noRedo, description: undoWords.noRedoWhy }));
  useCommand('view.libraryPane', () => togglePane('library'));
  useCommand('view.briefingPane', () => togglePane('briefing'));
  useCommand('view.evidencePane', () => togglePane('evidence'));
  return null;
}

function togglePane(pane: PaneName): void {
  showPane(pane, !useDesk.getState().panes[pane]);
}
