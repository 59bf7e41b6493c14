interface RankedRow {
  readonly row: number;
  readonly rank: number;
}

/** The rows with the least rank, which is the best; of equals the later, which is the newer. */
export class BestRows {
  readonly #limit: number;
  /** Best first. */
  readonly #best: RankedRow[] = [];
  #worst = Number.POSITIVE_INFINITY;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The rank of the last of them, once there are so many: a row with a greater one need not be added. */
  get worst(): number {
    return this.#worst;
  }

  add(row: number, rank: number): void {
    if (rank > this.#worst) return;
    let low = 0;
    let high = this.#best.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#best[middle];
      if (other && (other.rank < rank || (other.rank === rank && other.row > row))) low = middle + 1;
      else high = middle;
    }
    if (low === this.#limit) return;
    this.#best.splice(low, 0, { row, rank });
    if (this.#best.length > this.#limit) this.#best.pop();
    if (this.#best.length === this.#limit) this.#worst = this.#best.at(-1)?.rank ?? this.#worst;
  }

  rows(): readonly number[] {
    return this.#best.map(({ row }) => row);
  }
}
