import type { Backup } from '../backups/listBackups.ts';
import type { ReadableDb } from '../database.ts';
import type { KnownHead } from '../tables/custody.ts';
import { listExportRecords } from '../tables/exportRecords.ts';

/** Where the custody log ended at every export and every backup. */
export function findKnownHeads(db: ReadableDb, backups: readonly Backup[]): readonly KnownHead[] {
  const exports = listExportRecords(db).map(({ custody, exportedAt, fileName }) => ({
    ...custody,
    at: exportedAt,
    notedBy: `the export of ${fileName} on ${exportedAt.slice(0, 10)}`,
  }));
  const copies = backups.map(({ name, manifest }) => ({
    ...manifest.custody,
    at: manifest.madeAt,
    notedBy: `the backup ${name}`,
  }));
  return [...exports, ...copies];
}
