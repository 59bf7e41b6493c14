import type { Inline } from '../../../core/briefing/document.ts';

/** Takes the white space and line breaks away that stand at a block's edges or beside a line break. */
export function trimInlines(inlines: readonly Inline[]): Inline[] {
  const edges = inlines.map((inline, index): Inline => {
    if (inline.kind !== 'text') return inline;
    const isFirst = index === 0 || inlines[index - 1]?.kind === 'lineBreak';
    const isLast = index === inlines.length - 1 || inlines[index + 1]?.kind === 'lineBreak';
    const start = isFirst ? inline.text.replace(/^[ \t\n]+/, '') : inline.text;
    return { ...inline, text: isLast ? start.replace(/[ \t\n]+$/, '') : start };
  });
  return trimLines(edges.filter((inline) => inline.kind !== 'text' || inline.text !== ''));
}

/** Takes the line breaks at a block's edges away, and everything when there is nothing to read. */
export function trimLines(kept: readonly Inline[]): Inline[] {
  const first = kept.findIndex((inline) => inline.kind !== 'lineBreak');
  const isWorth = kept.some(
    (inline) =>
      inline.kind === 'citation' ||
      inline.kind === 'footnote' ||
      inline.kind === 'crossReference' ||
      inline.kind === 'link' ||
      (inline.kind === 'text' && /\S/.test(inline.text)),
  );
  if (first < 0 || !isWorth) return [];
  let end = kept.length;
  while (kept[end - 1]?.kind === 'lineBreak') end -= 1;
  return kept.slice(first, end);
}
