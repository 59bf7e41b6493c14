import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { BriefingError } from '../../core/errors.ts';
import { listBackups } from './listBackups.ts';

/**
 * The folder for a library's backups within a folder that a person picked: one of its own in there, or the picked one where it
 * holds backups of this library already. Throws `backup-not-written` for the library's own folder.
 */
export async function placeElsewhere(
  picked: string,
  library: { readonly folder: string; readonly createdAt: string },
): Promise<string> {
  const folder = resolve(picked);
  refuseWithin(library.folder, folder);
  if (await holdsBackupsOf(folder, library.createdAt)) return folder;
  const name = `Briefdesk backup of ${basename(library.folder)}`;
  for (let number = 1; ; number += 1) {
    const place = join(folder, number === 1 ? name : `${name} (${number})`);
    const backups = await listBackups(place);
    if (backups.length === 0 || (await holdsBackupsOf(place, library.createdAt))) return place;
  }
}

/** The folders that hold backups at a place that a person picked: it itself, those in it, or that around it. */
export async function findPlaces(picked: string): Promise<readonly string[]> {
  const folder = resolve(picked);
  const within = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const inside = within.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  for (const places of [[folder], inside, [dirname(folder)], [dirname(dirname(folder))]]) {
    const filled: string[] = [];
    for (const place of places) if ((await listBackups(place)).length > 0) filled.push(place);
    if (filled.length > 0) return filled;
  }
  return [];
}

/** Whether a folder holds backups of this library, and not of another one of its name. */
async function holdsBackupsOf(folder: string, createdAt: string): Promise<boolean> {
  const [newest] = await listBackups(folder);
  return newest?.manifest.libraryCreatedAt === createdAt;
}

function refuseWithin(library: string, folder: string): void {
  const way = relative(resolve(library), folder);
  if (way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way) return;
  throw new BriefingError(
    'backup-not-written',
    `${folder} is in the library itself: a backup there would be lost with it. Choose a folder elsewhere, best on another disk.`,
    { folder },
  );
}
