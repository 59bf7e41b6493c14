import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  type PointType,
  REMOVE_TEXT_COMMAND,
} from 'lexical';
import { stricterMarking } from '../../../core/marking/markingOrder.ts';
import { $isCaptionNode } from '../captions/captionNode.ts';
import { $isAtEdge } from '../caretEdge.ts';
import { $portionOf, $portionsIn } from './markPortions.ts';
import { $getPortionMark, $raisePortionMark } from './portionMark.ts';
import { $blockOf } from './selectedBlocks.ts';

/** What splits a block or makes one of two. */
const commands = [
  INSERT_PARAGRAPH_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_WORD_COMMAND,
  DELETE_LINE_COMMAND,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  PASTE_COMMAND,
  REMOVE_TEXT_COMMAND,
] as const;

/**
 * Lets marked words keep their mark through the keys that move them to another block: the block of the caret gets the strictest mark of those that
 * words of it come from, and so does the part that is split off.
 */
export function keepMarksThroughKeys(editor: LexicalEditor): () => void {
  let isInner = false;
  const passOn = (act: () => boolean): boolean => {
    isInner = true;
    try {
      return act();
    } finally {
      isInner = false;
    }
  };
  const register = <Payload>(command: LexicalCommand<Payload>) =>
    editor.registerCommand(
      command,
      (payload) => {
        const sources = isInner ? [] : $sourcesOfWords().map((node) => ({ node, marking: $getPortionMark(node) }));
        if (sources.every(({ marking }) => marking === null)) return false;
        const [own] = $portionsIn($getSelection());
        const isDone = passOn(() => editor.dispatchCommand(command, payload));
        const isSplit = (command as unknown) === INSERT_PARAGRAPH_COMMAND;
        const moved = sources.filter(({ node }) => (isSplit ? node.is(own) : !node.isAttached()));
        const marking = moved.map((one) => one.marking).reduce(stricterMarking, null);
        if (marking !== null) for (const portion of $portionsIn($getSelection())) $raisePortionMark(portion, marking);
        return isDone;
      },
      COMMAND_PRIORITY_CRITICAL,
    );
  return mergeRegister(...commands.map((command) => register(command as LexicalCommand<unknown>)));
}

/** The blocks and items of which words would stand in the block of the caret after a key: where the selection begins and ends, or with what stands beside a caret. */
export function $sourcesOfWords(): readonly LexicalNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  const portions = $portionsIn(selection);
  if (selection.isCollapsed()) {
    const [portion] = portions;
    return portion ? [portion, ...$beside(portion)].filter((one) => one.getTextContent() !== '') : [];
  }
  // One that is selected alone keeps its mark, even with nothing left in it: only a person takes a mark away.
  if (portions.length === 1) return portions;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const left = [$portionLeftAt(start, true), $portionLeftAt(end, false)];
  return left.filter((one, index): one is LexicalNode => one !== null && left.indexOf(one) === index);
}

/** What one end of a selection stands in, when words of it stand beyond that end and so are not selected. */
function $portionLeftAt(point: PointType, isStart: boolean): LexicalNode | null {
  const node = point.getNode();
  const portion = $portionOf(node);
  const block = $blockOf(node);
  const line = $isCaptionNode(block) ? block : portion;
  return line === null || $isAtEdge({ anchor: point }, line, isStart) ? null : portion;
}

function $beside(portion: LexicalNode): readonly LexicalNode[] {
  return [portion.getPreviousSibling(), portion.getNextSibling()].flatMap((one) => (one === null ? [] : [one]));
}
