import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { BriefingError } from '../../core/errors.ts';
import { MOST_IMAGE_BYTES } from '../../core/image/imageLimits.ts';
import { refusedImage } from './refusedImage.ts';

/** The bytes of an image file. Throws `image-refused`. */
export async function readImageFile(path: string): Promise<Uint8Array> {
  const name = basename(path);
  try {
    // Asked before reading: reading a pipe would wait for its other end.
    const found = await stat(path);
    if (!found.isFile()) throw refusedImage(name, 'is not a file');
    if (found.size > MOST_IMAGE_BYTES)
      throw refusedImage(name, `has more than ${MOST_IMAGE_BYTES / (1024 * 1024)} MB, which is not taken`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof BriefingError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw refusedImage(
      name,
      reason === 'ENOENT' || reason === 'ENOTDIR' ? 'is not there' : `cannot be read (${reason})`,
    );
  }
}
