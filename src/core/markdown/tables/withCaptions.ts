import type { PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import type { Reading } from '../reading/reading.ts';
import type { HtmlTable } from './htmlTable.ts';

/** What stands in a caption, without its mark. */
export type Caption = readonly PhrasingContent[];

export interface Captioned<Node> {
  readonly node: Node | Table;
  /** Of a table that has one. */
  readonly caption?: Caption;
}

/**
 * Tables with their captions. As in pandoc a caption is a paragraph that begins with `:` or `Table:`, right before or behind a table, with
 * a blank line between or without; one between two tables belongs to the first.
 */
export function withCaptions<Node extends RootContent | HtmlTable>(
  nodes: readonly Node[],
  reading: Reading,
): readonly Captioned<Node>[] {
  const apart = nodes.flatMap((node): Captioned<Node>[] =>
    node.type === 'table' ? withCaptionRows(node, reading) : [{ node }],
  );
  const found: Captioned<Node>[] = [];
  let before: { readonly caption: Caption; readonly paragraph: Captioned<Node> } | undefined;
  for (const one of apart) {
    const last = found.at(-1);
    const caption = one.node.type === 'paragraph' ? withoutMark(one.node.children) : undefined;
    if (caption !== undefined && isTable(last?.node) && last?.caption === undefined && before === undefined) {
      found[found.length - 1] = { node: last?.node as Node, caption };
      continue;
    }
    if (before !== undefined) {
      found.push(
        isTable(one.node) && one.caption === undefined ? { ...one, caption: before.caption } : before.paragraph,
      );
      if (!isTable(one.node) || one.caption !== undefined) found.push(one);
      before = undefined;
    } else if (caption !== undefined) before = { caption, paragraph: one };
    else found.push(one);
  }
  return before === undefined ? found : [...found, before.paragraph];
}

const isTable = (node: RootContent | HtmlTable | undefined): boolean =>
  node?.type === 'table' || node?.type === 'htmlTable';

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
function withCaptionRows(table: Table, { source }: Reading): [{ readonly node: Table; readonly caption?: Caption }] {
  const isBare = (row: TableRow): boolean => isBareLine(row, source[(row.position?.end.line ?? 0) - 1] ?? '');
  const start = table.children.findIndex((row) => isBare(row) && withoutMark(contentOf(row)) !== undefined);
  const rows = start < 1 ? [] : table.children.slice(start);
  if (rows.length === 0 || !rows.every(isBare)) return [{ node: table }];
  const content = rows.flatMap((row, index) => [...(index === 0 ? [] : [lineEnd(row)]), ...contentOf(row)]);
  return [{ node: { ...table, children: table.children.slice(0, start) }, caption: withoutMark(content) ?? [] }];
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
