import { cleanImage } from '../../core/image/cleanImage.ts';
import { sha256Of } from '../../library/sha256Of.ts';
import type { ReadFunction } from '../context.ts';
import { refusedImage } from './refusedImage.ts';

/** No read of the library, but work that must not be done on an event loop. Throws `image-refused`. */
export const cleanOne: ReadFunction<'images.clean'> = (_context, { fileName, bytes }) => {
  const cleaned = cleanImage(bytes);
  const sha256 = sha256Of(bytes);
  switch (cleaned.kind) {
    case 'clean': {
      const { type, width, height, removed } = cleaned;
      return { kind: 'clean', type, size: { width, height }, bytes: cleaned.bytes, removed: [...removed], sha256 };
    }
    case 'toBeRedrawn':
      return { kind: 'toBeRedrawn', format: cleaned.format, reason: cleaned.reason, sha256 };
    case 'refused':
      throw refusedImage(fileName, cleaned.fault);
  }
};
