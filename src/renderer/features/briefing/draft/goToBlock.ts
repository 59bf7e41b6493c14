import { $isElementNode } from 'lexical';
import type { BlockId } from '../../../../core/ids.ts';
import { $findBlock, findBlockElement } from '../../../editor/findBlockElement.ts';
import { showToast } from '../../../ui/toasts.ts';
import { documentWords } from '../../../words/documentWords.ts';
import type { DraftSession } from './draftSession.ts';

/** Brings a block of the text into sight with the caret at its start, or says that it is not there. */
export function goToBlock({ editor }: DraftSession, id: BlockId): void {
  const element = findBlockElement(editor, id);
  if (element === null) {
    showToast({ tone: 'warning', title: documentWords.reference.noTarget });
    return;
  }
  element.scrollIntoView({ block: 'center' });
  editor.update(
    () => {
      const block = $findBlock(editor, id);
      if ($isElementNode(block)) block.selectStart();
    },
    { onUpdate: () => editor.focus() },
  );
}
