import { getExtensionDependencyFromEditor } from '@lexical/extension';
import {
  $addUpdateTag,
  $getRoot,
  $isElementNode,
  HISTORIC_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical';
import type { BlockId } from '../../../core/ids.ts';
import { $captionOf } from '../captions/captionPlace.ts';
import { $renewKeepingCaret, hasFocus } from '../citations/renewMarks.ts';
import { LABELS_TAG } from '../editorTags.ts';
import { IdentityExtension } from '../identityExtension.ts';
import {
  $getReferenceTarget,
  $isReferenceNode,
  $saysReference,
  $setReferenceWords,
  type ReferenceNode,
} from './referenceNode.ts';

/** What a cross-reference to a target says; null when there is no such target. */
export type WordsOf = (target: BlockId) => string | null;

/**
 * Shows the cross-references in some blocks, or in all of a small text, with what they say now, in one update that is no step of the undo
 * history and not part of the document.
 */
export function renewReferences(editor: LexicalEditor, blocks: Iterable<BlockId> | 'all', wordsOf: WordsOf): void {
  const stale = editor
    .getEditorState()
    .read(() => $findAll(editor, blocks).filter((node) => !$saysReference(node, $wordsFor(node, wordsOf))));
  if (stale.length === 0) return;
  editor.update(
    () => {
      const touched = stale.filter((node) =>
        $renewKeepingCaret(node, () => $setReferenceWords(node, $wordsFor(node, wordsOf))),
      );
      if (touched.length === 0 || !hasFocus(editor)) $addUpdateTag(SKIP_DOM_SELECTION_TAG);
    },
    { tag: [HISTORIC_TAG, LABELS_TAG, SKIP_SCROLL_INTO_VIEW_TAG], discrete: true },
  );
}

function $findAll(editor: LexicalEditor, blocks: Iterable<BlockId> | 'all'): readonly ReferenceNode[] {
  if (blocks === 'all') return $getRoot().getAllTextNodes().filter($isReferenceNode);
  const { $find } = getExtensionDependencyFromEditor(editor, IdentityExtension).output.blocks;
  return [...blocks].flatMap((id) => {
    const block = $find(id);
    const elements = block === undefined ? [] : [block, $captionOf(block)].filter($isElementNode);
    return elements.flatMap((element) => element.getAllTextNodes().filter($isReferenceNode));
  });
}

function $wordsFor(node: ReferenceNode, wordsOf: WordsOf): string | null {
  const target = $getReferenceTarget(node);
  return target === null ? null : wordsOf(target);
}
