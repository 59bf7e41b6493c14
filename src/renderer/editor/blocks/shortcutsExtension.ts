import { RichTextExtension } from '@lexical/rich-text';
import {
  $addUpdateTag,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  HISTORY_PUSH_TAG,
  KEY_SPACE_COMMAND,
} from 'lexical';
import { $isInTable } from '../tables/tablePlace.ts';
import { $setBlockKind, type BlockKind } from './blockKind.ts';
import { $getNumberedPlace, $restartNumbering } from './listNumbering.ts';
import { GREATEST_START } from './listStart.ts';
import { ListsExtension } from './listsExtension.ts';

const kindOfMarker: ReadonlyMap<string, BlockKind> = new Map([
  ['#', 'heading1'],
  ['##', 'heading2'],
  ['###', 'heading3'],
  ['-', 'bulletList'],
  ['*', 'bulletList'],
  ['>', 'quote'],
]);

/** `# `, `- `, `1. ` (or any other number to begin with) and `> ` at the start of a paragraph, as in Markdown. One undo brings the typed characters back. */
export const ShortcutsExtension = defineExtension({
  name: 'briefdesk/shortcuts',
  dependencies: [RichTextExtension, ListsExtension],
  register: (editor) =>
    editor.registerCommand(
      KEY_SPACE_COMMAND,
      (event) => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || !selection.isCollapsed() || editor.isComposing()) return false;
        const node = selection.anchor.getNode();
        if (!$isTextNode(node) || !node.isSimpleText() || node.getPreviousSibling() !== null) return false;
        if (!$isParagraphNode(node.getParent()) || $isInTable(node)) return false;
        const marker = node.getTextContent().slice(0, selection.anchor.offset);
        const number = numberOf(marker);
        const kind = number === null ? kindOfMarker.get(marker) : 'numberedList';
        if (kind === undefined) return false;
        event.preventDefault();
        $addUpdateTag(HISTORY_PUSH_TAG);
        node.spliceText(0, marker.length, '', true);
        if (node.getTextContent() === '') node.remove();
        $setBlockKind(editor, kind);
        if (number !== null) $startAt(number);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
});

/** The number of a marker such as `5.` or `5)`. */
function numberOf(marker: string): number | null {
  const digits = /^(\d{1,5})[.)]$/.exec(marker)?.[1];
  const number = Number(digits);
  return digits !== undefined && number >= 1 && number <= GREATEST_START ? number : null;
}

/** Makes the item at the caret bear this number, unless it does so by going on from the items before it; 1 is what a list begins with anyway. */
function $startAt(number: number): void {
  const place = $getNumberedPlace();
  if (place !== null && number !== 1 && place.number !== number) $restartNumbering(place, number);
}
