import { $createLinkNode, LinkExtension, LinkNode } from '@lexical/link';
import { $isListNode, ListExtension, ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode, RichTextExtension } from '@lexical/rich-text';
import { $isTableCellNode } from '@lexical/table';
import {
  $isRootNode,
  COMMAND_PRIORITY_CRITICAL,
  defineExtension,
  type ElementNode,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  IS_BOLD,
  IS_ITALIC,
  mergeRegister,
  ParagraphNode,
  TextNode,
} from 'lexical';
import { linkSchema } from '../../../core/briefing/document.ts';
import { CitationNode } from '../citations/citationNode.ts';
import { $isMarkNode } from '../citations/markNode.ts';
import { FootnoteNode } from '../footnotes/footnoteNode.ts';
import { IdentityExtension } from '../identityExtension.ts';
import { ReferenceNode } from '../references/referenceNode.ts';
import { $getListStart, $setListStart, registerListJoining } from './listStart.ts';

/**
 * Keeps out of the editor whatever the document cannot hold: formats beside bold and italic, alignment, indented paragraphs,
 * fourth-level headings, numbers of inner lists that do not start at one, a direction of one item of a list. What is seen is what is stored and exported.
 */
export const FormattingExtension = defineExtension({
  name: 'briefdesk/formatting',
  dependencies: [RichTextExtension, ListExtension, LinkExtension, IdentityExtension],
  register: (editor) =>
    mergeRegister(
      registerListJoining(editor),
      editor.registerCommand(
        FORMAT_TEXT_COMMAND,
        (format) => format !== 'bold' && format !== 'italic',
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
      editor.registerNodeTransform(TextNode, (node) => $keepFormats(node, IS_BOLD | IS_ITALIC)),
      editor.registerNodeTransform(CitationNode, (node) => $keepFormats(node, 0)),
      editor.registerNodeTransform(FootnoteNode, (node) => $keepFormats(node, 0)),
      editor.registerNodeTransform(ReferenceNode, (node) => $keepFormats(node, 0)),
      ...[ParagraphNode, HeadingNode, QuoteNode].map((kind) =>
        editor.registerNodeTransform<ElementNode>(kind, $keepPlain),
      ),
      editor.registerNodeTransform(ListItemNode, (item) => {
        if (item.getFormatType() !== '') item.setFormat('');
        $liftDirection(item);
      }),
      editor.registerNodeTransform(HeadingNode, (heading) => {
        if (['h4', 'h5', 'h6'].includes(heading.getTag())) heading.setTag('h3');
      }),
      editor.registerNodeTransform(ListNode, (list) => {
        if (list.getListType() === 'check') list.setListType('bullet');
        const isNumbered = list.getListType() === 'number' && $isRootNode(list.getParent());
        $setListStart(list, isNumbered ? $getListStart(list) : null);
        $liftDirection(list);
      }),
      editor.registerNodeTransform(LinkNode, $keepToText),
    ),
});

function $keepFormats(node: TextNode, allowed: number): void {
  if ((node.getFormat() & ~allowed) !== 0) node.setFormat(node.getFormat() & allowed);
  if (node.getStyle() !== '') node.setStyle('');
}

function $keepPlain(element: ElementNode): void {
  // Cells of a table are aligned, and they start on the side their text starts on.
  const isInCell = $isTableCellNode(element.getParent());
  if (!isInCell && element.getFormatType() !== '') element.setFormat('');
  if (isInCell && element.getDirection() !== null) element.setDirection(null);
  if (element.getIndent() !== 0) element.setIndent(0);
  if (element.getStyle() !== '') element.setStyle('');
}

/** The direction is that of the whole list: one that an item or an inner list brings along goes to the list if it has none. */
function $liftDirection(inner: ListItemNode | ListNode): void {
  const direction = inner.getDirection();
  const list = inner.getTopLevelElement();
  if (direction === null || inner.is(list)) return;
  inner.setDirection(null);
  if ($isListNode(list) && list.getDirection() === null) list.setDirection(direction);
}

/** A link holds text and leads where a Word file may lead; anything else is lifted out of it. */
function $keepToText(link: LinkNode): void {
  const isAllowed = linkSchema.shape.url.safeParse(link.getURL()).success;
  const isText = (child: unknown) => child instanceof TextNode && !$isMarkNode(child);
  if (isAllowed && link.getChildren().every(isText)) return;
  for (const child of [...link.getChildren()].reverse()) {
    link.insertAfter(child);
    if (!isAllowed || !isText(child)) continue;
    const own = $createLinkNode(link.getURL());
    child.replace(own);
    own.append(child);
  }
  link.remove();
}
