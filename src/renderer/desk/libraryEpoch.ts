import { create } from 'zustand';

/** How often the library was put in the place of itself: the desk of before must not go on as if nothing had happened. */
export const useLibraryEpoch = create<{ readonly epoch: number }>()(() => ({ epoch: 0 }));

/** Has the desk begin anew: the library in the same folder is another one by now. */
export function beginAnew(): void {
  useLibraryEpoch.setState(({ epoch }) => ({ epoch: epoch + 1 }));
}
