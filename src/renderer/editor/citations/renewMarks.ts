import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  HISTORIC_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical';
import type { CitationId, FootnoteId } from '../../../core/ids.ts';
import { LABELS_TAG } from '../editorTags.ts';
import { $findFootnote } from '../footnotes/findFootnote.ts';
import { $setFootnoteLook, type FootnoteLook } from '../footnotes/footnoteNode.ts';
import { $setCitationLook, type CitationLook } from './citationNode.ts';
import { $findCitation } from './findCitation.ts';
import type { MarkNode } from './markNode.ts';

export interface CitationAppearance extends CitationLook {
  readonly label: string;
}

/** How the citations and footnotes of a briefing are worded and numbered now. */
export interface MarkAppearances {
  readonly citations: ReadonlyMap<CitationId, CitationAppearance>;
  readonly footnotes: ReadonlyMap<FootnoteId, FootnoteLook>;
}

/**
 * Shows citations and marks of footnotes as they are worded and numbered now, in one update that is no step of the undo
 * history and not part of the document. Ids that are not in the text are passed over.
 */
export function renewMarks(editor: LexicalEditor, { citations, footnotes }: MarkAppearances): void {
  editor.update(
    () => {
      let touchesCaret = false;
      for (const [id, { label, ...look }] of citations) {
        const node = $findCitation(editor, id);
        if (node && $renewKeepingCaret(node, () => $setCitationLook(node, label, look))) touchesCaret = true;
      }
      for (const [id, look] of footnotes) {
        const node = $findFootnote(editor, id);
        if (node && $renewKeepingCaret(node, () => $setFootnoteLook(node, look))) touchesCaret = true;
      }
      // Where the caret stands at a mark that grew, it has to be put behind it again; elsewhere the window's selection is
      // left alone, so that a label that comes late never takes the focus.
      if (!touchesCaret || !hasFocus(editor)) $addUpdateTag(SKIP_DOM_SELECTION_TAG);
    },
    { tag: [HISTORIC_TAG, LABELS_TAG, SKIP_SCROLL_INTO_VIEW_TAG], discrete: true },
  );
}

/** Renews a mark; true when the caret stands in it, whose offset behind the wording is then kept behind it. */
export function $renewKeepingCaret(node: MarkNode, $set: () => boolean): boolean {
  const before = node.getTextContentSize();
  if (!$set()) return false;
  const after = node.getLatest().getTextContentSize();
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const points = [selection.anchor, selection.focus].filter((point) => point.key === node.getKey());
  for (const point of points) {
    if (point.offset >= before || point.offset > after) point.set(point.key, after, 'text');
  }
  return points.length > 0;
}

export function hasFocus(editor: LexicalEditor): boolean {
  const root = editor.getRootElement();
  return root?.contains(root.ownerDocument.activeElement) ?? false;
}
