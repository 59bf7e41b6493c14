import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './say.mjs';

const POLL_MS = 250;
const SIGN_OF_LIFE_MS = 5_000;
/** After this long without a sign of life the owner is gone, even if its process id belongs to another one now. */
const SILENT_MS = 60_000;
/** A lock folder without an owner file: its maker died between the two calls. */
const OWNERLESS_MS = 10_000;

/**
 * Runs `act` while holding a lock folder, so that two commands started at once do a job once. A lock whose owner is
 * gone is taken over.
 * @template T
 * @param {string} folder path of the lock folder
 * @param {() => Promise<T>} act
 * @param {{ silent?: boolean }} [options] `silent` says nothing of waiting
 * @returns {Promise<T>}
 */
export async function withLock(folder, act, { silent = false } = {}) {
  await mkdir(dirname(folder), { recursive: true });
  let told = silent;
  while (!(await tryTake(folder))) {
    if (isStale(await readOwner(folder), isRunning)) {
      await rm(folder, { recursive: true, force: true });
      continue;
    }
    if (!told) say('another Briefdesk command is doing the same set-up; waiting for it');
    told = true;
    await wait(POLL_MS);
  }
  const life = setInterval(() => void utimes(folder, new Date(), new Date()).catch(() => {}), SIGN_OF_LIFE_MS);
  try {
    return await act();
  } finally {
    clearInterval(life);
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Whether a lock was left by a process that is gone.
 * @param {{ pid: number | undefined, ageMs: number } | undefined} owner age: since its last sign of life; undefined: the
 *   lock has just gone
 * @param {(pid: number) => boolean} running
 * @returns {boolean}
 */
export function isStale(owner, running) {
  if (!owner) return false;
  if (owner.pid === undefined) return owner.ageMs > OWNERLESS_MS;
  return owner.ageMs > SILENT_MS || !running(owner.pid);
}

/** @param {string} folder */
async function tryTake(folder) {
  try {
    await mkdir(folder);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
  await writeFile(join(folder, 'pid'), String(process.pid));
  return true;
}

/** @param {string} folder */
async function readOwner(folder) {
  try {
    const ageMs = Date.now() - (await stat(folder)).mtimeMs;
    const text = await readFile(join(folder, 'pid'), 'utf8').catch(() => '');
    return { pid: text ? Number(text) : undefined, ageMs };
  } catch {
    return undefined;
  }
}

/**
 * @param {number} pid
 * @returns {boolean} whether a process has this id, be it ours or another user's
 */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
