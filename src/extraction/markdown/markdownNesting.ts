/** As deep as quotes and lists of a document may be in each other: the parser's time grows with the cube of it. */
export const MAX_MARKDOWN_NESTING = 100;

/** How deep quotes and lists nest at most, told from the signs at the start of lines alone. */
export function markdownNesting(text: string): number {
  let deepest = 0;
  /** Columns of the list signs under which a line may stand. */
  let lists: number[] = [];
  for (const [line] of text.matchAll(/[^\n]+/g)) {
    const prefix = CONTAINER_SIGNS.exec(line)?.[0] ?? '';
    if (prefix.trim() === '') continue;
    const indent = prefix.length - prefix.trimStart().length;
    lists = lists.filter((column) => column < indent);
    deepest = Math.max(deepest, lists.length + (prefix.match(/>|[-+*](?=\s)|\d[.)](?=\s)/g)?.length ?? 0));
    if (!prefix.trimStart().startsWith('>')) lists.push(indent);
  }
  return deepest;
}

const CONTAINER_SIGNS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/;
