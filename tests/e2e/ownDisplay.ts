import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

let opened: Promise<string> | undefined;

/**
 * What DISPLAY has to be for windows to open on a virtual screen that only this worker uses, so that two applications under
 * test at the same time have each its own focus and clipboard; undefined where there is a screen to be used.
 */
export async function ownDisplay(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return undefined;
  opened ??= openScreen();
  return opened;
}

/** A screen that goes with this process. */
async function openScreen(): Promise<string> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  process.once('exit', () => server.kill());
  return `:${await readNumber(server)}`;
}

/** The server writes the number of its display when it is ready. */
function readNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let written = '';
    (server.stdio[3] as Readable).setEncoding('utf8').on('data', (text: string) => {
      written += text;
      if (written.endsWith('\n')) resolve(written.trim());
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended (${code}) before it had a screen.`)));
  });
}
