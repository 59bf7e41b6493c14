import { type Backup, listBackups } from '../../library/backups/listBackups.ts';
import { findPlaces } from '../../library/backups/placeElsewhere.ts';
import type { JobContext, JobFunction } from '../context.ts';
import { chosenBackup, libraryMeant, notePlace } from './chosenBackups.ts';
import { describeBackup } from './describeBackup.ts';
import { dailyProblem } from './keepDailyBackup.ts';
import { runLibraryTask } from './runLibraryTask.ts';

export const listLibraryBackups: JobFunction<'library.backups'> = async (context, { where, library }) => {
  const places = where === 'library' ? [await libraryMeant(context, library)] : await pickPlaces(context);
  if (places === null) return null;
  const found: Backup[] = [];
  for (const place of places) {
    notePlace(context, place);
    found.push(...(await listBackups(place)));
  }
  return { backups: found.map(describeBackup), problem: where === 'library' ? dailyProblem(context.session) : null };
};

async function pickPlaces({ host }: JobContext): Promise<readonly string[] | null> {
  const picked = await host.pickFolder('find-backups');
  return picked === null ? null : findPlaces(picked);
}

export const compareWithBackup: JobFunction<'library.compareBackup'> = async (context, { path, library }) => {
  const backup = await chosenBackup(context, path);
  const folder = await libraryMeant(context, library);
  const { kinds, sameLibrary } = await runLibraryTask(context, `compare ${path}`, 'compare-backup', { folder, path });
  return {
    backup: describeBackup(backup),
    sameLibrary,
    kinds:
      kinds?.map(({ gone, back, changed, ...counts }) => ({
        ...counts,
        gone: { ...gone, names: [...gone.names] },
        back: { ...back, names: [...back.names] },
        changed: { ...changed, names: [...changed.names] },
      })) ?? null,
  };
};
