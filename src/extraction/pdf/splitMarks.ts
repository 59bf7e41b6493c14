import { joinedExtents } from './joinedExtents.ts';
import type { Extent, Fragment } from './pdfLine.ts';

/**
 * Some writers draw all marks of a stretch in one go, from another font, with room for the words between them. Such a piece is taken
 * apart where words stand in exactly as many of its gaps as it has, or where its one gap lies over a part of a longer piece.
 */
export function splitMarks(fragments: readonly Fragment[]): readonly Fragment[] {
  return fragments.flatMap((fragment) => {
    const parts = MARKS_APART.test(fragment.text) ? fragment.text.trim().split(/\s+/) : [];
    if (parts.length < 2) return fragment;
    const holes = holesIn(fragment, fragments);
    if (holes.length !== parts.length - 1) return atBothEnds(fragment, parts, fragments);
    return parts.map((text, index) => ({
      ...fragment,
      text,
      left: holes[index - 1]?.right ?? fragment.left,
      right: holes[index]?.left ?? fragment.right,
    }));
  });
}

const MARKS_APART = /^\s*[\p{P}\p{S}]+(?:\s+[\p{P}\p{S}]+)+\s*$/u;

/** Two marks that stand at the ends of a piece, wherever the words between them end. */
function atBothEnds(fragment: Fragment, parts: readonly string[], fragments: readonly Fragment[]): readonly Fragment[] {
  const [first = '', last = ''] = parts;
  const isOverWords = fragments.some(
    (other) => HAS_LETTER.test(other.text) && other.left < fragment.right - 1 && other.right > fragment.left + 1,
  );
  if (parts.length !== 2 || !isOverWords) return [fragment];
  const widthOf = (text: string) =>
    Math.min(MARK_WIDTH * fragment.size * text.length, (fragment.right - fragment.left) / 2);
  return [
    { ...fragment, text: first, right: fragment.left + widthOf(first) },
    { ...fragment, text: last, left: fragment.right - widthOf(last) },
  ];
}

/** Of a letter's height. */
const MARK_WIDTH = 0.3;
const HAS_LETTER = /[\p{L}\p{N}]/u;

/** Where words stand within a piece, from left to right; words beside each other are in one hole. */
function holesIn(fragment: Fragment, fragments: readonly Fragment[]): readonly Extent[] {
  const words = fragments.filter(
    ({ text, left, right }) => HAS_LETTER.test(text) && left > fragment.left - 0.5 && right < fragment.right + 0.5,
  );
  return joinedExtents(words, 0.5 * fragment.size);
}
