import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';

/*
 * How a source's text with its blocks and pages is kept: as one deflated stream (RFC 1951) of the text, then the two as JSON, behind
 * a head of thirteen bytes: how the text is spelt, then how many bytes each of the three takes before deflation (little-endian). The stream
 * is flushed, not finished (Z_SYNC_FLUSH): streams put one behind the other are one stream, which is inflated at once.
 */

/** A text as it was before any packing. Blocks and pages are JSON. */
export interface PlainText {
  readonly text: string;
  readonly blocks: string;
  readonly pages: string;
}

/** What a text takes less room in and is quicker read from: UTF-8 where most letters are ASCII, else UTF-16. */
const UTF_8 = 1;
const UTF_16 = 2;
type Spelling = typeof UTF_8 | typeof UTF_16;

const HEAD = 13;
const LEVEL = 6;
/** A stream that is flushed ends so. */
const END = Buffer.from([0x00, 0x00, 0xff, 0xff]);
const FLUSHED = { finishFlush: constants.Z_SYNC_FLUSH } as const;

export function packText({ text, blocks, pages }: PlainText): Uint8Array {
  const plain = Buffer.from(text, 'utf8');
  // Half of a surrogate pair has no UTF-8, which the text is hashed in.
  const spelling: Spelling = plain.length > text.length * 1.25 && !LONE_SURROGATE.test(text) ? UTF_16 : UTF_8;
  const parts = [
    spelling === UTF_8 ? plain : Buffer.from(text, 'utf16le'),
    Buffer.from(blocks, 'utf8'),
    Buffer.from(pages, 'utf8'),
  ];
  const head = Buffer.alloc(HEAD);
  head.writeUInt8(spelling, 0);
  for (const [index, part] of parts.entries()) head.writeUInt32LE(part.length, 1 + index * 4);
  return Buffer.concat([head, deflateRawSync(Buffer.concat(parts), { level: LEVEL, ...FLUSHED })]);
}

const LONE_SURROGATE = /[\ud800-\udfff]/u;

/** Everything that was packed. Throws where it is not, to the byte, as long as what `packText` makes. */
export function unpackText(packed: Uint8Array): PlainText {
  const head = readHead(packed);
  const plain = inflateRawSync(packed.subarray(HEAD), FLUSHED);
  if (plain.length !== head.total || !END.equals(packed.subarray(-END.length))) {
    throw new Error(CUT_SHORT);
  }
  return {
    text: decode(plain.subarray(0, head.text), head.spelling),
    blocks: plain.toString('utf8', head.text, head.text + head.blocks),
    pages: plain.toString('utf8', head.text + head.blocks),
  };
}

/** The text alone. Throws where it is cut short. */
export function unpackPlainText(packed: Uint8Array): string {
  const { text, isWhole } = unpackBeginning(packed);
  if (!isWhole) throw new Error(CUT_SHORT);
  return text;
}

const CUT_SHORT = 'Its packed form is not as long as it says.';

/**
 * The beginning of the text, as much of it as stands in the first bytes of its packed form, and whether that is all of it. Its last
 * character may be half of one.
 */
export function unpackBeginning(firstBytes: Uint8Array): { readonly text: string; readonly isWhole: boolean } {
  const { text, spelling } = readHead(firstBytes);
  const plain = inflateRawSync(firstBytes.subarray(HEAD), FLUSHED);
  return { text: decode(plain.subarray(0, text), spelling), isWhole: plain.length >= text };
}

/** Texts of more bytes than this, with blocks and pages, had better not be unpacked together. */
const FEW_BYTES = 65_536;

/** Whether a text is so short that others may be unpacked together with it. */
export function isShort(packed: Uint8Array): boolean {
  return readHead(packed).total <= FEW_BYTES;
}

/**
 * The texts of several packed forms, inflated at once: that takes half the time, and a fiftieth of the memory, which is what a page of
 * hits would wait for.
 */
export function unpackTogether(packed: readonly Uint8Array[]): readonly string[] {
  if (packed.length === 0) return [];
  const heads = packed.map(readHead);
  const total = heads.reduce((sum, head) => sum + head.total, 0);
  const streams = Buffer.concat(packed.map((each) => each.subarray(HEAD)));
  const plain = inflateRawSync(streams, { ...FLUSHED, chunkSize: total + 1_024 });
  if (plain.length !== total) throw new Error('Of several texts one is not as long in its packed form as it says.');
  let end = 0;
  return heads.map((head) => {
    const start = end;
    end += head.total;
    return decode(plain.subarray(start, start + head.text), head.spelling);
  });
}

function readHead(packed: Uint8Array) {
  const head = Buffer.from(packed.buffer, packed.byteOffset, packed.length);
  const spelling = head.length < HEAD ? 0 : head.readUInt8(0);
  if (spelling !== UTF_8 && spelling !== UTF_16) throw new Error('Its packed form is none that is known.');
  const [text, blocks, pages] = [head.readUInt32LE(1), head.readUInt32LE(5), head.readUInt32LE(9)];
  return { spelling, text, blocks, total: text + blocks + pages } as const;
}

function decode(bytes: Buffer, spelling: Spelling): string {
  return bytes.toString(spelling === UTF_8 ? 'utf8' : 'utf16le');
}
