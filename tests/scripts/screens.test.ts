import fc from 'fast-check';
import { unzlibSync, zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { galleryFiles, renderGallery } from '../../scripts/screens/gallery.mjs';
import { readChunks, SIGNATURE, writeChunk } from '../../scripts/screens/pngChunks.mjs';
import { shrinkPng } from '../../scripts/screens/shrinkPng.mjs';

/** A PNG of RGBA pixels, each line with the filter that is named for it. */
function buildPng(width: number, pixels: readonly number[], filters: readonly number[]): Uint8Array {
  const height = pixels.length / width;
  const stride = width * 4;
  const raw = pixels.flatMap((pixel) => [pixel >> 16, (pixel >> 8) & 255, pixel & 255, 255]);
  const byte = (x: number, y: number) => (x < 0 || y < 0 ? 0 : (raw[y * stride + x] ?? 0));
  const lines = Array.from({ length: height }, (_, y) => {
    const filter = filters[y % filters.length] ?? 0;
    const line = Array.from({ length: stride }, (__, x) => {
      const [a, b, c] = [byte(x - 4, y), byte(x, y - 1), x < 4 ? 0 : byte(x - 4, y - 1)];
      const guess = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter] ?? 0;
      return (byte(x, y) - guess) & 255;
    });
    return [filter, ...line];
  });
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    writeChunk('IHDR', header),
    writeChunk('IDAT', zlibSync(new Uint8Array(lines.flat()))),
    writeChunk('IEND', new Uint8Array(0)),
  ]);
}

function paeth(a: number, b: number, c: number): number {
  const near = [a, b, c].map((value) => Math.abs(a + b - c - value));
  return [a, b, c][near.indexOf(Math.min(...near))] ?? 0;
}

/** The colours that a shrunk picture shows. */
function coloursOf(png: Uint8Array, width: number): readonly number[] {
  const chunks = readChunks(png);
  const data = (type: string) => chunks.find((chunk) => chunk.type === type)?.data ?? new Uint8Array(0);
  const palette = data('PLTE');
  const lines = unzlibSync(data('IDAT'));
  return [...lines]
    .filter((_, index) => index % (width + 1) !== 0)
    .map(
      (index) =>
        ((palette[3 * index] ?? 0) << 16) | ((palette[3 * index + 1] ?? 0) << 8) | (palette[3 * index + 2] ?? 0),
    );
}

test('a picture of up to 256 colours is shown by its shrunk one exactly, however its lines were filtered', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.constantFrom(0x000000, 0xffffff, 0x1f5dba, 0xfdf1c7, 0x00ff01), { minLength: 1, maxLength: 60 }),
      fc.array(fc.constantFrom(0, 1, 2, 3, 4), { minLength: 1, maxLength: 5 }),
      (width, some, filters) => {
        const pixels = [...some, ...Array.from({ length: (width - (some.length % width)) % width }, () => 0x123456)];
        expect(coloursOf(shrinkPng(buildPng(width, pixels, filters)), width)).toEqual(pixels);
      },
    ),
  );
});

test('of more colours the frequent ones stay exact, and a rare one that is like no other stays too', () => {
  const shades = Array.from({ length: 600 }, (_, index) => 0x808000 + index * 7);
  const pixels = [...Array.from({ length: 396 }, () => 0xfafaf8), ...shades, 0xff0000, 0xff0000, 0x0000ff, 0x0000ff];
  const shown = coloursOf(shrinkPng(buildPng(100, pixels, [0])), 100);
  expect(new Set(shown).size).toBeLessThanOrEqual(256);
  expect(shown.slice(0, 396)).toEqual(pixels.slice(0, 396));
  expect(shown.slice(-4)).toEqual([0xff0000, 0xff0000, 0x0000ff, 0x0000ff]);
});

test('the gallery shows each of its files once, and has at most 24', () => {
  const page = renderGallery();
  expect(galleryFiles().length).toBeLessThanOrEqual(24);
  for (const name of galleryFiles()) expect(page.split(`(${name})`)).toHaveLength(2);
});
