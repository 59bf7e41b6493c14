import { findImage, insertImage } from '../../library/tables/images.ts';
import type { WriteFunction } from '../context.ts';
import { recordChange } from '../recordChange.ts';

/** The same picture again is the same image: nothing is written then. */
export const recordImage: WriteFunction<'images.record'> = (
  context,
  { image, type, size, byteCount, fileName, origin },
) => {
  const known = findImage(context.db, image);
  if (known === undefined) {
    insertImage(context.db, { sha256: image, type, ...size, size: byteCount, fileName, addedAt: context.now });
    recordChange(context, { action: 'image-added', subject: image, details: { fileName, type, ...size, ...origin } });
  }
  return { image, type, size };
};
