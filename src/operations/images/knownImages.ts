import { findImage } from '../../library/tables/images.ts';
import type { ReadFunction } from '../context.ts';

export const knownImages: ReadFunction<'images.known'> = ({ db }, { images }) =>
  [...new Set(images)].flatMap((image) => {
    const found = findImage(db, image);
    if (found === undefined) return [];
    const { type, width, height, fileName } = found;
    return [{ image, type, size: { width, height }, fileName }];
  });
