import { unzlibSync, zlibSync } from 'fflate';
import { choosePalette, nearestIn } from './palette.mjs';
import { readChunks, SIGNATURE, writeChunk } from './pngChunks.mjs';

/**
 * A picture of the window with at most 256 colours, which is about half as large and looks the same: surfaces and text have few.
 * @param {Uint8Array} png with 8 bits a channel, RGB or RGBA, not interlaced, as screenshots are
 * @returns {Uint8Array}
 * @throws {Error} for any other kind of PNG
 */
export function shrinkPng(png) {
  const { width, height, pixels } = decode(png);
  const palette = choosePalette(pixels);
  const find = nearestIn(palette);
  // Each line begins with its filter, 0 for none: neighbours of an index say nothing about it.
  const lines = new Uint8Array(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) lines[y * (width + 1) + 1 + x] = find(pixels[y * width + x] ?? 0);
  }
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = new Uint8Array(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts = [
    SIGNATURE,
    writeChunk('IHDR', header),
    writeChunk('PLTE', colours),
    writeChunk('IDAT', zlibSync(lines, { level: 9, mem: 12 })),
    writeChunk('IEND', new Uint8Array(0)),
  ];
  return new Uint8Array(Buffer.concat(parts));
}

/**
 * @param {Uint8Array} png
 * @returns {{ width: number, height: number, pixels: Uint32Array }} a pixel is 0xRRGGBB
 */
function decode(png) {
  const chunks = readChunks(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? new Uint8Array(13);
  const view = new DataView(header.buffer, header.byteOffset);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth, kind, , , interlaced] = header.subarray(8);
  const channels = kind === 2 ? 3 : kind === 6 ? 4 : 0;
  if (depth !== 8 || channels === 0 || interlaced !== 0) throw new Error('This kind of PNG is not known here.');
  const data = unzlibSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data)));
  const bytes = unfilter(data, width * channels, height, channels);
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) {
    const byte = at * channels;
    pixels[at] = ((bytes[byte] ?? 0) << 16) | ((bytes[byte + 1] ?? 0) << 8) | (bytes[byte + 2] ?? 0);
  }
  return { width, height, pixels };
}

/**
 * Takes the filters of the lines off (PNG, third edition, clause 9).
 * @param {Uint8Array} data
 * @param {number} stride bytes of a line
 * @param {number} height
 * @param {number} step bytes of a pixel
 */
function unfilter(data, stride, height, step) {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= step ? (out[at - step] ?? 0) : 0;
      const above = y > 0 ? (out[at - stride] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (out[at - stride - step] ?? 0) : 0;
      out[at] = (data[y * (stride + 1) + 1 + x] ?? 0) + predict(filter, left, above, corner);
    }
  }
  return out;
}

/**
 * @param {number} filter
 * @param {number} left
 * @param {number} above
 * @param {number} corner
 */
function predict(filter, left, above, corner) {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
