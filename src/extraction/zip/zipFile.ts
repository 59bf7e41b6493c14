import { inflateRawSync } from 'node:zlib';
import { Inflate } from 'fflate';
import { extractionLimits } from '../../core/importing/extraction.ts';
import { updateChecksum } from './checksum.ts';
import { readZipDirectory, type ZipEntry } from './readZipDirectory.ts';

/** What goes wrong with a ZIP file beyond its being damaged; each makes the error to throw. */
interface ZipProblems {
  readonly encrypted: () => Error;
  readonly unpacksTooFar: () => Error;
}

/** Packed bytes given to the inflater at a time: what comes of them is at most a thousand times as much. */
const SLICE = 16 * 1024;

/**
 * A ZIP file whose parts are read one at a time and never held whole. What it declares is checked before unpacking and what
 * comes is counted while unpacking, so that no file can fill the memory. Names are compared as office files mean them:
 * without case and leading stroke; nothing is ever written under them.
 */
export class ZipFile {
  readonly #bytes: Uint8Array;
  readonly #problems: ZipProblems;
  readonly #entries = new Map<string, ZipEntry | 'twice'>();
  #unpacked = 0;

  constructor(bytes: Uint8Array, problems: ZipProblems) {
    this.#bytes = bytes;
    this.#problems = problems;
    for (const entry of readZipDirectory(bytes)) {
      const name = comparable(entry.name);
      this.#entries.set(name, this.#entries.has(name) ? 'twice' : entry);
    }
  }

  has(name: string): boolean {
    return this.#entries.has(comparable(name));
  }

  /** Bytes that a part has when unpacked, as the directory says. */
  sizeOf(name: string): number {
    const entry = this.#entries.get(comparable(name));
    return entry === undefined || entry === 'twice' ? 0 : entry.size;
  }

  /** The unpacked bytes of a part in pieces. Throws when they are not those that were packed, or too many. */
  *read(name: string): Generator<Uint8Array, void, undefined> {
    const entry = this.#entries.get(comparable(name));
    // Programs differ in which of two parts of one name they show, so neither can be quoted as what the file says.
    if (entry === undefined || entry === 'twice') throw new Error(`the part ${name} is not there exactly once`);
    if (entry.isEncrypted) throw this.#problems.encrypted();
    this.#checkSize(entry, entry.size);
    let checksum = 0;
    let size = 0;
    for (const piece of this.#unpack(entry)) {
      size += piece.length;
      this.#unpacked += piece.length;
      this.#checkSize(entry, size);
      checksum = updateChecksum(checksum, piece);
      yield piece;
    }
    if (size !== entry.size || checksum !== entry.checksum) throw new Error(`the part ${name} is damaged`);
  }

  #checkSize({ packedSize }: ZipEntry, size: number): void {
    const { maxUnpacked, maxExpansion, expansionGrace } = extractionLimits;
    const tooFar = size > expansionGrace && size > packedSize * maxExpansion;
    if (tooFar || size > maxUnpacked || this.#unpacked > maxUnpacked) throw this.#problems.unpacksTooFar();
  }

  *#unpack(entry: ZipEntry): Generator<Uint8Array, void, undefined> {
    const packed = this.#packedBytes(entry);
    if (entry.method === 0) {
      yield packed;
      return;
    }
    if (entry.method !== 8) throw new Error(`the part ${entry.name} is packed in an unknown way`);
    const whole = inflateWhole(packed, entry.size);
    if (whole !== undefined) {
      yield whole;
      return;
    }
    let pieces: Uint8Array[] = [];
    const inflate = new Inflate((piece) => pieces.push(piece));
    for (let at = 0; at < packed.length; at += SLICE) {
      inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
      yield* pieces;
      pieces = [];
    }
  }

  /** A part's own header repeats its name and may have other extra fields than the directory. */
  #packedBytes({ headerOffset, packedSize }: ZipEntry): Uint8Array {
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    if (view.getUint32(headerOffset, true) !== 0x04034b50) throw new Error('a part is not where the directory says');
    const start = headerOffset + 30 + view.getUint16(headerOffset + 26, true) + view.getUint16(headerOffset + 28, true);
    if (start + packedSize > this.#bytes.length) throw new Error('a part is cut off');
    return this.#bytes.subarray(start, start + packedSize);
  }
}

/**
 * A part of ordinary size at once, which is several times as fast; undefined of a large one, and of one that is not what the
 * directory says: that is for the slices to find out.
 */
function inflateWhole(packed: Uint8Array, size: number): Uint8Array | undefined {
  if (size === 0 || size > extractionLimits.expansionGrace) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: size, chunkSize: Math.min(Math.max(size + 1, 64), MAX_CHUNK) });
  } catch {
    return undefined;
  }
}

/** Bytes that zlib is given room for at once: for small parts all of theirs, so that nothing need be put together. */
const MAX_CHUNK = 1 << 20;

/** Some programs write Windows' strokes. */
const comparable = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
