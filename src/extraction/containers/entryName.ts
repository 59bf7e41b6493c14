import iconv from 'iconv-lite';
import { updateChecksum } from '../zip/checksum.ts';

/**
 * The name of an entry: UTF-8 where its flag or its Unicode field (0x7075, of Info-ZIP) says so, or where it can be nothing else;
 * otherwise the code page 437 that the format names. It is shown and never used as a path.
 */
export function decodeEntryName(raw: Uint8Array, extra: Uint8Array, isUtf8: boolean): string {
  const unicode = findUnicodeName(raw, extra);
  if (unicode !== undefined) return unicode;
  const utf8 = decodeUtf8(raw);
  if (utf8 !== undefined) return utf8;
  return isUtf8 ? new TextDecoder('utf-8').decode(raw) : iconv.decode(Buffer.from(raw), 'cp437');
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** It holds for the name that it has the checksum of: a program that does not know the field may have changed that since. */
function findUnicodeName(raw: Uint8Array, extra: Uint8Array): string | undefined {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== 0x7075 || length < 5 || at + 4 + length > extra.length) continue;
    if (view.getUint32(at + 5, true) !== updateChecksum(0, raw)) return undefined;
    return decodeUtf8(extra.subarray(at + 9, at + 4 + length));
  }
  return undefined;
}
