import type { TextPosition } from '../../../core/excerpt/excerpt.ts';

/** Scrolls so that a passage stands a third down the view. Its blocks must be in the document; otherwise nothing happens. */
export function scrollToPosition(root: HTMLElement, position: TextPosition): void {
  const block = blockAt(root, position.start);
  if (!block) return;
  // What `content-visibility` skips has no true size; the passage's own run must have one before it can be scrolled to.
  block.closest<HTMLElement>('[data-run]')?.style.setProperty('content-visibility', 'visible');
  const { top } = rectAt(block, position.start - Number(block.dataset['start']));
  const view = root.getBoundingClientRect();
  root.scrollTop += top - view.top - view.height / 3;
}

/** The last block that begins at or before the offset; blocks stand in the order of the text. */
function blockAt(root: HTMLElement, offset: number): HTMLElement | undefined {
  const blocks = root.querySelectorAll<HTMLElement>('[data-start]');
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (Number(blocks[middle]?.dataset['start']) <= offset) low = middle;
    else high = middle - 1;
  }
  return blocks[low];
}

/** Where a character of the block is drawn; the block itself when that cannot be told. */
function rectAt(block: HTMLElement, offset: number): DOMRect {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (offset < passed + length) {
      const range = document.createRange();
      range.setStart(node, offset - passed);
      range.setEnd(node, offset - passed + 1);
      const rect = range.getBoundingClientRect();
      if (rect.height > 0) return rect;
      break;
    }
    passed += length;
  }
  return block.getBoundingClientRect();
}
