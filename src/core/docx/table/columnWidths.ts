import { textWidth } from './textWidth.ts';

export interface TableMeasures {
  /** What the columns share, in twips. */
  readonly width: number;
  /** What is left free at both sides of a cell's text together. */
  readonly padding: number;
  /** Type size in points. */
  readonly points: number;
}

/**
 * Divides a table's width among its columns. A column that needs no more than its fair share on one line gets what it
 * needs, so that columns of numbers stay narrow; the others share the rest, a longer one more, but not in proportion, as a
 * column of paragraphs would leave nothing to the others. No column is narrower than its longest word as long as there is
 * room for that.
 *
 * @param rows the texts of the cells; every row has as many
 * @returns whole twips that add up to the width
 */
export function columnWidths(rows: readonly (readonly string[])[], measures: TableMeasures): readonly number[] {
  const columns = columnNeeds(rows, measures);
  const least = columns.map((column) => column.least);
  const shares = sum(least) < measures.width ? divide(columns, measures.width) : cutDown(least, measures.width);
  return wholeTwips(shares, measures.width);
}

/** Whether every column has room for its longest word. */
export function wordsFit(rows: readonly (readonly string[])[], measures: TableMeasures): boolean {
  return sum(columnNeeds(rows, measures).map(({ least }) => least)) <= measures.width;
}

interface ColumnNeeds {
  /** For its longest word. */
  readonly least: number;
  /** For its longest line. */
  readonly most: number;
  /** What it asks of the room that is left when all have their least. */
  readonly weight: number;
}

/** The longest word that is kept whole: an address of a whole line would leave nothing to the other columns. */
const LONGEST_WORD = 2200;
/** Room for a short number even in an empty column. */
const LEAST_TEXT = 300;

function columnNeeds(rows: readonly (readonly string[])[], measures: TableMeasures): readonly ColumnNeeds[] {
  const textsOf = (column: number) => rows.map((row) => row[column] ?? '');
  return (rows[0] ?? []).map((_cell, column) => needsOf(textsOf(column), measures));
}

function needsOf(texts: readonly string[], { padding, points }: TableMeasures): ColumnNeeds {
  let word = LEAST_TEXT;
  let line = LEAST_TEXT;
  let total = 0;
  for (const text of texts) {
    for (const part of text.split('\n')) line = Math.max(line, textWidth(part, points));
    for (const part of text.split(WORD_BORDER)) word = Math.max(word, textWidth(part, points));
    total += textWidth(text, points);
  }
  return {
    least: withLeeway(Math.min(word, LONGEST_WORD)) + padding,
    most: withLeeway(line) + padding,
    weight: Math.sqrt(Math.max(total, LEAST_TEXT)),
  };
}

/** Where a line may be broken, but for a number such as 2026-03-07, which stays whole. */
const WORD_BORDER = /\s+|(?<=\p{L}[-–—])/u;

/** What the widths of characters are guessed too small by, at most: another face, bold type. */
function withLeeway(width: number): number {
  return width * 1.07 + 20;
}

/** No more than there is: the narrow columns keep what they need, the widest are cut down to one measure. */
function cutDown(widths: readonly number[], width: number): readonly number[] {
  let rest = width;
  let open = widths.length;
  let measure = 0;
  for (const one of [...widths].sort((a, b) => a - b)) {
    measure = Math.min(one, rest / open);
    rest -= measure;
    open -= 1;
  }
  return widths.map((one) => Math.min(one, measure));
}

/** Water finds its level: who needs less than a fair share gets what it needs, and the shares of the others grow. */
function divide(columns: readonly ColumnNeeds[], width: number): readonly number[] {
  const given = new Map<ColumnNeeds, number>();
  for (;;) {
    const open = columns.filter((column) => !given.has(column));
    const rest = width - sum([...given.values()]);
    const share = sharesOf(open, rest);
    const settled = open.filter((column) => column.most <= (share.get(column) ?? 0));
    if (settled.length === 0 || settled.length === open.length)
      return columns.map((column) => given.get(column) ?? share.get(column) ?? 0);
    for (const column of settled) given.set(column, column.most);
  }
}

/** The rest by weight, but to each at least what its longest word needs. */
function sharesOf(columns: readonly ColumnNeeds[], rest: number): ReadonlyMap<ColumnNeeds, number> {
  const shares = new Map<ColumnNeeds, number>();
  let open = columns;
  for (;;) {
    const room = rest - sum([...shares.values()]);
    const weights = sum(open.map(({ weight }) => weight));
    const short = open.filter(({ least, weight }) => (room * weight) / weights < least);
    for (const column of short) shares.set(column, column.least);
    open = open.filter((column) => !short.includes(column));
    if (short.length > 0 && open.length > 0) continue;
    for (const column of open) shares.set(column, (room * column.weight) / weights);
    return shares;
  }
}

/** Widths in the given proportions as whole numbers that add up; what rounding leaves goes to the last columns. */
function wholeTwips(proportions: readonly number[], width: number): readonly number[] {
  const total = sum(proportions);
  let before = 0;
  let given = 0;
  return proportions.map((proportion) => {
    before += proportion;
    const end = Math.round((before * width) / total);
    const own = end - given;
    given = end;
    return own;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
