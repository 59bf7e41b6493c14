import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, expect, type Page } from '@playwright/test';
import { ownDisplay } from './ownDisplay.ts';

const checkout = resolve(__dirname, '../..');

/** What a running Briefdesk is to a test: the application, its window, and the folder that is its whole world. */
export interface Desk {
  readonly app: ElectronApplication;
  readonly window: Page;
  /** The home folder of this run; the default library lies in `Documents/Briefdesk` below it. */
  readonly home: string;
  /** Everything that should not have happened. A test that expects something of it takes it out. */
  readonly surprises: string[];
  /** Quits as a person would. */
  quit(): Promise<void>;
  /** Quits, and starts again on the same home. */
  restart(): Promise<Desk>;
  /** Ends the program without a warning, as a crash or a power cut would, and starts it again on the same home. */
  killAndStart(): Promise<Desk>;
}

type Launched = Omit<Desk, 'restart' | 'killAndStart'> & { kill(): Promise<void> };

interface Options {
  readonly windowSize: { readonly width: number; readonly height: number };
}

interface Fixtures {
  readonly desk: Desk;
}

/** Starts the built application for each test; an unexpected dialog, console error, page error or request fails it. */
export const test = base.extend<Options & Fixtures>({
  windowSize: [{ width: 1440, height: 900 }, { option: true }],
  desk: async ({ windowSize }, provide) => {
    const home = await mkdtemp(join(tmpdir(), 'briefdesk-e2e-'));
    const launched: Launched[] = [];
    const start = async (): Promise<Desk> => {
      const program = await launch(home, windowSize);
      launched.push(program);
      const restart = async () => {
        await program.quit();
        return start();
      };
      const killAndStart = async () => {
        await program.kill();
        return start();
      };
      return { ...program, restart, killAndStart };
    };
    await provide(await start());
    await launched.at(-1)?.quit();
    await rm(home, { recursive: true, force: true });
    expect(
      launched.flatMap(({ surprises }) => surprises),
      'nothing unexpected happened',
    ).toEqual([]);
  },
});

export { expect };

async function launch(home: string, windowSize: Options['windowSize']): Promise<Launched> {
  const executablePath = process.env['BRIEFDESK_ELECTRON'];
  if (!executablePath) throw new Error('BRIEFDESK_ELECTRON names no Electron: run the tests by `npm test`.');
  const display = await ownDisplay();
  const app = await electron.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      `--user-data-dir=${join(home, 'user-data')}`,
      checkout,
    ],
    env: {
      ...environment(),
      ...(display ? { DISPLAY: display } : {}),
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_DOCUMENTS_DIR: join(home, 'Documents'),
    },
    colorScheme: 'light',
  });
  const surprises: string[] = [];
  const window = await app.firstWindow();
  window.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') surprises.push(`console: ${message.text()}`);
  });
  window.on('pageerror', (error) => surprises.push(`page error: ${error.message}`));
  window.on('dialog', (dialog) => {
    surprises.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  window.on('request', (request) => {
    if (!/^(app|blob|data):/.test(request.url())) surprises.push(`request: ${request.url()}`);
  });
  await app.evaluate(({ BrowserWindow, dialog }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    // A native dialog would wait for ever: a test that expects one puts its own answer here.
    const unexpected = () => Promise.reject(new Error('An unexpected native dialog was shown.'));
    dialog.showOpenDialog = unexpected;
    dialog.showSaveDialog = unexpected;
    dialog.showMessageBox = unexpected;
  }, windowSize);
  await window.waitForLoadState('domcontentloaded');
  return { app, window, home, surprises, quit: quitter(app, surprises), kill: () => kill(app) };
}

/** Ends the main process as a crash would; the others end with it. */
async function kill(app: ElectronApplication): Promise<void> {
  const program = app.process();
  const ended = new Promise((resolve) => program.once('exit', resolve));
  program.kill('SIGKILL');
  await ended;
}

/** Quits as a person would, once. A program that does not come to an end is killed, and that it had to be is a surprise. */
function quitter(app: ElectronApplication, surprises: string[]): () => Promise<void> {
  const program = app.process();
  let quitting: Promise<void> | undefined;
  return () => {
    quitting ??= (async () => {
      const killer = setTimeout(() => {
        surprises.push('The application did not quit within 20 seconds.');
        program.kill('SIGKILL');
      }, 20_000);
      await app.close().catch(() => undefined);
      clearTimeout(killer);
    })();
    return quitting;
  };
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
