/** Whether the long loops are run whole (BRIEFDESK_LONG=1) or a tenth of them. */
export const isLongRun = Boolean(process.env['BRIEFDESK_LONG']);

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** All of the cases of a long loop, or the seeded tenth of them. */
export function sampled<Case>(cases: readonly Case[], seed: number): readonly Case[] {
  if (isLongRun) return cases;
  const next = seededNumbers(seed);
  return cases
    .map((one) => ({ one, draw: next() }))
    .sort((a, b) => a.draw - b.draw)
    .slice(0, Math.ceil(cases.length / 10))
    .map(({ one }) => one);
}
