import { promisify } from 'node:util';
import { constants, deflateRaw, deflateRawSync, inflateRawSync, type ZlibOptions } from 'node:zlib';
import { absoluteBlocks, relativeBlocks } from './relativeBlocks.ts';

/*
 * How a source's text with its blocks and pages is kept: as one deflated stream (RFC 1951) of the text, then the two as JSON, behind
 * a head of thirteen bytes: how it is made, then how many bytes each of the three takes before deflation (little-endian). The stream
 * is flushed, not finished (Z_SYNC_FLUSH): streams put one behind the other are one stream, which is inflated at once. It may go back to what
 * all blocks have in common, as if that stood before it.
 */

/** A text as it was before any packing. Blocks and pages are JSON. */
export interface PlainText {
  readonly text: string;
  readonly blocks: string;
  readonly pages: string;
}

/** What a text takes less room in and is quicker read from: UTF-8 where most letters are ASCII, else UTF-16. */
type Spelling = 'utf8' | 'utf16le';

interface Make {
  readonly spelling: Spelling;
  /** Whether it goes back to what all blocks have in common. */
  readonly primed: boolean;
  /** Whether blocks are written by how they lie in the text (relativeBlocks.ts). */
  readonly relative: boolean;
}

/** The first byte. All that were ever written are read for ever: the first two no longer are, the next where blocks are unlike others. */
const MAKES: ReadonlyMap<number, Make> = new Map([
  [1, { spelling: 'utf8', primed: false, relative: false }],
  [2, { spelling: 'utf16le', primed: false, relative: false }],
  [3, { spelling: 'utf8', primed: true, relative: false }],
  [4, { spelling: 'utf16le', primed: true, relative: false }],
  [5, { spelling: 'utf8', primed: true, relative: true }],
  [6, { spelling: 'utf16le', primed: true, relative: true }],
]);

/** Never to be changed: what was packed with it can only be unpacked with it. */
const PRIMER = Buffer.from(
  '"kind":"preformatted","kind":"tableRow","kind":"footnote","kind":"quote","page":1},"page":null},{"kind":"heading","level":1,"kind":"listItem","kind":"paragraph","level":null,"start":,"end":,"page":null}][]' +
    '[{"kind":"paragraph","level":null,"start":0,"end":',
);
/** The primer as a part of a stream: a stored block (RFC 1951, 3.2.4). */
const PRIMER_BLOCK = Buffer.concat([Buffer.from([0, PRIMER.length, 0, 255 - PRIMER.length, 255]), PRIMER]);

const HEAD = 13;
const LEVEL = 6;
/** A stream that is flushed ends so. */
const END = Buffer.from([0x00, 0x00, 0xff, 0xff]);
const FLUSHED = { finishFlush: constants.Z_SYNC_FLUSH } as const;

export function packText(plain: PlainText): Uint8Array {
  const { head, bytes } = prepare(plain);
  return Buffer.concat([head, deflateRawSync(bytes, PACKING)]);
}

/** The same, worked out by a thread of Node's own while the caller goes on. */
export async function packTextAside(plain: PlainText): Promise<Uint8Array> {
  const { head, bytes } = prepare(plain);
  return Buffer.concat([head, await deflateAside(bytes, PACKING)]);
}

const PACKING = { level: LEVEL, dictionary: PRIMER, ...FLUSHED } as const;
const deflateAside = promisify<Uint8Array, ZlibOptions, Buffer>(deflateRaw);

function prepare({ text, blocks, pages }: PlainText): { readonly head: Buffer; readonly bytes: Buffer } {
  const plain = Buffer.from(text, 'utf8');
  // Half of a surrogate pair has no UTF-8, which the text is hashed in.
  const isWide = plain.length > text.length * 1.25 && !LONE_SURROGATE.test(text);
  const relative = relativeBlocks(text, blocks);
  const parts = [
    isWide ? Buffer.from(text, 'utf16le') : plain,
    Buffer.from(relative ?? blocks, 'utf8'),
    Buffer.from(pages, 'utf8'),
  ];
  const head = Buffer.alloc(HEAD);
  head.writeUInt8((relative === undefined ? 3 : 5) + (isWide ? 1 : 0), 0);
  for (const [index, part] of parts.entries()) head.writeUInt32LE(part.length, 1 + index * 4);
  return { head, bytes: Buffer.concat(parts) };
}

const LONE_SURROGATE = /[\ud800-\udfff]/u;

/** Everything that was packed. Throws where it is not, to the byte, as long as what `packText` makes. */
export function unpackText(packed: Uint8Array): PlainText {
  const head = readHead(packed);
  const plain = inflate(packed, head);
  if (plain.length !== head.total || !END.equals(packed.subarray(-END.length))) {
    throw new Error(CUT_SHORT);
  }
  const text = plain.toString(head.spelling, 0, head.text);
  const blocks = plain.toString('utf8', head.text, head.text + head.blocks);
  return {
    text,
    blocks: head.relative ? absoluteBlocks(text, blocks) : blocks,
    pages: plain.toString('utf8', head.text + head.blocks),
  };
}

/** Whether it was made of this text and nothing else. */
export function isPackedOf(packed: Uint8Array, { text, blocks, pages }: PlainText): boolean {
  try {
    const plain = unpackText(packed);
    return plain.text === text && plain.blocks === blocks && plain.pages === pages;
  } catch {
    return false;
  }
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
  const head = readHead(firstBytes);
  const plain = inflate(firstBytes, head);
  return { text: plain.toString(head.spelling, 0, head.text), isWhole: plain.length >= head.text };
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
  const total = heads.reduce((sum, head) => sum + skippedBy(head) + head.total, 0);
  const plain = inflateRawSync(joinStreams(packed, heads), { ...FLUSHED, chunkSize: total + 1_024 });
  if (plain.length !== total) throw new Error('Of several texts one is not as long in its packed form as it says.');
  let end = 0;
  return heads.map((head) => {
    const start = end + skippedBy(head);
    end = start + head.total;
    return plain.toString(head.spelling, start, start + head.text);
  });
}

/** The streams one behind the other, each behind the primer if it goes back to it. Holds until others are joined. */
function joinStreams(packed: readonly Uint8Array[], heads: readonly Head[]): Uint8Array {
  const room = packed.reduce((sum, { length }) => sum + PRIMER_BLOCK.length + length, 0);
  if (joined.length < room) joined = new Uint8Array(room * 2);
  let end = 0;
  for (const [index, each] of packed.entries()) {
    if (heads[index]?.primed) {
      joined.set(PRIMER_BLOCK, end);
      end += PRIMER_BLOCK.length;
    }
    joined.set(each.subarray(HEAD), end);
    end += each.length - HEAD;
  }
  return joined.subarray(0, end);
}

/** Kept: to make room for each page of hits takes several times as long as to fill it. */
let joined = new Uint8Array(0);

interface Head {
  readonly spelling: Spelling;
  readonly primed: boolean;
  readonly relative: boolean;
  /** Bytes of the text, of the blocks, and of these with the pages. */
  readonly text: number;
  readonly blocks: number;
  readonly total: number;
}

/** Without a Buffer of its own, which would take longer than all else of it. */
function readHead(packed: Uint8Array): Head {
  const make = packed.length < HEAD ? undefined : MAKES.get(packed[0] ?? 0);
  if (make === undefined) throw new Error('Its packed form is none that is known.');
  const [text, blocks, pages] = [uint32At(packed, 1), uint32At(packed, 5), uint32At(packed, 9)];
  const { spelling, primed, relative } = make;
  return { spelling, primed, relative, text, blocks, total: text + blocks + pages };
}

function uint32At(bytes: Uint8Array, at: number): number {
  const low = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
  return (low | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)) >>> 0;
}

const skippedBy = ({ primed }: Head): number => (primed ? PRIMER.length : 0);

function inflate(packed: Uint8Array, { primed }: Head): Buffer {
  return inflateRawSync(packed.subarray(HEAD), primed ? { ...FLUSHED, dictionary: PRIMER } : FLUSHED);
}
