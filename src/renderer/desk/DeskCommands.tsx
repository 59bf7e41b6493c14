import { useEffect } from 'react';
import { useRead } from '../bridge/useRead.ts';
import { showToast } from '../ui/toasts.ts';
import { undoWords } from '../words/undoWords.ts';
import { cycleAreas, focusWithin, goTo, rememberFocus } from './areas.ts';
import { useCommand } from './commandRegistry.ts';
import { currentPanes, showPane, useDesk } from './deskStore.ts';
import { type PaneName, paneNames } from './shownPanes.ts';
import { undoInLibrary } from './undoToast.ts';

/** The commands that the desk itself answers: undo outside the editor, the panes, and the ways between them. Shows nothing. */
export function DeskCommands() {
  const next = useRead('undo.next', {});
  const hasSource = useDesk((state) => state.openSourceId !== null);
  useEffect(rememberFocus, []);
  useCommand('undo', () => {
    if (next.data === null) showToast({ title: undoWords.nothing });
    else void undoInLibrary();
  });
  useCommand('redo', () => showToast({ title: undoWords.noRedo, description: undoWords.noRedoWhy }));
  useCommand('view.libraryPane', () => visitPane('library'));
  useCommand('view.briefingPane', () => visitPane('briefing'));
  useCommand('view.evidencePane', () => visitPane('evidence'));
  useCommand('go.next', () => cycleAreas(1));
  useCommand('go.previous', () => cycleAreas(-1));
  useCommand('go.results', () => goTo('results'));
  useCommand('go.reader', () => goTo('reader'), { when: () => hasSource });
  useCommand('go.text', () => goTo('text'));
  useCommand('go.evidence', () => goTo('evidence'));
  return null;
}

const entrances = { library: 'results', briefing: 'text', evidence: 'evidence' } as const;

/**
 * A pane's key shows it and goes there; pressed again there, it hides the pane, and the focus goes on to one that stays. While
 * the caret stands in words it hides nothing: a key pressed once too often must not take away what one types in.
 */
function visitPane(pane: PaneName): void {
  const { isInside, isTyping } = focusWithin(pane);
  if (!currentPanes()[pane] || !isInside) {
    goTo(entrances[pane]);
    return;
  }
  if (isTyping) return;
  showPane(pane, false);
  const stays = (['briefing', ...paneNames] as const).find((other) => other !== pane && currentPanes()[other]);
  if (stays) goTo(entrances[stays]);
}
