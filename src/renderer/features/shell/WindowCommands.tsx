import { useEvent } from '../../bridge/useEvent.ts';
import { useCommand } from '../../desk/commandRegistry.ts';
import { setTheme, useDesk } from '../../desk/deskStore.ts';
import { savePending } from '../../desk/pendingSaves.ts';
import { resolveTheme } from '../../desk/theme.ts';

/** What works with and without a library: closing, the theme, and undo inside plain text fields. Shows nothing. */
export function WindowCommands() {
  useEvent('closing', () => void closeWhenSaved());
  useCommand('view.theme', () => setTheme(resolveTheme(useDesk.getState().theme) === 'dark' ? 'light' : 'dark'));
  // The menu's Ctrl+Z takes the key away from the field, so the field's own undo has to be asked for.
  useCommand('undo', () => document.execCommand('undo'), { scope: 'focus', when: isPlainFieldFocused });
  useCommand('redo', () => document.execCommand('redo'), { scope: 'focus', when: isPlainFieldFocused });
  return null;
}

/** Main closes the window when it hears that nothing is pending; when something cannot be saved, it asks the person. */
async function closeWhenSaved(): Promise<void> {
  if (await savePending()) window.briefdesk.readyToClose();
}

function isPlainFieldFocused(): boolean {
  const focused = document.activeElement;
  return focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
}
