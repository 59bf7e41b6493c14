import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { forkExtraction } from '../../src/cli/forkExtraction.ts';
import { openForWriting } from '../../src/cli/openForWriting.ts';
import type { JobContext } from '../../src/operations/context.ts';
import type { Host } from '../../src/operations/host.ts';
import { createExtractionPool } from '../../src/operations/importing/extractionPool.ts';
import { importSources } from '../../src/operations/importing/importSources.ts';
import { EXTRACTION } from './extractionBundle.ts';

export interface WholeImport {
  readonly imported: number;
  readonly notImported: number;
  /** From the first file found to the last one recorded. */
  readonly seconds: number;
  /** What a core worked for it outside the extraction processes: the library's own thread among others. */
  readonly processorSeconds: number;
}

/** Imports a folder into a new library as the terminal does: copies, hashes, extraction in processes, index, custody. */
export async function importWhole(folder: string, library: string, processes: number): Promise<WholeImport> {
  const pool = createExtractionPool(() => forkExtraction(EXTRACTION), { size: processes });
  const opened = openForWriting(library, 'create');
  const context: JobContext = {
    host: hostWith(pool),
    session: { library: opened, openProblem: null, jobs: new Map(), exportPaths: new Map() },
  };
  const start = performance.now();
  const before = process.cpuUsage();
  try {
    const result = await importSources(context, { jobId: 'bench', paths: [folder], pick: 'files' });
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(before);
    return {
      imported: result.imported.length,
      notImported: result.rejected.length + result.duplicates.length + result.cancelled.length,
      seconds,
      processorSeconds: (user + system) / 1e6,
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
    | 'filesAtOnce'
    | 'prepareExtraction'
    | 'randomBytes'
    | 'now'
    | 'extract'
    | 'openContainer'
    | 'reportChanged'
    | 'reportProgress'
    | 'log'
  > = {
    filesAtOnce: pool.size,
    randomBytes: (length) => randomBytes(length),
    now: () => new Date().toISOString(),
    prepareExtraction: (files) => pool.prepare(files),
    extract: (file, signal) => pool.extract(file, signal),
    openContainer: (container, signal) => pool.openContainer(container, signal),
    reportChanged: () => undefined,
    reportProgress: () => undefined,
    log: (_level, message) => process.stderr.write(`${message}\n`),
  };
  // An import of named paths asks its host for nothing else.
  return used as Host;
}
