import type { TableBlock, TableCell } from '../../briefing/document.ts';
import { EMPTY_COMMENT } from '../syntax/emptyComment.ts';
import { type Writing, writeInlines } from '../writing/writeInlines.ts';

/** Whether a table has cells that cover several fields: a pipe table has none. */
export function hasSpans({ rows }: TableBlock): boolean {
  return rows.some(({ cells }) => cells.some((cell) => cell.columns !== undefined || cell.rows !== undefined));
}

export function writeTable({ rows, headerRow }: TableBlock, writing: Writing): string {
  const columns = rows[0]?.cells.length ?? 1;
  const cells = rows.map((row) => row.cells.map(({ inlines }) => writeInlines(inlines, 'cell', writing)));
  const [first = [], ...others] = cells;
  // Markdown's tables have a header row; an empty one says that there is none.
  const isBlank = first.every((cell) => cell === '');
  const header = headerRow
    ? first.map((cell, column) => (isBlank && column === 0 ? EMPTY_COMMENT : cell))
    : Array(columns).fill('');
  const marks = Array.from({ length: columns }, (_, column) => ALIGNMENTS[columnAlignment(rows, column) ?? 'none']);
  return [header, marks, ...(headerRow ? others : cells)].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const ALIGNMENTS = { none: '---', left: ':--', center: ':-:', right: '--:' } as const;

/** A column's alignment is that of most of its cells. */
function columnAlignment(rows: TableBlock['rows'], column: number) {
  const counts = new Map<TableCell['alignment'], number>();
  for (const { cells } of rows) {
    const alignment = cells[column]?.alignment;
    counts.set(alignment, (counts.get(alignment) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Whether a table's cells are aligned in a way that Markdown, which aligns whole columns, cannot hold. */
export function hasMixedAlignment(table: TableBlock): boolean {
  const { rows } = table;
  if (hasSpans(table)) return false;
  return rows.some(({ cells }) => cells.some(({ alignment }, column) => alignment !== columnAlignment(rows, column)));
}

/** In HTML, with Markdown between blank lines in its cells. A program that does not know such tables keeps the text of the cells. */
export function writeHtmlTable({ rows, headerRow }: TableBlock, writing: Writing): string {
  const lines = rows.map(({ cells }, row) => {
    const name = headerRow && row === 0 ? 'th' : 'td';
    return `<tr>\n${cells.map((cell) => writeHtmlCell(cell, name, writing)).join('')}</tr>\n`;
  });
  return `<table>\n${lines.join('')}</table>`;
}

function writeHtmlCell({ inlines, columns, rows, alignment }: TableCell, name: 'th' | 'td', writing: Writing): string {
  const attributes = [
    ...(columns === undefined ? [] : [` colspan="${columns}"`]),
    ...(rows === undefined ? [] : [` rowspan="${rows}"`]),
    ...(alignment === undefined ? [] : [` align="${alignment}"`]),
  ].join('');
  const content = writeInlines(inlines, 'line', writing);
  return `<${name}${attributes}>${content === '' ? '' : `\n\n${content}\n\n`}</${name}>\n`;
}
