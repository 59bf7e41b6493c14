import { zlibSync } from 'fflate';

/** Images made by hand, by the letter of their formats' specifications; `tests/core/image` cuts them up and hides things in them. */

export const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const big32 = (value: number): Uint8Array => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);

export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const body = join(latin(type), data);
  return join(big32(data.length), body, big32(checksum(body)));
}

/** By the definition of the CRC, bit by bit. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    for (let bit = 0; bit < 8; bit++) {
      const isOdd = ((crc ^ (byte >> bit)) & 1) === 1;
      crc = isOdd ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
  }
  return ~crc >>> 0;
}

interface PngParts {
  readonly width?: number;
  readonly height?: number;
  /** Of the one colour that it has all over. */
  readonly rgb?: readonly [number, number, number];
  /** Chunks behind its header. */
  readonly extra?: readonly Uint8Array[];
  readonly behind?: Uint8Array;
}

export function buildPng({
  width = 3,
  height = 2,
  rgb = [200, 30, 30],
  extra = [],
  behind,
}: PngParts = {}): Uint8Array {
  const line = [0, ...Array.from({ length: width }, () => rgb).flat()];
  const pixels = Uint8Array.from(Array.from({ length: height }, () => line).flat());
  return join(
    latin('\x89PNG\r\n\x1a\n'),
    pngChunk('IHDR', join(big32(width), big32(height), Uint8Array.of(8, 2, 0, 0, 0))),
    ...extra,
    pngChunk('IDAT', zlibSync(pixels)),
    pngChunk('IEND', new Uint8Array()),
    behind ?? new Uint8Array(),
  );
}

/** 24 × 16 pixels, red to blue. */
const JPEG = Uint8Array.from(
  atob(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQG/8QAFhABAQEAAAAAAAAAAAAAAAAAABNh/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAX/xAAWEQADAAAAAAAAAAAAAAAAAAAAFWH/2gAMAwEAAhEDEQA/AMxbS2oLFlhDC+6pfbRBYEMDqn//2Q==',
  ),
  (character) => character.charCodeAt(0),
);

export function jpegSegment(marker: number, data: Uint8Array): Uint8Array {
  const length = data.length + 2;
  return join(Uint8Array.of(0xff, marker, length >> 8, length & 0xff), data);
}

/** `extra` are segments behind its first one. */
export function buildJpeg({ extra = [], behind }: Pick<PngParts, 'extra' | 'behind'> = {}): Uint8Array {
  return join(JPEG.subarray(0, 20), ...extra, JPEG.subarray(20), behind ?? new Uint8Array());
}

/** What a camera writes: that the picture is stored turned, and where it was taken. */
export function exif(orientation: number, little = true): Uint8Array {
  const two = (value: number) => (little ? [value & 255, value >> 8] : [value >> 8, value & 255]);
  const four = (value: number) => (little ? [...two(value), 0, 0] : [0, 0, ...two(value)]);
  const entry = [...two(0x0112), ...two(3), ...four(1), ...two(orientation), 0, 0];
  return join(
    latin(little ? 'II' : 'MM'),
    Uint8Array.from([...two(42), ...four(8), ...two(1), ...entry, ...four(0)]),
    latin('GPS 52.52 13.40'),
  );
}

/** 3 × 2 pixels, red. */
const GIF = Uint8Array.from(atob('R0lGODlhAwACAPAAAP8AAAAAACH5BAAAAAAALAAAAAADAAIAAAIChF8AOw=='), (character) =>
  character.charCodeAt(0),
);

/** `extra` are blocks behind its colours. */
export function buildGif({ extra = [], behind }: Pick<PngParts, 'extra' | 'behind'> = {}): Uint8Array {
  return join(GIF.subarray(0, 19), ...extra, GIF.subarray(19), behind ?? new Uint8Array());
}

/** An extension of GIF: its label and its blocks. */
export function gifExtension(label: number, ...blocks: readonly string[]): Uint8Array {
  const data = blocks.flatMap((block) => [block.length, ...latin(block)]);
  return Uint8Array.from([0x21, label, ...data, 0]);
}
