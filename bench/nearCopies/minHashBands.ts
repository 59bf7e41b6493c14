import { seededRandom } from '../corpus/seededRandom.ts';

/** 128 permutations of MinHash over a whole text: what fingerprints of windows are compared with. */
export function minHashOf(hashes: Iterable<number>): Uint32Array {
  const signature = new Uint32Array(PERMUTATIONS).fill(0xffffffff);
  for (const hash of hashes) {
    const low = (hash % 0x100000000) | 0;
    const high = Math.floor(hash / 0x10000) | 0;
    for (let index = 0; index < PERMUTATIONS; index += 1) {
      const value = mix(Math.imul(low, FACTORS[index] ?? 1) + Math.imul(high, OTHER_FACTORS[index] ?? 1)) >>> 0;
      if (value < (signature[index] ?? 0)) signature[index] = value;
    }
  }
  return signature;
}

/** Whether two signatures would meet in an index of bands of so many rows each. */
export function meetInBands(a: Uint32Array, b: Uint32Array, rows: number): boolean {
  for (let start = 0; start < PERMUTATIONS; start += rows) {
    let isSame = true;
    for (let index = start; index < start + rows; index += 1) isSame &&= a[index] === b[index];
    if (isSame) return true;
  }
  return false;
}

const PERMUTATIONS = 128;
const random = seededRandom(4711);
const FACTORS = Array.from({ length: PERMUTATIONS }, () => random.below(2 ** 31) | 1);
const OTHER_FACTORS = Array.from({ length: PERMUTATIONS }, () => random.below(2 ** 31) | 1);

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
