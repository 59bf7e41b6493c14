import type { TextRange } from './textRange.ts';

/**
 * The way from folded text back to its original. Stretches that keep their length are one entry however long; a cluster
 * that folds to more or fewer code units is one of its own. Entries are added in order.
 */
export class OffsetMap {
  /** Of each entry: where it starts in the folded text and in the original, and a cluster's length there, else 0. */
  readonly #starts: number[] = [];
  readonly #originalStarts: number[] = [];
  readonly #clusterLengths: number[] = [];
  #inStretch = false;

  /** A code unit that folds to one. */
  addUnit(start: number, originalStart: number): void {
    if (this.#inStretch) return;
    this.#add(start, originalStart, 0);
    this.#inStretch = true;
  }

  /** A cluster that folds to `length` code units, perhaps to none. */
  addCluster(start: number, originalStart: number, originalEnd: number, length: number): void {
    this.#inStretch = false;
    if (length > 0) this.#add(start, originalStart, originalEnd - originalStart);
  }

  /** The stretch of the original that a stretch of the folded text came from: whole clusters. */
  originalRange(start: number, end: number): TextRange {
    return { start: this.#originalStart(start), end: end === 0 ? 0 : this.#originalEnd(end - 1) };
  }

  #add(start: number, originalStart: number, clusterLength: number): void {
    this.#starts.push(start);
    this.#originalStarts.push(originalStart);
    this.#clusterLengths.push(clusterLength);
  }

  #originalStart(offset: number): number {
    const entry = this.#entryAt(offset);
    const isCluster = this.#clusterLengths[entry] !== 0;
    return (this.#originalStarts[entry] ?? 0) + (isCluster ? 0 : offset - (this.#starts[entry] ?? 0));
  }

  #originalEnd(lastOffset: number): number {
    const entry = this.#entryAt(lastOffset);
    const clusterLength = this.#clusterLengths[entry] ?? 0;
    return (this.#originalStarts[entry] ?? 0) + (clusterLength || lastOffset - (this.#starts[entry] ?? 0) + 1);
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
