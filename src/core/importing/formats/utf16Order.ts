/**
 * The byte order of UTF-16 text, by its byte order mark, or without one by how it looks: zeros in every other place as in
 * Western text, or else characters of scripts that are in use with blanks, line ends or ideographic stops between them, which
 * pairs of bytes of any other text do not give. Undefined when it is not UTF-16.
 */
export function utf16Order(head: Uint8Array): 'le' | 'be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'be';
  const pairs = Math.min(head.length, MAX_LOOKED_AT) >> 1;
  if (pairs < 4) return undefined;
  if (looksLikeUtf16(head, pairs, 0)) return 'le';
  return looksLikeUtf16(head, pairs, 1) ? 'be' : undefined;
}

const MAX_LOOKED_AT = 8 * 1024;

/** `low` is the place of the low byte in each pair. */
function looksLikeUtf16(head: Uint8Array, pairs: number, low: 0 | 1): boolean {
  let zeros = 0;
  let otherZeros = 0;
  let inUse = 0;
  let breaks = 0;
  for (let index = 0; index < pairs * 2; index += 2) {
    const lowByte = head[index + low] as number;
    const highByte = head[index + 1 - low] as number;
    const code = highByte * 256 + lowByte;
    if (highByte === 0) zeros += 1;
    if (lowByte === 0) otherZeros += 1;
    const kind = KINDS[code];
    if (kind !== 0) inUse += 1;
    if (kind === BREAK) breaks += 1;
  }
  if (zeros > pairs * 0.4 && otherZeros < pairs * 0.05) return true;
  return pairs >= MIN_PAIRS && inUse >= pairs * 0.98 && breaks >= Math.max(2, pairs * 0.005);
}

const MIN_PAIRS = 20;

/** Characters of living scripts, punctuation and the usual controls. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0x09, 0x0d],
  [0xa0, 0x24f],
  [0x300, 0x6ff],
  [0x900, 0xe7f],
  [0x10a0, 0x10ff],
  [0x1e00, 0x1eff],
  [0x2010, 0x203f],
  [0x20a0, 0x20bf],
  [0x2100, 0x214f],
  [0x3000, 0x30ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff01, 0xff60],
];

/** Blank, line ends, ideographic space, comma and stop: bytes of other encodings do not pair up to these. */
const BREAKS: readonly number[] = [0x20, 0x0a, 0x0d, 0x3000, 0x3001, 0x3002, 0xff0c];

const IN_USE = 1;
const BREAK = 2;

/** What each code unit is; 0 for what is in no use. A table, since this is asked for every pair of bytes of every file. */
const KINDS = kindsOf();

function kindsOf(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (const [first, last] of RANGES) kinds.fill(IN_USE, first, last + 1);
  for (const code of BREAKS) kinds[code] = BREAK;
  return kinds;
}
