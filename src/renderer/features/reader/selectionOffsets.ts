import type { TextPosition } from '../../../core/excerpt/excerpt.ts';

/** A passage that is selected in the reader: where it stands in the source text, and the characters that were on screen. */
interface SelectedPassage {
  readonly position: TextPosition;
  readonly exact: string;
}

export type SelectionOutcome =
  | { readonly kind: 'passage'; readonly passage: SelectedPassage }
  | { readonly kind: 'nothing' }
  /** Blocks within the selection are not in the document, so that nobody has seen them. */
  | { readonly kind: 'not-loaded' };

/**
 * The passage that a DOM range selects. Each block is an element with `data-start`, the UTF-16 offset of its first character in the source text;
 * its text content is exactly the block's text, and one line feed stands between two blocks. White space at both ends is left out.
 */
export function readSelection(range: Range, root: Element): SelectionOutcome {
  const pieces = [...root.querySelectorAll<HTMLElement>('[data-start]')].flatMap((block) => pieceOf(range, block));
  const first = pieces[0];
  if (!first) return { kind: 'nothing' };
  if (pieces.some((piece, index) => index > 0 && !follows(piece, pieces[index - 1]))) return { kind: 'not-loaded' };
  const text = pieces.map((piece) => piece.text).join('\n');
  const exact = text.trim();
  if (exact === '') return { kind: 'nothing' };
  const start = first.start + text.indexOf(exact);
  return { kind: 'passage', passage: { position: { start, end: start + exact.length }, exact } };
}

interface Piece {
  /** Offset of the piece's first character in the source text. */
  readonly start: number;
  readonly text: string;
  readonly blockStart: number;
  readonly blockEnd: number;
}

/** The part of a block that the range covers; none when it does not reach into it. */
function pieceOf(range: Range, block: HTMLElement): readonly Piece[] {
  if (!range.intersectsNode(block)) return [];
  const whole = block.textContent ?? '';
  const blockStart = Number(block.dataset['start']);
  const from = offsetWithin(block, range.startContainer, range.startOffset);
  const to = offsetWithin(block, range.endContainer, range.endOffset);
  if (to < from) return [];
  return [{ start: blockStart + from, text: whole.slice(from, to), blockStart, blockEnd: blockStart + whole.length }];
}

/** Whether a piece goes on where the one before ended, with the one line feed between two blocks. */
function follows(piece: Piece, before: Piece | undefined): boolean {
  return before !== undefined && piece.blockStart === before.blockEnd + 1;
}

/** How many characters of the block stand before a point of the document: all or none when the point is outside. */
export function offsetWithin(block: HTMLElement, node: Node, offset: number): number {
  const before = block.ownerDocument.createRange();
  before.selectNodeContents(block);
  const length = (block.textContent ?? '').length;
  if (before.comparePoint(node, offset) < 0) return 0;
  if (before.comparePoint(node, offset) > 0) return length;
  before.setEnd(node, offset);
  return before.toString().length;
}
