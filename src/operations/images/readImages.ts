import { readFile } from 'node:fs/promises';
import { BriefingError } from '../../core/errors.ts';
import { originalPath } from '../../library/originals.ts';
import { sha256Of } from '../../library/sha256Of.ts';
import type { OperationOutput } from '../../shared/contract.ts';
import type { JobFunction } from '../context.ts';
import type { OpenedLibrary } from '../host.ts';
import { openedLibrary, runIn } from '../runIn.ts';

export const readImages: JobFunction<'images.read'> = ({ session }, { images }) =>
  readKeptImages(openedLibrary(session), images);

/** The bytes of images, each once. Throws `image-missing` for one that is not there, or whose bytes are not those that were kept. */
export async function readKeptImages(
  library: OpenedLibrary,
  images: readonly string[],
): Promise<OperationOutput<'images.read'>> {
  const wanted = [...new Set(images)];
  const known = await runIn(library, 'images.known', { images: wanted });
  const unknown = wanted.find((image) => !known.some((one) => one.image === image));
  if (unknown !== undefined) throw missingImage(unknown, '', 'is not in this library');
  return Promise.all(
    known.map(async (one) => {
      const bytes = await readFile(originalPath(library.folder, one.image)).catch(() => undefined);
      if (bytes === undefined) throw missingImage(one.image, one.fileName, 'is missing from the folder of the library');
      const sha256 = sha256Of(bytes);
      if (sha256 !== one.image) throw missingImage(one.image, one.fileName, 'was altered outside Briefdesk');
      return { ...one, bytes };
    }),
  );
}

function missingImage(image: string, fileName: string, what: string): BriefingError {
  const name = fileName === '' ? `The image ${image.slice(0, 12)}` : `The image ${fileName} (${image.slice(0, 12)})`;
  return new BriefingError(
    'image-missing',
    `${name} ${what}. Insert it again, or put it back from a backup; the text is unchanged.`,
    { image },
  );
}
