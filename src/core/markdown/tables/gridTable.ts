import type { Paragraph, RootContent } from 'mdast';
import { MOST_COLUMNS, MOST_ROWS } from '../../briefing/document.ts';
import type { Reading } from '../reading/reading.ts';
import type { HtmlCell, HtmlTable } from './htmlTable.ts';
import { readFragment } from './readFragment.ts';

/**
 * Reads the paragraphs that are grid tables, which CommonMark does not know (pandoc's manual, extension `grid_tables`). A table with cells that
 * cover several fields stays a paragraph.
 */
export function withGridTables<Node extends RootContent>(
  nodes: readonly Node[],
  reading: Reading,
): (Node | HtmlTable)[] {
  return nodes.map((node) => (node.type === 'paragraph' ? (readGrid(node, reading) ?? node) : node));
}

const RULE = /^\+(?::?(?:-+|=+):?\+)+$/;

/** Whether a line of text is one that is drawn between the rows of a grid table. */
export function isGridRule(line: string): boolean {
  return RULE.test(line.trim());
}

function readGrid({ position }: Paragraph, { source, findFootnote }: Reading): HtmlTable | undefined {
  if (position === undefined) return undefined;
  const { start, end } = position;
  // The marks of a quote are none of the table.
  const lines = source.slice(start.line - 1, end.line).map((line) => line.replace(/^[\s>]*/, '').trimEnd());
  const [first = ''] = lines;
  const columns = borders(first);
  const isDrawn = RULE.test(first) && RULE.test(lines.at(-1) ?? '') && lines.length > 2;
  if (!isDrawn || columns.length - 1 > MOST_COLUMNS) return undefined;
  const rows = rowsBetween(lines, columns, start.line);
  if (rows === undefined || rows.length > MOST_ROWS) return undefined;
  const header = lines.findIndex((line) => RULE.test(line) && line.includes('='));
  const isHeaded = header > 0 && header < lines.length - 1;
  const alignments = alignmentsOf((isHeaded ? lines[header] : first) ?? '');
  return {
    type: 'htmlTable',
    position,
    rows: rows.map(({ cells, line }) => ({
      cells: cells.map(
        (text, column): HtmlCell => ({
          isHeader: isHeaded && line <= start.line + header,
          ...alignments[column],
          content: withFootnotes(text, line, findFootnote),
        }),
      ),
    })),
  };
}

/** Where a rule crosses: offsets of its plus signs. */
const borders = (rule: string): readonly number[] => Array.from(rule.matchAll(/\+/g), ({ index }) => index);

interface GridRow {
  /** The text of each cell, with its line ends. */
  readonly cells: readonly string[];
  /** Of the file, where it begins. */
  readonly line: number;
}

function rowsBetween(
  lines: readonly string[],
  columns: readonly number[],
  firstLine: number,
): readonly GridRow[] | undefined {
  const rows: GridRow[] = [];
  let open: string[][] = [];
  for (const [index, line] of lines.entries()) {
    if (!RULE.test(line)) {
      const cells = cutLine(line, columns);
      if (cells === undefined) return undefined;
      // Two blanks at the end of a line in a cell only fill it.
      open.push(cells.map((cell) => cell.trimEnd()));
      continue;
    }
    if (borders(line).length !== columns.length) return undefined;
    if (open.length > 0) {
      const cells = columns.slice(1).map((_, column) =>
        open
          .map((cut) => cut[column] ?? '')
          .join('\n')
          .trim(),
      );
      rows.push({ cells, line: firstLine + index - open.length });
    }
    open = [];
  }
  return rows.length > 0 ? rows : undefined;
}

/** At the borders, or, where letters are not as wide as they are many, at its own. */
function cutLine(line: string, columns: readonly number[]): string[] | undefined {
  if (!line.startsWith('|') || !line.endsWith('|')) return undefined;
  const isAligned = columns.every((offset) => line[offset] === '|') && line.length === (columns.at(-1) ?? 0) + 1;
  if (isAligned) return columns.slice(1).map((offset, index) => line.slice((columns[index] ?? 0) + 1, offset));
  const cells = line.slice(1, -1).split(/(?<!\\)\|/);
  return cells.length === columns.length - 1 ? cells : undefined;
}

function alignmentsOf(rule: string): readonly Pick<HtmlCell, 'alignment'>[] {
  return rule
    .slice(1, -1)
    .split('+')
    .map((part) => {
      const [left, right] = [part.startsWith(':'), part.endsWith(':')];
      if (left && right) return { alignment: 'center' };
      return left ? { alignment: 'left' } : right ? { alignment: 'right' } : {};
    });
}

/** A cell is read by itself: the footnotes that it points to are told, or their marks would be text. */
function withFootnotes(text: string, line: number, findFootnote: Reading['findFootnote']): HtmlCell['content'] {
  const known = Array.from(text.matchAll(/\[\^([^\]\s]+)\]/g), ([, name = '']) => name).filter(
    (name) => findFootnote(name.toLowerCase()) !== undefined,
  );
  const told = known.map((name) => `\n\n[^${name}]: .`).join('');
  return readFragment(`${text}${told}`, line).filter((node) => (node.type as string) !== 'footnoteDefinition');
}
