/** Which share of the words of `others` is in `ours`, text by text and counted as often as they occur: 1 when none is missing. */
export function shareOfWords(ours: readonly string[], others: readonly string[]): number {
  let there = 0;
  let all = 0;
  for (const [index, other] of others.entries()) {
    const counts = new Map<string, number>();
    for (const word of wordsOf(ours[index] ?? '')) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const word of wordsOf(other)) {
      all += 1;
      const left = counts.get(word) ?? 0;
      if (left === 0) continue;
      counts.set(word, left - 1);
      there += 1;
    }
  }
  return all === 0 ? 1 : there / all;
}

const wordsOf = (text: string): readonly string[] => text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
