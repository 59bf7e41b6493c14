/** Enough letters to be sure of a language. */
const WANTED = 16 * 1024;
const MAX_LINE = 4 * 1024;

/**
 * The lines of a text that hold bytes beyond ASCII, up to about 16 kB: only they say anything about the encoding. Markup within
 * them goes, which would hide the language.
 */
export function extractSample(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  for (let start = 0; start < bytes.length && sample.length < WANTED; ) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found + 1;
    const from = firstHighByte(bytes, start, end);
    if (from < end) appendWithoutTags(sample, bytes, lineStart(bytes, start, from), Math.min(end, from + MAX_LINE));
    start = end;
  }
  return Uint8Array.from(sample);
}

function firstHighByte(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && (bytes[at] as number) < 0x80) at += 1;
  return at;
}

/** Not more of a long line than a few words before its first letter of interest. */
const lineStart = (_: Uint8Array, start: number, from: number): number => Math.max(start, from - 200);

function appendWithoutTags(sample: number[], bytes: Uint8Array, start: number, end: number): void {
  let inTag = false;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte === LESS && isTagStart(bytes[at + 1])) inTag = true;
    if (!inTag) sample.push(byte);
    if (byte === GREATER || byte === LINE_FEED) inTag = false;
  }
  if (sample.at(-1) !== LINE_FEED) sample.push(LINE_FEED);
}

const LESS = 0x3c;
const GREATER = 0x3e;
const LINE_FEED = 0x0a;

const isTagStart = (byte: number | undefined): boolean =>
  byte !== undefined && (byte === 0x2f || byte === 0x21 || (byte >= 0x41 && byte <= 0x7a));
