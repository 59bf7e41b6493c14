import { randomBytes } from 'node:crypto';
import { extname, join } from 'node:path';
import { app, BrowserWindow, dialog, type OpenDialogOptions, shell } from 'electron';
import type { Host } from '../operations/host.ts';
import { channels } from '../shared/bridge.ts';
import { startExtraction } from './extractionProcess.ts';
import { isTestRuntime } from './isTestRuntime.ts';
import { openLibraryThreads } from './libraryThreads.ts';
import { readSettingsFile, writeSettingsFile } from './settingsFile.ts';
import { startLibraryTask } from './startLibraryTask.ts';

const IMPORT_FILTERS = [
  {
    name: 'Sources',
    extensions:
      'pdf docx docm dotx odt ott fodt rtf html htm xhtml mhtml mht eml mbox epub srt vtt sbv md markdown txt zip ris bib biblatex nbib enw json'.split(
        ' ',
      ),
  },
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
  'back-up': {
    title: 'Choose a folder for the backup, best on another disk',
    buttonLabel: 'Back up here',
    properties: ['openDirectory', 'createDirectory'],
  },
  'find-backups': {
    title: 'Choose a folder that holds backups',
    buttonLabel: 'Show backups',
    properties: ['openDirectory'],
  },
};

const FILE_DIALOGS: Readonly<Record<Parameters<Host['pickFile']>[0], OpenDialogOptions>> = {
  brief: {
    title: 'Import a briefing',
    buttonLabel: 'Import',
    filters: [
      { name: 'Markdown', extensions: ['md', 'markdown'] },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile'],
  },
  bibliography: {
    title: 'Choose the bibliography of the briefing',
    buttonLabel: 'Use',
    filters: [
      { name: 'Bibliographies', extensions: ['json', 'bib', 'bibtex', 'ris', 'nbib', 'enw'] },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile'],
  },
  image: {
    title: 'Insert an image',
    buttonLabel: 'Insert',
    filters: [
      { name: 'Images', extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'bmp', 'avif', 'svg'] },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile'],
  },
  style: {
    title: 'Add a citation style',
    buttonLabel: 'Add',
    filters: [
      { name: 'CSL styles', extensions: ['csl', 'xml'] },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile'],
  },
  version: {
    title: 'Import a new version of the source',
    buttonLabel: 'Import as new version',
    filters: IMPORT_FILTERS,
    properties: ['openFile'],
  },
};

const SAVE_DIALOGS: Readonly<
  Record<Parameters<Host['pickSavePath']>[1], { readonly title: string; readonly filter: string }>
> = {
  docx: { title: 'Export to Word', filter: 'Word document' },
  md: { title: 'Export as Markdown', filter: 'Markdown' },
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
    homeFolder: app.getPath('home'),
    sampleResources: join(__dirname, 'sample'),
    cslFolder: join(__dirname, 'csl'),
    randomBytes: (length) => randomBytes(length),
    now: () => new Date().toISOString(),

    pickFolder: async (purpose, startIn = null) => (await pick(FOLDER_DIALOGS[purpose], startIn))?.[0] ?? null,
    pickFiles: (startIn) =>
      pick({ title: 'Import sources', filters: IMPORT_FILTERS, properties: ['openFile', 'multiSelections'] }, startIn),
    pickFile: async (purpose, startIn) => (await pick(FILE_DIALOGS[purpose], startIn))?.[0] ?? null,
    pickSavePath: async (suggestedName, format) => {
      const { title, filter } = SAVE_DIALOGS[format];
      const { canceled, filePath } = await dialog.showSaveDialog(parentWindow(), {
        title,
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters: [{ name: filter, extensions: [format] }],
      });
      if (canceled || !filePath) return null;
      // Linux's dialog leaves the name as it was typed, and a file without its extension opens in nothing.
      return extname(filePath) === '' ? `${filePath}.${format}` : filePath;
    },
    reveal: (path) => shell.showItemInFolder(path),
    moveToTrash: (path) => shell.trashItem(path),

    readSettings: () => readSettingsFile(settingsPath),
    writeSettings: (settings) => writeSettingsFile(settingsPath, settings, randomBytes(6).toString('hex')),
    openLibrary: openLibraryThreads,
    runLibraryTask: startLibraryTask,
    filesAtOnce: extraction.size,
    prepareExtraction: (files) => extraction.prepare(files),
    extract: (file, signal) => extraction.extract(file, signal),
    openContainer: (container, signal) => extraction.openContainer(container, signal),

    reportChanged: (topics) => tellWindows('changed', { topics }),
    reportProgress: (progress) => tellWindows('progress', progress),
    log: (level, message) => {
      process.stderr.write(`${new Date().toISOString()} ${level} ${message}\n`);
    },
  };
}

async function pick(options: OpenDialogOptions, startIn: string | null): Promise<readonly string[] | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(parentWindow(), {
    ...options,
    defaultPath: startIn ?? app.getPath('documents'),
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
