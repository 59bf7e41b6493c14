import type { ImageFault, ImageParts } from './cleanImage.ts';
import { latinAt } from './imageFormat.ts';

/** A GIF with nothing but its pictures, and whether they repeat (GIF89a specification; Netscape's and ICC's extensions). */
export function cleanGif(bytes: Uint8Array): ImageParts | ImageFault {
  if (bytes.length < 14) return BROKEN;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = 13 + colourTableLength(bytes[10] ?? 0);
  const blocks = blocksOf(bytes, start);
  if (blocks === undefined || !blocks.some((block) => block[0] === PICTURE)) return BROKEN;
  const judged = blocks.map((block) => ({ block, name: nameOfExtra(block) }));
  const end = blocks.reduce((sum, { length }) => sum + length, start);
  const removed = judged.flatMap(({ name }) => name ?? []);
  return {
    parts: [bytes.subarray(0, start), ...judged.filter(({ name }) => name === undefined).map(({ block }) => block)],
    width: view.getUint16(6, true),
    height: view.getUint16(8, true),
    removed: [...new Set([...removed, ...(end < bytes.length ? ['data behind its end'] : [])])],
    orientation: 1,
  };
}

/** Everything up to its end, that included; undefined where a part is not whole. */
function blocksOf(bytes: Uint8Array, start: number): readonly Uint8Array[] | undefined {
  const blocks: Uint8Array[] = [];
  let position = start;
  for (;;) {
    const begin = position;
    const introducer = bytes[begin];
    if (introducer === TRAILER) return [...blocks, bytes.subarray(begin, begin + 1)];
    // Ten bytes, a colour table of its own, the size of codes, then the data.
    if (introducer === PICTURE) position = endOfBlocks(bytes, begin + 11 + colourTableLength(bytes[begin + 9] ?? 0));
    else if (introducer === EXTENSION) position = endOfBlocks(bytes, begin + 2);
    else return undefined;
    if (position > bytes.length) return undefined;
    blocks.push(bytes.subarray(begin, position));
  }
}

/** What an extension is that is no part of the picture; undefined for what is kept. */
function nameOfExtra(block: Uint8Array): string | undefined {
  const label = block[1];
  if (block[0] !== EXTENSION || label === CONTROL) return undefined;
  const name = latinAt(block, 3, 11);
  if (label === APPLICATION && (name === 'NETSCAPE2.0' || name === 'ICCRGBG1012')) return undefined;
  if (label === COMMENT) return 'comment';
  return label === APPLICATION && name.startsWith('XMP') ? 'XMP' : 'private data';
}

const BROKEN: ImageFault = { fault: 'is a GIF that is damaged or cut short' };

const PICTURE = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;
const CONTROL = 0xf9;
const COMMENT = 0xfe;
const APPLICATION = 0xff;

function colourTableLength(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

/** Behind blocks of a length and so many bytes, of which the last has none; past the end of the file where they do not end. */
function endOfBlocks(bytes: Uint8Array, start: number): number {
  let position = start;
  for (;;) {
    const length = bytes[position];
    if (length === undefined) return bytes.length + 1;
    position += length + 1;
    if (length === 0) return position;
  }
}
