import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ExtractionMessage, extractionEngineFlags } from '../../src/core/importing/extraction.ts';
import { openLibrary } from '../../src/library/openLibrary.ts';
import type { JobContext } from '../../src/operations/context.ts';
import { dispatchRead, dispatchWrite } from '../../src/operations/dispatch.ts';
import type { Host, OpenedLibrary } from '../../src/operations/host.ts';
import { createExtractionPool } from '../../src/operations/importing/extractionPool.ts';
import type { ExtractionProcess } from '../../src/operations/importing/extractionQueue.ts';
import { importSources } from '../../src/operations/importing/importSources.ts';
import { contract, type NamesThatRun } from '../../src/shared/contract.ts';

export interface WholeImport {
  readonly imported: number;
  readonly notImported: number;
  /** From the first file found to the last one recorded. */
  readonly seconds: number;
}

/** Imports a folder into a new library as the terminal does: copies, hashes, extraction in processes, index, custody. */
export async function importWhole(folder: string, library: string, processes: number): Promise<WholeImport> {
  const pool = createExtractionPool(forkExtraction, { size: processes });
  const opened = openForWriting(library);
  const context: JobContext = {
    host: hostWith(pool),
    session: { library: opened, openProblem: null, jobs: new Map(), exportPaths: new Map() },
  };
  const start = performance.now();
  try {
    const result = await importSources(context, { jobId: 'bench', paths: [folder], pick: 'files' });
    const seconds = (performance.now() - start) / 1000;
    return {
      imported: result.imported.length,
      notImported: result.rejected.length + result.duplicates.length + result.cancelled.length,
      seconds,
    };
  } finally {
    pool.stop();
    await opened.close();
    rmSync(library, { recursive: true, force: true });
  }
}

function hostWith(pool: ReturnType<typeof createExtractionPool>): Host {
  const used: Pick<
    Host,
    'filesAtOnce' | 'randomBytes' | 'now' | 'extract' | 'openContainer' | 'reportChanged' | 'reportProgress' | 'log'
  > = {
    filesAtOnce: pool.size,
    randomBytes: (length) => randomBytes(length),
    now: () => new Date().toISOString(),
    extract: (file, signal) => pool.extract(file, signal),
    openContainer: (container, signal) => pool.openContainer(container, signal),
    reportChanged: () => undefined,
    reportProgress: () => undefined,
    log: (_level, message) => process.stderr.write(`${message}\n`),
  };
  // An import of named paths asks its host for nothing else.
  return used as Host;
}

function openForWriting(folder: string): OpenedLibrary {
  const library = openLibrary(folder, { mode: 'create', role: 'writer', now: new Date().toISOString() });
  const options = { log: (message: string) => process.stderr.write(`${message}\n`) };
  return {
    folder: library.folder,
    warning: library.warning,
    dispatch: async (name, input) => {
      if (contract[name].runs === 'reads')
        return dispatchRead({ db: library.db }, name as NamesThatRun<'reads'>, input, options);
      const context = {
        db: library.db,
        randomBytes: (length: number) => randomBytes(length),
        now: new Date().toISOString(),
      };
      return dispatchWrite(context, name as NamesThatRun<'writes'>, input, options);
    },
    close: async () => library.close(),
  };
}

/** The bundle of the extraction process lies beside that of the benchmark. */
function forkExtraction(): ExtractionProcess {
  const child = fork(join(dirname(fileURLToPath(import.meta.url)), 'extraction.mjs'), {
    serialization: 'advanced',
    execArgv: [...extractionEngineFlags],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    send: (request) => child.send(request),
    onMessage: (listener) => child.on('message', (message) => listener(message as ExtractionMessage)),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill('SIGKILL'),
  };
}
