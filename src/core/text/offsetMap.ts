import type { TextRange } from './textRange.ts';

/**
 * The way from folded text back to its original. Stretches that keep their length are one entry however long, and so are those
 * in which each code unit becomes a word of its own; a cluster that folds to more or fewer is an entry by itself. Added in order.
 */
export class OffsetMap {
  /** Of each entry: where it starts in the folded text and in the original, and a cluster's length there, or one of the two below. */
  readonly #starts: number[] = [];
  readonly #originalStarts: number[] = [];
  readonly #lengths: number[] = [];
  #last = CLUSTER;

  /** A code unit that folds to one. */
  addUnit(start: number, originalStart: number): void {
    if (this.#last === STRETCH) return;
    this.#add(start, originalStart, STRETCH);
    this.#last = STRETCH;
  }

  /** A code unit that gets a space on either side. */
  addWord(start: number, originalStart: number): void {
    if (this.#last === WORDS) return;
    this.#add(start, originalStart, WORDS);
    this.#last = WORDS;
  }

  /** A cluster that folds to `length` code units, perhaps to none. */
  addCluster(start: number, originalStart: number, originalEnd: number, length: number): void {
    this.#last = CLUSTER;
    if (length > 0) this.#add(start, originalStart, originalEnd - originalStart);
  }

  /** The stretch of the original that a stretch of the folded text came from: whole clusters. */
  originalRange(start: number, end: number): TextRange {
    return { start: this.#originalStart(start), end: end === 0 ? 0 : this.#originalEnd(end - 1) };
  }

  #add(start: number, originalStart: number, length: number): void {
    this.#starts.push(start);
    this.#originalStarts.push(originalStart);
    this.#lengths.push(length);
  }

  #originalStart(offset: number): number {
    const entry = this.#entryAt(offset);
    const into = offset - (this.#starts[entry] ?? 0);
    const length = this.#lengths[entry] ?? 0;
    const passed = length === STRETCH ? into : length === WORDS ? Math.floor(into / WORD_LENGTH) : 0;
    return (this.#originalStarts[entry] ?? 0) + passed;
  }

  #originalEnd(lastOffset: number): number {
    const entry = this.#entryAt(lastOffset);
    const length = this.#lengths[entry] ?? 0;
    return length > 0 ? (this.#originalStarts[entry] ?? 0) + length : this.#originalStart(lastOffset) + 1;
  }

  /** The last entry that starts at or before a code unit of the folded text. */
  #entryAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

const STRETCH = 0;
const WORDS = -1;
/** An entry by itself: none that follows belongs to it. */
const CLUSTER = 1;
/** A code unit between two spaces. */
const WORD_LENGTH = 3;
