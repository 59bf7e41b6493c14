import type { FoldedColumns } from '../foldedColumns.ts';

/** How often each of the numbered words stands in a source: numbers ascending. */
export interface CountedWords {
  readonly numbers: readonly number[];
  /** By the weights of the index: a word of the title counts four times, one of the byline twice. */
  readonly counts: readonly number[];
}

/** The weights that the index was given (migrations/0010-packedAndPosted.ts). */
const WEIGHTS = { title: 4, byline: 2, body: 1 } as const;

/** Counts words in what the index was given of a source; those without a number are left out. */
export function countWords(columns: FoldedColumns, numbers: ReadonlyMap<string, number>): CountedWords {
  const counts = new Map<number, number>();
  for (const name of ['title', 'byline', 'body'] as const) {
    for (const word of columns[name].match(WORD) ?? []) {
      const number = numbers.get(word) ?? numbers.get(word.toLowerCase());
      if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + WEIGHTS[name]);
    }
  }
  const found = [...counts.keys()].sort((one, other) => one - other);
  return { numbers: found, counts: found.map((number) => counts.get(number) ?? 0) };
}

/** What the index's tokenizer takes for a word: letters and digits of ASCII, and all beyond it. */
const WORD = /[0-9A-Za-z\u0080-\uffff]+/g;
