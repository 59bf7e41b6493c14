import { join } from 'node:path';
import { app, BrowserWindow, session as electronSession, ipcMain, Menu } from 'electron';
import { originalPath } from '../library/originals.ts';
import type { JobContext } from '../operations/context.ts';
import type { Host } from '../operations/host.ts';
import { libraryCurrent } from '../operations/libraries/openLibraryFolder.ts';
import { reopenLastLibrary } from '../operations/libraries/recentLibraries.ts';
import { channels } from '../shared/bridge.ts';
import type { CommandId } from '../shared/commands.ts';
import { registerAppScheme, serveApp } from './appProtocol.ts';
import { closeWhenSaved } from './closeWhenSaved.ts';
import { createWindow } from './createWindow.ts';
import { scheduleDailyBackups } from './dailyBackups.ts';
import { createElectronHost } from './electronHost.ts';
import { buildMenu, markSampleInMenu } from './menu.ts';
import { guardSession, silenceChromium } from './offlineGuard.ts';
import { registerIpc } from './registerIpc.ts';
import { readWindowState, rememberWindowState } from './windowState.ts';

let quitting = false;

/** Set by electron-vite while developing, and only honoured then: a packaged application never loads from a server. */
const developmentServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

async function start(): Promise<void> {
  const host = createElectronHost();
  const context: JobContext = {
    host,
    session: { library: null, openProblem: null, jobs: new Map(), exportPaths: new Map() },
  };
  guardSession(electronSession.defaultSession, developmentServer, (message) => host.log('warning', message));
  serveApp(electronSession.defaultSession, {
    renderer: join(__dirname, '../renderer'),
    pdfData: join(__dirname, 'pdfjs'),
    originalPath: (sha256) => {
      const { library } = context.session;
      return library ? originalPath(library.folder, sha256) : undefined;
    },
  });
  const menu = buildMenu(process.platform, (id) => {
    if (id === 'app.quit') app.quit();
    else tellWindow(id);
  });
  const backUpSoon = scheduleDailyBackups(context);
  const markSample = async () => markSampleInMenu(menu, (await libraryCurrent(context, {}))?.sample ?? false);
  registerIpc(context, developmentServer, {
    onChanged: (topics) => {
      if (!topics.includes('library')) return;
      void markSample();
      backUpSoon();
    },
    onQuit: () => app.quit(),
  });
  ipcMain.on(channels.readyToClose, (event) => BrowserWindow.fromWebContents(event.sender)?.destroy());
  Menu.setApplicationMenu(menu);

  // The library opens while the window loads: the window asks for it when it is drawn.
  const reopened = reopenLastLibrary(context);
  showWindow(host);
  await reopened;
  backUpSoon();
  host.reportChanged(['library', 'sources', 'claims', 'briefings', 'undo']);
  await markSample();

  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) showWindow(host);
  });
  app.on('before-quit', () => {
    quitting = true;
    for (const job of context.session.jobs.values()) job.abort();
  });
  closeLibraryBeforeQuit(context);
}

function showWindow(host: Host): void {
  const statePath = join(app.getPath('userData'), 'window.json');
  const window = createWindow(developmentServer, readWindowState(statePath));
  rememberWindowState(window, statePath, (message) => host.log('warning', message));
  closeWhenSaved(window);
  // Ctrl and the wheel, which Chromium leaves to the program.
  window.webContents.on('zoom-changed', (_event, direction) =>
    tellWindow(direction === 'in' ? 'view.zoomIn' : 'view.zoomOut'),
  );
}

function tellWindow(id: CommandId): void {
  BrowserWindow.getAllWindows()[0]?.webContents.send(channels.event, 'command', { id });
}

/** Quits only after the writer has finished what it was given. */
function closeLibraryBeforeQuit({ session }: JobContext): void {
  app.on('will-quit', (event) => {
    const { library } = session;
    if (!library) return;
    event.preventDefault();
    session.library = null;
    void library.close().finally(() => app.quit());
  });
}

registerAppScheme();
silenceChromium();
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => {
    // On macOS a program outlives its windows, unless it was told to quit and only waited for them to save.
    if (process.platform !== 'darwin' || quitting) app.quit();
  });
  void app.whenReady().then(start);
} else {
  process.stderr.write('Briefdesk is running already; its window was brought to the front.\n');
  app.quit();
}
