/**
 * The depth to which a page's tags nest, told from its markup alone, before a parser builds a tree of it: the time a tree
 * takes grows with the square of its depth. Elements that HTML closes by itself (`p`, `li`, `td` …) do not count.
 */
export function nestingOf(html: string): number {
  const open = new Map<string, number>();
  let depth = 0;
  let deepest = 0;
  for (const match of html.matchAll(TAG)) {
    const name = match[2]?.toLowerCase();
    if (name === undefined || UNCOUNTED.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (match[1] === '/') {
      if (count === 0) continue;
      open.set(name, count - 1);
      depth -= 1;
    } else if (!match[3]?.endsWith('/')) {
      open.set(name, count + 1);
      depth += 1;
      deepest = Math.max(deepest, depth);
    }
  }
  return deepest;
}

/** A comment, or a script or style with its body (whose `<` mean nothing), or a tag; no part is looked at twice. */
const TAG =
  /<!--[\s\S]*?(?:-->|$)|<(?:script|style)\b[\s\S]*?(?:<\/(?:script|style)|$)|<(\/?)([a-z][a-z0-9:-]{0,40})([^<>]*)>/gi;

const UNCOUNTED: ReadonlySet<string> = new Set(
  'area base br col embed frame hr img input link meta param source track wbr p li dt dd option optgroup tr td th thead tbody tfoot colgroup rt rp body html head'.split(
    ' ',
  ),
);
