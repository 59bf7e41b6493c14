import type { JobFunction } from '../context.ts';
import { openedLibrary } from '../runIn.ts';
import { describeBackup } from './describeBackup.ts';
import { runLibraryTask } from './runLibraryTask.ts';

/** Makes a backup of the library that is open, beside it or, with its originals, in a folder that the person picks. */
export const backUpLibrary: JobFunction<'library.backUp'> = async (context, { jobId, where }) => {
  const { host, session } = context;
  const elsewhere = where === 'elsewhere' ? await host.pickFolder('back-up') : null;
  if (where === 'elsewhere' && elsewhere === null) return null;
  const { folder } = openedLibrary(session);
  const token = Buffer.from(host.randomBytes(6)).toString('hex');
  const wish = { folder, elsewhere, reason: 'by-hand' as const, now: host.now(), token };
  const made = await runLibraryTask(context, jobId, 'back-up', wish);
  const { copied, missing } = made.originals;
  return { backup: describeBackup(made), originals: elsewhere === null ? null : { copied, missing: [...missing] } };
};
