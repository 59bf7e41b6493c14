import type { TextPosition } from '../../../core/excerpt/excerpt.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/**
 * The first sentence at or after an offset (`by` 1), or the last one that ends at or before it (`by` -1), in blocks that stand in the order of
 * the text. White space around a sentence is no part of it. Undefined when there is none.
 */
export function findSentence(
  blocks: readonly { readonly start: number; readonly text: string }[],
  offset: number,
  by: 1 | -1,
): TextPosition | undefined {
  const ordered = by === 1 ? blocks : [...blocks].reverse();
  for (const block of ordered) {
    const isPassed = by === 1 ? block.start + block.text.length <= offset : block.start >= offset;
    if (isPassed) continue;
    const sentences = sentencesOf(block).filter(({ start, end }) => (by === 1 ? start >= offset : end <= offset));
    const found = by === 1 ? sentences[0] : sentences.at(-1);
    if (found) return found;
  }
  return undefined;
}

function sentencesOf({ start, text }: { readonly start: number; readonly text: string }): readonly TextPosition[] {
  return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
    const trimmed = segment.trim();
    if (trimmed === '') return [];
    const from = start + index + segment.indexOf(trimmed);
    return [{ start: from, end: from + trimmed.length }];
  });
}
