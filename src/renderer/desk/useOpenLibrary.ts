import { useChange } from '../bridge/useChange.ts';
import { savePending } from './pendingSaves.ts';

/** Opens or creates a library once everything of the present one is saved; main asks for the folder when none is named. */
export function useOpenLibrary(
  name: 'library.open' | 'library.create' | 'library.openSample',
): (folder?: string) => void {
  const { mutate } = useChange(name);
  return (folder) => void savePending().then((saved) => saved && mutate(folder === undefined ? {} : { folder }));
}
