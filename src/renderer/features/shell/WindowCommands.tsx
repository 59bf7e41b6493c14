import { useEvent } from '../../bridge/useEvent.ts';
import { useCommand } from '../../desk/commandRegistry.ts';
import { setTheme, setZoom, useDesk } from '../../desk/deskStore.ts';
import { savePending } from '../../desk/pendingSaves.ts';
import { resolveTheme } from '../../desk/theme.ts';
import { STANDARD_ZOOM, stepZoom } from '../../desk/zoomSteps.ts';
import { showToast } from '../../ui/toasts.ts';
import { deskWords } from '../../words/deskWords.ts';

/** What works with and without a library: closing, theme and zoom, and undo inside plain text fields. Shows nothing. */
export function WindowCommands() {
  useEvent('closing', () => void closeWhenSaved());
  useCommand('view.theme', () => setTheme(resolveTheme(useDesk.getState().theme) === 'dark' ? 'light' : 'dark'));
  useCommand('view.themeSystem', () => setTheme('system'));
  useCommand('view.zoomIn', () => zoom(1));
  useCommand('view.zoomOut', () => zoom(-1));
  useCommand('view.zoomReset', () => tellZoom(STANDARD_ZOOM));
  useCommand('app.quit', () => window.briefdesk.quit());
  // The menu's Ctrl+Z takes the key away from the field, so the field's own undo has to be asked for.
  useCommand('undo', () => document.execCommand('undo'), { scope: 'focus', when: isPlainFieldFocused });
  useCommand('redo', () => document.execCommand('redo'), { scope: 'focus', when: isPlainFieldFocused });
  return null;
}

let dismissZoom: () => void = () => {};

function zoom(direction: 1 | -1): void {
  tellZoom(stepZoom(useDesk.getState().zoom, direction));
}

/** Says the size: at the end of the scale, where nothing moves any more, one would take the key for broken. */
function tellZoom(zoom: number): void {
  setZoom(zoom);
  dismissZoom();
  dismissZoom = showToast({ title: deskWords.zoom(zoom) });
}

/** Main closes the window when it hears that nothing is pending; when something cannot be saved, it asks the person. */
async function closeWhenSaved(): Promise<void> {
  if (await savePending()) window.briefdesk.readyToClose();
}

function isPlainFieldFocused(): boolean {
  const focused = document.activeElement;
  return focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
}
