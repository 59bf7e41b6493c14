import type { TextPosition } from '../../../../core/excerpt/excerpt.ts';
import { type DrawnRun, measureIn, type PageLayout, type RunBox, shareOf } from './pageLayout.ts';

/** The boxes that a passage takes up on a page, one for each line as far as its words follow closely. */
export function boxesOf({ blocks }: PageLayout, passage: TextPosition): readonly RunBox[] {
  const boxes: RunBox[] = [];
  for (const { block, runs } of blocks) {
    if (block.end <= passage.start || block.start >= passage.end) continue;
    for (const run of runs) {
      const box = partWithin(run, passage);
      const last = boxes.at(-1);
      if (box && last && isContinued(last, box)) boxes[boxes.length - 1] = joined(last, box);
      else if (box) boxes.push(box);
    }
  }
  return boxes;
}

function partWithin({ start, text, box }: DrawnRun, passage: TextPosition): RunBox | null {
  const from = Math.max(passage.start - start, 0);
  const to = Math.min(passage.end - start, text.length);
  if (!box || from >= to) return null;
  if (from === 0 && to === text.length) return box;
  const measure = measureIn(box.font);
  const whole = measure(text);
  return whole === 0 ? box : shareOf(box, measure(text.slice(0, from)) / whole, measure(text.slice(0, to)) / whole);
}

/** On the same line, and no further on than words stand from each other. */
function isContinued(one: RunBox, other: RunBox): boolean {
  if (one.angle !== 0 || other.angle !== 0) return false;
  const gap = Math.max(one.left, other.left) - Math.min(one.left + one.width, other.left + other.width);
  return Math.abs(one.top + one.height - other.top - other.height) < 0.3 * one.height && gap < one.height;
}

function joined(one: RunBox, other: RunBox): RunBox {
  const left = Math.min(one.left, other.left);
  const top = Math.min(one.top, other.top);
  return {
    ...one,
    left,
    top,
    width: Math.max(one.left + one.width, other.left + other.width) - left,
    height: Math.max(one.top + one.height, other.top + other.height) - top,
  };
}
