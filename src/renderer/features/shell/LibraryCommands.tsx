import { useChange } from '../../bridge/useChange.ts';
import { useCommand } from '../../desk/commandRegistry.ts';

/** New library and open library, from menu, key and palette. Shows nothing. */
export function LibraryCommands() {
  const open = useChange('library.open');
  const create = useChange('library.create');
  useCommand('library.open', () => open.mutate({}));
  useCommand('library.create', () => create.mutate({}));
  return null;
}
