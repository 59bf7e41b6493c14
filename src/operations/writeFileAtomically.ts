import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: into a new file beside it, flushed to the disk, then renamed over the name. `token`
 * makes the temporary name unique. Throws the file system's error; the old file, if there was one, is then untouched.
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array | string, token: string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${token}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
