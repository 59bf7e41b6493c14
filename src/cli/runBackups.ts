import { resolve } from 'node:path';
import { type Backup, listBackups } from '../library/backups/listBackups.ts';
import { findPlaces } from '../library/backups/placeElsewhere.ts';
import type { ExitCode, LibraryCommandLine } from './command.ts';
import { formatColumns } from './formatColumns.ts';
import { printJson, printMessage, printResult } from './print.ts';
import { newToken, runTask } from './runTask.ts';

/** Makes a backup beside the library, or with its originals in the folder named by `--to`. */
export async function runBackup({ library, to, json }: LibraryCommandLine): Promise<ExitCode> {
  const made = await runTask('back-up', {
    folder: resolve(library),
    elsewhere: to === undefined ? null : resolve(to),
    reason: 'by-hand',
    now: new Date().toISOString(),
    token: newToken(),
  });
  if (json) printJson(made);
  else printResult(made.path);
  const { copied, missing } = made.originals;
  if (to !== undefined)
    printMessage(`${copied} originals copied; those that were there already were not copied again.`);
  for (const title of missing)
    printMessage(`The original of “${title}” is missing and is not in the backup. Verify the library.`);
  return missing.length === 0 ? 0 : 1;
}

/** Lists the backups of a library, or those in the folder named by `--from`, the newest first. */
export async function runBackups({ library, from, json }: LibraryCommandLine): Promise<ExitCode> {
  const places = from === undefined ? [resolve(library)] : await findPlaces(from);
  const backups = (await Promise.all(places.map((place) => listBackups(place)))).flat();
  if (json) printJson(backups);
  else if (backups.length > 0) printResult(formatColumns(backups.map(rowOf)));
  if (backups.length === 0) printMessage('There are no backups.');
  return 0;
}

/** Name, why, sources, excerpts, claims, briefings, bytes. */
function rowOf({ name, manifest: { reason, counts, size } }: Backup): readonly string[] {
  return [
    name,
    reason,
    `${counts.sources} sources`,
    `${counts.excerpts} excerpts`,
    `${counts.claims} claims`,
    `${counts.briefings} briefings`,
    `${size} bytes`,
  ];
}
