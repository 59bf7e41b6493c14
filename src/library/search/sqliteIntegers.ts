/** The integers in a record of FTS5: seven bits a byte, the highest first, all eight bits of a ninth. */
export function readSqliteIntegers(bytes: Uint8Array): readonly number[] {
  const integers: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    let integer = 0;
    for (let length = 1; ; length += 1) {
      const byte = bytes[at] ?? 0;
      at += 1;
      if (length === 9) {
        integer = integer * 256 + byte;
        break;
      }
      integer = integer * 128 + (byte & 0x7f);
      if (byte < 0x80) break;
    }
    integers.push(integer);
  }
  return integers;
}
