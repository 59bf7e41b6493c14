import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runLibraryTask } from '../library/libraryTasks.ts';
import { openLibrary } from '../library/openLibrary.ts';
import { dispatchRead } from '../operations/dispatch.ts';
import type { Host, OpenedLibrary } from '../operations/host.ts';
import { createExtractionPool } from '../operations/importing/extractionPool.ts';
import { filesAtOnce } from '../operations/importing/filesAtOnce.ts';
import type { NamesThatRun } from '../shared/contract.ts';
import { forkExtraction } from './forkExtraction.ts';
import { openForWriting } from './openForWriting.ts';
import { printMessage } from './print.ts';
import { programFolder } from './programFolder.ts';

/** What the commands use of a host, and the end of it. */
export interface TerminalHost extends Host {
  /** Ends the extraction processes that were started. */
  stop(): void;
}

/**
 * The host of the command line: SQLite is opened in this very process, which has no window to keep awake, and untrusted files go
 * to a forked process as they do in the window application. There is nobody to ask, so nothing is picked.
 */
export function createTerminalHost(): TerminalHost {
  const folder = programFolder();
  const extraction = createExtractionPool(() => forkExtraction(join(folder, 'extraction.js')), {
    size: filesAtOnce(),
  });
  return {
    appInfo: { version: '', platform: process.platform, testRuntime: false, runtime: `Node ${process.versions.node}` },
    defaultLibraryFolder: join(homedir(), 'Documents', 'Briefdesk'),
    homeFolder: homedir(),
    sampleResources: join(folder, 'sample'),
    cslFolder: join(folder, 'csl'),
    randomBytes: (length) => randomBytes(length),
    now: () => new Date().toISOString(),
    pickFolder: async () => null,
    pickFiles: async () => null,
    pickFile: async () => null,
    pickSavePath: async () => null,
    reveal: () => undefined,
    moveToTrash: () => Promise.reject(new Error('the command line knows no trash')),
    readSettings: async () => ({ recentLibraries: [], sampleLibraries: [], importFolder: null }),
    writeSettings: async () => undefined,
    openLibrary: async (folder, mode) => openForWriting(folder, mode),
    runLibraryTask,
    filesAtOnce: extraction.size,
    prepareExtraction: (files) => extraction.prepare(files),
    extract: (file, signal) => extraction.extract(file, signal),
    openContainer: (container, signal) => extraction.openContainer(container, signal),
    reportChanged: () => undefined,
    reportProgress: ({ done, total, current }) => {
      if (process.stderr.isTTY && current !== '') printMessage(`${done + 1}/${total} ${current}`);
    },
    log: (level, message) => {
      if (level === 'error') printMessage(message);
    },
    stop: () => extraction.stop(),
  };
}

/** Opens a library for reading only: works beside a window that has it open. */
export function openForReading(folder: string): OpenedLibrary {
  const library = openLibrary(folder, { mode: 'open', role: 'reader', now: new Date().toISOString() });
  return {
    folder: library.folder,
    warning: library.warning,
    dispatch: async (name, input) =>
      dispatchRead({ db: library.db }, name as NamesThatRun<'reads'>, input, { log: printMessage }),
    close: async () => library.close(),
  };
}
