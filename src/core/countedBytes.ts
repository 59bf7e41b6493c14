import type { RandomBytes } from './ids.ts';

/** Bytes that count up instead of being random, so that the same input has the same ids. */
export function countedBytes(): RandomBytes {
  let count = 0;
  return (length) => {
    const bytes = new Uint8Array(length);
    let rest = ++count;
    for (let index = length - 1; index >= 0; index--) {
      bytes[index] = rest % 36;
      rest = Math.floor(rest / 36);
    }
    return bytes;
  };
}
