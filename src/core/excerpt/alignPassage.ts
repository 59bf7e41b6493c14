/** Where a passage stands in a text, nearly. */
export interface Alignment {
  readonly start: number;
  readonly end: number;
  /** Units to insert, delete or replace (Levenshtein). */
  readonly errors: number;
}

export interface Window {
  readonly start: number;
  readonly end: number;
}

/**
 * The stretch of a window with the fewest errors against a passage (Sellers). The path stays within `reach` units of the diagonal on
 * which the passage would begin at `expected`, so this costs O(passage × reach) whatever the texts are. Of stretches with equally
 * few errors, the one whose end lies nearest to where the passage would end.
 */
export function alignPassage(
  text: string,
  window: Window,
  passage: string,
  expected: number,
  reach: number,
): Alignment | undefined {
  const low = Math.max(window.start, expected - reach);
  const width = Math.min(window.end, expected + passage.length + reach) - low;
  if (passage === '' || width <= 0) return undefined;
  const band = 2 * reach + 1;
  let row: Row = { errors: new Int32Array(width + 1), begins: Int32Array.from({ length: width + 1 }, (_, at) => at) };
  let next: Row = { errors: new Int32Array(width + 1), begins: new Int32Array(width + 1) };
  for (let unit = 1; unit <= passage.length; unit += 1) {
    // Columns within reach of the diagonal in this row.
    const from = Math.max(0, expected - low + unit - reach);
    const to = Math.min(width, from + band);
    fillRow(text, low, passage.charCodeAt(unit - 1), { row, next, from, to });
    // Outside the band no path goes on.
    if (from > 0) next.errors[from - 1] = FAR;
    if (to < width) next.errors[to + 1] = FAR;
    [row, next] = [next, row];
  }
  const from = Math.max(0, expected - low + passage.length - reach);
  const wanted = expected - low + passage.length;
  return best(row, low, { from, to: Math.min(width, from + band), wanted });
}

/** Of the best path to each column: its errors, and the column where it began. */
interface Row {
  readonly errors: Int32Array;
  readonly begins: Int32Array;
}

interface RowToFill {
  readonly row: Row;
  readonly next: Row;
  readonly from: number;
  readonly to: number;
}

function fillRow(text: string, low: number, unit: number, { row, next, from, to }: RowToFill): void {
  const { errors, begins } = row;
  // What it costs to come from the left, with a unit of the text too many.
  let left = FAR;
  let leftBegin = 0;
  for (let column = from; column <= to; column += 1) {
    let least = (errors[column] ?? FAR) + 1;
    let begin = begins[column] ?? 0;
    if (column > 0) {
      const along = (errors[column - 1] ?? FAR) + (text.charCodeAt(low + column - 1) === unit ? 0 : 1);
      if (along <= least) {
        least = along;
        begin = begins[column - 1] ?? 0;
      }
    }
    if (left + 1 < least) {
      least = left + 1;
      begin = leftBegin;
    }
    next.errors[column] = least;
    next.begins[column] = begin;
    left = least;
    leftBegin = begin;
  }
}

const FAR = 2 ** 29;

interface Columns {
  readonly from: number;
  readonly to: number;
  readonly wanted: number;
}

function best({ errors, begins }: Row, low: number, { from, to, wanted }: Columns): Alignment | undefined {
  let end = -1;
  let least = FAR;
  for (let column = from; column <= to; column += 1) {
    const found = errors[column] ?? FAR;
    const isNearer = found === least && Math.abs(column - wanted) < Math.abs(end - wanted);
    if (found < least || isNearer) {
      least = found;
      end = column;
    }
  }
  if (end < 0 || least >= FAR) return undefined;
  return { start: low + (begins[end] ?? 0), end: low + end, errors: least };
}
