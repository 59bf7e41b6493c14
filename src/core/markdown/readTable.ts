import type { Table } from 'mdast';
import { type Block, MOST_COLUMNS, type TableCell } from '../briefing/document.ts';
import { readInlines } from './readInlines.ts';
import type { Reading } from './reading.ts';

/** A pipe table. As in pandoc, a first row of empty cells says that there is no header row. */
export function readTable(node: Table, reading: Reading): Block {
  const line = node.position?.start.line ?? 1;
  // A row may have more cells than the first one: none of them is to be lost.
  const columns = Math.max(1, ...node.children.map(({ children }) => children.length));
  const width = Math.min(columns, MOST_COLUMNS);
  if (columns > MOST_COLUMNS) {
    reading.report(
      line,
      `A table has ${columns} columns; those behind the ${MOST_COLUMNS}rd are left out, as Word has no more.`,
    );
  }
  const [header, ...body] = node.children;
  const hasHeader = header?.children.some((cell) => cell.children.length > 0) ?? false;
  const shown = hasHeader || body.length === 0 ? node.children : body;
  const rows = shown.map((row) => {
    return {
      cells: Array.from({ length: width }, (_, column): TableCell => {
        const cell = row.children[column];
        const alignment = node.align?.[column] ?? null;
        return {
          inlines: cell === undefined ? [] : readInlines(cell.children, reading),
          ...(alignment === null ? {} : { alignment }),
        };
      }),
    };
  });
  return { kind: 'table', id: reading.newId('blk'), ...(hasHeader ? { headerRow: true as const } : {}), rows };
}
