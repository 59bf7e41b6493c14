import { extractionLimits } from '../../core/importing/extraction.ts';
import { decodeEntryName } from './entryName.ts';

/** A file in an archive, as the directory at its end describes it. */
export interface ArchiveEntry {
  readonly name: string;
  /** 0 is stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly isFolder: boolean;
  /** A symbolic link, a device: nothing with bytes of its own. */
  readonly isSpecial: boolean;
  readonly checksum: number;
  /** Bytes. */
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header starts, in bytes from the start of the archive. */
  readonly headerOffset: number;
  /** ISO 8601, UTC; archives give local time without its zone, which is taken for this computer's. */
  readonly modifiedAt: string | null;
}

/** Where the directory of an archive lies. */
export interface DirectoryPlace {
  readonly count: number;
  readonly offset: number;
  readonly length: number;
}

/** Bytes at the end of an archive within which its directory's place is told: the longest comment and what stands before it. */
export const TAIL_BYTES = 22 + 0xffff + 20 + 56;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
/** A 32-bit number that says: look among the 64-bit ones. */
const ELSEWHERE = 0xffffffff;

/**
 * Finds the directory by the last bytes of an archive (PKWARE APPNOTE 6.3.10). Throws when there is none.
 *
 * @param tailOffset where `tail` starts in the archive
 */
export function findDirectory(tail: DataView, tailOffset: number): DirectoryPlace {
  for (let at = tail.byteLength - 22; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END) continue;
    const short = {
      count: tail.getUint16(at + 10, true),
      length: tail.getUint32(at + 12, true),
      offset: tail.getUint32(at + 16, true),
    };
    const isShort = short.count !== 0xffff && short.length !== ELSEWHERE && short.offset !== ELSEWHERE;
    if (isShort || at < 20 || tail.getUint32(at - 20, true) !== LOCATOR_64) return short;
    const end64 = readLong(tail, at - 12) - tailOffset;
    if (end64 < 0 || tail.getUint32(end64, true) !== END_64) throw new Error('the directory of the archive is damaged');
    return {
      count: readLong(tail, end64 + 32),
      length: readLong(tail, end64 + 40),
      offset: readLong(tail, end64 + 48),
    };
  }
  throw new Error('the archive has no directory: it is cut off');
}

/** Reads the directory's own bytes. Throws when it is damaged. */
export function readDirectory(bytes: Uint8Array, count: number): readonly ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ArchiveEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('the directory of the archive is damaged');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const name = decodeEntryName(rawName, extra, (flags & 0x800) !== 0);
    // The upper half holds Unix' mode where the archive was made there; its first four bits are the kind of file.
    const kind = view.getUint8(at + 5) === 3 ? (view.getUint32(at + 38, true) >>> 28) & 0xf : 0;
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) === 1,
      isFolder: /[\\/]$/.test(name) || kind === 4,
      isSpecial: kind !== 0 && kind !== 4 && kind !== 8,
      checksum: view.getUint32(at + 16, true),
      modifiedAt: readDosTime(view.getUint16(at + 14, true), view.getUint16(at + 12, true)),
      ...readSizes(view, at, extra),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Whether an entry grows beyond all measure: its own limits are those of any packed file. */
export function growsTooFar(packedSize: number, size: number): boolean {
  return size > extractionLimits.expansionGrace && size > packedSize * extractionLimits.maxExpansion;
}

function readSizes(view: DataView, entry: number, extra: Uint8Array) {
  const longs = findLongs(extra);
  const read = (at: number): number => {
    const short = view.getUint32(at, true);
    return short === ELSEWHERE ? (longs.shift() ?? short) : short;
  };
  // Only those are among the 64-bit ones that do not fit into 32 bits, in this order.
  const size = read(entry + 24);
  const packedSize = read(entry + 20);
  return { size, packedSize, headerOffset: read(entry + 42) };
}

function findLongs(extra: Uint8Array): number[] {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.min(3, view.getUint16(at + 2, true) >> 3);
    return Array.from({ length: count }, (_, index) => readLong(view, at + 4 + index * 8));
  }
  return [];
}

function readDosTime(date: number, time: number): string | null {
  const [year, month, day] = [1980 + (date >> 9), (date >> 5) & 0xf, date & 0x1f];
  // The zero of this clock, which programs write that leave the time out.
  if (month === 0 || month > 12 || day === 0 || (year === 1980 && month === 1 && day === 1)) return null;
  return new Date(year, month - 1, day, time >> 11, (time >> 5) & 0x3f, (time & 0x1f) * 2).toISOString();
}

/** Beyond 2^53 it is no place in a file; then the reads that follow fail. */
const readLong = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));
