import { BrowserWindow, ipcMain, type WebFrameMain } from 'electron';
import type { JobContext } from '../operations/context.ts';
import { dispatchInSession } from '../operations/dispatchInSession.ts';
import { channels } from '../shared/bridge.ts';
import type { Result } from '../shared/result.ts';
import { APP_ORIGIN } from './appProtocol.ts';

/** Answers the window's calls. A call from anything but the main frame of our own page is refused. */
export function registerIpc(context: JobContext, developmentServer: string | undefined): void {
  const origins = [APP_ORIGIN, ...(developmentServer === undefined ? [] : [new URL(developmentServer).origin])];
  ipcMain.handle(channels.call, async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!isTrustedSender(event.senderFrame, origins)) {
      context.host.log('error', `Refused a call from ${event.senderFrame?.url ?? 'a frame that is gone'}.`);
      return { ok: false, error: { code: 'input-invalid', message: 'This page may not call Briefdesk.', details: {} } };
    }
    const result = await dispatchInSession(context, String(name), input);
    if (result.ok && result.changed.length > 0) tellOtherWindows(event.sender.id, result.changed);
    return result;
  });
}

/** Whether a frame is the top of a page of ours. Only what the URL's own origin says counts, never a prefix of it. */
export function isTrustedSender(
  frame: Pick<WebFrameMain, 'url' | 'parent'> | null,
  origins: readonly string[],
): boolean {
  if (!frame || frame.parent !== null) return false;
  return origins.some((origin) => frame.url === origin || frame.url.startsWith(`${origin}/`));
}

function tellOtherWindows(callerId: number, changed: readonly string[]): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) {
    if (webContents.id !== callerId) webContents.send(channels.event, 'changed', { topics: changed });
  }
}
