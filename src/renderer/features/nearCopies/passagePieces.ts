/** A stretch of a text that belongs to a passage. */
export interface PassageRange {
  /** The passage's place in the order of the left text. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** A piece of a block: plain, or part of a passage. */
export interface PassagePiece {
  readonly start: number;
  readonly text: string;
  readonly passage: number | null;
}

/**
 * Cuts a block of a text where passages begin and end. Where two overlap, as passages of a text do that stand twice in the other,
 * the first keeps its words.
 * @param ranges by their start
 */
export function passagePieces(
  block: { readonly start: number; readonly end: number; readonly text: string },
  ranges: readonly PassageRange[],
): readonly PassagePiece[] {
  const pieces: PassagePiece[] = [];
  let at = block.start;
  const add = (to: number, passage: number | null) => {
    if (to > at) pieces.push({ start: at, text: block.text.slice(at - block.start, to - block.start), passage });
    at = Math.max(at, to);
  };
  for (const { index, start, end } of ranges) {
    if (end <= at || start >= block.end) continue;
    add(Math.min(start, block.end), null);
    add(Math.min(end, block.end), index);
  }
  add(block.end, null);
  return pieces;
}

/** Those of the ranges that touch a block. */
export function rangesIn(
  block: { readonly start: number; readonly end: number },
  ranges: readonly PassageRange[],
): readonly PassageRange[] {
  return ranges.filter(({ start, end }) => start < block.end && end > block.start);
}
