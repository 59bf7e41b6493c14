/** The kinds of image that are kept, since Word shows each of them everywhere. */
export const imageTypes = ['image/png', 'image/jpeg', 'image/gif'] as const;
export type ImageType = (typeof imageTypes)[number];

/** What a file is by its first bytes; `svg` by its first characters. Names are those a person knows. */
export type ImageFormat = 'PNG' | 'JPEG' | 'GIF' | 'WebP' | 'BMP' | 'AVIF' | 'HEIC' | 'TIFF' | 'SVG' | 'EMF' | 'WMF';

/** Undefined for what is no image that anybody knows. Never by the name of the file. */
export function findImageFormat(bytes: Uint8Array): ImageFormat | undefined {
  return SIGNATURES.find(({ matches }) => matches(bytes))?.format;
}

/** The type under which bytes that are kept are handed out; undefined for what is not kept. */
export function findImageType(bytes: Uint8Array): ImageType | undefined {
  const format = findImageFormat(bytes);
  return format === undefined ? undefined : TYPES[format];
}

const TYPES: Readonly<Partial<Record<ImageFormat, ImageType>>> = {
  PNG: 'image/png',
  JPEG: 'image/jpeg',
  GIF: 'image/gif',
};

/** Latin-1 text of a stretch of bytes. */
export function latinAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

const begins = (text: string) => (bytes: Uint8Array) => latinAt(bytes, 0, text.length) === text;

/** ISO base media files name their brand in the first box. */
const isBrand = (brands: RegExp) => (bytes: Uint8Array) =>
  latinAt(bytes, 4, 4) === 'ftyp' && brands.test(latinAt(bytes, 8, 4));

const SIGNATURES: readonly { readonly format: ImageFormat; readonly matches: (bytes: Uint8Array) => boolean }[] = [
  { format: 'PNG', matches: begins('\x89PNG\r\n\x1a\n') },
  { format: 'JPEG', matches: begins('\xff\xd8\xff') },
  { format: 'GIF', matches: (bytes) => /^GIF8[79]a$/.test(latinAt(bytes, 0, 6)) },
  { format: 'WebP', matches: (bytes) => begins('RIFF')(bytes) && latinAt(bytes, 8, 4) === 'WEBP' },
  { format: 'BMP', matches: (bytes) => begins('BM')(bytes) && latinAt(bytes, 6, 4) === '\0\0\0\0' },
  { format: 'AVIF', matches: isBrand(/^avi[fs]$/) },
  { format: 'HEIC', matches: isBrand(/^(?:hei[cxms]|hev[cx]|mif1|msf1)$/) },
  { format: 'TIFF', matches: (bytes) => /^(?:II\*\0|MM\0\*)$/.test(latinAt(bytes, 0, 4)) },
  { format: 'EMF', matches: (bytes) => begins('\x01\0\0\0')(bytes) && latinAt(bytes, 40, 4) === ' EMF' },
  { format: 'WMF', matches: begins('\xd7\xcd\xc6\x9a') },
  {
    format: 'SVG',
    matches: (bytes) =>
      /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>|\s)*<svg[\s>]/i.test(
        latinAt(bytes, 0, 4_096),
      ),
  },
];
