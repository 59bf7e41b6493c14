import { numberFormats } from '../../../core/docx/blocks/listLevels.ts';
import type { Marking } from '../../../core/marking/marking.ts';
import { printedMark } from '../../../core/marking/printedMark.ts';
import { formatNumber } from '../../../core/wordPreview/numbering.ts';
import { type CopiedNode, isLoose } from './copiedContent.ts';
import type { CopiedNote } from './copiedNotes.ts';

/**
 * What was copied as plain text: marks before their blocks as the Word file prints them, lists with their numbers, tables with tabs, the sign of
 * a footnote in brackets and what the notes say behind all.
 */
export function copiedText(nodes: readonly CopiedNode[], notes: readonly CopiedNote[]): string {
  const blocks: string[] = [];
  let line: CopiedNode[] = [];
  const close = () => {
    if (line.length > 0) blocks.push(portionMark(markOf(line)) + wordsOf(line));
    line = [];
  };
  for (const node of nodes) {
    if (isLoose(node)) {
      line.push(node);
      continue;
    }
    close();
    blocks.push(...blockText(node));
  }
  close();
  const said = notes.map(({ sign, words }) => `[${sign}] ${words}`).join('\n');
  return [...blocks, ...(said === '' ? [] : [said])].join('\n\n');
}

function blockText(node: CopiedNode): readonly string[] {
  const marking = node.$?.portionMark;
  switch (node.type) {
    case 'list':
      return [itemsOf(node, 0).join('\n')];
    case 'listitem':
      return [itemsOf({ type: 'list', listType: 'bullet', children: [node] }, 0).join('\n')];
    case 'table':
      return [[...(marking ? [portionMark(marking).trim()] : []), ...rowsOf(node)].join('\n')];
    case 'image':
      return [portionMark(marking) + altOf(node)].filter((text) => text !== '');
    case 'break':
      return [];
    default:
      return [portionMark(marking) + wordsOf(node.children ?? [])];
  }
}

function itemsOf(list: CopiedNode, depth: number): readonly string[] {
  return (list.children ?? []).flatMap((item) => {
    const inner = (item.children ?? []).filter(({ type }) => type === 'list');
    const own = (item.children ?? []).filter(({ type }) => type !== 'list');
    const nested = inner.flatMap((one) => itemsOf(one, depth + 1));
    if (own.length === 0 && inner.length > 0) return nested;
    const sign =
      list.listType === 'number' ? `${formatNumber(item.value ?? 1, numberFormats[depth % 3] ?? 'decimal')}.` : '•';
    return [`${'  '.repeat(depth)}${sign} ${portionMark(item.$?.portionMark)}${wordsOf(own)}`, ...nested];
  });
}

function rowsOf(table: CopiedNode): readonly string[] {
  // A line break would end the row.
  const cellText = (cell: CopiedNode) =>
    (cell.children ?? []).map((line) => wordsOf(line.children ?? []).replaceAll('\n', ' ')).join(' ');
  return (table.children ?? []).map((row) => (row.children ?? []).map(cellText).join('\t'));
}

function wordsOf(nodes: readonly CopiedNode[]): string {
  return nodes
    .map(({ type, text, children }) => {
      if (type === 'linebreak') return '\n';
      if (type === 'footnote') return `[${text ?? ''}]`;
      return text ?? wordsOf(children ?? []);
    })
    .join('');
}

function markOf(line: readonly CopiedNode[]): Marking | undefined {
  const marks = line.map((node) => node.$?.portionMark ?? markOf(node.children ?? []));
  return marks.find((marking) => marking !== undefined);
}

function altOf(node: CopiedNode): string {
  const image = node.$?.['image'];
  return typeof image === 'object' && image !== null && 'alt' in image ? String(image.alt) : '';
}

function portionMark(marking: Marking | undefined): string {
  return marking === undefined ? '' : printedMark(marking);
}
