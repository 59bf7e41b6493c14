/*
 * Most blocks are lines of their text. Written by how far they are from being that, nearly all say the same, and take next to no room
 * deflated: `start` from behind the end of the block before and what divides them, `end` from the end of the line that it starts in.
 */

/** Blocks as JSON, written so. Undefined where they would not come back to the very same characters. */
export function relativeBlocks(text: string, blocks: string): string | undefined {
  try {
    const relative = JSON.stringify(rewrite(text, blocks, toRelative));
    return absoluteBlocks(text, relative) === blocks ? relative : undefined;
  } catch {
    // Whatever it is, it is kept as it stands.
    return undefined;
  }
}

/** The blocks of a text from what `relativeBlocks` made of them. Throws where that is damaged. */
export function absoluteBlocks(text: string, relative: string): string {
  return JSON.stringify(rewrite(text, relative, toAbsolute));
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

type Step = (
  block: Placed,
  expected: number,
  endOfLine: (start: number) => number,
) => { absolute: Placed; written: Placed };

const toRelative: Step = ({ start, end }, expected, endOfLine) => ({
  absolute: { start, end },
  written: { start: start - expected, end: end - endOfLine(start) },
});

const toAbsolute: Step = (block, expected, endOfLine) => {
  const start = block.start + expected;
  const absolute = { start, end: block.end + endOfLine(start) };
  return { absolute, written: absolute };
};

function rewrite(text: string, json: string, step: Step): readonly Placed[] {
  let line = { start: 0, end: -1 };
  // Remembered: a text may be one line of very many blocks.
  const endOfLine = (start: number): number => {
    if (start < line.start || start > line.end) {
      const end = text.indexOf('\n', start);
      line = { start, end: end < 0 ? text.length : end };
    }
    return line.end;
  };
  let expected = 0;
  return (JSON.parse(json) as readonly Placed[]).map((block) => {
    const { absolute, written } = step(block, expected, endOfLine);
    expected = absolute.end + 1;
    return { ...block, ...written };
  });
}
