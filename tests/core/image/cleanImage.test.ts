import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanImage } from '../../../src/core/image/cleanImage.ts';
import { findImageFormat, findImageType } from '../../../src/core/image/imageFormat.ts';
import { MOST_IMAGE_BYTES } from '../../../src/core/image/imageLimits.ts';
import {
  buildGif,
  buildJpeg,
  buildPng,
  exif,
  gifExtension,
  join,
  jpegSegment,
  latin,
  pngChunk,
} from '../../support/buildImage.ts';
import { isLongRun } from '../../support/seeded.ts';

const icc = latin('ICC_PROFILE\0\x01\x01a colour profile');
const secrets = ['Jane Roe', 'GPS 52.52', 'xmpmeta', 'thumb-nail', 'C:\\Users\\jane'];
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The bytes that are kept of an image; throws when it is not. */
function clean(bytes: Uint8Array) {
  const cleaned = cleanImage(bytes);
  if (cleaned.kind !== 'clean') throw new Error(JSON.stringify(cleaned));
  return cleaned;
}

describe('what is not the picture is taken out', () => {
  test('a PNG without anything to hide stays as it is, to the byte', () => {
    const png = buildPng({ width: 7, height: 5 });
    expect(clean(png)).toEqual({ kind: 'clean', type: 'image/png', bytes: png, width: 7, height: 5, removed: [] });
  });

  test('a PNG loses its texts, its time, its EXIF, its private data and what is behind its end', () => {
    const profile = pngChunk('iCCP', latin('sRGB\0\0packed'));
    const cleaned = clean(
      buildPng({
        extra: [
          profile,
          pngChunk('tEXt', latin('Author\0Jane Roe')),
          pngChunk('iTXt', latin('XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta/>')),
          pngChunk('tIME', new Uint8Array(7)),
          pngChunk('eXIf', exif(1)),
          pngChunk('prVt', latin('C:\\Users\\jane')),
        ],
        behind: latin('thumb-nail'),
      }),
    );
    expect(text(cleaned.bytes)).toBe(text(buildPng({ extra: [profile] })));
    expect(cleaned.removed).toEqual(['text', 'time', 'EXIF', 'private data', 'data behind its end']);
  });

  test('a JPEG loses EXIF, XMP, IPTC, comments and thumbnails, and keeps its colour profile and how its colours are stored', () => {
    const kept = [jpegSegment(0xe2, icc), jpegSegment(0xee, latin('Adobe\0\x64\0\0\0\0\x01'))];
    const cleaned = clean(
      buildJpeg({
        extra: [
          jpegSegment(0xe1, join(latin('Exif\0\0'), exif(1))),
          jpegSegment(0xe1, latin('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>')),
          ...kept,
          jpegSegment(0xed, latin('Photoshop 3.0\0Jane Roe')),
          jpegSegment(0xfe, latin('C:\\Users\\jane')),
          jpegSegment(0xe0, latin('JFXX\0thumb-nail')),
          jpegSegment(0xe2, latin('MPF\0thumb-nail')),
        ],
        behind: buildPng(),
      }),
    );
    expect(text(cleaned.bytes)).toBe(text(buildJpeg({ extra: kept })));
    expect(cleaned).toMatchObject({ type: 'image/jpeg', width: 24, height: 16 });
    expect(cleaned.removed).toEqual([
      'EXIF',
      'XMP',
      'IPTC',
      'comment',
      'thumbnail',
      'private data',
      'data behind its end',
    ]);
  });

  test('the thumbnail within the first segment of a JPEG goes, the rest of that segment stays', () => {
    const jpeg = buildJpeg();
    const thumbnail = latin('thu');
    const first = jpegSegment(0xe0, join(jpeg.subarray(6, 18), Uint8Array.of(1, 1), thumbnail));
    const cleaned = clean(join(jpeg.subarray(0, 2), first, jpeg.subarray(20)));
    expect(text(cleaned.bytes)).toBe(text(jpeg));
    expect(cleaned.removed).toEqual(['thumbnail']);
  });

  test('a GIF loses comments and XMP, and goes on repeating', () => {
    const repeats = gifExtension(0xff, 'NETSCAPE2.0', '\x01\0\0');
    const cleaned = clean(
      buildGif({
        extra: [repeats, gifExtension(0xfe, 'Jane Roe'), gifExtension(0xff, 'XMP DataXMP', '<x:xmpmeta/>')],
        behind: latin('more'),
      }),
    );
    expect(text(cleaned.bytes)).toBe(text(buildGif({ extra: [repeats] })));
    expect(cleaned).toMatchObject({ type: 'image/gif', width: 3, height: 2 });
    expect(cleaned.removed).toEqual(['comment', 'XMP', 'data behind its end']);
  });

  test('what is cleaned is clean: once more changes nothing', () => {
    const dirty = [
      buildPng({ extra: [pngChunk('tEXt', latin('a'))] }),
      buildJpeg({ extra: [jpegSegment(0xfe, latin('a')), jpegSegment(0xe2, icc)] }),
      buildGif({ extra: [gifExtension(0xfe, 'a')] }),
    ];
    for (const bytes of dirty) {
      const once = clean(bytes);
      expect(clean(once.bytes)).toEqual({ ...once, removed: [] });
      for (const secret of secrets) expect(text(once.bytes)).not.toContain(secret);
    }
  });
});

describe('what cannot be kept as it is', () => {
  test.each([2, 3, 6, 8])(
    'a JPEG that is stored turned (%d) is to be drawn anew, whichever way its numbers stand',
    (way) => {
      for (const little of [true, false]) {
        const jpeg = buildJpeg({ extra: [jpegSegment(0xe1, join(latin('Exif\0\0'), exif(way, little)))] });
        expect(cleanImage(jpeg)).toMatchObject({ kind: 'toBeRedrawn', format: 'JPEG' });
      }
      expect(cleanImage(buildPng({ extra: [pngChunk('eXIf', exif(way))] }))).toMatchObject({ kind: 'toBeRedrawn' });
    },
  );

  test('formats that a window can draw are told by their bytes', () => {
    const files = {
      WebP: latin('RIFF\0\0\0\0WEBPVP8 '),
      AVIF: latin('\0\0\0\x20ftypavif\0\0\0\0'),
      BMP: latin('BM\x46\0\0\0\0\0\0\0\x36\0\0\0'),
      SVG: latin('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
    };
    for (const [format, bytes] of Object.entries(files))
      expect(cleanImage(bytes)).toMatchObject({ kind: 'toBeRedrawn', format });
  });

  test.each([
    ['HEIC', latin('\0\0\0\x20ftypheic\0\0\0\0'), 'is HEIC, which is not read; save it as PNG or JPEG'],
    ['TIFF', latin('II*\0\x08\0\0\0'), 'is TIFF, which is not read; save it as PNG or JPEG'],
    ['a web page', latin('<html><body>'), 'is no image that can be read; PNG, JPEG and GIF are'],
    ['nothing', new Uint8Array(), 'is empty'],
    [
      'a wide one',
      buildPng({ width: 20_001, height: 1 }),
      'is 20001 × 1 pixels; more than 20000 on a side is not taken',
    ],
    ['a damaged one', buildPng().fill(0, 30, 33), 'is a PNG that is damaged or cut short'],
  ])('%s is refused, in words', (_name, bytes, fault) => {
    expect(cleanImage(bytes)).toEqual({ kind: 'refused', fault });
  });

  test('more bytes or pixels than a page can use are refused before they are looked at', () => {
    expect(cleanImage(new Uint8Array(MOST_IMAGE_BYTES + 1))).toEqual({
      kind: 'refused',
      fault: 'has 26 MB; more than 25 MB is not taken',
    });
    const huge = buildPng().slice();
    const header = pngChunk('IHDR', Uint8Array.of(0, 0, 0x40, 0, 0, 0, 0x40, 0, 8, 2, 0, 0, 0));
    huge.set(header, 8);
    expect(cleanImage(huge)).toEqual({
      kind: 'refused',
      fault: 'has 268 million pixels; more than 80 million are not taken',
    });
  });
});

describe('an image is untrusted', () => {
  const whole = [
    buildPng({ extra: [pngChunk('tEXt', latin('a')), pngChunk('eXIf', exif(6))] }),
    buildJpeg({ extra: [jpegSegment(0xe1, join(latin('Exif\0\0'), exif(3))), jpegSegment(0xe2, icc)] }),
    buildGif({ extra: [gifExtension(0xff, 'XMP DataXMP', 'abc')] }),
  ];

  test('one that is cut short anywhere is refused', () => {
    for (const bytes of whole) {
      for (let end = 0; end < bytes.length; end++)
        expect(cleanImage(bytes.subarray(0, end)).kind, `${end} of ${bytes.length}`).toBe('refused');
    }
  });

  test('bytes that were changed, and bytes of chance, are refused or cleaned, and never more than what came', () => {
    const chance = fc.uint8Array({ maxLength: 400 });
    const changed = fc
      .record({
        bytes: fc.constantFrom(...whole),
        changes: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 }),
      })
      .map(({ bytes, changes }) => {
        const copy = bytes.slice();
        for (const [place, value] of changes) copy[place % copy.length] = value;
        return copy;
      });
    const begun = fc
      .record({ start: fc.constantFrom(...whole.map((bytes) => bytes.subarray(0, 13))), rest: chance })
      .map(({ start, rest }) => join(start, rest));
    fc.assert(
      fc.property(fc.oneof(chance, changed, begun), (bytes) => {
        const before = bytes.slice();
        const cleaned = cleanImage(bytes);
        expect(bytes).toEqual(before);
        if (cleaned.kind !== 'clean') return;
        expect(cleaned.bytes.length).toBeLessThanOrEqual(bytes.length);
        expect(cleaned.type).toBe(findImageType(bytes));
        expect(cleanImage(cleaned.bytes).kind).toBe('clean');
      }),
      { numRuns: isLongRun ? 50_000 : 3_000 },
    );
  });

  test('a million parts without end are looked at once', () => {
    const fill = new Uint8Array(1_000_000).fill(0xff);
    expect(cleanImage(join(Uint8Array.of(0xff, 0xd8), fill)).kind).toBe('refused');
    expect(findImageFormat(join(latin('<?xml?>'), new Uint8Array(1_000_000).fill(32)))).toBeUndefined();
  });
});
