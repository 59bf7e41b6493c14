import { getExtensionDependencyFromEditor } from '@lexical/extension';
import {
  $addUpdateTag,
  $createParagraphNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $blockOf } from '../blocks/selectedBlocks.ts';
import { $splitBlock } from '../blocks/splitBlock.ts';
import { WholeBlocksExtension } from '../blocks/wholeBlocksExtension.ts';
import { $isCaptionNode } from '../captions/captionNode.ts';
import { $captioned, $lastNodeOf } from '../captions/captionPlace.ts';
import { $recallSelection } from '../caretExtension.ts';
import { IdentityExtension } from '../identityExtension.ts';
import { $createBreakNode, type BreakKind, BreakNode } from './breakNode.ts';
import { showLandscape } from './showLandscape.ts';

/** Page breaks, and the borders from which pages lie or stand. */
export const BreaksExtension = defineExtension({
  name: 'briefdesk/breaks',
  dependencies: [IdentityExtension, WholeBlocksExtension],
  nodes: () => [BreakNode],
  register(editor) {
    const { blocks } = getExtensionDependencyFromEditor(editor, IdentityExtension).output;
    return mergeRegister(
      editor.registerNodeTransform(BreakNode, (node) => {
        if ($isRootNode(node.getParent())) blocks.$settle(node);
        // In a list or a table a page does not end.
        else node.remove();
      }),
      showLandscape(editor),
    );
  },
});

/**
 * Puts a break at the caret, as one step of the undo history: before the paragraph when the caret is at its start, else behind the part
 * that stands before the caret. In a list or table it goes behind the whole of it. The caret is in the line behind the break.
 */
export function $insertBreak(editor: LexicalEditor, kind: BreakKind): void {
  $addUpdateTag(HISTORY_PUSH_TAG);
  const selection = $recallSelection(editor);
  const node = $createBreakNode(kind);
  const block = $blockOf(selection.anchor.getNode());
  if ($isParagraphNode(block) && $isRangeSelection(selection)) {
    const rest = $splitBlock(selection);
    const behind = $isParagraphNode(rest) ? rest : block;
    behind.insertBefore(node);
    if (block.isAttached() && block.isEmpty() && !block.is(behind)) block.remove();
    behind.selectStart();
    return;
  }
  const paragraph = $createParagraphNode();
  const above = $isCaptionNode(block) ? ($captioned(block) ?? block) : block;
  if (above === null) return;
  $lastNodeOf(above).insertAfter(node);
  const next = node.getNextSibling();
  if ($isParagraphNode(next)) {
    next.selectStart();
    return;
  }
  node.insertAfter(paragraph);
  paragraph.select();
}
