import { RichTextExtension } from '@lexical/rich-text';
import { $isParentRTL } from '@lexical/selection';
import {
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  defineExtension,
  getDOMSelection,
  isDOMNode,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  SELECTION_CHANGE_COMMAND,
  safeCast,
} from 'lexical';
import type { CitationId } from '../../../core/ids.ts';
import { IdentityExtension } from '../identityExtension.ts';
import { $getCitationId, $isCitationNode, type CitationNode } from './citationNode.ts';
import { $getCitationBeside, $getSelectedCitation, $leaveCitation, $selectCitation } from './citationSelection.ts';

export interface CitationKeysConfig {
  /** Enter on a selected citation. */
  readonly onOpen: (id: CitationId) => void;
  /** A click on a citation. */
  readonly onFollow: (id: CitationId) => void;
}

/**
 * A citation is one step for the caret: an arrow selects it, the next one leaves it. Backspace and Delete select before they
 * delete, and typing or pasting onto a selected citation goes behind it, so that no citation is lost by a stray key.
 */
export const CitationKeysExtension = defineExtension({
  name: 'briefdesk/citation-keys',
  config: safeCast<CitationKeysConfig>({ onOpen: () => {}, onFollow: () => {} }),
  dependencies: [RichTextExtension, IdentityExtension],
  register: (editor, { onOpen, onFollow }) =>
    mergeRegister(
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        () => {
          $catchUp(editor);
          return false;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(KEY_ARROW_LEFT_COMMAND, (event) => $step(event, 'left'), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, (event) => $step(event, 'right'), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(
        KEY_BACKSPACE_COMMAND,
        (event) => $selectFirst(event, 'before'),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(KEY_DELETE_COMMAND, (event) => $selectFirst(event, 'after'), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          const id = $idOf($getSelectedCitation());
          if (id === null || event?.shiftKey) return false;
          event?.preventDefault();
          onOpen(id);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, $goBehind, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(PASTE_COMMAND, $goBehind, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(
        SELECTION_CHANGE_COMMAND,
        () => {
          $leaveInside();
          return false;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => {
          const node = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null;
          const id = $isCitationNode(node) ? $idOf(node) : null;
          if (id === null || !$isCitationNode(node) || event.shiftKey) return false;
          $selectCitation(node);
          onFollow(id);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
});

/**
 * The browser tells of a moved caret a moment later. A key that comes in between must not meet a citation that is no longer
 * selected: Enter would open it, and Delete remove it.
 */
function $catchUp(editor: LexicalEditor): void {
  if ($getSelectedCitation() === null) return;
  const caret = getDOMSelection(editor.getRootElement()?.ownerDocument.defaultView ?? null);
  if (caret === null || !caret.isCollapsed) return;
  const selection = $createRangeSelectionFromDom(caret, editor);
  if (selection !== null) $setSelection(selection);
}

function $idOf(node: CitationNode | null): CitationId | null {
  return node === null ? null : $getCitationId(node);
}

function $step(event: KeyboardEvent, key: 'left' | 'right'): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
  const isBackward = (key === 'left') !== $isParentRTL(selection.anchor.getNode());
  const side = isBackward ? 'before' : 'after';
  const selected = $getSelectedCitation();
  const beside = $getCitationBeside(side);
  if (selected !== null) $leaveCitation(selected, side);
  else if (beside !== null) $selectCitation(beside);
  else return false;
  event.preventDefault();
  return true;
}

function $goBehind(): false {
  const selected = $getSelectedCitation();
  if (selected !== null) $leaveCitation(selected, 'after');
  return false;
}

function $selectFirst(event: KeyboardEvent, side: 'before' | 'after'): boolean {
  const beside = $getCitationBeside(side);
  if (beside === null) return false;
  event.preventDefault();
  $selectCitation(beside);
  return true;
}

/** A caret never stands inside a citation's wording: one that gets there, by an arrow up or a click, goes to the nearer side. */
function $leaveInside(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const node = selection.anchor.getNode();
  const { offset } = selection.anchor;
  if (!$isCitationNode(node) || offset === 0 || offset === node.getTextContentSize()) return;
  $leaveCitation(node, offset * 2 < node.getTextContentSize() ? 'before' : 'after');
}
