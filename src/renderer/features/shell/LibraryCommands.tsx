import { useCommand } from '../../desk/commandRegistry.ts';
import { useOpenLibrary } from '../../desk/useOpenLibrary.ts';

/** New library, open library and the sample, from menu, key and palette. Shows nothing. */
export function LibraryCommands() {
  const open = useOpenLibrary('library.open');
  const create = useOpenLibrary('library.create');
  const openSample = useOpenLibrary('library.openSample');
  useCommand('library.open', () => open());
  useCommand('library.create', () => create());
  useCommand('library.openSample', () => openSample());
  return null;
}
