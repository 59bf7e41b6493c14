import { assertNever } from '../assertNever.ts';
import type { Block, ListItem, TableBlock } from '../briefing/document.ts';
import { isNumberedList } from '../briefing/documentRules.ts';
import { type Writing, writeInlines } from './writeInlines.ts';

/** An empty line of the document: nothing to a reader, and yet there. */
const EMPTY = '<!-- -->';

/** Writes a block; lines end with a line feed only between them. */
export function writeBlock(block: Block, writing: Writing): string {
  switch (block.kind) {
    case 'paragraph':
      return writeInlines(block.inlines, 'line', writing) || EMPTY;
    case 'heading':
      return `${'#'.repeat(block.level)} ${writeInlines(block.inlines, 'heading', writing) || EMPTY}`;
    case 'quote':
      return `> ${writeInlines(block.inlines, 'line', writing).replaceAll('\n', '\n> ')}`.trimEnd();
    case 'list':
      return writeList(block.items, writing);
    case 'table':
      return writeTable(block, writing);
    default:
      return assertNever(block);
  }
}

interface Level {
  readonly ordered: boolean;
  count: number;
  /** Blanks before what stands in an item. */
  width: number;
}

/** An item below a level that has no item of its own follows the marks of both: `- - deeper`. */
function writeList(items: readonly ListItem[], writing: Writing): string {
  const levels: Level[] = [];
  const outerOrdered = isNumberedList(items);
  const lines = items.map((item, index) => {
    levels.length = Math.min(levels.length, item.indent + 1);
    const known = levels[item.indent];
    const opened = known === undefined ? levels.length : item.indent;
    if (known !== undefined && known.ordered !== item.ordered) levels.length = item.indent;
    for (let depth = levels.length; depth <= item.indent; depth++) {
      const ordered = depth === item.indent ? item.ordered : orderAt(items, index, depth, outerOrdered);
      levels.push({ ordered, count: 0, width: 0 });
    }
    const indent = levels.slice(0, opened).reduce((sum, { width }) => sum + width, 0);
    const marks = levels.slice(opened).map(nextMark).join('');
    const content = writeInlines(item.inlines, 'line', writing) || EMPTY;
    return `${' '.repeat(indent)}${marks}${content.replaceAll('\n', `\n${' '.repeat(indent + marks.length)}`)}`;
  });
  return lines.join('\n');
}

/** Whether a level without an item yet is numbered: as its next item is. */
function orderAt(items: readonly ListItem[], index: number, depth: number, outerOrdered: boolean): boolean {
  if (depth === 0) return outerOrdered;
  const next = items.slice(index).find(({ indent }) => indent <= depth);
  return next?.indent === depth && next.ordered;
}

function nextMark(level: Level): string {
  const mark = level.ordered ? `${++level.count}. ` : '- ';
  level.width = mark.length;
  return mark;
}

function writeTable({ rows, headerRow }: TableBlock, writing: Writing): string {
  const columns = rows[0]?.cells.length ?? 1;
  const cells = rows.map((row) => row.cells.map(({ inlines }) => writeInlines(inlines, 'cell', writing)));
  const [first = [], ...others] = cells;
  // Markdown's tables have a header row; an empty one says that there is none.
  const isBlank = first.every((cell) => cell === '');
  const header = headerRow
    ? first.map((cell, column) => (isBlank && column === 0 ? EMPTY : cell))
    : Array(columns).fill('');
  const marks = Array.from({ length: columns }, (_, column) => ALIGNMENTS[columnAlignment(rows, column) ?? 'none']);
  return [header, marks, ...(headerRow ? others : cells)].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const ALIGNMENTS = { none: '---', left: ':--', center: ':-:', right: '--:' } as const;

/** A column's alignment is that of most of its cells. */
function columnAlignment(rows: TableBlock['rows'], column: number) {
  const counts = new Map<TableBlock['rows'][number]['cells'][number]['alignment'], number>();
  for (const { cells } of rows) {
    const alignment = cells[column]?.alignment;
    counts.set(alignment, (counts.get(alignment) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Whether a table's cells are aligned in a way that Markdown, which aligns whole columns, cannot hold. */
export function hasMixedAlignment({ rows }: TableBlock): boolean {
  return rows.some(({ cells }) => cells.some(({ alignment }, column) => alignment !== columnAlignment(rows, column)));
}
