import { useCommand } from '../../desk/commandRegistry.ts';
import { setTheme, useDesk } from '../../desk/deskStore.ts';
import { resolveTheme } from '../../desk/theme.ts';

/** The commands that work with and without a library: the theme, and undo inside plain text fields. Shows nothing. */
export function WindowCommands() {
  useCommand('view.theme', () => setTheme(resolveTheme(useDesk.getState().theme) === 'dark' ? 'light' : 'dark'));
  // The menu's Ctrl+Z takes the key away from the field, so the field's own undo has to be asked for.
  useCommand('undo', () => document.execCommand('undo'), { scope: 'focus', when: isPlainFieldFocused });
  useCommand('redo', () => document.execCommand('redo'), { scope: 'focus', when: isPlainFieldFocused });
  return null;
}

function isPlainFieldFocused(): boolean {
  const focused = document.activeElement;
  return focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
}
