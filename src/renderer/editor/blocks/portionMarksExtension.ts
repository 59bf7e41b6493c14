import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { TableNode } from '@lexical/table';
import {
  $getNodeByKey,
  $hasUpdateTag,
  $isElementNode,
  type DOMExportOutput,
  defineExtension,
  HISTORIC_TAG,
  isHTMLElement,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  type NodeMutation,
  ParagraphNode,
  RootNode,
} from 'lexical';
import { replacedEverything } from '../editorTags.ts';
import { ImageNode } from '../images/imageNode.ts';
import { $isInTable } from '../tables/tablePlace.ts';
import { keepMarksThroughKeys } from './keepMarksThroughKeys.ts';
import { keepMarksThroughPastes } from './keepMarksThroughPastes.ts';
import { $portionOf } from './markPortions.ts';
import { $getPortionMark, $raisePortionMark, $setPortionMark, MARKING_ATTRIBUTE } from './portionMark.ts';
import { createShownMark } from './shownMark.ts';

const markable = [ParagraphNode, HeadingNode, QuoteNode, ListItemNode, TableNode] as const;

/**
 * Portion marks are shown before their blocks by the page; what stands in a cell has none of its own. Words that are marked stay so: a
 * block that is split leaves its mark to both parts, and one that takes the words of another in has the stricter mark of the two. Only a person takes
 * a mark away.
 */
export const PortionMarksExtension = defineExtension({
  name: 'briefdesk/portion-marks',
  html: { export: new Map([...markable, ImageNode].map((kind) => [kind, $exportMarked])) },
  register(editor) {
    /** The nodes that had a mark when the text was drawn last. */
    const marked = new Set<NodeKey>();
    const $keep = () => {
      if (!$hasUpdateTag(HISTORIC_TAG)) for (const key of marked) $keepMarkOf(editor, key);
    };
    return mergeRegister(
      ...markable.map((kind) => editor.registerMutationListener(kind, (mutations) => showMarks(editor, mutations))),
      editor.registerUpdateListener((update) => {
        const { editorState, dirtyElements } = update;
        for (const key of replacedEverything(update) ? editorState._nodeMap.keys() : dirtyElements.keys()) {
          const node = editorState._nodeMap.get(key);
          const isMarked = $isElementNode(node) && editorState.read(() => $getPortionMark(node)) !== null;
          if (isMarked) marked.add(key);
          else marked.delete(key);
        }
      }),
      editor.registerNodeTransform(RootNode, $keep),
      editor.registerNodeTransform(ListNode, $keep),
      editor.registerNodeTransform(ParagraphNode, (paragraph) => {
        if ($getPortionMark(paragraph) !== null && $isInTable(paragraph)) $setPortionMark(paragraph, null);
      }),
      keepMarksThroughKeys(editor),
      keepMarksThroughPastes(editor),
    );
  },
});

/** With its mark, for ourselves as an attribute and for other programs as it is read. */
function $exportMarked(editor: LexicalEditor, node: LexicalNode): DOMExportOutput {
  const output = node.exportDOM(editor);
  const marking = $getPortionMark(node);
  const { element, after } = output;
  if (marking === null || !isHTMLElement(element)) return output;
  const marked = element.localName === 'table' ? element : (element.querySelector('table') ?? element);
  marked.setAttribute(MARKING_ATTRIBUTE, marking);
  if (marked.localName === 'img') {
    const line = document.createElement('p');
    line.append(createShownMark('span', marking), marked);
    return { ...output, element: line };
  }
  if (marked.localName !== 'table') {
    marked.prepend(createShownMark('span', marking));
    return output;
  }
  return {
    ...output,
    after(made) {
      const table = after ? after.call(node, made) : made;
      if (isHTMLElement(table)) table.prepend(createShownMark('caption', marking));
      // Null leaves what was made in its place.
      return table === made ? null : table;
    },
  };
}

/** Hands the mark of a node that is gone to the blocks in which its words stand now. */
function $keepMarkOf(editor: LexicalEditor, key: NodeKey): void {
  if ($getNodeByKey(key)?.isAttached()) return;
  const before = editor.getEditorState();
  const { marking, words } = before.read(() => {
    const node = before._nodeMap.get(key);
    const texts = $isElementNode(node) ? node.getAllTextNodes() : [];
    return { marking: node ? $getPortionMark(node) : null, words: texts.map((text) => text.getKey()) };
  });
  for (const word of words) {
    const node = $getNodeByKey(word);
    const portion = node?.isAttached() ? $portionOf(node) : null;
    if (portion !== null) $raisePortionMark(portion, marking);
  }
}

/** Writes the marks of nodes that were drawn to their elements. Also for nodes of other extensions. */
export function showMarks(editor: LexicalEditor, mutations: ReadonlyMap<NodeKey, NodeMutation>): void {
  editor.getEditorState().read(() => {
    for (const [key, mutation] of mutations) {
      const element = mutation === 'destroyed' ? null : editor.getElementByKey(key);
      const node = element && $getNodeByKey(key);
      if (!element || !node) continue;
      const marking = $getPortionMark(node);
      if (marking === null) delete element.dataset['marking'];
      else if (element.dataset['marking'] !== marking) element.dataset['marking'] = marking;
    }
  });
}
