import { RichTextExtension } from '@lexical/rich-text';
import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  COMPOSITION_END_TAG,
  defineExtension,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  IS_BOLD,
  IS_ITALIC,
  type LexicalNode,
  PASTE_TAG,
  type TextNode,
  type UpdateListenerPayload,
} from 'lexical';
import { $isMarkNode } from '../citations/markNode.ts';
import { LOAD_TAG } from '../editorTags.ts';
import { type Emphasis, findEmphasis } from './emphasis.ts';

/** Stands for a citation or a footnote within a line of text. */
const PLACEHOLDER = '\uFFFC';

/** `**bold**` and `*italic*`, `__bold__` and `_italic_`, once the closing mark is typed. One undo brings the marks back. */
export const EmphasisExtension = defineExtension({
  name: 'briefdesk/emphasis',
  dependencies: [RichTextExtension],
  register: (editor) =>
    editor.registerUpdateListener((update) => {
      if (editor.isComposing() || !isTyped(update)) return;
      const found = update.editorState.read(() => $findClosed(update));
      if (found === null) return;
      editor.update(() => $emphasize(found), { tag: HISTORY_PUSH_TAG });
    }),
});

function isTyped({ tags, dirtyLeaves }: UpdateListenerPayload): boolean {
  const isOther = [HISTORIC_TAG, PASTE_TAG, LOAD_TAG, COMPOSITION_END_TAG].some((tag) => tags.has(tag));
  return !isOther && dirtyLeaves.size > 0 && dirtyLeaves.size <= 2;
}

interface Closed {
  /** The nodes of the line up to the caret. */
  readonly keys: readonly string[];
  readonly emphasis: Emphasis;
}

/** The emphasis that a sign closed which was not there before. */
function $findClosed({ dirtyLeaves, prevEditorState }: UpdateListenerPayload): Closed | null {
  const caret = $caret();
  if (caret === null || !dirtyLeaves.has(caret.node.getKey())) return null;
  const { node, offset } = caret;
  const before = prevEditorState._nodeMap.get(node.getKey());
  const sizeBefore = $isTextNode(before) ? before.__text.length : 0;
  const isOneMore = sizeBefore === node.getTextContentSize() - 1;
  if (!isOneMore || !/[*_]/.test(node.getTextContent().charAt(offset - 1))) return null;
  const line = $lineUpTo(node);
  const text = line
    .map((one) => textOf(one))
    .join('')
    .slice(0, lengthBefore(line) + offset);
  const emphasis = findEmphasis(text);
  return emphasis && { keys: line.map((one) => one.getKey()), emphasis };
}

/** The caret in plain text. */
function $caret(): Place | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  const isPlain = $isTextNode(node) && node.isSimpleText() && !$isMarkNode(node);
  return isPlain ? { node, offset: selection.anchor.offset } : null;
}

/** The text before the caret in the same line, to the node with the caret in it. A link ends it. */
function $lineUpTo(node: TextNode): TextNode[] {
  const line: TextNode[] = [];
  for (let one: LexicalNode | null = node; $isTextNode(one); one = one.getPreviousSibling()) line.unshift(one);
  return line;
}

function textOf(node: LexicalNode): string {
  return $isMarkNode(node) ? PLACEHOLDER : node.getTextContent();
}

function lengthBefore(line: readonly TextNode[]): number {
  return line.slice(0, -1).reduce((length, node) => length + textOf(node).length, 0);
}

/** Takes the marks away, formats what stood between them and leaves the caret behind it, in plain text. */
function $emphasize({ keys, emphasis: { mark, start, end } }: Closed): void {
  const line = keys.map((key) => $getNodeByKey(key)).filter($isTextNode);
  const opening = $findMark(line, start, mark);
  const closing = $findMark(line, end - mark.length, mark);
  if (opening === null || closing === null) return;
  closing.node.spliceText(closing.offset, mark.length, '');
  opening.node.spliceText(opening.offset, mark.length, '');
  const endOffset = closing.offset - (opening.node.is(closing.node) ? mark.length : 0);
  const selection = $createRangeSelection();
  selection.anchor.set(opening.node.getKey(), opening.offset, 'text');
  selection.focus.set(closing.node.getKey(), endOffset, 'text');
  $setSelection(selection);
  const [format, flag] = mark.length === 2 ? (['bold', IS_BOLD] as const) : (['italic', IS_ITALIC] as const);
  // What has the format already keeps it.
  selection.formatText(format, flag);
  const { key, offset, type } = selection.focus;
  selection.anchor.set(key, offset, type);
  if (selection.hasFormat(format)) selection.toggleFormat(format);
}

interface Place {
  readonly node: TextNode;
  readonly offset: number;
}

/** Where a mark stands; null when it is spread over two nodes, as when half of it is formatted. */
function $findMark(line: readonly TextNode[], at: number, mark: string): Place | null {
  let offset = at;
  for (const node of line) {
    const text = textOf(node);
    if (offset < text.length) return text.startsWith(mark, offset) ? { node, offset } : null;
    offset -= text.length;
  }
  return null;
}
