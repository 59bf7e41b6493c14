import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedBytes } from '../../../src/core/countedBytes.ts';
import { readMarkdown } from '../../../src/core/markdown/readMarkdown.ts';
import { sourceId } from '../../support/buildSource.ts';
import { isLongRun } from '../../support/seeded.ts';

/** What may stand in a line; `W` is a word that is nowhere else in the file. */
const INLINES = [
  'W',
  'W W',
  '*W **W***',
  '[W]{.smallcaps}',
  '[]{.W}',
  'W~W~',
  '10^6^ W',
  '~~W~~',
  '<b>W</b> <i>W</i>',
  '<s>W</s>',
  'H<sub>W</sub>O',
  '<span class="W">W</span>',
  '<!-- W -->',
  'a ![W](W.png "W"){alt=W}',
  '[W](https://example.org/W "W"){.W}',
  '[W](#W)',
  '[W][W]',
  '`W`{.W}',
  '$W$',
  'x^[W *W*]',
  '[see W @cohen2026, p. 4, W]',
  '@cohen2026 [W]',
  '[@W, W]',
  '"W" -- W...',
  '\\W \\*W',
  '{.W}',
];

/** What may stand in a file; `L` is a line, `N` a name of its own. */
const BLOCKS = [
  'L\nL',
  '# L {#ports .W key=W}',
  'L\n===',
  '##### L',
  '1. L\n    a. L\n    b. L\n        (i) L\n2. L',
  'a) L\n\n   L\nb) L\n   > L',
  '(W) L\n(2) L',
  'A.  L\n\nII. L\n\n(@) L\n(@W) L',
  '#. L\n- L\n  - L\n\n    L\n  L',
  '- [ ] L',
  'L\nb. L\n1. L',
  '> L\n> c. L\n>\n> - L',
  '| L | W |\n|---|:-:|\n| W | W | W |\n\n: L',
  '+-----+-----+\n| L | W |\n+:===:+=====+\n| W   | - W |\n| W   |     |\n+-----+-----+',
  '+-----+\n| L\n+-----+',
  '  W    W\n----  ---\n  W    W',
  '<div class="W">L</div> W\n<p>W</p><p>L</p>',
  '<table><tr><td>W</td><td colspan="2">W</td></tr><tr><td>L</td></tr></table>',
  '<div>\n\nL\n\n</div>',
  '::: {#refs .W}\nL\n:::',
  '```W\nW\n```',
  '    W',
  'W\n:   L',
  '| W\n|   L',
  '![L](W.png){#map width=W}',
  'x[^N]\n\n[^N]: L\n\n    a. L',
  '* * *',
  '$$W$$',
  '[W]: https://example.org/W "W"',
  '# References',
];

const arbitraryFile = fc
  .array(fc.tuple(fc.constantFrom(...BLOCKS), fc.array(fc.constantFrom(...INLINES), { minLength: 5, maxLength: 5 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => {
    let words = 0;
    return parts.map(([block, inlines], index) => {
      let lines = 0;
      return block
        .replace(/N/g, `n${index}`)
        .replace(/L/g, () => inlines[lines++ % inlines.length] ?? 'W')
        .replace(/(?<![A-Za-z])W(?![A-Za-z])/g, () => `zq${++words}z`);
    });
  });

test('every word of a file is in the briefing, or a message names what it stands in by its line', () => {
  fc.assert(
    fc.property(arbitraryFile, (blocks) => {
      const text = blocks.join('\n\n');
      const read = readMarkdown(text, {
        randomBytes: countedBytes(),
        findWork: (key) => (key === 'cohen2026' ? sourceId(1) : undefined),
      });
      const kept = JSON.stringify(read.blocks);
      const named = new Set(read.problems.map(({ line }) => line));
      let first = 1;
      for (const block of blocks) {
        const lines = block.split('\n').length;
        const isNamed = Array.from({ length: lines }, (_, index) => first + index).some((line) => named.has(line));
        for (const [word] of block.matchAll(/zq\d+z/g)) {
          if (!kept.includes(word)) expect(isNamed, `${word} in\n${text}`).toBe(true);
        }
        first += lines + 1;
      }
    }),
    { numRuns: isLongRun ? 3_000 : 300 },
  );
}, 600_000);
