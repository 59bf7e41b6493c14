import { watchMemory } from '../../../src/extraction/watchMemory.ts';

/** Takes ever more memory without ever coming back to its event loop, as a parser inside a bomb does. */
watchMemory(300 * 1024 * 1024);
const taken: Uint8Array[] = [];
for (let round = 0; round < 2_000; round += 1) {
  taken.push(new Uint8Array(4 * 1024 * 1024).fill(1));
  const until = Date.now() + 5;
  while (Date.now() < until);
}
process.exit(taken.length > 0 ? 0 : 1);
