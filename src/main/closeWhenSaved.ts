import { type BrowserWindow, dialog } from 'electron';
import { channels } from '../shared/bridge.ts';

/** How long a page that does not answer is waited for before the person is asked. Milliseconds. */
const PATIENCE = 10_000;

/** Keeps a window open until its page has saved what was pending; a page that cannot is closed only if the person says so. */
export function closeWhenSaved(window: BrowserWindow): void {
  let asked = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (asked) return;
    asked = true;
    window.webContents.send(channels.event, 'closing', {});
    const timer = setTimeout(() => {
      asked = false;
      void askToClose(window);
    }, PATIENCE);
    window.once('closed', () => clearTimeout(timer));
  });
  window.webContents.on('render-process-gone', () => window.destroy());
}

async function askToClose(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed()) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The last changes to your briefing are not saved.',
    detail: 'Briefdesk could not confirm that they were stored. If you close now, what you typed last may be lost.',
    buttons: ['Keep open', 'Close without saving'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) window.destroy();
}
