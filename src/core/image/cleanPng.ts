import type { ImageFault, ImageParts } from './cleanImage.ts';
import { crc32 } from './crc32.ts';
import { exifOrientation } from './exifOrientation.ts';
import { latinAt } from './imageFormat.ts';

/** The chunks without which the picture would look otherwise (W3C PNG, third edition, 11.2 and 11.3.1 to 11.3.2). */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'bKGD']);

/** What the others are to a person. */
const NAMES: Readonly<Record<string, string>> = {
  tEXt: 'text',
  zTXt: 'text',
  iTXt: 'text',
  tIME: 'time',
  eXIf: 'EXIF',
  acTL: 'animation',
  fcTL: 'animation',
  fdAT: 'animation',
  pHYs: 'resolution',
};

const SIGNATURE_LENGTH = 8;

/** A PNG with nothing but its picture. Every chunk's checksum is looked at. */
export function cleanPng(bytes: Uint8Array): ImageParts | ImageFault {
  const chunks = chunksOf(bytes);
  const header = chunks?.[0];
  if (chunks === undefined || header?.type !== 'IHDR' || header.data.length !== 13) return BROKEN;
  if (!chunks.some(({ type }) => type === 'IDAT')) return BROKEN;
  // A chunk whose first letter is small may be left out by whoever does not know it; another one may not.
  const unknown = chunks.find(({ type }) => !KEPT.has(type) && /^[A-Z]/.test(type));
  if (unknown !== undefined) {
    return { fault: `has a part (${unknown.type}) that is not understood; save it anew as PNG` };
  }
  const removed = new Set(
    chunks.filter(({ type }) => !KEPT.has(type)).map(({ type }) => NAMES[type] ?? 'private data'),
  );
  const length = chunks.reduce((sum, { whole }) => sum + whole.length, SIGNATURE_LENGTH);
  if (length < bytes.length) removed.add('data behind its end');
  const size = new DataView(header.data.buffer, header.data.byteOffset, 8);
  const exif = chunks.find(({ type }) => type === 'eXIf');
  return {
    parts: [
      bytes.subarray(0, SIGNATURE_LENGTH),
      ...chunks.filter(({ type }) => KEPT.has(type)).map(({ whole }) => whole),
    ],
    width: size.getUint32(0),
    height: size.getUint32(4),
    removed: [...removed],
    orientation: exif === undefined ? 1 : exifOrientation(exif.data),
  };
}

const BROKEN: ImageFault = { fault: 'is a PNG that is damaged or cut short' };

interface Chunk {
  readonly type: string;
  readonly whole: Uint8Array;
  readonly data: Uint8Array;
}

/** Up to the one that ends it; undefined where one is not whole, not as its checksum says, or its name is no name. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let position = SIGNATURE_LENGTH;
  while (position + 12 <= bytes.length) {
    const end = position + 12 + view.getUint32(position);
    const type = latinAt(bytes, position + 4, 4);
    if (end > bytes.length || !/^[A-Za-z]{4}$/.test(type)) return undefined;
    if (crc32(bytes.subarray(position + 4, end - 4)) !== view.getUint32(end - 4)) return undefined;
    chunks.push({ type, whole: bytes.subarray(position, end), data: bytes.subarray(position + 8, end - 4) });
    if (type === 'IEND') return chunks;
    position = end;
  }
  return undefined;
}
