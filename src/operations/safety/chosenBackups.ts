import { dirname, resolve } from 'node:path';
import { BriefingError } from '../../core/errors.ts';
import { type Backup, listBackups } from '../../library/backups/listBackups.ts';
import type { JobContext, Session } from '../context.ts';
import { openedLibrary } from '../runIn.ts';

/** The folders whose backups were listed: the window names no other path of the disk to be read. */
const listedPlaces = new WeakMap<Session, Set<string>>();

/** Notes that the backups in a folder are shown to a person, who may choose one of them. */
export function notePlace({ session }: JobContext, folder: string): void {
  const places = listedPlaces.get(session) ?? new Set();
  listedPlaces.set(session, places.add(resolve(folder)));
}

/** A backup that a person chose from a list. Throws `backup-not-found`. */
export async function chosenBackup({ session }: JobContext, path: string): Promise<Backup> {
  const wanted = resolve(path);
  const place = dirname(dirname(wanted));
  const isListed = listedPlaces.get(session)?.has(place) ?? false;
  const found = isListed ? (await listBackups(place)).find((backup) => backup.path === wanted) : undefined;
  if (found) return found;
  throw new BriefingError('backup-not-found', `${path} is no backup, or is not there any more. Nothing was changed.`, {
    path,
  });
}

/**
 * The folder of the library whose backups are meant: the one that is open, or one of those opened before that could not be
 * opened now. Throws `library-none-open`, or `library-not-found` for any other folder.
 */
export async function libraryMeant({ host, session }: JobContext, named: string | undefined): Promise<string> {
  if (named === undefined || named === session.library?.folder) return openedLibrary(session).folder;
  const { recentLibraries } = await host.readSettings();
  if (recentLibraries.includes(named)) return named;
  throw new BriefingError('library-not-found', `${named} is no library that was opened here. Open it first.`, {
    folder: named,
  });
}
