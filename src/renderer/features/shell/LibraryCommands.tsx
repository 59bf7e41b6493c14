import { useCommand } from '../../desk/commandRegistry.ts';
import { useOpenLibrary } from '../../desk/useOpenLibrary.ts';

/** New library and open library, from menu, key and palette. Shows nothing. */
export function LibraryCommands() {
  const open = useOpenLibrary('library.open');
  const create = useOpenLibrary('library.create');
  useCommand('library.open', () => open());
  useCommand('library.create', () => create());
  return null;
}
