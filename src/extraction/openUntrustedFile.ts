import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { fileProblems } from '../core/importing/fileProblems.ts';

export interface UntrustedFile {
  /** Bytes. */
  readonly size: number;
  /** The first `length` bytes, or fewer where the file has no more. */
  read(length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Opens a regular file for reading. A pipe or device is refused without waiting for its other end.
 * Throws `BriefingError` (file-not-found, file-not-regular, file-unreadable).
 */
export async function openUntrustedFile(path: string, fileName: string): Promise<UntrustedFile> {
  // Windows knows no O_NONBLOCK, and no pipes with a path in a folder.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw fileProblems.notFound(fileName);
      if (error.code === 'EISDIR' || error.code === 'ENXIO') throw fileProblems.notRegular(fileName);
      throw fileProblems.unreadable(fileName, error.code ?? error.message);
    },
  );
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw fileProblems.notRegular(fileName);
    return {
      size: stat.size,
      read: (length) => readFrom(handle, Math.min(length, stat.size), fileName),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readFrom(handle: FileHandle, length: number, fileName: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle
      .read(bytes, filled, length - filled, filled)
      .catch((error: NodeJS.ErrnoException) => {
        throw fileProblems.unreadable(fileName, error.code ?? error.message);
      });
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
