import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { $selectWholeBlock } from '../blocks/wholeBlocksExtension.ts';
import { $isImageNode } from './imageNode.ts';

/** Gives the text the focus with an image selected: with the focus alone, the caret would be where it was before. */
export function focusImage(editor: LexicalEditor, key: NodeKey): void {
  editor.focus(() =>
    editor.update(() => {
      const node = $getNodeByKey(key);
      if ($isImageNode(node)) $selectWholeBlock(node);
    }),
  );
}
