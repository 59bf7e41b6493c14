import { $getNearestNodeFromDOMNode, type LexicalEditor } from 'lexical';
import type { BlockId } from '../../../core/ids.ts';
import { $getBlockId } from '../blockId.ts';
import { $isCaptionNode } from './captionNode.ts';
import { $captioned } from './captionPlace.ts';

/** Shows the label and number before every caption. They are drawn by the page and no part of the text. */
export function labelCaptions(
  editor: LexicalEditor,
  labelOf: (owner: 'table' | 'figure', block: BlockId) => string,
): void {
  const shown = editor.getRootElement()?.querySelectorAll<HTMLElement>('[data-caption-of]') ?? [];
  editor.getEditorState().read(
    () => {
      for (const element of shown) {
        const caption = $getNearestNodeFromDOMNode(element);
        const block = $isCaptionNode(caption) ? $captioned(caption) : null;
        const id = block && $getBlockId(block);
        if (id === null) continue;
        const label = labelOf(element.dataset['captionOf'] === 'table' ? 'table' : 'figure', id);
        if (element.dataset['label'] !== label) element.dataset['label'] = label;
      }
    },
    { editor },
  );
}
