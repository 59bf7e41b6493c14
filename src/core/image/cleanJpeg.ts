import type { ImageFault, ImageParts } from './cleanImage.ts';
import { exifOrientation } from './exifOrientation.ts';
import { latinAt } from './imageFormat.ts';

/** Markers of ITU-T T.81, table B.1. */
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const TEM = 0x01;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COM = 0xfe;
/** Baseline, extended sequential, progressive: what programs that show pictures can do. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const OTHER_FRAMES = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
/** Tables: Huffman, arithmetic conditioning, quantization, number of lines, restart interval. */
const TABLES = new Set([0xc4, 0xcc, 0xdb, 0xdc, 0xdd]);

/** A JPEG with nothing but its picture and colour profile. Its scans are copied as they are. */
export function cleanJpeg(bytes: Uint8Array): ImageParts | ImageFault {
  const read = segmentsOf(bytes);
  if (read === undefined) return BROKEN;
  const { segments, end } = read;
  if (segments.some(({ marker }) => OTHER_FRAMES.has(marker)))
    return { fault: 'is a JPEG of a kind that hardly any program shows; save it anew' };
  const frames = segments.flatMap(({ marker }, index) => (FRAMES.has(marker) ? [index] : []));
  const firstScan = segments.findIndex(({ marker }) => marker === SOS);
  const [frame = -1] = frames;
  const data = segments[frame]?.whole.subarray(4) ?? new Uint8Array();
  if (frames.length !== 1 || firstScan < frame || data.length < 6) return BROKEN;
  const judged = segments.map(judge);
  if (judged.includes(undefined)) return BROKEN;
  const size = new DataView(data.buffer, data.byteOffset, 5);
  const removed = judged.flatMap((one) => one?.name ?? []);
  return {
    parts: [bytes.subarray(0, 2), ...judged.flatMap((one) => one?.kept ?? []), bytes.subarray(end - 2, end)],
    width: size.getUint16(3),
    height: size.getUint16(1),
    removed: [...new Set([...removed, ...(end < bytes.length ? ['data behind its end'] : [])])],
    orientation: orientationOf(segments),
  };
}

const BROKEN: ImageFault = { fault: 'is a JPEG that is damaged or cut short' };

interface Segment {
  readonly marker: number;
  /** With its marker, and of a scan with the picture's data behind it. */
  readonly whole: Uint8Array;
}

/** The segments up to the end of the picture, and where that is; undefined where one is not whole. */
function segmentsOf(bytes: Uint8Array): { readonly segments: readonly Segment[]; readonly end: number } | undefined {
  const segments: Segment[] = [];
  let position = 2;
  for (;;) {
    // Before a marker any number of fill bytes may stand.
    while (bytes[position] === 0xff && bytes[position + 1] === 0xff) position++;
    const marker = bytes[position + 1];
    if (bytes[position] !== 0xff || marker === undefined || marker === SOI || marker === TEM) return undefined;
    if (marker === EOI) return { segments, end: position + 2 };
    const length = ((bytes[position + 2] ?? 0) << 8) | (bytes[position + 3] ?? 0);
    const start = position;
    position += 2 + length;
    if (length < 2 || position > bytes.length) return undefined;
    if (marker === SOS) position = endOfScan(bytes, position);
    segments.push({ marker, whole: bytes.subarray(start, position) });
  }
}

function orientationOf(segments: readonly Segment[]): number {
  const exif = segments.find(({ marker, whole }) => marker === APP1 && latinAt(whole, 4, 6) === 'Exif\0\0');
  return exif === undefined ? 1 : exifOrientation(exif.whole.subarray(10));
}

/** Where the next marker stands; a stuffed zero and restart markers belong to the scan. */
function endOfScan(bytes: Uint8Array, start: number): number {
  let position = bytes.indexOf(0xff, start);
  while (position >= 0) {
    const next = bytes[position + 1];
    if (next === undefined) break;
    const isScan = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isScan && next !== 0xff) return position;
    position = bytes.indexOf(0xff, position + (isScan ? 2 : 1));
  }
  return bytes.length;
}

interface Judged {
  /** The segment as it is kept, if it is. */
  readonly kept?: Uint8Array;
  /** What was left out of it. */
  readonly name?: string;
}

/** Undefined for a marker that has no business there. */
function judge({ marker, whole }: Segment): Judged | undefined {
  if (marker === SOS || FRAMES.has(marker) || TABLES.has(marker)) return { kept: whole };
  if (marker === COM) return { name: 'comment' };
  return marker >= APP0 && marker <= APP15 ? judgeApplicationData(marker, whole) : undefined;
}

/** JFIF without its thumbnail, the colour profile, and Adobe's word on how colours are stored; no other program's data. */
function judgeApplicationData(marker: number, segment: Uint8Array): Judged {
  const data = segment.subarray(4);
  const begins = (text: string): boolean => latinAt(data, 0, text.length) === text;
  if (marker === APP0 && begins('JFIF\0') && data.length >= 14) {
    const kept = Uint8Array.of(0xff, APP0, 0, 16, ...data.subarray(0, 12), 0, 0);
    return data.length > 14 ? { kept, name: 'thumbnail' } : { kept };
  }
  if (marker === APP2 && begins('ICC_PROFILE\0')) return { kept: segment };
  if (marker === APP14 && begins('Adobe') && data.length >= 12) return { kept: segment };
  if (begins('Exif\0')) return { name: 'EXIF' };
  if (begins('http://ns.adobe.com/')) return { name: 'XMP' };
  if (begins('Photoshop')) return { name: 'IPTC' };
  return { name: marker === APP0 ? 'thumbnail' : 'private data' };
}
