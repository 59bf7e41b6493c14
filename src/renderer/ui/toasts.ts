import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

export interface Toast {
  readonly tone?: 'neutral' | 'success' | 'warning' | 'danger';
  readonly title: string;
  readonly description?: string;
  readonly actions?: readonly ToastAction[];
}

export interface ToastAction {
  readonly label: string;
  readonly onAct: () => void;
  /** A hook that tells whether the action is still on offer; left out when it always is. */
  readonly useIsOffered?: () => boolean;
}

/** The toasts of the window; shown by `ToastRegion`. */
export const toastQueue = new ToastQueue<Toast>({ maxVisibleToasts: 3 });

/** Milliseconds. React Aria's least for reading is five seconds; an offer has to be read, weighed and reached. */
const SHOWN = { message: 10_000, offer: 20_000 } as const;

/**
 * Shows a short message at the edge of the window. It goes by itself, not while the pointer or the focus is on it; bad news
 * stays until it is dismissed. Returns a function that takes it away.
 */
export function showToast(toast: Toast): () => void {
  const stays = toast.tone === 'danger' || toast.tone === 'warning';
  if (!stays) {
    const key = toastQueue.add(toast, { timeout: toast.actions?.length ? SHOWN.offer : SHOWN.message });
    return () => toastQueue.close(key);
  }
  const key = toastQueue.add(toast, { onClose: () => badNews.delete(key) });
  badNews.add(key);
  return () => toastQueue.close(key);
}

const badNews = new Set<string>();

/** Takes the bad news away: what it was about is no longer there. */
export function dismissBadNews(): void {
  for (const key of badNews) toastQueue.close(key);
}
