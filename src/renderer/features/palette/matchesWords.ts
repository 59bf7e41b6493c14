/**
 * Whether every word of the query begins a word of the text, in any order and letter case: `lib op` finds "Open library…". An empty
 * query finds everything.
 */
export function matchesWords(text: string, query: string): boolean {
  const words = wordsOf(text);
  return wordsOf(query).every((wanted) => words.some((word) => word.startsWith(wanted)));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
