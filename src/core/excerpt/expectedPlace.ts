/**
 * Where a character of the old text is expected in the new one: what stands before the first difference stays, what stands after the last
 * moves with the end.
 */
export function expectedPlace(before: string, after: string): (offset: number) => number {
  const shortest = Math.min(before.length, after.length);
  let same = 0;
  while (same < shortest && before.charCodeAt(same) === after.charCodeAt(same)) same += 1;
  let sameAtEnd = 0;
  while (
    sameAtEnd < shortest - same &&
    before.charCodeAt(before.length - 1 - sameAtEnd) === after.charCodeAt(after.length - 1 - sameAtEnd)
  ) {
    sameAtEnd += 1;
  }
  return (offset) =>
    offset >= before.length - sameAtEnd && offset > same ? offset + after.length - before.length : offset;
}
