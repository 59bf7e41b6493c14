import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type BrowserWindow, screen } from 'electron';
import { z } from 'zod';
import { isWithinReach } from './isWithinReach.ts';

const whole = z.number().int();
const windowStateSchema = z.object({
  bounds: z.object({ x: whole, y: whole, width: whole.min(300), height: whole.min(200) }),
  isMaximized: z.boolean(),
});

/** Where the window was and how large, in the system's pixels, and whether it filled the screen. */
export type WindowState = z.infer<typeof windowStateSchema>;

/**
 * The state that was remembered in `path`, unless its place is no longer on a screen: a window on a monitor that was
 * unplugged could not be reached. A missing or broken file counts as nothing remembered.
 */
export function readWindowState(path: string): WindowState | undefined {
  try {
    const state = windowStateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return screen.getAllDisplays().some(({ workArea }) => isWithinReach(workArea, state.bounds)) ? state : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes the window's state as it closes. A file of its own, not the settings': those are written whenever a library is opened,
 * and two writers of one file would lose one another's words. Written at once, because after `close` nothing waits.
 */
export function rememberWindowState(window: BrowserWindow, path: string, onFailure: (message: string) => void): void {
  window.on('close', () => {
    const state: WindowState = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
    try {
      writeFileSync(`${path}.new`, `${JSON.stringify(state, null, 2)}\n`);
      renameSync(`${path}.new`, path);
    } catch (error) {
      onFailure(`The window's size could not be remembered: ${String(error)}`);
    }
  });
}
