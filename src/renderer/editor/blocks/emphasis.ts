/** A stretch that has just been closed: from the first sign of the opening mark to the last of the closing one. */
export interface Emphasis {
  readonly mark: '**' | '__' | '*' | '_';
  readonly start: number;
  readonly end: number;
}

/** Longest first: what closes `**` must not be taken for the end of `*`. */
const marks = ['**', '__', '*', '_'] as const;

/**
 * The emphasis that the last sign of a text closes, as in Markdown: `**bold**`, `__bold__`, `*italic*`, `_italic_`. The marks
 * stand at the edges of words, not inside them (`2*3*4`, `snake_case`), and touch what they enclose.
 */
export function findEmphasis(text: string): Emphasis | null {
  const mark = marks.find((one) => text.endsWith(one));
  if (mark === undefined) return null;
  const sign = mark.charAt(0);
  const end = text.length;
  const innerEnd = end - mark.length;
  // `**bold*` is on its way to `**bold**`, and `***` is a rule or a slip.
  if (text.charAt(innerEnd - 1) === sign || !isEdge(text.charAt(innerEnd - 1))) return null;
  for (let start = innerEnd - mark.length - 1; start >= 0; start -= 1) {
    if (!text.startsWith(mark, start)) continue;
    const before = text.charAt(start - 1);
    const first = text.charAt(start + mark.length);
    if (before === sign || first === sign) {
      // A longer mark: it opens something else.
      start -= 1;
      continue;
    }
    return isEdge(first) && !/[\p{L}\p{N}\p{M}_]/u.test(before) ? { mark, start, end } : null;
  }
  return null;
}

/** What may stand inside next to a mark: anything but space. */
function isEdge(character: string): boolean {
  return character !== '' && !/\s/.test(character);
}
