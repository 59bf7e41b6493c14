/** Puts several in a row with a word before the last: `a`, `a and b`, `a, b and c`. */
export function seriesWith(comma: string, and: string): (parts: readonly string[]) => string {
  return (parts) => {
    const last = parts.at(-1) ?? '';
    return parts.length < 2 ? last : `${parts.slice(0, -1).join(comma)}${and}${last}`;
  };
}
