import { backupFiles } from '../backups/backupManifest.ts';
import { type Backup, listBackups } from '../backups/listBackups.ts';
import { breathe, type Finding, type TaskContext } from './finding.ts';
import { hashInTurns } from './hashInTurns.ts';

/** Reads every backup of a library again: what is not as it was when it was made. */
export async function backupFaults(
  folder: string,
  context: TaskContext,
): Promise<{ readonly backups: readonly Backup[]; readonly findings: readonly Finding[] }> {
  const backups = await listBackups(folder);
  const findings: Finding[] = [];
  for (const [index, backup] of backups.entries()) {
    context.report(index, backups.length, backup.name);
    const found = await hashBackup(backup, context.signal);
    if (found !== backup.manifest.sha256) findings.push(faulty(backup, found));
    await breathe(context);
  }
  return { backups, findings };
}

/** SHA-256 of a backup's database, undefined where it cannot be read. */
export async function hashBackup({ path }: Pick<Backup, 'path'>, signal: AbortSignal): Promise<string | undefined> {
  try {
    return (await hashInTurns(backupFiles.database(path), signal)).sha256;
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

function faulty({ name, manifest }: Backup, found: string | undefined): Finding {
  return {
    about: 'backup',
    subject: `backups/${name}/library.sqlite`,
    problem:
      found === undefined ? 'The backup’s database cannot be read.' : 'The backup was altered after it was made.',
    advice: 'Do not restore it; make a new backup.',
    ...(found !== undefined && { change: { field: 'SHA-256', from: manifest.sha256, to: found } }),
  };
}
