import type { TextPosition } from '../../../core/excerpt/excerpt.ts';
import { findFirstOnPages } from './pdf/findFirstOnPages.ts';
import { offsetWithin } from './selectionOffsets.ts';

/** The block that holds a character of the source text: the last one in the document that begins at or before it. */
export function blockAt(root: ParentNode, offset: number): HTMLElement | undefined {
  const blocks = root.querySelectorAll<HTMLElement>('[data-start]');
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (startOf(blocks[middle]) <= offset) low = middle;
    else high = middle - 1;
  }
  return blocks[low];
}

/** The range of the document that shows a passage, as far as its blocks are there. */
export function rangeOver(root: ParentNode, position: TextPosition): Range | undefined {
  const [first, last] = [blockAt(root, position.start), blockAt(root, position.end)];
  if (!first || !last) return undefined;
  const range = first.ownerDocument.createRange();
  range.setStart(...pointIn(first, position.start - startOf(first), 'before'));
  range.setEnd(...pointIn(last, position.end - startOf(last), 'after'));
  return range;
}

/** The offset of the first character of the first line on screen, or undefined while there is none. */
export function findFirstShown(root: HTMLElement): number | undefined {
  if (root.dataset['view'] === 'pages') return findFirstOnPages(root);
  const { left, right, top, height } = root.getBoundingClientRect();
  // A look may fall between two blocks or onto the name of a page: then the next one is a little below.
  for (let down = LOOK; down <= Math.max(LOOK, Math.min(height, 150)); down += LOOK) {
    const block = document
      .elementsFromPoint((left + right) / 2, top + down)
      .map((element) => element.closest<HTMLElement>('[data-start]'))
      .find((element) => element !== null && root.contains(element));
    if (block) return startOf(block) + lineStart(block, top + down);
  }
  return undefined;
}

/** How far below the upper edge the first line is looked for, in CSS pixels: about a line. */
const LOOK = 30;

/** How many characters of a block stand before the line at this height. */
function lineStart(block: HTMLElement, y: number): number {
  const { left, right } = block.getBoundingClientRect();
  const x = getComputedStyle(block).direction === 'rtl' ? right - 2 : left + 2;
  // The oldest runtime has only this name for it.
  const caret = document.caretRangeFromPoint?.(x, y);
  return caret && block.contains(caret.startContainer)
    ? offsetWithin(block, caret.startContainer, caret.startOffset)
    : 0;
}

function startOf(block: HTMLElement | undefined): number {
  return Number(block?.dataset['start']);
}

/** A point within the block's text. At a border of two pieces of text, the one a range begins in or ends in. */
function pointIn(block: HTMLElement, offset: number, side: 'before' | 'after'): [node: Node, offset: number] {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    const isInside = side === 'before' ? offset < passed + length : offset <= passed + length;
    if (isInside) return [node, offset - passed];
    passed += length;
  }
  return [block, block.childNodes.length];
}
