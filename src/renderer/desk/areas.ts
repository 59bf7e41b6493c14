import { flushSync } from 'react-dom';
import { fillPaneWithReader, showPane, useDesk } from './deskStore.ts';
import type { PaneName } from './shownPanes.ts';

/** The parts of the window that F6 goes round, in this order; each bears its name as `data-area`. */
const areas = ['list', 'reader', 'briefing', 'evidence', 'titleBar', 'toasts'] as const;
type Area = (typeof areas)[number];

/** A place that a command goes to: its part of the window, and what takes the focus there, the first that is there. */
interface Place {
  readonly area: Area;
  readonly pane?: PaneName;
  readonly targets: readonly string[];
}

const listbox = '[role="listbox"]';
const searchField = 'input[type="search"]';

const places = {
  results: { area: 'list', pane: 'library', targets: [listbox, searchField] },
  reader: { area: 'reader', pane: 'library', targets: ['[role="document"]'] },
  text: { area: 'briefing', pane: 'briefing', targets: ['[contenteditable="true"]', 'h2 ~ button', 'li button'] },
  evidence: { area: 'evidence', pane: 'evidence', targets: ['[role="tab"][aria-selected="true"]'] },
} as const satisfies Record<string, Place>;

/** Moves the focus to a place, and brings its pane back first; false when it is not there, as the reader without a source. */
export function goTo(name: keyof typeof places): boolean {
  const { area, pane, targets }: Place = places[name];
  // Drawn at once: a pane is inert until it is shown, and what is inert takes no focus.
  flushSync(() => {
    if (pane) showPane(pane, true);
    if (area === 'list' && useDesk.getState().readerFillsPane) fillPaneWithReader(false);
  });
  const element = findArea(area);
  if (!element) return false;
  const target = targets.map((selector) => element.querySelector<HTMLElement>(selector)).find(isReachable);
  return focus(target ?? firstReachable(element));
}

/** Moves the focus to the next part of the window, or to the one before; back to what had it there last. */
export function cycleAreas(direction: 1 | -1): void {
  const present = areas.filter((area) => findArea(area));
  const at = present.findIndex((area) => findArea(area)?.contains(document.activeElement));
  const start = at === -1 ? (direction === 1 ? -1 : 0) : at;
  for (let step = 1; step <= present.length; step += 1) {
    const area = present[(start + direction * step + 2 * present.length) % present.length];
    if (area && area !== present[at] && focus(entranceOf(area))) return;
  }
}

/** Whether the focus is within a pane, and whether one types there: then its key must not take it away. */
export function focusWithin(pane: PaneName): { readonly isInside: boolean; readonly isTyping: boolean } {
  const focused = document.activeElement;
  const isInside = focused?.closest(`[data-pane="${pane}"]`) !== null && focused !== null;
  return { isInside, isTyping: isInside && isTypingIn(focused) };
}

/** Keeps for each part of the window what had the focus there last. Returns a function that ends it. */
export function rememberFocus(): () => void {
  const note = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const area = target.closest<HTMLElement>('[data-area]')?.dataset['area'];
    if (area) lastFocused.set(area, target);
  };
  document.addEventListener('focusin', note);
  return () => document.removeEventListener('focusin', note);
}

const lastFocused = new Map<string, HTMLElement>();

function entranceOf(area: Area): HTMLElement | undefined {
  const element = findArea(area);
  if (!element) return undefined;
  const last = lastFocused.get(area);
  if (last && element.contains(last) && isReachable(last)) return last;
  const place = Object.values<Place>(places).find((one) => one.area === area);
  const target = place?.targets.map((selector) => element.querySelector<HTMLElement>(selector)).find(isReachable);
  return target ?? firstReachable(element);
}

function findArea(area: Area): HTMLElement | undefined {
  const element = document.querySelector<HTMLElement>(`[data-area="${area}"]`);
  return element && !element.closest('[inert]') ? element : undefined;
}

const focusable = 'button, input, textarea, select, a[href], [tabindex], [contenteditable="true"]';

function firstReachable(element: HTMLElement): HTMLElement | undefined {
  return [...element.querySelectorAll<HTMLElement>(focusable)].find((one) => one.tabIndex >= 0 && isReachable(one));
}

function isReachable(element: HTMLElement | null | undefined): element is HTMLElement {
  return Boolean(element?.isConnected && !element.closest('[inert], [hidden]') && !element.matches(':disabled'));
}

function focus(element: HTMLElement | undefined): boolean {
  element?.focus();
  return element !== undefined && element === document.activeElement;
}

function isTypingIn(element: Element): boolean {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value !== '';
  return element instanceof HTMLElement && element.isContentEditable;
}
