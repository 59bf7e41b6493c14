import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { APP_ORIGIN } from './appProtocol.ts';
import type { WindowState } from './windowState.ts';

/**
 * Creates the window: sandboxed, isolated, without Node, and unable to navigate, to open windows or to embed pages.
 * `developmentServer` is the address of electron-vite's server while developing; `state` what was remembered of the
 * last window.
 */
export function createWindow(developmentServer: string | undefined, state: WindowState | undefined): BrowserWindow {
  const window = new BrowserWindow({
    ...(state?.bounds ?? { width: 1440, height: 900 }),
    minWidth: 720,
    minHeight: 500,
    show: false,
    title: 'Briefdesk',
    // Shown before the first paint, so that a dark desk does not flash white.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181b' : '#f6f6f4',
    webPreferences: {
      preload: join(__dirname, '../preload/preload.js'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  if (state?.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  forbidLeaving(window);
  void window.loadURL(developmentServer ?? `${APP_ORIGIN}/index.html`);
  return window;
}

function forbidLeaving({ webContents }: BrowserWindow): void {
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.on('will-redirect', (event) => event.preventDefault());
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
