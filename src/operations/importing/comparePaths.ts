// One locale for all machines: the order in which files are imported decides which becomes which version.
const collator = new Intl.Collator('en', { numeric: true });

/** Orders paths folder by folder and figures as numbers, `part-2` before `part-10`; the same on every machine. */
export function comparePaths(a: string, b: string): number {
  const [ours, theirs] = [partsOf(a), partsOf(b)];
  for (const [index, part] of ours.entries()) {
    const other = theirs[index];
    if (other === undefined) return 1;
    const order = compareNames(part, other);
    if (order !== 0) return order;
  }
  return ours.length - theirs.length;
}

/** What the collator holds for equal, such as `part-2` and `part-02`, still has an order. */
function compareNames(a: string, b: string): number {
  const order = collator.compare(a, b);
  if (order !== 0 || a === b) return order;
  return a < b ? -1 : 1;
}

const partsOf = (path: string): readonly string[] => path.split(/[/\\]/);
