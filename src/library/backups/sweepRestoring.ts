import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** How the name of a copy of a backup begins that is to take the place of the database. */
const PREFIX = 'library.sqlite.restoring-';

/** Where a backup's copy grows until it takes the place of the database. */
export function restoringFile(folder: string, token: string): string {
  return join(folder, `${PREFIX}${token}`);
}

/** Removes what a crash left of a restore. Only who holds the lock may. */
export function sweepRestoring(folder: string): void {
  for (const name of readdirSync(folder)) if (name.startsWith(PREFIX)) rmSync(join(folder, name), { force: true });
}
