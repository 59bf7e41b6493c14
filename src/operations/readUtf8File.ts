import { readFile, stat } from 'node:fs/promises';
import { BriefingError } from '../core/errors.ts';

/** More is no brief and no bibliography that a person has made. */
const LARGEST = 50 * 1024 * 1024;

/** A text file that a person named; encoded again it has the same bytes, a byte order mark among them. Throws `file-not-found`, `-not-regular`, `-unreadable`, `-too-large` or `-broken`. */
export async function readUtf8File(path: string): Promise<string> {
  const bytes = await readBytes(path);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BriefingError('file-broken', `${path} is not UTF-8 text. Save it as UTF-8 and try again.`, {
      file: path,
    });
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    // Asked before reading: reading a pipe would wait for its other end.
    const found = await stat(path);
    if (!found.isFile()) throw new BriefingError('file-not-regular', `${path} is not a file.`, { file: path });
    if (found.size > LARGEST) {
      const limit = LARGEST / (1024 * 1024);
      throw new BriefingError('file-too-large', `${path} is larger than ${limit} MB.`, {
        file: path,
        maxBytes: LARGEST,
      });
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof BriefingError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (reason === 'ENOENT' || reason === 'ENOTDIR') {
      throw new BriefingError('file-not-found', `${path} is not there. Check its name.`, { file: path });
    }
    throw new BriefingError('file-unreadable', `${path} cannot be read (${reason}). Check who may read it.`, {
      file: path,
    });
  }
}
