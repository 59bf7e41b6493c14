import type { Backup as KeptBackup } from '../../library/backups/listBackups.ts';
import type { Backup } from '../../shared/contract/safetyOperations.ts';

/** A backup as it is shown. */
export function describeBackup({ path, name, manifest }: KeptBackup): Backup {
  const { madeAt, reason, libraryName, size, counts, custody } = manifest;
  return { path, name, madeAt, reason, libraryName, size, counts, head: custody };
}
