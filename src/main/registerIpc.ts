import { BrowserWindow, ipcMain } from 'electron';
import type { JobContext } from '../operations/context.ts';
import { dispatchInSession } from '../operations/dispatchInSession.ts';
import { channels } from '../shared/bridge.ts';
import type { Result } from '../shared/result.ts';
import { APP_ORIGIN } from './appProtocol.ts';
import { isTrustedSender } from './isTrustedSender.ts';

/**
 * Answers the window's calls. A call from anything but the main frame of our own page is refused. `onChanged` hears of what
 * a call has changed, `onQuit` that the person wants to quit.
 */
export function registerIpc(
  context: JobContext,
  developmentServer: string | undefined,
  { onChanged, onQuit }: { onChanged: (topics: readonly string[]) => void; onQuit: () => void },
): void {
  const origins = [APP_ORIGIN, ...(developmentServer === undefined ? [] : [new URL(developmentServer).origin])];
  ipcMain.handle(channels.call, async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!isTrustedSender(event.senderFrame, origins)) {
      context.host.log('error', `Refused a call from ${event.senderFrame?.url ?? 'a frame that is gone'}.`);
      return { ok: false, error: { code: 'input-invalid', message: 'This page may not call Briefdesk.', details: {} } };
    }
    const result = await dispatchInSession(context, String(name), input);
    if (result.ok && result.changed.length > 0) {
      tellOtherWindows(event.sender.id, result.changed);
      onChanged(result.changed);
    }
    return result;
  });
  ipcMain.on(channels.quit, ({ senderFrame }) => {
    if (isTrustedSender(senderFrame, origins)) onQuit();
  });
}

function tellOtherWindows(callerId: number, changed: readonly string[]): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) {
    if (webContents.id !== callerId) webContents.send(channels.event, 'changed', { topics: changed });
  }
}
