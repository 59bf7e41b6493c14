import { createStore } from 'zustand/vanilla';

/** What is read out next, without a change of focus. A new object is read out even when the words are the same. */
export const announcements = createStore<{ readonly words: string }>(() => ({ words: '' }));

/** Tells what just happened to people who do not see it. */
export function announce(words: string): void {
  announcements.setState({ words }, true);
}
