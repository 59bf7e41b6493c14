import { $addUpdateTag, $isElementNode, HISTORY_PUSH_TAG, type LexicalNode } from 'lexical';
import { $createCaptionNode, $isCaptionNode, type CaptionNode } from './captionNode.ts';
import { $captioned, $captionKindOf, $captionOf } from './captionPlace.ts';

/** The table or image that a caption can be given to: the block itself, or that of the caption that it is. */
export function $captionable(block: LexicalNode | null): LexicalNode | null {
  if ($isCaptionNode(block)) return $captioned(block);
  return $captionKindOf(block) === null ? null : block;
}

/** The caption of a table or image, which is made when there is none. The caret is left where it is. */
export function $ensureCaption(block: LexicalNode): CaptionNode | null {
  const kind = $captionKindOf(block);
  if (kind === null) return null;
  const present = $captionOf(block);
  if (present !== null) return present;
  $addUpdateTag(HISTORY_PUSH_TAG);
  const caption = $createCaptionNode(kind);
  if (kind === 'table') block.insertBefore(caption, false);
  else block.insertAfter(caption, false);
  return caption;
}

/** Puts the caret into the caption of a table or image, which is made when there is none. */
export function $writeCaption(block: LexicalNode): void {
  $ensureCaption(block)?.selectEnd();
}

/** Takes a caption away with its words; a caret in it goes to its table or image. */
export function $removeCaption(caption: CaptionNode): void {
  $addUpdateTag(HISTORY_PUSH_TAG);
  const block = $captioned(caption);
  if ($isElementNode(block)) block.selectStart();
  else caption.selectPrevious();
  caption.remove();
}
