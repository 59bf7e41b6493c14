import { $getRoot, type EditorState, type LexicalEditor, mergeRegister, type NodeKey } from 'lexical';
import { replacedEverything } from '../editorTags.ts';
import { $getBreakKind, $isBreakNode } from './breakNode.ts';

/**
 * Tells the page by `data-landscape` which elements stand on pages that lie, where lines are longer. They are looked for when a block comes or
 * goes; a key that stays within its block costs no more than a look for that block.
 */
export function showLandscape(editor: LexicalEditor): () => void {
  let lying: ReadonlySet<NodeKey> = new Set();
  const showAll = (state: EditorState) => {
    const now = state.read($lyingBlocks);
    for (const key of lying) if (!now.has(key)) show(editor, key, false);
    for (const key of now) show(editor, key, true);
    lying = now;
  };
  return mergeRegister(
    editor.registerUpdateListener((update) => {
      const { editorState, dirtyElements } = update;
      if (replacedEverything(update) || dirtyElements.get('root')) showAll(editorState);
      // An element that was drawn anew.
      else for (const key of dirtyElements.keys()) if (lying.has(key)) show(editor, key, true);
    }),
    editor.registerRootListener((root) => {
      if (root !== null) showAll(editor.getEditorState());
    }),
  );
}

function $lyingBlocks(): ReadonlySet<NodeKey> {
  const keys = new Set<NodeKey>();
  let isLying = false;
  for (let node = $getRoot().getFirstChild(); node !== null; node = node.getNextSibling()) {
    const kind = $isBreakNode(node) ? $getBreakKind(node) : 'page';
    if (kind !== 'page') isLying = kind === 'landscape';
    if (isLying) keys.add(node.getKey());
  }
  return keys;
}

function show(editor: LexicalEditor, key: NodeKey, isLying: boolean): void {
  const element = editor.getElementByKey(key);
  if (element?.hasAttribute('data-landscape') === !isLying) element.toggleAttribute('data-landscape', isLying);
}
