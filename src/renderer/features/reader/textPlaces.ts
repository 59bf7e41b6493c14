import type { TextPosition } from '../../../core/excerpt/excerpt.ts';

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

/** The offset of the first character of the first block on screen, or undefined while none is. */
export function findFirstShown(root: HTMLElement): number | undefined {
  const { left, top, width, height } = root.getBoundingClientRect();
  // A look may fall between two blocks or onto the name of a page: then the next one is a little below.
  for (let down = 30; down < Math.min(height, 150); down += 30) {
    const found = document
      .elementsFromPoint(left + width / 2, top + down)
      .map((element) => element.closest('[data-start]'))
      .find((element) => element !== null);
    if (found instanceof HTMLElement && root.contains(found)) return startOf(found);
  }
  return undefined;
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
