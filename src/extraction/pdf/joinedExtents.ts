import type { Extent } from './pdfLine.ts';

/** What takes up room on a line, from left to right; what stands no further apart than `gap`, or overlaps, is one. */
export function joinedExtents(extents: readonly Extent[], gap: number): readonly Extent[] {
  const joined: { left: number; right: number }[] = [];
  for (const { left, right } of [...extents].sort((one, other) => one.left - other.left)) {
    const last = joined.at(-1);
    if (last && left - last.right <= gap) last.right = Math.max(last.right, right);
    else joined.push({ left, right });
  }
  return joined;
}
