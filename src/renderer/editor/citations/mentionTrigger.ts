const LONGEST_QUERY = 80;

/**
 * Where the `@` of a mention stands in the text before the caret, or -1. `@` opens the list at a word's start only: behind a
 * letter or a digit it is a letter (`name@example.org`). The query may hold spaces, but does not begin with one.
 */
export function findMention(textBefore: string, at: number): { readonly query: string } | null {
  if (textBefore[at] !== '@') return null;
  const query = textBefore.slice(at + 1);
  if (query.length > LONGEST_QUERY || /^\s/.test(query) || /[\n@]/.test(query)) return null;
  return { query };
}

/** Whether an `@` with this text before it stands at the start of a word. */
export function isAtWordStart(textBefore: string): boolean {
  return !/[\p{L}\p{N}\p{M}_]$/u.test(textBefore);
}
