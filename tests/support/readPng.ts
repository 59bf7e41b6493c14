import { unzlibSync } from 'fflate';

export interface DecodedImage {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each, row by row. */
  readonly pixels: Uint8Array;
}

/** Reads a PNG of 8 bits of red, green and blue a pixel, not interlaced (ISO/IEC 15948), as pdftoppm writes it. */
export function readPng(bytes: Uint8Array): DecodedImage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (bytes[24] !== 8 || bytes[25] !== 2 || bytes[28] !== 0) throw new Error('This PNG is not plain 8-bit colour.');
  const parts: number[] = [];
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IDAT') parts.push(...bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  return { width, height, pixels: unfilter(unzlibSync(Uint8Array.from(parts)), width, height) };
}

const CHANNELS = 3;

/** Undoes the filters of its lines (9.2): each byte was written as its difference from those before it. */
function unfilter(data: Uint8Array, width: number, height: number): Uint8Array {
  const line = width * CHANNELS;
  const pixels = new Uint8Array(line * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (line + 1)];
    for (let x = 0; x < line; x++) {
      const at = y * line + x;
      const left = x >= CHANNELS ? (pixels[at - CHANNELS] ?? 0) : 0;
      const above = y > 0 ? (pixels[at - line] ?? 0) : 0;
      const corner = x >= CHANNELS && y > 0 ? (pixels[at - line - CHANNELS] ?? 0) : 0;
      const guesses = [0, left, above, (left + above) >> 1, paeth(left, above, corner)];
      pixels[at] = (data[y * (line + 1) + 1 + x] ?? 0) + (guesses[filter ?? 0] ?? 0);
    }
  }
  return pixels;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

export interface ImageDifference {
  /** Of all bytes, from 0 to 255. */
  readonly mean: number;
  /** Which share of them differs by more than a third of the scale. */
  readonly share: number;
}

/** How far two images of one size are from each other; undefined when they are of two sizes. */
export function differenceOf(one: DecodedImage, other: DecodedImage): ImageDifference | undefined {
  if (one.width !== other.width || one.height !== other.height) return undefined;
  let total = 0;
  let far = 0;
  for (const [index, pixel] of one.pixels.entries()) {
    const difference = Math.abs(pixel - (other.pixels[index] ?? 0));
    total += difference;
    if (difference > 85) far += 1;
  }
  return { mean: total / one.pixels.length, share: far / one.pixels.length };
}
