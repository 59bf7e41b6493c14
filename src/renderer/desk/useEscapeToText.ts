import { type KeyboardEvent, useRef } from 'react';
import { goTo } from './areas.ts';
import { useDesk } from './deskStore.ts';

interface EscapeHandlers {
  readonly onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * Handlers for the element around the panes: an Escape that nothing else had a use for leads back to the text of the briefing.
 * What it closes, clears or deselects comes first; dialogs and menus, which React tells of too, lie outside the element.
 */
export function useEscapeToText(): EscapeHandlers {
  const hadPassage = useRef(false);
  return {
    onKeyDownCapture: () => {
      hadPassage.current = useDesk.getState().selectedExcerptId !== null;
    },
    onKeyDown: (event) => {
      const { key, target, currentTarget } = event;
      if (key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
      if (!(target instanceof Element) || !currentTarget.contains(target) || target.closest('[contenteditable]'))
        return;
      if (hadPassage.current && target.closest('[data-area="reader"]')) return;
      if (goTo('text')) event.preventDefault();
    },
  };
}
