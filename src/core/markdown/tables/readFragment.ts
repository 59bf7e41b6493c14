import type { BlockContent, Nodes } from 'mdast';
import { parseMarkdown } from '../syntax/parseMarkdown.ts';

/**
 * Markdown that stands in a part of a file, such as the cell of a table, with the lines of the file.
 * @param line of the file, on which the text begins
 */
export function readFragment(text: string, line: number): BlockContent[] {
  const { children } = parseMarkdown(text.replace(/^[ \t]+/gm, ''));
  for (const child of children) moveDown(child, line - 1);
  return children as BlockContent[];
}

function moveDown(node: Nodes, lines: number): void {
  if (node.position) {
    node.position.start.line += lines;
    node.position.end.line += lines;
  }
  if ('children' in node) for (const child of node.children) moveDown(child, lines);
}
