import {
  $addUpdateTag,
  $createParagraphNode,
  $getRoot,
  $isParagraphNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $blockOf } from '../blocks/selectedBlocks.ts';
import { $getWholeBlock, $selectWholeBlock } from '../blocks/wholeBlocksExtension.ts';
import { $isCaptionNode } from '../captions/captionNode.ts';
import { $captioned, $lastNodeOf } from '../captions/captionPlace.ts';
import { $recallSelection } from '../caretExtension.ts';
import { $createImageNode, type ImageFields, type ImageNode } from './imageNode.ts';

/**
 * Puts images behind the block at the caret, or in the place of an empty paragraph, as one step of the undo history; the last one is selected. In a list
 * or table they go behind the whole of it.
 */
export function $insertImages(editor: LexicalEditor, images: readonly ImageFields[]): ImageNode | undefined {
  $addUpdateTag(HISTORY_PUSH_TAG);
  const block = $blockAtCaret(editor);
  let last: LexicalNode | null = block;
  let image: ImageNode | undefined;
  for (const fields of images) {
    image = $createImageNode(fields);
    if (last === null) $getRoot().append(image);
    else $lastNodeOf(last).insertAfter(image);
    last = image;
  }
  if (image === undefined) return undefined;
  if ($isParagraphNode(block) && block.isEmpty()) block.remove();
  // A line to write in stands behind the last block.
  if (image.getNextSibling() === null) image.insertAfter($createParagraphNode());
  $selectWholeBlock(image);
  return image;
}

function $blockAtCaret(editor: LexicalEditor): LexicalNode | null {
  const whole = $getWholeBlock();
  if (whole !== null) return whole;
  const block = $blockOf($recallSelection(editor).anchor.getNode());
  return $isCaptionNode(block) ? ($captioned(block) ?? block) : block;
}
