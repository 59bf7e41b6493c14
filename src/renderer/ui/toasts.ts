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

/** A toast that is shown, or waits until another one goes. */
export interface StandingToast extends Toast {
  /** How often it was said: bad news that is said again is one toast. */
  readonly times: number;
}

/** The toasts of the window; shown by `ToastRegion`. More than two would lie on what one reads and writes. */
export const toastQueue = new ToastQueue<StandingToast>({ maxVisibleToasts: 2 });

/** By their keys, whether shown or waiting. */
const standing = new Map<string, StandingToast>();

/** Milliseconds. React Aria's least for reading is five seconds; an offer has to be read, weighed and reached. */
const SHOWN = { message: 10_000, offer: 20_000 } as const;

/**
 * Shows a short message at the edge of the window. It goes by itself, not while the pointer or the focus is on it; bad news
 * stays until it is dismissed. Returns a function that takes it away.
 */
export function showToast(toast: Toast): () => void {
  if (!staysUp(toast)) return add({ ...toast, times: 1 }, toast.actions?.length ? SHOWN.offer : SHOWN.message);
  const same = [...standing].find(([, other]) => saysTheSame(toast, other));
  if (same !== undefined) toastQueue.close(same[0]);
  return add({ ...toast, times: (same?.[1].times ?? 0) + 1 });
}

function add(toast: StandingToast, timeout?: number): () => void {
  const key = toastQueue.add(toast, {
    ...(timeout === undefined ? {} : { timeout }),
    onClose: () => standing.delete(key),
  });
  standing.set(key, toast);
  return () => toastQueue.close(key);
}

const staysUp = ({ tone }: Toast): boolean => tone === 'danger' || tone === 'warning';

function saysTheSame(one: Toast, other: Toast): boolean {
  return one.tone === other.tone && one.title === other.title && one.description === other.description;
}

/** How many toasts wait until one that is shown goes. */
export const countWaiting = (): number => Math.max(0, standing.size - toastQueue.visibleToasts.length);

/** Takes the bad news away: what it was about is no longer there. */
export function dismissBadNews(): void {
  dismiss(staysUp);
}

/**
 * Takes away what says of something that it is done, and what was lost by it: one has turned to something else. What failed stays, and so does
 * what can still be taken back.
 */
export function dismissDone(): void {
  dismiss(({ tone, actions = [] }) => {
    const isDone = tone === 'success' || tone === 'warning';
    return isDone && !actions.some(({ useIsOffered }) => useIsOffered !== undefined);
  });
}

function dismiss(isMeant: (toast: Toast) => boolean): void {
  for (const [key, toast] of standing) if (isMeant(toast)) toastQueue.close(key);
}
