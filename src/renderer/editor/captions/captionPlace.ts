import { $isTableNode } from '@lexical/table';
import type { LexicalNode } from 'lexical';
import { $isImageNode } from '../images/imageNode.ts';
import { $getCaptionOwner, $isCaptionNode, type CaptionNode, type CaptionOwner } from './captionNode.ts';

/** What kind of caption a block can have; null for one that can have none. */
export function $captionKindOf(block: LexicalNode | null): CaptionOwner | null {
  if ($isTableNode(block)) return 'table';
  return $isImageNode(block) ? 'image' : null;
}

/** The caption beside a table or image. */
export function $captionOf(block: LexicalNode): CaptionNode | null {
  const kind = $captionKindOf(block);
  const beside = kind === 'table' ? block.getPreviousSibling() : kind === 'image' ? block.getNextSibling() : null;
  return $isCaptionNode(beside) && $getCaptionOwner(beside) === kind ? beside : null;
}

/** The table or image that a caption belongs to; null for one that has lost it. */
export function $captioned(caption: CaptionNode): LexicalNode | null {
  const kind = $getCaptionOwner(caption);
  const beside = kind === 'table' ? caption.getNextSibling() : caption.getPreviousSibling();
  return $captionKindOf(beside) === kind ? beside : null;
}

/** The first node of a block: its caption when that stands above. */
export function $firstNodeOf(block: LexicalNode): LexicalNode {
  const caption = $captionOf(block);
  return caption !== null && $getCaptionOwner(caption) === 'table' ? caption : block;
}

/** The last node of a block: its caption when that stands below. */
export function $lastNodeOf(block: LexicalNode): LexicalNode {
  const caption = $captionOf(block);
  return caption !== null && $getCaptionOwner(caption) === 'image' ? caption : block;
}
