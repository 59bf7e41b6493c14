import { join, resolve } from 'node:path';
import { BriefingError } from '../core/errors.ts';
import { readManifest } from '../library/backups/backupManifest.ts';
import type { BackupComparison, KindDifference, NamedThings } from '../library/backups/compareBackup.ts';
import { libraryFiles } from '../library/folder/libraryFolder.ts';
import type { ExitCode, LibraryCommandLine } from './command.ts';
import { printJson, printMessage, printResult } from './print.ts';
import { newToken, runTask } from './runTask.ts';

/**
 * Says what restoring a backup would change, and with `--yes` does it, after a backup of the library as it is. The backup is
 * named as `backups` lists it, or by its folder.
 */
export async function runRestore({ library, operands, yes, json }: LibraryCommandLine): Promise<ExitCode> {
  const folder = resolve(library);
  const path = await findBackup(folder, operands[0] ?? '');
  const comparison = await runTask('compare-backup', { folder, path });
  const restored = yes
    ? await runTask('restore-backup', { folder, path, now: new Date().toISOString(), token: newToken() })
    : null;
  if (json) printJson({ comparison, restored });
  else printResult(formatComparison(comparison));
  if (!restored) {
    printMessage('Nothing was changed. Say --yes to restore it.');
    return 0;
  }
  printMessage(
    restored.before === ''
      ? 'Restored. There was no library there before.'
      : `Restored. What was there before is kept as ${restored.before}.`,
  );
  for (const title of restored.originals.missing) printMessage(`The original of “${title}” is in neither place.`);
  return restored.originals.missing.length === 0 ? 0 : 1;
}

async function findBackup(folder: string, named: string): Promise<string> {
  for (const path of [join(libraryFiles.backups(folder), named), resolve(named)]) {
    if (await readManifest(path)) return path;
  }
  throw new BriefingError(
    'backup-not-found',
    `There is no backup “${named}”. Name one as backups lists it, or the folder of one.`,
    { name: named },
  );
}

function formatComparison({ kinds, sameLibrary }: BackupComparison): string {
  const notes = sameLibrary ? [] : ['It is a backup of another library.'];
  if (!kinds) return [...notes, 'The library cannot be read; the backup would take its place.'].join('\n');
  return [...notes, ...kinds.flatMap(formatKind)].join('\n');
}

function formatKind({ kind, inLibrary, inBackup, gone, back, changed }: KindDifference): readonly string[] {
  return [
    `${kind}: ${inLibrary} now, ${inBackup} in the backup`,
    ...formatThings('would go', gone),
    ...formatThings('would come back', back),
    ...formatThings('would be as it was', changed),
  ];
}

function formatThings(what: string, { count, names }: NamedThings): readonly string[] {
  const rest = count - names.length;
  return [
    ...names.map((name) => `  ${what}: ${name.replace(/\s+/g, ' ')}`),
    ...(rest > 0 ? [`  ${what}: ${rest} more`] : []),
  ];
}
