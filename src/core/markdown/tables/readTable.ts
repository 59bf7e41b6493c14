import type { Table } from 'mdast';
import { type Block, type Inline, MOST_COLUMNS, type TableCell } from '../../briefing/document.ts';
import { joinInlines } from '../../briefing/joinInlines.ts';
import { readInlines } from '../inlines/readInlines.ts';
import { phraseLines } from '../reading/phraseLines.ts';
import type { Reading } from '../reading/reading.ts';
import type { HtmlCell, HtmlTable } from './htmlTable.ts';
import { readCaption } from './readCaption.ts';
import type { Caption } from './withCaptions.ts';

/** A pipe table. As in pandoc, a first row of empty cells says that there is no header row. */
export function readTable(node: Table, caption: Caption, reading: Reading): Block {
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
  return { kind: 'table', ...readCaption(caption, reading), ...(hasHeader ? { headerRow: true as const } : {}), rows };
}

/** A table in HTML. A first row of nothing but headers is the header row. */
export function readHtmlTable({ rows, position }: HtmlTable, caption: Caption, reading: Reading): Block {
  const [first] = rows;
  const isHeader = first !== undefined && first.cells.length > 0 && first.cells.every((cell) => cell.isHeader);
  if (rows.slice(isHeader ? 1 : 0).some(({ cells }) => cells.some((cell) => cell.isHeader)))
    reading.report(position?.start.line ?? 1, 'Header cells beside the first row of a table became plain ones.');
  return {
    kind: 'table',
    ...readCaption(caption, reading),
    ...(isHeader ? { headerRow: true as const } : {}),
    rows: rows.map(({ cells }) => ({ cells: cells.map((cell) => readHtmlCell(cell, reading)) })),
  };
}

/** Its paragraphs are lines. */
function readHtmlCell({ columns, rows, alignment, content }: HtmlCell, reading: Reading): TableCell {
  const inlines = phraseLines(content, 'a table cell', reading).flatMap((line, index): Inline[] => [
    ...(index === 0 ? [] : [{ kind: 'lineBreak' } as const]),
    ...readInlines(line, reading),
  ]);
  return {
    inlines: joinInlines(inlines),
    ...(alignment === undefined ? {} : { alignment }),
    ...(columns === undefined ? {} : { columns }),
    ...(rows === undefined ? {} : { rows }),
  };
}
