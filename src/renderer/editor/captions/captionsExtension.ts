import { RichTextExtension } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  defineExtension,
  type ElementNode,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
} from 'lexical';
import { $getPortionMark, $setPortionMark } from '../blocks/portionMark.ts';
import { $blockOf } from '../blocks/selectedBlocks.ts';
import { $isAtEdge } from '../caretEdge.ts';
import { $isCaptionNode, CaptionNode } from './captionNode.ts';
import { $captioned, $captionOf } from './captionPlace.ts';
import { $removeCaption } from './captions.ts';

/**
 * Captions are lines beside their table or image. Enter leaves one, and no key joins it with what stands beside it. What is left of one
 * whose table or image went is a paragraph: its words are never lost.
 */
export const CaptionsExtension = defineExtension({
  name: 'briefdesk/captions',
  dependencies: [RichTextExtension],
  nodes: () => [CaptionNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(CaptionNode, $keepCaption),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leave, COMMAND_PRIORITY_CRITICAL),
      ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
        editor.registerCommand(command, $stopAtEdge, COMMAND_PRIORITY_CRITICAL),
      ),
    ),
});

function $keepCaption(caption: CaptionNode): void {
  if ($captioned(caption) === null) {
    // One that was copied alone brings the mark of what it belonged to.
    const marking = $getPortionMark(caption);
    $setPortionMark(caption.replace($createParagraphNode(), true), marking);
    return;
  }
  $setPortionMark(caption, null);
  if (caption.getFormatType() !== '') caption.setFormat('');
  if (caption.getIndent() !== 0) caption.setIndent(0);
  if (caption.getDirection() !== null) caption.setDirection(null);
}

/** The caption that a collapsed caret is in. */
function $captionAtCaret(): CaptionNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const block = $blockOf(selection.anchor.getNode());
  return $isCaptionNode(block) ? block : null;
}

/** Enter goes on: into the table, or to a line below the image. */
function $leave(): boolean {
  const caption = $captionAtCaret();
  if (caption === null) return false;
  const block = $captioned(caption);
  if ($isElementNode(block)) {
    block.selectStart();
    return true;
  }
  const paragraph = $createParagraphNode();
  caption.insertAfter(paragraph);
  paragraph.select();
  return true;
}

/** Backspace takes an empty caption away; at an edge of one with words nothing is joined with it. */
function $stopAtEdge(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = $blockOf(selection.anchor.getNode());
  if (block === null || !$isAtEdge(selection, block, isBackward)) return false;
  if ($isCaptionNode(block)) {
    if (block.isEmpty()) $removeCaption(block);
    return true;
  }
  const beside = isBackward ? block.getPreviousSibling() : block.getNextSibling();
  return $isCaptionNode(beside) && $enter(beside, block, isBackward);
}

/** A caret beside a caption goes into it; an empty paragraph that it came from goes. */
function $enter(caption: CaptionNode, from: ElementNode, isBackward: boolean): boolean {
  // The table's own keys know what to do at its edges.
  if (!$isParagraphNode(from) && $captionOf(from) === caption) return false;
  if (isBackward) caption.selectEnd();
  else caption.selectStart();
  if ($isParagraphNode(from) && from.isEmpty()) from.remove();
  return true;
}
