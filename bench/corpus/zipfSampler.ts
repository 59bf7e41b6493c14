import type { SeededRandom } from './seededRandom.ts';

/**
 * Draws ranks 0 to `size - 1` by the law of Zipf and Mandelbrot, p(rank) ~ 1 / (rank + offset)^exponent, in constant time
 * (the alias method of Walker, 1977).
 */
export function zipfSampler(size: number, exponent: number, offset: number): (random: SeededRandom) => number {
  const weights = Float64Array.from({ length: size }, (_, rank) => 1 / (rank + offset) ** exponent);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = weights.map((weight) => (weight * size) / total);
  const alias = new Int32Array(size);
  const small: number[] = [];
  const large: number[] = [];
  share.forEach((value, rank) => void (value < 1 ? small : large).push(rank));
  while (small.length > 0 && large.length > 0) {
    const low = small.pop() as number;
    const high = large[large.length - 1] as number;
    alias[low] = high;
    share[high] = (share[high] as number) - (1 - (share[low] as number));
    if ((share[high] as number) < 1) small.push(large.pop() as number);
  }
  for (const rank of [...small, ...large]) share[rank] = 1;
  return (random) => {
    const rank = random.below(size);
    return random.next() < (share[rank] as number) ? rank : (alias[rank] as number);
  };
}
