import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { onTestFinished } from 'vitest';
import { createQueryClient } from '../../src/renderer/bridge/queryClient.ts';
import { reportError } from '../../src/renderer/bridge/reportError.ts';
import { clearDesk, useDesk } from '../../src/renderer/desk/deskStore.ts';
import { ToastRegion } from '../../src/renderer/ui/ToastRegion.tsx';
import { toastQueue } from '../../src/renderer/ui/toasts.ts';

/** Shows a part of the window with all that surrounds it in the application. The bridge must be installed before. */
export function renderInWindow(content: ReactNode): void {
  const client = createQueryClient(reportError);
  giveSizes();
  render(
    <QueryClientProvider client={client}>
      <I18nProvider locale="en-GB">
        {content}
        <ToastRegion />
      </I18nProvider>
    </QueryClientProvider>,
  );
  onTestFinished(() => {
    cleanup();
    client.clear();
    // Each by itself: a queue that is cleared tells nobody. Those that wait come when one goes.
    for (let [first] = toastQueue.visibleToasts; first; [first] = toastQueue.visibleToasts) toastQueue.close(first.key);
    clearDesk();
    useDesk.setState(useDesk.getInitialState());
    localStorage.clear();
  });
}

/** Happy DOM lays nothing out; a virtual list needs to believe that it has room for its rows. */
function giveSizes(): void {
  for (const [name, value] of [
    ['clientHeight', 600],
    ['clientWidth', 400],
    ['offsetHeight', 58],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
  }
  // Nothing stands anywhere, so that nothing is found at any point.
  Object.assign(document, { elementsFromPoint: () => [] });
  // A test never idles: what is made ready for later is made when it is needed.
  Object.assign(globalThis, { requestIdleCallback: () => 0 });
}

/** Selects the first place where the words stand within one text node of the element. */
export function selectWords(element: Element, words: string): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.textContent?.indexOf(words) ?? -1;
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    document.dispatchEvent(new Event('selectionchange'));
    return;
  }
  throw new Error(`“${words}” does not stand in one piece of text`);
}
