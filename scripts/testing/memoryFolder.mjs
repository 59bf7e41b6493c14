import { accessSync, constants, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../runtime/lock.mjs';

/** Where Linux keeps files in memory. */
const SHARED_MEMORY = '/dev/shm';
const PREFIX = 'briefdesk-tests-';
/** Several times what the tests ever hold at once; containers often have far less, and fill up with a bus error. */
const ROOM_BYTES = 2 * 1024 ** 3;

/**
 * A folder for the temporary files of one test run that lies in memory: a library there is created in a tenth of the time,
 * since nothing waits for a disk to say that it has written. Folders of runs that were killed are taken away.
 * @param {string} [home] a file system in memory
 * @param {number} [room] bytes that have to be free there
 * @returns {string | undefined} undefined where there is none, or too little room in it
 */
export function makeMemoryFolder(home = SHARED_MEMORY, room = ROOM_BYTES) {
  try {
    accessSync(home, constants.W_OK | constants.X_OK);
    sweep(home);
    const { bavail, bsize } = statfsSync(home);
    if (bavail * bsize < room) return undefined;
    const folder = join(home, `${PREFIX}${process.pid}`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  } catch {
    return undefined;
  }
}

/** @param {string} home */
function sweep(home) {
  for (const name of readdirSync(home)) {
    if (name.startsWith(PREFIX) && !isRunning(Number(name.slice(PREFIX.length))))
      rmSync(join(home, name), { recursive: true, force: true });
  }
}
