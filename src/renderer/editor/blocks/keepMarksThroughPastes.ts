import { $isListItemNode, $isListNode } from '@lexical/list';
import {
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_NORMAL,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import type { Marking } from '../../../core/marking/marking.ts';
import { stricterMarking } from '../../../core/marking/markingOrder.ts';
import { $isCaptionNode } from '../captions/captionNode.ts';
import { $isAtEdge } from '../caretEdge.ts';
import { $isInTable } from '../tables/tablePlace.ts';
import { $sourcesOfWords } from './keepMarksThroughKeys.ts';
import { $portionOf } from './markPortions.ts';
import { $getPortionMark, $raisePortionMark } from './portionMark.ts';
import { $blockOf } from './selectedBlocks.ts';
import { $splitBlock } from './splitBlock.ts';

/**
 * Where a mark is in play, pasted blocks stand between what was before the caret and what was behind it, joined with neither: each block keeps
 * its own mark or has none, and marked words keep theirs. In a list, whose items do become one with what is pasted, each has the stricter mark of
 * the two. A caption is never joined with a line.
 */
export function keepMarksThroughPastes(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
    ({ nodes }) => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || !nodes.every($isBlock)) return false;
      const marking = $sourcesIn(selection).map($getPortionMark).reduce(stricterMarking, null);
      if (!$isApart(nodes, marking) || $isInTable(selection.anchor.getNode())) return false;
      if (!selection.isCollapsed()) selection.removeText();
      const portion = $portionOf(selection.anchor.getNode());
      const block = $blockOf(selection.anchor.getNode());
      if (portion === null || block === null) return false;
      $raisePortionMark(portion, marking);
      if ($isListNode(block) || $isCaptionNode(block)) $insertAmong(selection, portion, nodes);
      else $insertApart(selection, block, nodes);
      return true;
    },
    COMMAND_PRIORITY_NORMAL,
  );
}

/** What is pasted may become one with what stands before the caret, and with what stands behind it. */
function $insertAmong(selection: RangeSelection, portion: LexicalNode, nodes: LexicalNode[]): void {
  const marking = $getPortionMark(portion);
  const isSplit = $isElementNode(portion) && !$isAtEdge(selection, portion, false);
  const words = $isElementNode(nodes[0]) ? nodes[0].getFirstDescendant() : null;
  const first = words === null ? null : $markOf(words);
  selection.insertNodes(nodes);
  if (words?.isAttached() && $portionOf(words)?.is(portion)) $raisePortionMark(portion, first);
  const last = $portionOf(selection.anchor.getNode());
  if (last !== null && isSplit) $raisePortionMark(last, marking);
}

function $isBlock(node: LexicalNode): boolean {
  return $isElementNode(node) || $isDecoratorNode(node) ? !node.isInline() : false;
}

/** The blocks and items whose words stay at the caret. */
function $sourcesIn(selection: RangeSelection): readonly LexicalNode[] {
  if (!selection.isCollapsed()) return $sourcesOfWords();
  const portion = $portionOf(selection.anchor.getNode());
  return portion === null ? [] : [portion];
}

/** Whether blocks must not become one with a line that has this mark. One paragraph is no more than its words, unless they are marked otherwise. */
function $isApart(nodes: readonly LexicalNode[], marking: Marking | null): boolean {
  const marks = nodes.flatMap($marksIn);
  const [first, ...others] = nodes;
  if (others.length === 0 && $isParagraphNode(first)) return marks.some((mark) => mark !== marking);
  return marking !== null || marks.length > 0 || $isCaptionNode(first);
}

function $marksIn(node: LexicalNode): readonly Marking[] {
  const own = $getPortionMark(node);
  const items = $isListNode(node) || $isListItemNode(node) ? node.getChildren().flatMap($marksIn) : [];
  return own === null ? items : [own, ...items];
}

/** The mark of what words stand in. */
function $markOf(words: LexicalNode): Marking | null {
  return [words, ...words.getParents()].map($getPortionMark).find((mark) => mark !== null) ?? null;
}

function $insertApart(selection: RangeSelection, block: ElementNode, nodes: readonly LexicalNode[]): void {
  const isEmpty = block.isEmpty();
  const [isAtStart, isAtEnd] = [$isAtEdge(selection, block, true), $isAtEdge(selection, block, false)];
  if (isAtStart && !isEmpty) {
    for (const node of nodes) block.insertBefore(node);
  } else {
    if (!isAtEnd) $splitBlock(selection);
    for (const node of [...nodes].reverse()) block.insertAfter(node);
    if (isEmpty) block.remove();
  }
  nodes.at(-1)?.selectEnd();
}
