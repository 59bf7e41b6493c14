import { $createTextNode, $getSelection, $isElementNode, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG } from 'lexical';
import type { BlockId } from '../../../../core/ids.ts';
import { $ensureCaption } from '../../../editor/captions/captions.ts';
import { $recallSelection } from '../../../editor/caretExtension.ts';
import { $goToEnd, $leaveMark } from '../../../editor/citations/markSelection.ts';
import { $findBlock } from '../../../editor/findBlockElement.ts';
import { $createReferenceNode } from '../../../editor/references/referenceNode.ts';
import { factsOf, renewFacts } from '../draft/draftFacts.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import type { WritingSurface } from '../draft/writingSurface.ts';

/**
 * Puts a cross-reference where the caret was last, behind what was selected. With a `caption` its target is given that first; in
 * the text both are one step of the undo history.
 */
export function insertReference(
  session: DraftSession,
  { editor }: WritingSurface,
  target: BlockId,
  caption?: string,
): void {
  if (caption !== undefined) giveCaption(session, target, caption);
  editor.update(
    () => {
      $goToEnd($recallSelection(editor));
      const node = $createReferenceNode(target);
      $getSelection()?.insertNodes([node]);
      $leaveMark(node, 'after');
    },
    {
      tag: caption !== undefined && editor === session.editor ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG,
      onUpdate: () => {
        // At once, not when the facts of the text are renewed: an insertion should not be seen without its words.
        session.facts.setState((before) => renewFacts(before ?? factsOf([]), session.mirror.blocks()), true);
        editor.focus();
      },
    },
  );
}

function giveCaption({ editor }: DraftSession, target: BlockId, words: string): void {
  editor.update(
    () => {
      const block = $findBlock(editor, target);
      const caption = block && $ensureCaption(block);
      if ($isElementNode(caption)) caption.append($createTextNode(words));
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}
