import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useCommand } from '../../desk/commandRegistry.ts';
import { fillPaneWithReader, showPane } from '../../desk/deskStore.ts';
import type { SourceListHandle } from './list/SourceList.tsx';
import type { SearchBoxHandle } from './search/SearchBox.tsx';
import type { LibraryView, PanelName } from './useLibraryView.ts';

interface Places {
  readonly search: RefObject<SearchBoxHandle | null>;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly list: RefObject<SourceListHandle | null>;
}

/** The commands that lead into the pane and change what it shows. */
export function useViewCommands(view: LibraryView, { search, input, list }: Places): void {
  const unfold = (panel: PanelName) => () => {
    const isOpen = view.panel === panel;
    comeForward(() => view.openPanel(isOpen ? null : panel));
    if (isOpen) list.current?.focus();
    else focusFirst(panelIn(input.current));
  };
  useCommand('search.focus', () => {
    comeForward();
    search.current?.selectAll();
  });
  useCommand('view.filters', unfold('filters'));
  useCommand('view.collections', unfold('collections'));
  useCommand('view.savedSearches', unfold('savedSearches'));
  useCommand('search.ranked', () => view.setOrder('rank'), { when: () => view.words !== '' });
  useCommand('search.newest', () => view.setOrder('newest'), { when: () => view.words !== '' });
  useCommand('view.triage', () => {
    comeForward(() => view.setTriage(!view.isTriage));
    if (!view.isTriage) list.current?.focus();
  });
}

/** Drawn at once: the pane is inert until then, and what is typed next must not go where the focus was. */
function comeForward(change: () => void = () => {}): void {
  flushSync(() => {
    showPane('library', true);
    fillPaneWithReader(false);
    change();
  });
}

function panelIn(input: HTMLElement | null): Element | null | undefined {
  return input?.closest('[data-area="list"]')?.querySelector('[data-panel]');
}

function focusFirst(panel: Element | null | undefined): void {
  const list = panel?.querySelector<HTMLElement>('[role="treegrid"], [role="grid"]');
  (list ?? panel?.querySelector<HTMLElement>('button:not([disabled])'))?.focus();
}
