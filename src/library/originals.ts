import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BriefingError } from '../core/errors.ts';
import { fileProblems } from '../core/importing/fileProblems.ts';
import { libraryFiles } from './folder/libraryFolder.ts';
import { sha256Of } from './sha256Of.ts';

/** A copy of an original under way: complete and hashed, but not yet among the originals. */
export interface StoredOriginal {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly tempPath: string;
}

/** Where an original lies, by its hash: `originals/ab/cdef…`. */
export function originalPath(folder: string, sha256: string): string {
  return join(libraryFiles.originals(folder), sha256.slice(0, 2), sha256.slice(2));
}

/**
 * Copies a file into the library, hashing as it goes, so that what is hashed is what is kept even when the file changes
 * meanwhile. Throws `file-not-found`, `-not-regular`, `-unreadable`, `-empty` or `-too-large`; rejects with the signal's
 * reason when that is aborted. In each case no copy is left.
 * @param maxBytes size above which a file is refused, before or while it is read
 */
export async function storeOriginal(
  folder: string,
  sourcePath: string,
  signal: AbortSignal,
  maxBytes: number,
): Promise<StoredOriginal> {
  const source = await openRegular(sourcePath, maxBytes);
  try {
    return await writeIncoming(folder, async (target) => copyHashed(source, target, sourcePath, signal, maxBytes));
  } finally {
    await source.close();
  }
}

/** Writes text that was pasted as UTF-8 to a file among those under way, to be imported like any other; its path. */
export async function storeText(folder: string, text: string): Promise<string> {
  const { tempPath } = await writeIncoming(folder, async (target) => {
    await target.writeFile(text, 'utf8');
    return {};
  });
  return tempPath;
}

/** Writes bytes to a file among those under way. */
export async function storeBytes(folder: string, bytes: Uint8Array): Promise<StoredOriginal> {
  const sha256 = sha256Of(bytes);
  return writeIncoming(folder, async (target) => {
    await target.writeFile(bytes);
    return { sha256, size: bytes.length };
  });
}

/**
 * Moves a stored copy to its place among the originals. Written through to the disk before the move and after it, so that
 * a name there always stands for the whole bytes. The same bytes already there stay as they are.
 */
export async function keepOriginal(folder: string, { sha256, tempPath }: StoredOriginal): Promise<void> {
  const target = originalPath(folder, sha256);
  await mkdir(dirname(target), { recursive: true });
  await rename(tempPath, target);
  await flushFolder(dirname(target));
  await flushFolder(libraryFiles.originals(folder));
}

/** Removes a copy that is not to be kept; one that has been moved to its place is not touched. */
export async function discardOriginal({ tempPath }: StoredOriginal): Promise<void> {
  await rm(tempPath, { force: true });
}

/** Removes what a crash left among the copies under way. Only the writer may, and before it takes up work. */
export function sweepIncoming(folder: string): void {
  const incoming = libraryFiles.incoming(folder);
  try {
    for (const name of readdirSync(incoming)) rmSync(join(incoming, name), { recursive: true, force: true });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

async function writeIncoming<Facts extends object>(
  folder: string,
  write: (target: FileHandle) => Promise<Facts>,
): Promise<Facts & { readonly tempPath: string }> {
  await mkdir(libraryFiles.incoming(folder), { recursive: true });
  const tempPath = join(libraryFiles.incoming(folder), randomUUID());
  const target = await open(tempPath, 'wx');
  try {
    const facts = await write(target);
    await target.sync();
    await target.close();
    return { ...facts, tempPath };
  } catch (error) {
    await target.close();
    await rm(tempPath, { force: true });
    throw error;
  }
}

async function openRegular(path: string, maxBytes: number): Promise<FileHandle> {
  try {
    // Asked before opening: opening a pipe would wait for its other end.
    if (!(await stat(path)).isFile()) {
      throw fileProblems.notRegular(path);
    }
    const handle = await open(path, 'r');
    try {
      refuseSize(path, (await handle.stat()).size, maxBytes);
      return handle;
    } catch (error) {
      await handle.close();
      throw error;
    }
  } catch (error) {
    throw explainFileError(path, error);
  }
}

const CHUNK = 1024 * 1024;

async function copyHashed(
  source: FileHandle,
  target: FileHandle,
  path: string,
  signal: AbortSignal,
  maxBytes: number,
): Promise<{ readonly sha256: string; readonly size: number }> {
  const hash = createHash('sha256');
  const buffer = new Uint8Array(CHUNK);
  let size = 0;
  for (;;) {
    signal.throwIfAborted();
    const { bytesRead } = await source.read(buffer, 0, CHUNK, size).catch((error: unknown) => {
      throw explainFileError(path, error);
    });
    if (bytesRead === 0) break;
    const chunk = buffer.subarray(0, bytesRead);
    hash.update(chunk);
    await target.writeFile(chunk);
    size += bytesRead;
    // Again: the file may have grown since it was opened.
    refuseSize(path, size, maxBytes);
  }
  refuseSize(path, size, maxBytes);
  return { sha256: hash.digest('hex'), size };
}

function refuseSize(path: string, size: number, maxBytes: number): void {
  if (size === 0) throw fileProblems.empty(path);
  if (size > maxBytes) throw fileProblems.tooLarge(path, size, maxBytes);
}

function explainFileError(path: string, error: unknown): unknown {
  if (error instanceof BriefingError) return error;
  const reason = codeOf(error);
  if (reason === '') return error;
  if (reason === 'ENOENT' || reason === 'ENOTDIR') return fileProblems.notFound(path);
  return fileProblems.unreadable(path, reason);
}

/** Puts a rename on the disk. Windows has no such call and needs none. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
