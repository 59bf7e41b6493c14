import { dirname } from 'node:path';
import type { ImportResult } from '../../shared/contract/sourceOperations.ts';
import type { JobContext, JobFunction } from '../context.ts';
import type { Host } from '../host.ts';
import { openedLibrary } from '../runIn.ts';
import { findFiles } from './findFiles.ts';
import { type FileToImport, type Import, importFile } from './importFile.ts';
import { findImportFolder, rememberImportFolder } from './importFolder.ts';
import { runCancellable } from './runCancellable.ts';

/** Imports files and folders one after the other; what is wrong with one file never keeps the next from being imported. */
export const importSources: JobFunction<'sources.import'> = async (context, { jobId, paths, pick }) => {
  const chosen = paths ?? (await pickPaths(context.host, pick));
  return runCancellable(context, jobId, async (signal) => {
    const found = await findFiles(chosen, signal).catch((error: unknown) => {
      if (signal.aborted) return null;
      throw error;
    });
    if (found === null) return { imported: [], rejected: [], duplicates: [], cancelled: [...chosen] };
    const { files, rejected } = found;
    const result = await importFiles(
      context,
      jobId,
      files.map((file) => ({ ...file, captured: true })),
      signal,
    );
    return { ...result, rejected: [...rejected, ...result.rejected] };
  });
};

/** Imports the files in order, telling progress, until all are done or the job is cancelled. */
export async function importFiles(
  context: JobContext,
  jobId: string,
  files: readonly FileToImport[],
  signal: AbortSignal,
): Promise<ImportResult> {
  const { host } = context;
  const underWay: Import = {
    id: Buffer.from(host.randomBytes(10)).toString('hex'),
    host,
    library: openedLibrary(context.session),
    signal,
  };
  const result: ImportResult = { imported: [], rejected: [], duplicates: [], cancelled: [] };
  const announce = announcer(host);
  for (const [index, file] of files.entries()) {
    host.reportProgress({ jobId, done: index, total: files.length, current: file.name });
    try {
      const outcome = await importFile(underWay, file);
      if (outcome.kind === 'imported') result.imported.push(outcome.entry);
      else if (outcome.kind === 'duplicate') result.duplicates.push(outcome.entry);
      else result.rejected.push(outcome.entry);
      announce();
    } catch (error) {
      if (!signal.aborted) throw error;
      result.cancelled.push(...files.slice(index).map((left) => left.path));
      break;
    }
  }
  host.reportProgress({ jobId, done: files.length, total: files.length, current: '' });
  return result;
}

async function pickPaths(host: Host, pick: 'files' | 'folder'): Promise<readonly string[]> {
  const startIn = await findImportFolder(host);
  const folder = pick === 'folder' ? await host.pickFolder('import', startIn) : null;
  const paths = pick === 'files' ? ((await host.pickFiles(startIn)) ?? []) : folder === null ? [] : [folder];
  const [first] = paths;
  if (first !== undefined) await rememberImportFolder(host, folder ?? dirname(first));
  return paths;
}

/** Lets lists fill while an import runs, but not more than twice a second: each showing is a query. */
function announcer(host: Host): () => void {
  let last = 0;
  return () => {
    const now = Date.parse(host.now());
    if (now - last < 500) return;
    last = now;
    host.reportChanged(['sources', 'undo']);
  };
}
