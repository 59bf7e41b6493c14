import { BriefingError } from '../../../../core/errors.ts';
import { findImageFormat } from '../../../../core/image/imageFormat.ts';
import { MOST_IMAGE_BYTES } from '../../../../core/image/imageLimits.ts';
import { usualImageWidth } from '../../../../core/image/usualImageWidth.ts';
import { call } from '../../../bridge/call.ts';
import type { ImageFields } from '../../../editor/images/imageFields.ts';
import { showToast } from '../../../ui/toasts.ts';
import { imageWords } from '../../../words/imageWords.ts';
import { decodeImage, redrawImage } from './redrawImage.ts';

/**
 * Keeps the bytes of an image in the library; what the text then says of it, with nothing said yet of what it shows. One that Word cannot show is drawn anew, and
 * that is told. Throws `image-refused`.
 */
export async function addImageFile(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<ImageFields> {
  const name = fileName.slice(-255);
  const added = await call('images.add', { fileName: name, bytes });
  if (added.kind === 'added') {
    // Its parts fit together, which the library has looked at; that a picture comes of them only drawing shows.
    await decodeImage(name, bytes, findImageFormat(bytes));
    return fieldsOf(added);
  }
  const { format, sha256 } = added;
  const redrawn = await call('images.add', {
    fileName: name,
    bytes: await redrawImage(name, bytes),
    redrawnFrom: { format, sha256 },
  });
  if (redrawn.kind !== 'added')
    throw new BriefingError('image-refused', `${name} ${redrawn.reason}. No image was added.`, { file: name });
  const why = format === 'SVG' || format === 'JPEG' ? imageWords.redrawnWhy[format] : imageWords.redrawnWhy.other;
  showToast({ title: imageWords.redrawn(name), description: why });
  return fieldsOf(redrawn);
}

/** The same of a file that was dropped or pasted; one that is too large is not read. */
export async function addImageOf(file: File): Promise<ImageFields> {
  if (file.size > MOST_IMAGE_BYTES) {
    const limit = MOST_IMAGE_BYTES / (1024 * 1024);
    const message = `${file.name} has more than ${limit} MB, which is not taken. No image was added.`;
    throw new BriefingError('image-refused', message, { file: file.name });
  }
  return addImageFile(nameOf(file), new Uint8Array(await file.arrayBuffer()));
}

/** What the system calls a picture that was copied as such is no name. */
const nameOf = ({ name }: File): string => (/^image\.(?:png|jpe?g)$/.test(name) ? '' : name);

function fieldsOf({ image, size }: Pick<ImageFields, 'image' | 'size'>): ImageFields {
  return { image, size, width: usualImageWidth(size.width), alt: '' };
}
