import type { Paragraph, PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import type { Reading } from './reading.ts';

/**
 * Captions of tables as paragraphs without their mark, each one named: a briefing's table has none. As in pandoc a caption is
 * a paragraph that begins with `:` or `Table:`, right before or behind a pipe table, with a blank line between or without.
 */
export function captionsAsParagraphs<Node extends RootContent>(
  nodes: readonly Node[],
  reading: Reading,
): readonly (Node | Table | Paragraph)[] {
  const apart = nodes.flatMap((node): (Node | Table | Paragraph)[] =>
    node.type === 'table' ? withoutCaptionRows(node, reading) : [node],
  );
  return apart.map((node, index) => {
    const isBesideTable = apart[index - 1]?.type === 'table' || apart[index + 1]?.type === 'table';
    const children = node.type === 'paragraph' && isBesideTable ? withoutMark(node.children) : undefined;
    if (node.type !== 'paragraph' || children === undefined) return node;
    reading.report(
      node.position?.start.line ?? 1,
      'A table in a briefing has no caption yet; this one is kept as a paragraph of its own.',
    );
    return { ...node, children };
  });
}

/** Pandoc's marks; a colon that other punctuation follows, as in `:::`, is none. */
const MARK = /^\s*(?::(?!\p{P})|[Tt]able:)\s*/u;

/** The text of a caption; undefined for what is none, since nothing marks it or nothing stands behind the mark. */
function withoutMark([first, ...others]: readonly PhrasingContent[]): PhrasingContent[] | undefined {
  if (first?.type !== 'text' || !MARK.test(first.value)) return undefined;
  const value = first.value.replace(MARK, '');
  if (value === '' && others.length === 0) return undefined;
  return [...(value === '' ? [] : [{ ...first, value }]), ...others];
}

/** A caption without a blank line before it looks like rows of one cell to CommonMark's tables; pandoc's rows have a pipe. */
function withoutCaptionRows(table: Table, { source }: Reading): [Table] | [Table, Paragraph] {
  const isBare = (row: TableRow): boolean => isBareLine(row, source[(row.position?.end.line ?? 0) - 1] ?? '');
  const start = table.children.findIndex((row) => isBare(row) && withoutMark(contentOf(row)) !== undefined);
  const rows = start < 1 ? [] : table.children.slice(start);
  const [first] = rows;
  const last = rows.at(-1);
  if (first?.position === undefined || last?.position === undefined || !rows.every(isBare)) return [table];
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: rows.flatMap((row, index) => [...(index === 0 ? [] : [lineEnd(row)]), ...contentOf(row)]),
    position: { start: first.position.start, end: last.position.end },
  };
  return [{ ...table, children: table.children.slice(0, start) }, paragraph];
}

const contentOf = (row: TableRow): readonly PhrasingContent[] => row.children[0]?.children ?? [];

/** Whether a row is a line without a pipe at its beginning, end or between cells. */
function isBareLine({ children, position }: TableRow, line: string): boolean {
  const [cell, ...others] = children;
  const content = cell?.children ?? [];
  return (
    others.length === 0 &&
    content.length > 0 &&
    content[0]?.position?.start.offset === position?.start.offset &&
    !/(?<!\\)\|\s*$/.test(line)
  );
}

function lineEnd({ position }: TableRow): PhrasingContent {
  return { type: 'text', value: '\n', ...(position === undefined ? {} : { position }) };
}
