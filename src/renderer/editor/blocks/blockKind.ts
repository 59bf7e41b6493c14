import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $addUpdateTag,
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  type ElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { $getBlockId, $setBlockId } from '../blockId.ts';
import { $isInTable } from '../tables/tablePlace.ts';
import { $getListKind, $toggleList } from './listsExtension.ts';

export const blockKinds = [
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'bulletList',
  'numberedList',
  'quote',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/**
 * Gives the selected blocks another kind; the kind they have already makes them paragraphs again. They keep their ids and
 * their direction. In a table there are no blocks to change.
 */
export function $setBlockKind(editor: LexicalEditor, kind: BlockKind): void {
  if ($getSelection()?.getNodes().some($isInTable)) return;
  $addUpdateTag(HISTORY_PUSH_TAG);
  if (kind === 'bulletList' || kind === 'numberedList') {
    $toggleList(editor, kind === 'numberedList' ? 'number' : 'bullet');
    return;
  }
  const wanted = $getBlockKind() === kind ? 'paragraph' : kind;
  $setBlocksType(
    $getSelection(),
    () => $createElementOf(wanted),
    (before, after) => {
      const id = $getBlockId(before);
      if (id !== null) $setBlockId(after, id);
      after.setDirection(before.getDirection());
    },
  );
}

function $createElementOf(kind: Exclude<BlockKind, 'bulletList' | 'numberedList'>): ElementNode {
  if (kind === 'paragraph') return $createParagraphNode();
  if (kind === 'quote') return $createQuoteNode();
  return $createHeadingNode(`h${Number(kind.at(-1)) as 1 | 2 | 3}`);
}

/** The kind of the block that the selection starts in; null without a selection. */
export function $getBlockKind(): BlockKind | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const listKind = $getListKind();
  if (listKind !== null) return listKind === 'number' ? 'numberedList' : 'bulletList';
  const block = selection.anchor.getNode().getTopLevelElement();
  if ($isHeadingNode(block)) return `heading${Number(block.getTag().slice(1)) as 1 | 2 | 3}`;
  return $isQuoteNode(block) ? 'quote' : 'paragraph';
}
