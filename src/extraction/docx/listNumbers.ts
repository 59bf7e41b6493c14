import { formatListNumber } from './formatListNumber.ts';
import type { List, ListLevel } from './readNumbering.ts';

/**
 * Counts the paragraphs of lists as a word processor does when it shows them: the numbers are nowhere in the file, and a
 * reader who cites “paragraph 14” means one of them.
 */
export class ListNumbers {
  readonly #lists: ReadonlyMap<string, List>;
  /** By definition, then by level: the number last given. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();
  /** Number formats that are not known, for a warning. */
  readonly unknownFormats = new Set<string>();

  constructor(lists: ReadonlyMap<string, List>) {
    this.#lists = lists;
  }

  /** The level of a list that belongs to a paragraph style. */
  levelOfStyle(listId: string, style: string | undefined): number {
    const levels = this.#lists.get(listId)?.levels ?? new Map<number, ListLevel>();
    for (const [index, { paragraphStyle }] of levels) if (style !== undefined && paragraphStyle === style) return index;
    return 0;
  }

  /**
   * The text that stands before the next paragraph of a list, such as `1.2` or `(b)`; empty for a bullet or for nothing.
   * Undefined when there is no such list, so that the paragraph is none of one.
   */
  next(listId: string, levelIndex: number): string | undefined {
    const list = this.#lists.get(listId);
    const level = list?.levels.get(levelIndex);
    if (!list || !level) return undefined;
    const counts = this.#countsOf(list);
    this.#beginLevel(listId, list, levelIndex, counts);
    const start = list.starts.get(levelIndex) ?? level.start;
    counts[levelIndex] = (counts[levelIndex] ?? start - 1) + 1;
    restartBelow(list, levelIndex, counts);
    if (level.format === 'bullet' || level.format === 'none') return '';
    return level.text.replace(/%([1-9])/g, (_, digit: string) =>
      this.#numberAt(list, level, Number(digit) - 1, counts),
    );
  }

  #countsOf({ definition }: List): (number | undefined)[] {
    const known = this.#counts.get(definition);
    if (known) return known;
    const counts: (number | undefined)[] = [];
    this.#counts.set(definition, counts);
    return counts;
  }

  /** A list that shares its definition with others counts on from them, unless it says that it begins anew. */
  #beginLevel(listId: string, list: List, levelIndex: number, counts: (number | undefined)[]): void {
    const start = list.starts.get(levelIndex);
    const key = `${listId}:${levelIndex}`;
    if (start === undefined || this.#begun.has(key)) return;
    this.#begun.add(key);
    counts[levelIndex] = start - 1;
  }

  #numberAt(list: List, shown: ListLevel, index: number, counts: readonly (number | undefined)[]): string {
    const level = list.levels.get(index);
    const format = shown.isLegal ? 'decimal' : (level?.format ?? 'decimal');
    const number = counts[index] ?? level?.start ?? 1;
    const formatted = formatListNumber(number, format);
    if (formatted === undefined) this.unknownFormats.add(format);
    return formatted ?? String(number);
  }
}

/** A deeper level begins anew after this one, unless it says otherwise. */
function restartBelow(list: List, levelIndex: number, counts: (number | undefined)[]): void {
  for (let below = levelIndex + 1; below < counts.length; below += 1) {
    const restartsAfter = list.levels.get(below)?.restartsAfter;
    if (restartsAfter === undefined || levelIndex < restartsAfter) counts[below] = undefined;
  }
}
