import { randomBytes } from 'node:crypto';
import { extname, join } from 'node:path';
import { app, BrowserWindow, dialog, type OpenDialogOptions, shell } from 'electron';
import type { Host } from '../operations/host.ts';
import { channels } from '../shared/bridge.ts';
import { startExtraction } from './extractionProcess.ts';
import { isTestRuntime } from './isTestRuntime.ts';
import { openLibraryThreads } from './libraryThreads.ts';
import { readSettingsFile, writeSettingsFile } from './settingsFile.ts';

const IMPORT_FILTERS = [
  { name: 'Sources', extensions: ['pdf', 'html', 'htm', 'xhtml', 'txt'] },
  { name: 'All files', extensions: ['*'] },
];

const FOLDER_DIALOGS: Readonly<Record<Parameters<Host['pickFolder']>[0], OpenDialogOptions>> = {
  'open-library': { title: 'Open a library', properties: ['openDirectory'] },
  'create-library': {
    title: 'Choose an empty folder for the new library',
    buttonLabel: 'Create library here',
    properties: ['openDirectory', 'createDirectory'],
  },
  import: { title: 'Import a folder', buttonLabel: 'Import', properties: ['openDirectory'] },
};

/** The host of the window application: every call that is Electron's stands here. */
export function createElectronHost(): Host {
  const settingsPath = join(app.getPath('userData'), 'settings.json');
  const extraction = startExtraction();

  return {
    appInfo: {
      version: app.getVersion(),
      platform: process.platform,
      testRuntime: isTestRuntime(process.versions['electron'] ?? ''),
      runtime: `Electron ${process.versions['electron']}, Chromium ${process.versions['chrome']}`,
    },
    defaultLibraryFolder: join(app.getPath('documents'), 'Briefdesk'),
    randomBytes: (length) => randomBytes(length),
    now: () => new Date().toISOString(),

    pickFolder: async (purpose) => (await pick(FOLDER_DIALOGS[purpose]))?.[0] ?? null,
    pickFiles: () =>
      pick({ title: 'Import sources', filters: IMPORT_FILTERS, properties: ['openFile', 'multiSelections'] }),
    pickSavePath: async (suggestedName) => {
      const { canceled, filePath } = await dialog.showSaveDialog(parentWindow(), {
        title: 'Export to Word',
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters: [{ name: 'Word document', extensions: ['docx'] }],
      });
      if (canceled || !filePath) return null;
      // Linux's dialog leaves the name as it was typed, and a file without its extension opens in nothing.
      return extname(filePath) === '' ? `${filePath}.docx` : filePath;
    },
    reveal: (path) => shell.showItemInFolder(path),

    readSettings: () => readSettingsFile(settingsPath),
    writeSettings: (settings) => writeSettingsFile(settingsPath, settings, randomBytes(6).toString('hex')),
    openLibrary: openLibraryThreads,
    extract: (file, signal) => extraction.extract(file, signal),

    reportChanged: (topics) => tellWindows('changed', { topics }),
    reportProgress: (progress) => tellWindows('progress', progress),
    log: (level, message) => {
      process.stderr.write(`${new Date().toISOString()} ${level} ${message}\n`);
    },
  };
}

async function pick(options: OpenDialogOptions): Promise<readonly string[] | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(parentWindow(), {
    defaultPath: app.getPath('documents'),
    ...options,
  });
  return canceled ? null : filePaths;
}

/** Dialogs belong to the window that asked, so that they cannot get lost behind it. */
function parentWindow(): BrowserWindow {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (!window) throw new Error('There is no window to show a dialog on.');
  return window;
}

function tellWindows(name: string, payload: unknown): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) {
    if (!webContents.isDestroyed()) webContents.send(channels.event, name, payload);
  }
}
