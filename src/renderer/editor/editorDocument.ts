import { $createLinkNode, $isLinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode, $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import {
  $createHeadingNode,
  $createQuoteNode,
  $isHeadingNode,
  $isQuoteNode,
  type HeadingNode,
} from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import { assertNever } from '../../core/assertNever.ts';
import {
  type Block,
  type BriefingDocument,
  DEEPEST_INDENT,
  DOCUMENT_VERSION,
  type Inline,
  type ListItem,
  linkSchema,
  type TextRun,
} from '../../core/briefing/document.ts';
import { isNumberedList } from '../../core/briefing/documentRules.ts';
import { joinInlines } from '../../core/briefing/joinInlines.ts';
import type { Citation } from '../../core/citation/citation.ts';
import type { BlockId } from '../../core/ids.ts';
import { $getBlockId, $setBlockId } from './blockId.ts';
import { $createCitationNode, $getCitationId, $getCitationItems, $isCitationNode } from './citations/citationNode.ts';
import {
  $createFootnoteNode,
  $getFootnoteId,
  $getFootnoteInlines,
  $isFootnoteNode,
  type FootnoteNode,
} from './footnotes/footnoteNode.ts';
import type { PastedBlock } from './paste/pastedBlock.ts';
import { $readTable, $writeTable } from './tables/tableNodes.ts';

/** The wording a citation is shown with until the engine has its own. */
export type LabelOf = (citation: Pick<Citation, 'items'>) => string;

/**
 * Puts a document in place of what the editor shows. One without blocks is shown as an empty paragraph, since a person
 * needs a line to type in; `newBlockId` names it.
 */
export function $writeDocument(document: BriefingDocument, labelOf: LabelOf, newBlockId: () => BlockId): void {
  const root = $getRoot().clear();
  for (const block of document.blocks) root.append($writeBlock(block, labelOf));
  if (!root.isEmpty()) return;
  root.append($writeBlock({ kind: 'paragraph', id: newBlockId(), inlines: [] }, labelOf));
}

/** A block as the editor's element. One that is new has no id: it gets one when it is put into the text. */
export function $writeBlock(
  block: (Block | PastedBlock) & { readonly id: BlockId | null },
  labelOf: LabelOf,
): ElementNode {
  const element = $createElement(block, labelOf);
  if (block.direction !== undefined) element.setDirection(block.direction);
  if (block.id !== null) $setBlockId(element, block.id);
  return element;
}

function $createElement(block: PastedBlock, labelOf: LabelOf): ElementNode {
  const $write = (inlines: readonly Inline[]) => $writeInlines(inlines, labelOf);
  switch (block.kind) {
    case 'paragraph':
      return $createParagraphNode().splice(0, 0, $write(block.inlines));
    case 'heading':
      return $createHeadingNode(`h${block.level as 1 | 2 | 3}`).splice(0, 0, $write(block.inlines));
    case 'quote':
      return $createQuoteNode().splice(0, 0, $write(block.inlines));
    case 'list':
      return $writeList(block.items, labelOf);
    case 'table':
      return $writeTable(block, $write);
    default:
      return assertNever(block);
  }
}

/**
 * The flat items as Lexical's nesting: a list inside a list stands alone in an item of its own. A level that is skipped gets a list as well,
 * of the kind that the next item on that level has, so that it can go on there.
 */
function $writeList(items: readonly ListItem[], labelOf: LabelOf): ListNode {
  const outermost = $createListNode(isNumberedList(items) ? 'number' : 'bullet');
  const open: ListNode[] = [outermost];
  items.forEach((item, index) => {
    open.length = Math.min(open.length, item.indent + 1);
    if (item.indent > 0 && open.length === item.indent + 1 && !$isOfKind(open.at(-1), item.ordered)) open.pop();
    while (open.length <= item.indent) {
      const inner = $createListNode(orderedAt(open.length, items, index) ? 'number' : 'bullet');
      open.at(-1)?.append($createListItemNode().append(inner));
      open.push(inner);
    }
    open.at(-1)?.append($createListItemNode().splice(0, 0, $writeInlines(item.inlines, labelOf)));
  });
  return outermost;
}

function $isOfKind(list: ListNode | undefined, ordered: boolean): boolean {
  return (list?.getListType() === 'number') === ordered;
}

/** Whether a list opened at `depth` for the item at `index` is to be numbered. */
function orderedAt(depth: number, items: readonly ListItem[], index: number): boolean {
  const next = items.slice(index).find((item) => item.indent <= depth);
  return (next?.indent === depth ? next : items[index])?.ordered ?? false;
}

/** Inlines as nodes, to be put into an element. */
export function $writeInlines(inlines: readonly Inline[], labelOf: LabelOf): LexicalNode[] {
  return inlines.map((inline) => $writeInline(inline, labelOf));
}

function $writeInline(inline: Inline, labelOf: LabelOf): LexicalNode {
  switch (inline.kind) {
    case 'text':
      return $writeRun(inline);
    case 'lineBreak':
      return $createLineBreakNode();
    case 'link':
      return $createLinkNode(inline.url).append(...inline.children.map($writeRun));
    case 'citation':
      return $createCitationNode({ id: inline.id, items: inline.items, label: labelOf(inline) });
    case 'footnote':
      return $createFootnoteNode(inline);
    default:
      return assertNever(inline);
  }
}

function $writeRun(run: TextRun): TextNode {
  const node = $createTextNode(run.text);
  if (run.bold) node.toggleFormat('bold');
  if (run.italic) node.toggleFormat('italic');
  return node;
}

/** The document that the editor shows. */
export function $readDocument(): BriefingDocument {
  const blocks = $getRoot()
    .getChildren()
    .flatMap((node) => ($isElementNode(node) ? [$readBlock(node)] : []));
  return { version: DOCUMENT_VERSION, blocks };
}

/** A top-level element as a block. Every element the editor cannot name is read as a paragraph with its text. */
export function $readBlock(element: ElementNode): Block {
  const id = $getBlockId(element);
  if (id === null) throw new Error('A top-level element has no block id.');
  const direction = element.getDirection();
  const fields = { id, ...(direction === null ? {} : { direction }) };
  if ($isListNode(element)) return { kind: 'list', ...fields, items: $readList(element, 0) };
  if ($isTableNode(element)) return { kind: 'table', ...fields, ...$readTable(element, $readInlines) };
  const inlines = $readInlines(element);
  if ($isHeadingNode(element)) return { kind: 'heading', ...fields, level: levelOf(element), inlines };
  if ($isQuoteNode(element)) return { kind: 'quote', ...fields, inlines };
  return { kind: 'paragraph', ...fields, inlines };
}

function levelOf(heading: HeadingNode): number {
  return Math.min(3, Number(heading.getTag().slice(1)));
}

function $readList(list: ListNode, indent: number): ListItem[] {
  const ordered = list.getListType() === 'number';
  return list.getChildren().flatMap((child): ListItem[] => {
    const inner = $isListItemNode(child) ? child.getChildren().filter($isListNode) : [];
    const nested = inner.flatMap((innerList) => $readList(innerList, Math.min(indent + 1, DEEPEST_INDENT)));
    const holdsOnlyLists = $isListItemNode(child) && inner.length > 0 && inner.length === child.getChildrenSize();
    if (holdsOnlyLists || !$isElementNode(child)) return nested;
    return [{ indent, ordered, inlines: $readInlines(child) }, ...nested];
  });
}

/** What stands in an element that holds inlines. */
export function $readInlines(element: ElementNode): Inline[] {
  return joinInlines(element.getChildren().flatMap($readInline));
}

function $readInline(node: LexicalNode): Inline[] {
  if ($isCitationNode(node)) return $readCitation(node);
  if ($isFootnoteNode(node)) return $readFootnote(node);
  if ($isTextNode(node)) return [$readRun(node)];
  if ($isLineBreakNode(node)) return [{ kind: 'lineBreak' }];
  if ($isListNode(node) || !$isElementNode(node)) return [];
  const children = node.getChildren().flatMap($readInline);
  if (!$isLinkNode(node) || !linkSchema.shape.url.safeParse(node.getURL()).success) return children;
  return children.map((child) =>
    child.kind === 'text' ? { kind: 'link', url: node.getURL(), children: [child] } : child,
  );
}

function $readRun(node: TextNode): TextRun {
  return {
    kind: 'text',
    text: node.getTextContent(),
    ...(node.hasFormat('bold') ? { bold: true } : {}),
    ...(node.hasFormat('italic') ? { italic: true } : {}),
  };
}

function $readCitation(node: Parameters<typeof $getCitationId>[0]): Inline[] {
  const id = $getCitationId(node);
  const items = $getCitationItems(node);
  if (id === null || items.length === 0) throw new Error('A citation in the text has no id or no items.');
  return [{ kind: 'citation', id, items: [...items] }];
}

function $readFootnote(node: FootnoteNode): Inline[] {
  const id = $getFootnoteId(node);
  if (id === null) throw new Error('A footnote in the text has no id.');
  return [{ kind: 'footnote', id, inlines: [...$getFootnoteInlines(node)] }];
}
