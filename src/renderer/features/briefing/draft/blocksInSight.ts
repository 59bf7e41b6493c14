import type { LexicalEditor } from 'lexical';
import type { Block } from '../../../../core/briefing/document.ts';

/**
 * The blocks of a draft that the window shows now. They stand one below the other, so that only a few are measured: the browser has not laid out
 * those that are far away, and would for each that is asked.
 *
 * @param blocks those of the editor, in order
 */
export function blocksInSight(editor: LexicalEditor, blocks: readonly Block[]): readonly Block[] {
  const elements = editor.getRootElement()?.children;
  // Between a change and its drawing they are not the same: nobody can say then which is which.
  if (elements === undefined || elements.length !== blocks.length) return [];
  const placeOf = (index: number) => elements.item(index)?.getBoundingClientRect();
  const first = firstIndex(blocks.length, (index) => (placeOf(index)?.bottom ?? 0) > 0);
  const end = firstIndex(blocks.length, (index) => (placeOf(index)?.top ?? 0) >= innerHeight);
  return blocks.slice(first, end);
}

/** Of indexes below `length` the first that a test holds for, as for all after it; `length` where it holds for none. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
