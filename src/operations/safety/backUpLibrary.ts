import type { MadeBackup } from '../../library/backups/makeBackup.ts';
import type { JobContext, JobFunction } from '../context.ts';
import { openedLibrary } from '../runIn.ts';
import { describeBackup } from './describeBackup.ts';
import { runLibraryTask } from './runLibraryTask.ts';

export const backUpLibrary: JobFunction<'library.backUp'> = async (context, { jobId, where }) => {
  const elsewhere = where === 'elsewhere' ? await context.host.pickFolder('back-up') : null;
  if (where === 'elsewhere' && elsewhere === null) return null;
  const made = await backUpTo(context, jobId, elsewhere);
  const { copied, missing } = made.originals;
  return { backup: describeBackup(made), originals: elsewhere === null ? null : { copied, missing: [...missing] } };
};

/**
 * Makes a backup of the library that is open, beside it or in a folder that a person picked. Throws `backup-not-written`,
 * `library-damaged`, `job-cancelled`.
 */
export async function backUpTo(context: JobContext, jobId: string, elsewhere: string | null): Promise<MadeBackup> {
  const { host, session } = context;
  const { folder } = openedLibrary(session);
  const token = Buffer.from(host.randomBytes(6)).toString('hex');
  const wish = { folder, elsewhere, reason: 'by-hand' as const, now: host.now(), token };
  return runLibraryTask(context, jobId, 'back-up', wish);
}
