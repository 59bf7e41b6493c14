import { useDesk } from './deskStore.ts';
import { type Panes, shownPanes } from './shownPanes.ts';
import { useWindowSize } from './useWindowSize.ts';

/** The panes that stand in the window, drawn anew when they become others. */
export function usePanesInWindow(): Panes {
  const wanted = useDesk((state) => state.panes);
  const recent = useDesk((state) => state.recentPanes);
  const isWriting = useDesk((state) => state.openBriefingId !== null);
  return shownPanes(wanted, { recent, isWriting }, useWindowSize().width);
}
