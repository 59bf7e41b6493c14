import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { fileProblems } from '../core/importing/fileProblems.ts';

export interface UntrustedFile {
  /** Bytes. */
  readonly size: number;
  /** The first `length` bytes, or fewer where the file has no more. */
  read(length: number): Uint8Array;
  close(): void;
}

/**
 * Opens a regular file for reading. A pipe or device is refused without waiting for its other end. Nothing else is done in this
 * process meanwhile, so that nothing is gained by handing each read to another thread, which takes longer than reading.
 * Throws `BriefingError` (file-not-found, file-not-regular, file-unreadable).
 */
export function openUntrustedFile(path: string, fileName: string): UntrustedFile {
  const file = openToRead(path, fileName);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw fileProblems.notRegular(fileName);
    return {
      size: stat.size,
      read: (length) => readFrom(file, Math.min(length, stat.size), fileName),
      close: () => closeSync(file),
    };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function openToRead(path: string, fileName: string): number {
  try {
    // Windows knows no O_NONBLOCK, and no pipes with a path in a folder.
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw fileProblems.notFound(fileName);
    if (code === 'EISDIR' || code === 'ENXIO') throw fileProblems.notRegular(fileName);
    throw fileProblems.unreadable(fileName, code ?? message);
  }
}

function readFrom(file: number, length: number, fileName: string): Uint8Array {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const bytesRead = readPiece(file, bytes, filled, fileName);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

function readPiece(file: number, bytes: Uint8Array, from: number, fileName: string): number {
  try {
    return readSync(file, bytes, from, bytes.length - from, from);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw fileProblems.unreadable(fileName, code ?? message);
  }
}
