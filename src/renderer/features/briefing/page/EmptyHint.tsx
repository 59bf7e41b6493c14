import { $getRoot, $isParagraphNode, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { briefingWords } from '../../../words/briefingWords.ts';
import styles from './EmptyHint.module.css';

/** What one can do in an empty text, where it would stand. Not read out: the text says the same as its description. */
export function EmptyHint({ editor }: { readonly editor: LexicalEditor }) {
  const isEmpty = useIsEmpty(editor);
  return isEmpty ? (
    <div className={styles.hint} aria-hidden>
      {briefingWords.page.emptyHint}
    </div>
  ) : null;
}

/** Whether the text is one empty paragraph. A key typed into more than that renders nothing. */
function useIsEmpty(editor: LexicalEditor): boolean {
  const [isEmpty, setIsEmpty] = useState(false);
  useEffect(() => {
    const update = () =>
      setIsEmpty(
        editor.getEditorState().read(() => {
          const only = $getRoot().getChildrenSize() === 1 ? $getRoot().getFirstChild() : null;
          return $isParagraphNode(only) && only.isEmpty();
        }),
      );
    update();
    return editor.registerUpdateListener(update);
  }, [editor]);
  return isEmpty;
}
