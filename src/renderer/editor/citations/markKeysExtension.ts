import { RichTextExtension } from '@lexical/rich-text';
import { $isParentRTL } from '@lexical/selection';
import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  defineExtension,
  isDOMNode,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  SELECTION_CHANGE_COMMAND,
  safeCast,
} from 'lexical';
import type { BlockId, CitationId, FootnoteId } from '../../../core/ids.ts';
import { $getFootnoteId } from '../footnotes/footnoteNode.ts';
import { IdentityExtension } from '../identityExtension.ts';
import { $getReferenceTarget, $isReferenceNode } from '../references/referenceNode.ts';
import { $getCitationId, $isCitationNode } from './citationNode.ts';
import { $isMarkNode, type MarkNode } from './markNode.ts';
import { $getMarkBeside, $getSelectedMark, $leaveMark, $selectMark } from './markSelection.ts';

/** Which mark it is. */
export type MarkId =
  | { readonly kind: 'citation'; readonly id: CitationId }
  | { readonly kind: 'footnote'; readonly id: FootnoteId }
  /** A cross-reference, by what it names. */
  | { readonly kind: 'crossReference'; readonly id: BlockId };

export interface MarkKeysConfig {
  /** Enter on a selected mark. */
  readonly onOpen: (mark: MarkId) => void;
  /** A click on a mark. */
  readonly onClick: (mark: MarkId) => void;
}

/**
 * A citation, the mark of a footnote or a cross-reference is one step for the caret: an arrow selects it, the next one leaves it. Backspace and
 * Delete select before they delete, and typing or pasting onto a selected mark goes behind it, so that none is lost by a
 * stray key.
 */
export const MarkKeysExtension = defineExtension({
  name: 'briefdesk/mark-keys',
  config: safeCast<MarkKeysConfig>({ onOpen: () => {}, onClick: () => {} }),
  dependencies: [RichTextExtension, IdentityExtension],
  register: (editor, { onOpen, onClick }) =>
    mergeRegister(
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
          const mark = $readMarkId($getSelectedMark());
          if (mark === null || event?.shiftKey) return false;
          event?.preventDefault();
          onOpen(mark);
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
          const mark = $isMarkNode(node) ? $readMarkId(node) : null;
          if (mark === null || !$isMarkNode(node) || event.shiftKey) return false;
          $selectMark(node);
          onClick(mark);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerRootListener((root) => {
        const keep = (event: MouseEvent) => keepSelected(editor, event);
        root?.addEventListener('mouseup', keep);
        return () => root?.removeEventListener('mouseup', keep);
      }),
    ),
});

/**
 * Keeps a selected mark selected when it is clicked again: the browser puts the caret there when the button is let go, since no text was dragged,
 * and does so after the click was told.
 */
function keepSelected(editor: LexicalEditor, event: MouseEvent): void {
  const { target } = event;
  if (event.button !== 0 || event.shiftKey || !isDOMNode(target)) return;
  const isSelected = editor.read(() => {
    const node = $getNearestNodeFromDOMNode(target);
    return $isMarkNode(node) && node.is($getSelectedMark());
  });
  if (isSelected) event.preventDefault();
}

/** Which mark a node is; null for none, and for one that has no id yet. */
export function $readMarkId(node: MarkNode | null): MarkId | null {
  if (node === null) return null;
  if ($isCitationNode(node)) {
    const id = $getCitationId(node);
    return id === null ? null : { kind: 'citation', id };
  }
  if ($isReferenceNode(node)) {
    const target = $getReferenceTarget(node);
    return target === null ? null : { kind: 'crossReference', id: target };
  }
  const id = $getFootnoteId(node);
  return id === null ? null : { kind: 'footnote', id };
}

function $step(event: KeyboardEvent, key: 'left' | 'right'): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
  const isBackward = (key === 'left') !== $isParentRTL(selection.anchor.getNode());
  const side = isBackward ? 'before' : 'after';
  const selected = $getSelectedMark();
  const beside = $getMarkBeside(side);
  if (selected !== null) $leaveMark(selected, side);
  else if (beside !== null) $selectMark(beside);
  else return false;
  event.preventDefault();
  return true;
}

function $goBehind(): false {
  const selected = $getSelectedMark();
  if (selected !== null) $leaveMark(selected, 'after');
  return false;
}

function $selectFirst(event: KeyboardEvent, side: 'before' | 'after'): boolean {
  const beside = $getMarkBeside(side);
  if (beside === null) return false;
  event.preventDefault();
  $selectMark(beside);
  return true;
}

/** A caret never stands inside a mark: one that gets there, by an arrow up or a click, goes to the nearer side. */
function $leaveInside(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const node = selection.anchor.getNode();
  const { offset } = selection.anchor;
  if (!$isMarkNode(node) || offset === 0 || offset === node.getTextContentSize()) return;
  $leaveMark(node, offset * 2 < node.getTextContentSize() ? 'before' : 'after');
}
