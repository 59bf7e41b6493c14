import { type TableType, tableTypes } from '../styles/wordStyles.ts';
import { columnWidths, type TableMeasures, wordsFit } from './columnWidths.ts';
import { linesNeeded } from './textWidth.ts';

export interface TableLayout {
  readonly type: TableType;
  /** What is free left and right of a cell's text, in twips. */
  readonly side: number;
  /** Of the columns, in twips. */
  readonly widths: readonly number[];
  /** About how many lines every row takes. */
  readonly lines: readonly number[];
}

/**
 * Fits a table into a width: the largest type in which no word is broken, and columns by what they hold.
 *
 * @param rows the texts of the cells
 * @param width in twips
 */
export function layOutTable(rows: readonly (readonly string[])[], width: number): TableLayout {
  const count = (rows[0] ?? []).length;
  const types = count > MOST_ROOMY_COLUMNS ? [tableTypes.dense, tableTypes.tight] : Object.values(tableTypes);
  const type = types.find((one) => wordsFit(rows, measuresFor(one, count, width))) ?? tableTypes.tight;
  const measures = measuresFor(type, count, width);
  const widths = columnWidths(rows, measures);
  const lines = rows.map((row) =>
    row.reduce((most, text, column) => {
      const room = (widths[column] ?? 0) - measures.padding;
      return Math.max(most, linesNeeded(text, room, type.points));
    }, 1),
  );
  return { type, side: measures.padding / 2, widths, lines };
}

/** More columns are easier to take in when they are set smaller, also where there would be room. */
const MOST_ROOMY_COLUMNS = 6;

/** In columns that are hardly wider than a letter, the text gets what room there is. */
function measuresFor({ points, padding }: TableType, count: number, width: number): TableMeasures {
  return { width, points, padding: 2 * Math.min(padding, Math.floor(width / count / 6)) };
}
