import { defineExtension, isDOMNode, type LexicalEditor, mergeRegister } from 'lexical';

/**
 * Lets a key act where the caret is. The browser tells of a moved caret in a task of its own, and the next key may come before that: Lexical
 * reads the caret for what is typed, but for a key as such it takes the place it was told of last. `Home` and `Backspace` at once then deleted
 * the letter before the old caret. So a caret that has moved since is told of before anyone hears of the key.
 */
export const KeyCaretExtension = defineExtension({
  name: 'briefdesk/key-caret',
  register: (editor) =>
    editor.registerRootListener((root) => (root === null ? undefined : tellBeforeKeys(editor, root))),
});

function tellBeforeKeys(editor: LexicalEditor, root: HTMLElement): () => void {
  const page = root.ownerDocument;
  let known = caretOf(page);
  const remember = () => {
    known = caretOf(page);
  };
  const tell = (event: KeyboardEvent) => {
    if (event.isComposing || !isDOMNode(event.target) || !root.contains(event.target)) return;
    const caret = caretOf(page);
    if (!root.contains(caret.anchorNode) || isSame(caret, known)) return;
    page.dispatchEvent(new Event('selectionchange'));
  };
  page.addEventListener('selectionchange', remember);
  page.addEventListener('keydown', tell, { capture: true });
  return mergeRegister(
    // A caret that Lexical puts somewhere itself, and one that it found where the browser put it while typing.
    editor.registerUpdateListener(remember),
    () => page.removeEventListener('selectionchange', remember),
    () => page.removeEventListener('keydown', tell, { capture: true }),
  );
}

type Caret = Pick<Selection, 'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset'>;

function caretOf(page: Document): Caret {
  const selection = page.getSelection();
  const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = selection ?? {};
  return { anchorNode, anchorOffset, focusNode, focusOffset };
}

function isSame(a: Caret, b: Caret): boolean {
  return (
    a.anchorNode === b.anchorNode &&
    a.anchorOffset === b.anchorOffset &&
    a.focusNode === b.focusNode &&
    a.focusOffset === b.focusOffset
  );
}
