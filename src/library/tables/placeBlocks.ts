/** Room left between two neighbours, so that a new block between them moves no other. */
const STEP = 1024;

/**
 * Decides the positions of blocks in a new order while moving as few as possible: an autosave after pressing Enter writes
 * one block, not all that follow.
 * @param stored the positions stored so far; blocks that are no longer in the order may still be in it
 * @param order the ids in their new order, each once
 * @returns the position of each block whose position is new or changes
 */
export function placeBlocks<Id extends string>(
  stored: ReadonlyMap<Id, number>,
  order: readonly Id[],
): ReadonlyMap<Id, number> {
  const staying = longestRise(order.map((id) => stored.get(id)));
  const placed = placeBetween(order, stored, staying) ?? new Map(order.map((id, index) => [id, (index + 1) * STEP]));
  return new Map([...placed].filter(([id, position]) => stored.get(id) !== position));
}

/** Gives each run of moving blocks even positions between its staying neighbours; undefined where the room is used up. */
function placeBetween<Id extends string>(
  order: readonly Id[],
  stored: ReadonlyMap<Id, number>,
  staying: ReadonlySet<number>,
): ReadonlyMap<Id, number> | undefined {
  const placed = new Map<Id, number>();
  let run: Id[] = [];
  let before: number | undefined;
  const placeRun = (after: number | undefined): boolean => {
    const from = before ?? (after === undefined ? 0 : after - STEP * (run.length + 1));
    const to = after ?? from + STEP * (run.length + 1);
    const gap = Math.floor((to - from) / (run.length + 1));
    for (const [index, id] of run.entries()) placed.set(id, from + gap * (index + 1));
    const hadRoom = run.length === 0 || gap > 0;
    run = [];
    return hadRoom;
  };
  for (const [index, id] of order.entries()) {
    const position = staying.has(index) ? stored.get(id) : undefined;
    if (position === undefined) {
      run.push(id);
    } else {
      if (!placeRun(position)) return undefined;
      before = position;
    }
  }
  return placeRun(undefined) ? placed : undefined;
}

/** The indexes of a longest strictly rising subsequence, by patience sorting; undefined values are left out. */
function longestRise(values: readonly (number | undefined)[]): ReadonlySet<number> {
  /** For each length, the index at which a rise of that length ends lowest. */
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const [index, value] of values.entries()) {
    if (value === undefined) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous.set(index, ends[low - 1]);
    ends[low] = index;
  }
  const rise = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = previous.get(index)) rise.add(index);
  return rise;
}
