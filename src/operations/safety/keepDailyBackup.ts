import { rm } from 'node:fs/promises';
import { listBackups } from '../../library/backups/listBackups.ts';
import { findSuperseded } from '../../library/backups/thinOut.ts';
import type { JobContext, Session } from '../context.ts';
import { runIn } from '../runIn.ts';
import { runLibraryTask } from './runLibraryTask.ts';

/** Why the last backup of the day was not made, by session; it is told where backups are listed. */
const problems = new WeakMap<Session, string>();

export function dailyProblem(session: Session): string | null {
  return problems.get(session) ?? null;
}

/** By this the backup of the day is cancelled when its library is closed. */
const JOB_ID = 'daily-backup';

/**
 * Makes the backup of the day of the library that is open, if there is none yet, and thins out the earlier ones; the sample needs
 * none. Meant for the
 * background: it never throws, and says in the log what went wrong.
 */
export async function keepDailyBackup(context: JobContext): Promise<void> {
  const { host, session } = context;
  const { library } = session;
  if (!library || session.jobs.has(JOB_ID)) return;
  try {
    if ((await runIn(library, 'library.counts', {})).sample) return;
    const now = host.now();
    const backups = await listBackups(library.folder);
    if (
      backups.some(({ manifest }) => manifest.reason === 'daily' && manifest.madeAt.slice(0, 10) === now.slice(0, 10))
    )
      return;
    const token = Buffer.from(host.randomBytes(6)).toString('hex');
    const wish = { folder: library.folder, elsewhere: null, reason: 'daily' as const, now, token };
    await runLibraryTask(context, JOB_ID, 'back-up', wish);
    for (const { path } of findSuperseded(await listBackups(library.folder))) await rm(path, { recursive: true });
    problems.delete(session);
  } catch (error) {
    // Closed meanwhile: the next opening makes up for it.
    if (session.library !== library) return;
    const reason = error instanceof Error ? error.message : String(error);
    problems.set(session, reason);
    host.log('warning', `The backup of the day was not made: ${reason}`);
  }
}
