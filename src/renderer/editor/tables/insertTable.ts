import {
  $addUpdateTag,
  $createParagraphNode,
  $getRoot,
  $isParagraphNode,
  type ElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { $blockOf } from '../blocks/selectedBlocks.ts';
import { $isCaptionNode } from '../captions/captionNode.ts';
import { $captioned, $lastNodeOf } from '../captions/captionPlace.ts';
import { $recallSelection } from '../caretExtension.ts';
import { $writeTable } from './tableNodes.ts';

export interface TableSize {
  readonly rows: number;
  readonly columns: number;
  readonly hasHeaderRow: boolean;
}

/**
 * Puts an empty table behind the block at the caret, or in the place of an empty paragraph, with the caret in its first
 * cell.
 */
export function $insertTable(editor: LexicalEditor, { rows, columns, hasHeaderRow }: TableSize): void {
  $addUpdateTag(HISTORY_PUSH_TAG);
  const block = $blockOf($recallSelection(editor).anchor.getNode()) ?? $appendParagraph();
  const cells = Array.from({ length: columns }, () => ({ inlines: [] }));
  const table = $writeTable(
    { rows: Array.from({ length: rows }, () => ({ cells })), ...(hasHeaderRow ? { headerRow: true } : {}) },
    () => [],
  );
  if ($isParagraphNode(block) && block.isEmpty()) block.replace(table);
  else $lastNodeOf($isCaptionNode(block) ? ($captioned(block) ?? block) : block).insertAfter(table);
  table.selectStart();
}

function $appendParagraph(): ElementNode {
  const paragraph = $createParagraphNode();
  $getRoot().append(paragraph);
  return paragraph;
}
