import { BriefingError } from '../../../../core/errors.ts';
import { findImageFormat, type ImageFormat } from '../../../../core/image/imageFormat.ts';
import { LONGEST_SIDE } from '../../../../core/image/imageLimits.ts';
import { imageWords } from '../../../words/imageWords.ts';

/** A drawing of lines has no pixels of its own: it is drawn as wide as a page needs in print. */
const DRAWING_WIDTH = 1_600;
const PHOTO_QUALITY = 0.95;

/**
 * Draws an image anew in this window, which is sandboxed, and gives it as PNG; a photo that is stored turned as JPEG, upright. Its colours become those of a
 * screen (sRGB). An SVG runs no script there and loads nothing; one that wants to is refused, since it would be another picture. Throws `image-refused`.
 */
export async function redrawImage(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const format = findImageFormat(bytes);
  if (format === 'SVG') refuseOutsideParts(fileName, bytes);
  const picture = await decodeImage(fileName, bytes, format);
  const { width, height } = sizeOf(picture, format);
  if (width < 1 || height < 1) throw refused(fileName, imageWords.refused.unsized);
  if (Math.max(width, height) > LONGEST_SIDE) throw refused(fileName, imageWords.refused.tooLarge);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
  const type = format === 'JPEG' ? 'image/jpeg' : 'image/png';
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, PHOTO_QUALITY));
  if (blob === null) throw refused(fileName, imageWords.refused.tooLarge);
  return new Uint8Array(await blob.arrayBuffer());
}

/** The image as the window draws it. Throws `image-refused` where it cannot: Word could not either. */
export async function decodeImage(
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
  format: ImageFormat | undefined,
): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([bytes], { type: TYPES[format ?? 'PNG'] ?? '' }));
  const picture = new Image();
  try {
    picture.src = url;
    await picture.decode();
    return picture;
  } catch {
    throw refused(fileName, imageWords.refused.damaged);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Chromium draws an SVG by its type alone, and tells the others by their bytes. */
const TYPES: Readonly<Partial<Record<ImageFormat, string>>> = {
  SVG: 'image/svg+xml',
  AVIF: 'image/avif',
  WebP: 'image/webp',
  BMP: 'image/bmp',
  PNG: 'image/png',
  JPEG: 'image/jpeg',
  GIF: 'image/gif',
};

function sizeOf({ naturalWidth, naturalHeight }: HTMLImageElement, format: ImageFormat | undefined) {
  if (format !== 'SVG' || naturalWidth === 0) return { width: naturalWidth, height: naturalHeight };
  const scale = Math.max(1, DRAWING_WIDTH / naturalWidth);
  return { width: Math.round(naturalWidth * scale), height: Math.round(naturalHeight * scale) };
}

function refuseOutsideParts(fileName: string, bytes: Uint8Array): void {
  const text = new TextDecoder().decode(bytes);
  const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (drawing.querySelector('parsererror')) throw refused(fileName, imageWords.refused.damaged);
  const isOutside = (address: string): boolean => !/^\s*(?:#|data:|$)/i.test(address);
  const elements = [...drawing.querySelectorAll('*')];
  const links = elements.flatMap((element) =>
    element.localName === 'a'
      ? []
      : [...element.attributes]
          .filter(({ localName }) => localName === 'href' || localName === 'src')
          .map(({ value }) => value),
  );
  const styled = [...text.matchAll(/url\(\s*["']?([^"')]*)|@import\s+["']?([^"';]*)/gi)].map(
    ([, address, imported]) => address ?? imported ?? '',
  );
  const runs = elements.some(({ localName }) => localName === 'script' || localName === 'foreignObject');
  if (runs || [...links, ...styled].some(isOutside)) throw refused(fileName, imageWords.refused.outside);
}

function refused(fileName: string, fault: string): BriefingError {
  const name = fileName === '' ? 'The image' : fileName;
  return new BriefingError('image-refused', `${name} ${fault}. No image was added.`, { file: fileName, fault });
}
