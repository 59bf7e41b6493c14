import { $isTableNode, getTableElement, TableCellNode, TableNode } from '@lexical/table';
import { $getNodeByKey, $getRoot, $isElementNode, type LexicalEditor, mergeRegister, type NodeKey } from 'lexical';
import { replacedEverything } from '../editorTags.ts';
import { $cellsOf, $rowsOf } from './tableNodes.ts';
import { $directionOfTable, directionOfText } from './tablePlace.ts';

/**
 * What of a table's look the browser cannot find out by itself: on which side its columns start, since every cell has a
 * direction of its own and `dir="auto"` passes over those; and of which cells a header is the header.
 */
export function registerTableLook(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerMutationListener(TableNode, (mutations) => {
      editor.read('latest', () => {
        for (const [key, mutation] of mutations) if (mutation !== 'destroyed') $dress(editor, key, null);
      });
    }),
    editor.registerMutationListener(TableCellNode, (mutations) => {
      for (const [key, mutation] of mutations) {
        const element = mutation === 'destroyed' ? null : editor.getElementByKey(key);
        if (element?.localName === 'th') element.setAttribute('scope', 'col');
      }
    }),
    editor.registerUpdateListener((update) => {
      const { dirtyElements, editorState } = update;
      editorState.read(() => {
        if (replacedEverything(update)) for (const key of $getRoot().getChildrenKeys()) $dress(editor, key, null);
        else for (const key of dirtyElements.keys()) $dress(editor, key, dirtyElements);
      });
    }),
  );
}

/**
 * Cells without a letter start where the table starts. Of those only the ones that are `dirty` are looked at, unless the
 * table turned round; all of them for null.
 */
function $dress(editor: LexicalEditor, key: NodeKey, dirty: ReadonlyMap<NodeKey, boolean> | null): void {
  const table = $getNodeByKey(key);
  const wrapper = $isTableNode(table) ? editor.getElementByKey(key) : null;
  if (!$isTableNode(table) || wrapper === null) return;
  const element = getTableElement(table, wrapper);
  const direction = $directionOfTable(table);
  const isTurned = element.dir !== direction;
  if (isTurned) element.dir = direction;
  for (const cell of $rowsOf(table).flatMap($cellsOf)) {
    if (dirty !== null && !isTurned && !dirty.has(cell.getKey())) continue;
    const line = cell.getFirstChild();
    const shown = $isElementNode(line) ? editor.getElementByKey(line.getKey()) : null;
    if (shown !== null) shown.dir = directionOfText(line?.getTextContent() ?? '') === null ? direction : 'auto';
  }
}
