import type { Restored } from '../../library/backups/restoreBackup.ts';
import type { JobContext, JobFunction } from '../context.ts';
import { openLibraryFolder, putAwayLibrary } from '../libraries/openLibraryFolder.ts';
import { chosenBackup, libraryMeant } from './chosenBackups.ts';
import { runLibraryTask } from './runLibraryTask.ts';

export const restoreLibrary: JobFunction<'library.restore'> = async (context, { jobId, path, library }) => {
  const backup = await chosenBackup(context, path);
  const folder = await libraryMeant(context, library);
  const { before, originals } = await restoreFrom(context, jobId, folder, backup.path);
  return { before, originals: { copied: originals.copied, missing: [...originals.missing] } };
};

/**
 * Closes the library, puts a backup in its place and opens it again, whether that was done or not: whoever works with it never
 * stands there without one. Throws what kept it from being restored.
 */
async function restoreFrom(context: JobContext, jobId: string, folder: string, path: string): Promise<Restored> {
  const { host, session } = context;
  const isOpen = session.library?.folder === folder;
  if (isOpen) await putAwayLibrary(context);
  const token = Buffer.from(host.randomBytes(6)).toString('hex');
  let restored: Restored;
  try {
    restored = await runLibraryTask(context, jobId, 'restore-backup', { folder, path, now: host.now(), token });
  } catch (error) {
    if (isOpen) await openLibraryFolder(context, folder, 'open');
    throw error;
  }
  await openLibraryFolder(context, folder, 'open');
  return restored;
}
