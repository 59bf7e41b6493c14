import zlib from 'node:zlib';

/** CRC-32 as ZIP uses it (ISO 3309), carried on over another piece of bytes; starts from 0. */
export function updateChecksum(checksum: number, bytes: Uint8Array): number {
  return ofNode === undefined ? checksumByTable(checksum, bytes) : ofNode(bytes, checksum);
}

/** Node has it since 20.15; Electron's may be older. */
const { crc32: ofNode } = zlib as { readonly crc32?: (bytes: Uint8Array, checksum: number) => number };

/** The same in plain code. */
export function checksumByTable(checksum: number, bytes: Uint8Array): number {
  let crc = ~checksum;
  // Counted, not iterated: this runs over every byte of a file.
  for (let index = 0; index < bytes.length; index += 1) {
    crc = (TABLE[(crc ^ (bytes[index] as number)) & 0xff] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});
