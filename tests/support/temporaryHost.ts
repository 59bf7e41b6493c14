import { randomBytes } from 'node:crypto';
import { mkdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ensureCslPack } from '../../scripts/cslPack.mjs';
import { forkExtraction } from '../../src/cli/forkExtraction.ts';
import { BriefingError } from '../../src/core/errors.ts';
import { runLibraryTask } from '../../src/library/libraryTasks.ts';
import { openLibrary } from '../../src/library/openLibrary.ts';
import type { JobContext } from '../../src/operations/context.ts';
import { dispatchRead, dispatchWrite } from '../../src/operations/dispatch.ts';
import { dispatchInSession } from '../../src/operations/dispatchInSession.ts';
import type { Host, OpenedLibrary, Settings } from '../../src/operations/host.ts';
import { createExtractionPool } from '../../src/operations/importing/extractionPool.ts';
import {
  contract,
  type NamesThatRun,
  type OperationInput,
  type OperationName,
  type OperationOutput,
} from '../../src/shared/contract.ts';
import type { EventPayload } from '../../src/shared/events.ts';
import { temporaryFolder } from './temporaryLibrary.ts';

export interface TemporaryHost {
  readonly context: JobContext;
  /** Runs any operation as the window would; throws the error it answered with. */
  call<Name extends OperationName>(name: Name, input: OperationInput<Name>): Promise<OperationOutput<Name>>;
  readonly progress: readonly EventPayload<'progress'>[];
  /** What stands in for the system's trash. */
  readonly trashFolder: string;
}

/**
 * A host whose world is a folder that goes with the test: real libraries, the real extraction process, and a folder for a
 * trash. `entry` is that of `buildExtraction`; what a test gives takes the place of the host's own.
 */
export function temporaryHost(entry: string, given: Partial<Host> = {}): TemporaryHost {
  const host = temporaryHostIn(temporaryFolder(), entry, given);
  onTestFinished(() => host.close());
  return host;
}

/** The same in a given folder, to be closed by the test. */
export function temporaryHostIn(
  home: string,
  entry: string,
  given: Partial<Host> = {},
): TemporaryHost & { close(): Promise<void> } {
  const trashFolder = join(home, 'Trash');
  const extraction = createExtractionPool(() => forkExtraction(entry), { size: 2 });
  const progress: EventPayload<'progress'>[] = [];
  let settings: Settings = { recentLibraries: [], sampleLibraries: [], importFolder: null };
  const logged: string[] = [];
  const host: Host = {
    appInfo: { version: '', platform: process.platform, testRuntime: false, runtime: 'test' },
    defaultLibraryFolder: join(home, 'Documents', 'Briefdesk'),
    homeFolder: home,
    sampleResources: join(import.meta.dirname, '../../resources/sample'),
    cslFolder: ensureCslPack(),
    randomBytes: (length) => randomBytes(length),
    now: () => new Date().toISOString(),
    pickFolder: async () => null,
    pickFiles: async () => null,
    pickFile: async () => null,
    pickSavePath: async () => null,
    reveal: () => undefined,
    moveToTrash: async (path) => {
      await mkdir(trashFolder, { recursive: true });
      await rename(path, join(trashFolder, basename(path)));
    },
    readSettings: async () => settings,
    writeSettings: async (written) => {
      settings = written;
    },
    openLibrary: async (folder, mode) => openInProcess(folder, mode, logged),
    filesAtOnce: extraction.size,
    runLibraryTask,
    prepareExtraction: (files) => extraction.prepare(files),
    extract: (file, signal) => extraction.extract(file, signal),
    openContainer: (container, signal) => extraction.openContainer(container, signal),
    reportChanged: () => undefined,
    reportProgress: (report) => progress.push(report),
    log: (_level, message) => logged.push(message),
    ...given,
  };
  const context: JobContext = {
    host,
    session: { library: null, openProblem: null, jobs: new Map(), exportPaths: new Map() },
  };
  return {
    context,
    progress,
    trashFolder,
    close: async () => {
      extraction.stop();
      await context.session.library?.close();
    },
    call: async <Name extends OperationName>(name: Name, input: OperationInput<Name>) => {
      const result = await dispatchInSession(context, name, input);
      if (result.ok) return result.value as OperationOutput<Name>;
      if (result.error.code === 'internal') throw new Error(logged.at(-1) ?? result.error.message);
      throw new BriefingError(result.error.code, result.error.message, result.error.details);
    },
  };
}

/** A library as the terminal's host opens it: by one connection, in this very process. */
function openInProcess(folder: string, mode: 'open' | 'create', logged: string[]): OpenedLibrary {
  const { db, warning, close, ...library } = openLibrary(folder, {
    mode,
    role: 'writer',
    now: new Date().toISOString(),
  });
  const options = { log: (message: string) => logged.push(message), parseOutput: true };
  return {
    folder: library.folder,
    warning,
    dispatch: async (name, input) => {
      if (contract[name].runs === 'reads') return dispatchRead({ db }, name as NamesThatRun<'reads'>, input, options);
      const context = { db, randomBytes: (length: number) => randomBytes(length), now: new Date().toISOString() };
      return dispatchWrite(context, name as NamesThatRun<'writes'>, input, options);
    },
    close: async () => close(),
  };
}
