import type { Extent, PdfLine } from './pdfLine.ts';

/** A cell of more lines than this is taken for a column of text. */
const MAX_CELL_LINES = 4;

/**
 * Puts the rows of a table together whose cells run over several lines: files write cell after cell, so that the second
 * cell goes back up to where the first began. Everything else stays as it is.
 */
export function joinTableRows(lines: readonly PdfLine[]): readonly PdfLine[] {
  const joined: PdfLine[] = [];
  /** How the last of `joined` came about, while it can still grow. */
  let row: { readonly firstCellRight: number; readonly lastCellLeft: number; lowest: number } | undefined;
  for (const line of lines) {
    const last = joined.at(-1);
    if (row && last && continuesCell(line, last, row)) {
      joined[joined.length - 1] = { ...widen(last, line), text: `${last.text} ${line.text}` };
      row.lowest = line.baseline;
      continue;
    }
    const first = startOfRow(joined, line);
    if (first < 0) {
      joined.push(line);
      row = undefined;
      continue;
    }
    const cellLines = joined.splice(first);
    const cell = cellLines.reduce((one, other) => ({ ...widen(one, other), text: `${one.text} ${other.text}` }));
    row = { firstCellRight: cell.right, lastCellLeft: line.left, lowest: line.baseline };
    const cells = [...cellsOf(cell), ...cellsOf(line)];
    joined.push({ ...widen(cell, line), text: `${cell.text}\t${line.text}`, cells });
  }
  return joined;
}

/** The index of the line beside which `line` stands, as the next cell to the right of it and of all lines since; else -1. */
function startOfRow(joined: readonly PdfLine[], line: PdfLine): number {
  const isLeftOf = (other: PdfLine) => other.turn === line.turn && !other.rightToLeft && other.right <= line.left + 1;
  for (let index = joined.length - 1; index >= Math.max(0, joined.length - MAX_CELL_LINES); index -= 1) {
    const other = joined[index];
    if (!other || !isLeftOf(other)) return -1;
    if (Math.abs(other.baseline - line.baseline) <= 0.3 * line.size) return index;
  }
  return -1;
}

/** The next line of the cell that was begun last: below it, and to the right of the row's first cell. */
function continuesCell(
  line: PdfLine,
  row: PdfLine,
  {
    firstCellRight,
    lastCellLeft,
    lowest,
  }: { readonly firstCellRight: number; readonly lastCellLeft: number; readonly lowest: number },
): boolean {
  const drop = lowest - line.baseline;
  return (
    line.turn === row.turn &&
    line.left > firstCellRight &&
    Math.abs(line.left - lastCellLeft) <= line.size &&
    drop > 0 &&
    drop <= 1.8 * line.size
  );
}

const cellsOf = ({ cells, left, right }: PdfLine): readonly Extent[] => cells ?? [{ left, right }];

function widen(line: PdfLine, other: PdfLine): PdfLine {
  return { ...line, left: Math.min(line.left, other.left), right: Math.max(line.right, other.right) };
}
