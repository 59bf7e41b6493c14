import type { BlockContent, DefinitionContent, Html, PhrasingContent, RootContent } from 'mdast';
import { MOST_COLUMNS, MOST_ROWS } from '../../briefing/document.ts';
import { type SpannedCell, tableGridOf } from '../../briefing/tableGrid.ts';
import type { Reading } from '../reading/reading.ts';
import { readFragment } from './readFragment.ts';

/** A table in HTML, which Markdown needs for cells that cover several fields. What stands in its cells is Markdown again. */
export interface HtmlTable {
  readonly type: 'htmlTable';
  readonly rows: readonly { readonly cells: readonly HtmlCell[] }[];
  readonly caption?: readonly PhrasingContent[];
  readonly position: Html['position'];
}

export interface HtmlCell extends SpannedCell {
  readonly isHeader: boolean;
  readonly alignment?: 'left' | 'center' | 'right';
  readonly content: readonly (BlockContent | DefinitionContent)[];
}

/**
 * Puts the nodes between `<table>` and `</table>` together, which CommonMark leaves lying in a row: HTML, and paragraphs where blank lines
 * surround them. A table that is cut off or whose cells fill no rectangle stays as it is.
 */
export function withHtmlTables<Node extends RootContent>(
  nodes: readonly Node[],
  reading: Reading,
): (Node | HtmlTable)[] {
  const joined: (Node | HtmlTable)[] = [];
  let index = 0;
  while (index < nodes.length) {
    const node = nodes[index] as Node;
    index += 1;
    const length = isOpening(node) ? nodes.slice(index - 1).findIndex(isClosing) + 1 : 0;
    const parts = nodes.slice(index - 1, index - 1 + length);
    const table = length === 0 ? undefined : readParts(parts, reading);
    joined.push(table ?? node);
    if (table !== undefined) index += length - 1;
  }
  return joined;
}

const isOpening = (node: RootContent): boolean => node.type === 'html' && /^\s*<table[\s>]/i.test(node.value);
const isClosing = (node: RootContent): boolean => node.type === 'html' && /<\/table\s*>\s*$/i.test(node.value);

const TAG = /<!--[\s\S]*?-->|<(\/?)(table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col)\b([^<>]*)>/gi;

interface OpenCell extends Omit<HtmlCell, 'content'> {
  readonly content: (BlockContent | DefinitionContent)[];
}

/** Reads tags in order, as HTML's parser does: a cell ends where the next one begins. */
class TableParts {
  readonly rows: { cells: OpenCell[] }[] = [];
  readonly caption: OpenCell = { isHeader: false, content: [] };
  isSound = true;
  #open: OpenCell | undefined;

  tag(isEnd: boolean, name: string, attributes: string): void {
    this.#open = undefined;
    if (isEnd) return;
    if (name === 'tr') this.rows.push({ cells: [] });
    if (name === 'caption') this.#open = this.caption;
    if (name !== 'td' && name !== 'th') return;
    this.#open = { isHeader: name === 'th', ...spansOf(attributes), ...alignmentOf(attributes), content: [] };
    if (this.rows.length === 0) this.rows.push({ cells: [] });
    this.rows.at(-1)?.cells.push(this.#open);
  }

  add(...content: readonly (BlockContent | DefinitionContent)[]): void {
    if (this.#open === undefined) this.isSound = false;
    else this.#open.content.push(...content);
  }
}

function readParts(nodes: readonly RootContent[], reading: Reading): HtmlTable | undefined {
  const parts = new TableParts();
  for (const node of nodes) {
    if (node.type === 'html') readTags(node, parts);
    else parts.add(node as BlockContent);
  }
  const { rows, caption } = parts;
  const isSound = parts.isSound && rows.length <= MOST_ROWS && tableGridOf(rows).width <= MOST_COLUMNS;
  const [opening, ...others] = nodes.flatMap((node) =>
    node.type === 'html' ? (node.value.match(/<table[\s>]/gi) ?? []) : [],
  );
  const position = nodes[0]?.position;
  if (!isSound || opening === undefined || others.length > 0 || !tableGridOf(rows).isWhole) {
    reading.report(
      position?.start.line ?? 1,
      'This HTML table is kept as text: its cells fill no rectangle, or something stands beside them.',
    );
    return undefined;
  }
  const [words] = caption.content;
  return { type: 'htmlTable', rows, position, ...(words?.type === 'paragraph' ? { caption: words.children } : {}) };
}

function readTags({ value, position }: Html, parts: TableParts): void {
  const line = position?.start.line ?? 1;
  let end = 0;
  const addText = (until: number): void => {
    const text = value.slice(end, until);
    const before = value.slice(0, end).match(/\n/g)?.length ?? 0;
    if (text.trim() !== '') parts.add(...readFragment(text, line + before));
  };
  for (const match of value.matchAll(TAG)) {
    addText(match.index);
    end = match.index + match[0].length;
    const [, slash = '', name, attributes = ''] = match;
    if (name !== undefined) parts.tag(slash === '/', name.toLowerCase(), attributes);
  }
  addText(value.length);
}

function spansOf(attributes: string): SpannedCell {
  const [columns, rows] = ['colspan', 'rowspan'].map((name) =>
    Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,5})`, 'i').exec(attributes)?.[1] ?? 1),
  );
  return {
    ...(columns !== undefined && columns > 1 ? { columns } : {}),
    ...(rows !== undefined && rows > 1 ? { rows } : {}),
  };
}

function alignmentOf(attributes: string): Pick<HtmlCell, 'alignment'> {
  const found = /\b(?:align\s*=\s*["']?|text-align\s*:\s*)(left|center|right)\b/i.exec(attributes)?.[1]?.toLowerCase();
  return found === 'left' || found === 'center' || found === 'right' ? { alignment: found } : {};
}
