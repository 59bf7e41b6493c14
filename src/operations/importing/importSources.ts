import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PlannedFile } from '../../shared/contract/importOperations.ts';
import type { JobFunction } from '../context.ts';
import type { Host } from '../host.ts';
import { openedLibrary } from '../runIn.ts';
import { comparePaths } from './comparePaths.ts';
import { type FoundFiles, findFiles } from './findFiles.ts';
import { findImportFolder, rememberImportFolder } from './importFolder.ts';
import { recordFiles } from './importLedger.ts';
import { runCancellable } from './runCancellable.ts';
import { runImport } from './runImport.ts';

/** Imports files and folders; what is wrong with one file never keeps the next from being imported. */
export const importSources: JobFunction<'sources.import'> = async (
  context,
  { jobId, paths, pick, addSameText, only },
) => {
  const { host, session } = context;
  const chosen = paths ?? (await pickPaths(host, pick));
  const importId = newImportId(host);
  return runCancellable(context, [jobId, importId], async (signal) => {
    host.reportProgress({ jobId, done: 0, total: 0, current: '' });
    const planned = await planImport(chosen, signal).catch((error: unknown) => {
      if (signal.aborted) return null;
      throw error;
    });
    if (planned === null) return { imported: [], rejected: [], duplicates: [], cancelled: [...chosen] };
    if (only === undefined) await recordFiles(openedLibrary(session), importId, planned);
    return runImport(context, { importId, jobId, planned, addSameText, only }, signal);
  });
};

/** By this undo takes back all that an import brings. */
export const newImportId = (host: Host): string => Buffer.from(host.randomBytes(10)).toString('hex');

async function planImport(chosen: readonly string[], signal: AbortSignal): Promise<readonly PlannedFile[]> {
  const { files, rejected } = await findFiles(chosen, signal);
  const planned: PlannedFile[] = rejected.map((entry, index) => ({ ...refused(entry), position: [index] }));
  for (const { path, name } of files) {
    signal.throwIfAborted();
    const found = await stat(path).catch(() => undefined);
    planned.push({
      position: [planned.length],
      path,
      name,
      size: found?.size ?? null,
      modifiedAt: found?.mtime.toISOString() ?? null,
      settled: null,
    });
  }
  return planned;
}

function refused(entry: FoundFiles['rejected'][number]): Omit<PlannedFile, 'position'> {
  const { file } = entry;
  return { path: file, name: file, size: null, modifiedAt: null, settled: { kind: 'rejected', entry: { ...entry } } };
}

async function pickPaths(host: Host, pick: 'files' | 'folder'): Promise<readonly string[]> {
  host.prepareExtraction(1);
  const startIn = await findImportFolder(host);
  const folder = pick === 'folder' ? await host.pickFolder('import', startIn) : null;
  // Dialogs give files in an order of their own, which differs from system to system.
  const picked = pick === 'files' ? [...((await host.pickFiles(startIn)) ?? [])].sort(comparePaths) : [];
  const paths = folder === null ? picked : [folder];
  const [first] = paths;
  if (first !== undefined) await rememberImportFolder(host, folder ?? dirname(first));
  return paths;
}
