import { assertNever } from '../assertNever.ts';
import { cleanGif } from './cleanGif.ts';
import { cleanJpeg } from './cleanJpeg.ts';
import { cleanPng } from './cleanPng.ts';
import { findImageFormat, type ImageFormat, type ImageType } from './imageFormat.ts';
import { MOST_IMAGE_BYTES, sizeProblem } from './imageLimits.ts';

/** The parts of a file that are kept, and what it says of the picture. */
export interface ImageParts {
  readonly parts: readonly Uint8Array[];
  /** In pixels, as they are stored. */
  readonly width: number;
  readonly height: number;
  /** What was left out, such as `EXIF`; each once. */
  readonly removed: readonly string[];
  /** Of EXIF, 1 to 8; 1 is upright. */
  readonly orientation: number;
}

/** Why a file is not taken, as the end of a sentence that begins with its name. */
export interface ImageFault {
  readonly fault: string;
}

export type CleanedImage =
  | {
      readonly kind: 'clean';
      readonly type: ImageType;
      readonly bytes: Uint8Array;
      readonly width: number;
      readonly height: number;
      readonly removed: readonly string[];
    }
  /** A picture that has to be decoded and written anew: of a format that Word does not show, or stored turned. */
  | { readonly kind: 'toBeRedrawn'; readonly format: ImageFormat; readonly reason: string }
  | ({ readonly kind: 'refused' } & ImageFault);

/**
 * Takes everything out of an image that is not the picture: camera, place, time, programs, comments, thumbnails, and whatever was put
 * behind its end. Its pixels and its colour profile stay as they are, byte for byte, and the same file gives the same bytes. An image is untrusted: its
 * parts are followed within their bounds, each once, and what does not fit is refused. Never throws.
 */
export function cleanImage(bytes: Uint8Array): CleanedImage {
  if (bytes.length === 0) return { kind: 'refused', fault: 'is empty' };
  if (bytes.length > MOST_IMAGE_BYTES) {
    const limit = MOST_IMAGE_BYTES / (1024 * 1024);
    return {
      kind: 'refused',
      fault: `has ${Math.ceil(bytes.length / (1024 * 1024))} MB; more than ${limit} MB is not taken`,
    };
  }
  const format = findImageFormat(bytes);
  switch (format) {
    case 'PNG':
      return kept('image/png', format, cleanPng(bytes));
    case 'JPEG':
      return kept('image/jpeg', format, cleanJpeg(bytes));
    case 'GIF':
      return kept('image/gif', format, cleanGif(bytes));
    case 'WebP':
    case 'BMP':
    case 'AVIF':
    case 'SVG':
      return { kind: 'toBeRedrawn', format, reason: `is ${format}, which Word does not show everywhere` };
    case 'HEIC':
    case 'TIFF':
    case 'EMF':
    case 'WMF':
      return { kind: 'refused', fault: `is ${format}, which is not read; save it as PNG or JPEG` };
    case undefined:
      return { kind: 'refused', fault: 'is no image that can be read; PNG, JPEG and GIF are' };
    default:
      return assertNever(format);
  }
}

function kept(type: ImageType, format: ImageFormat, cleaned: ImageParts | ImageFault): CleanedImage {
  if ('fault' in cleaned) return { kind: 'refused', fault: cleaned.fault };
  const { parts, width, height, removed, orientation } = cleaned;
  const fault = sizeProblem(width, height);
  if (fault !== undefined) return { kind: 'refused', fault };
  if (orientation !== 1) return { kind: 'toBeRedrawn', format, reason: 'is stored turned, which Word does not heed' };
  return { kind: 'clean', type, bytes: joined(parts), width, height, removed };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let position = 0;
  for (const part of parts) {
    whole.set(part, position);
    position += part.length;
  }
  return whole;
}
