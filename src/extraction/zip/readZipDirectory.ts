/** One file in a ZIP file, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 is stored, 8 deflated; no other is used in office files. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly checksum: number;
  /** Bytes. */
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header starts, in bytes from the start of the file. */
  readonly headerOffset: number;
}

/**
 * The central directory of a ZIP file (PKWARE APPNOTE 6.3, with the 64-bit sizes that some programs write even for small
 * files). Throws when the file has none or it is cut off.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('the ZIP directory is damaged');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const flags = view.getUint16(at + 8, true);
    entries.push({
      name: decodeName(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) === 1,
      checksum: view.getUint32(at + 16, true),
      ...readSizes(view, at, at + 46 + nameLength, extraLength),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
/** A 32-bit number that says: look among the 64-bit ones. */
const ELSEWHERE = 0xffffffff;

/** The directory's place stands at the end of the file, before a comment of unknown length. */
function findDirectory(view: DataView): { readonly count: number; readonly offset: number } {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== ELSEWHERE) return { count, offset };
    if (view.getUint32(at - 20, true) !== LOCATOR_64) return { count, offset };
    const end64 = readLong(view, at - 20 + 8);
    if (view.getUint32(end64, true) !== END_64) throw new Error('the ZIP directory is damaged');
    return { count: readLong(view, end64 + 32), offset: readLong(view, end64 + 48) };
  }
  throw new Error('the ZIP file has no directory');
}

function readSizes(view: DataView, entry: number, extra: number, extraLength: number) {
  const longs = findLongs(view, extra, extraLength);
  // Only those are among the 64-bit ones that do not fit into 32 bits, in this order.
  const read = (at: number): number => {
    const short = view.getUint32(at, true);
    return short === ELSEWHERE ? (longs.shift() ?? short) : short;
  };
  const size = read(entry + 24);
  const packedSize = read(entry + 20);
  return { size, packedSize, headerOffset: read(entry + 42) };
}

function findLongs(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.min(3, view.getUint16(at + 2, true) >> 3);
    return Array.from({ length: count }, (_, index) => readLong(view, at + 4 + index * 8));
  }
  return [];
}

/** Beyond 2^53 it is no place in a file; then the reads that follow fail. */
const readLong = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** Names of parts in office files are ASCII; of others only that they are none of these matters. */
const decodeName = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);
