import type { Backup } from './listBackups.ts';

const DAYS = 7;
const WEEKS = 4;

/**
 * Which of the daily backups need not be kept: all but the newest of each of the last seven days of use, and the newest of each of
 * the last four weeks of use. Those made for another reason are never among them.
 */
export function findSuperseded(backups: readonly Backup[]): readonly Backup[] {
  const daily = backups
    .filter(({ manifest }) => manifest.reason === 'daily')
    .sort((one, other) => (one.manifest.madeAt < other.manifest.madeAt ? 1 : -1));
  const kept = new Set([
    ...newestOfEach(daily, ({ manifest }) => manifest.madeAt.slice(0, 10)).slice(0, DAYS),
    ...newestOfEach(daily, ({ manifest }) => weekOf(manifest.madeAt)).slice(0, WEEKS),
  ]);
  return daily.filter((backup) => !kept.has(backup));
}

function newestOfEach(newestFirst: readonly Backup[], nameOf: (backup: Backup) => string): readonly Backup[] {
  const byName = new Map<string, Backup>();
  for (const backup of newestFirst) if (!byName.has(nameOf(backup))) byName.set(nameOf(backup), backup);
  return [...byName.values()];
}

const DAY = 24 * 60 * 60 * 1000;

/** The Monday of its week, as a number of weeks: 1 January 1970 was a Thursday. */
function weekOf(moment: string): string {
  return String(Math.floor((Date.parse(moment) / DAY + 3) / 7));
}
