import { getExtensionDependencyFromEditor } from '@lexical/extension';
import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  HISTORIC_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical';
import type { CitationId } from '../../../core/ids.ts';
import { LABELS_TAG } from '../editorTags.ts';
import { IdentityExtension } from '../identityExtension.ts';
import { $setCitationLook, type CitationLook, type CitationNode } from './citationNode.ts';

export interface CitationAppearance extends CitationLook {
  readonly label: string;
}

/**
 * Shows citations as they are worded now, in one update that is no step of the undo history and not part of the document.
 * Ids that are not in the text are passed over.
 */
export function renewCitations(editor: LexicalEditor, appearances: ReadonlyMap<CitationId, CitationAppearance>): void {
  const { citations } = getExtensionDependencyFromEditor(editor, IdentityExtension).output;
  editor.update(
    () => {
      let touchesCaret = false;
      for (const [id, { label, ...look }] of appearances) {
        const node = citations.$find(id);
        if (node !== undefined && $renew(node, label, look)) touchesCaret = true;
      }
      // Where the caret stands at a citation that grew, it has to be put behind it again; elsewhere the window's selection is
      // left alone, so that a label that comes late never takes the focus.
      if (!touchesCaret || !hasFocus(editor)) $addUpdateTag(SKIP_DOM_SELECTION_TAG);
    },
    { tag: [HISTORIC_TAG, LABELS_TAG, SKIP_SCROLL_INTO_VIEW_TAG], discrete: true },
  );
}

/** Renews one citation; true when the caret stands in it, whose offset behind the wording is then kept behind it. */
function $renew(node: CitationNode, label: string, look: CitationLook): boolean {
  const before = node.getTextContentSize();
  if (!$setCitationLook(node, label, look)) return false;
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const points = [selection.anchor, selection.focus].filter((point) => point.key === node.getKey());
  for (const point of points) {
    if (point.offset >= before || point.offset > label.length) point.set(point.key, label.length, 'text');
  }
  return points.length > 0;
}

function hasFocus(editor: LexicalEditor): boolean {
  const root = editor.getRootElement();
  return root?.contains(root.ownerDocument.activeElement) ?? false;
}
