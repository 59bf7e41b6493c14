import { $createLinkNode, $isLinkNode } from '@lexical/link';
import { $isListNode } from '@lexical/list';
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
  DOCUMENT_VERSION,
  type Inline,
  linkSchema,
  type TextRun,
} from '../../core/briefing/document.ts';
import { joinInlines } from '../../core/briefing/joinInlines.ts';
import type { Citation } from '../../core/citation/citation.ts';
import type { BlockId } from '../../core/ids.ts';
import { $getBlockId, $setBlockId } from './blockId.ts';
import { $readList, $writeList } from './blocks/listNodes.ts';
import { $getPortionMark, $setPortionMark } from './blocks/portionMark.ts';
import { $createBreakNode, $getBreakKind, $isBreakNode } from './breaks/breakNode.ts';
import { $createCaptionNode, $isCaptionNode } from './captions/captionNode.ts';
import { $captionOf } from './captions/captionPlace.ts';
import { $createCitationNode, $getCitationId, $getCitationItems, $isCitationNode } from './citations/citationNode.ts';
import {
  $createFootnoteNode,
  $getFootnoteId,
  $getFootnoteInlines,
  $isFootnoteNode,
  type FootnoteNode,
} from './footnotes/footnoteNode.ts';
import { $createImageNode, $getImage, $isImageNode } from './images/imageNode.ts';
import type { PastedBlock } from './paste/pastedBlock.ts';
import {
  $createReferenceNode,
  $getReferenceTarget,
  $isReferenceNode,
  type ReferenceNode,
} from './references/referenceNode.ts';
import { $readTable, $writeTable } from './tables/tableNodes.ts';

/** The wording a citation is shown with until the engine has its own. */
export type LabelOf = (citation: Pick<Citation, 'items'>) => string;

/**
 * Puts a document in place of what the editor shows. One without blocks is shown as an empty paragraph, since a person
 * needs a line to type in; `newBlockId` names it.
 */
export function $writeDocument(document: BriefingDocument, labelOf: LabelOf, newBlockId: () => BlockId): void {
  const root = $getRoot().clear();
  for (const block of document.blocks) root.append(...$writeBlock(block, labelOf));
  if (!root.isEmpty()) return;
  root.append(...$writeBlock({ kind: 'paragraph', id: newBlockId(), inlines: [] }, labelOf));
}

/**
 * A block as the editor's nodes: one, and its caption above or below it. One that is new has no id: it gets one when it is put
 * into the text.
 */
export function $writeBlock(
  block: (Block | PastedBlock) & { readonly id: BlockId | null },
  labelOf: LabelOf,
): readonly LexicalNode[] {
  const node = $createBlock(block, labelOf);
  if (block.id !== null) $setBlockId(node, block.id);
  if ($isElementNode(node) && 'direction' in block && block.direction !== undefined) node.setDirection(block.direction);
  if ('marking' in block && block.marking !== undefined) $setPortionMark(node, block.marking);
  if ((block.kind !== 'table' && block.kind !== 'image') || block.caption === undefined) return [node];
  const caption = $createCaptionNode(block.kind).splice(0, 0, $writeInlines(block.caption, labelOf));
  return block.kind === 'table' ? [caption, node] : [node, caption];
}

function $createBlock(block: PastedBlock, labelOf: LabelOf): LexicalNode {
  const $write = (inlines: readonly Inline[]) => $writeInlines(inlines, labelOf);
  switch (block.kind) {
    case 'paragraph':
      return $createParagraphNode().splice(0, 0, $write(block.inlines));
    case 'heading':
      return $createHeadingNode(`h${block.level as 1 | 2 | 3}`).splice(0, 0, $write(block.inlines));
    case 'quote':
      return $createQuoteNode().splice(0, 0, $write(block.inlines));
    case 'list':
      return $writeList(block, $write);
    case 'table':
      return $writeTable(block, $write);
    case 'image': {
      const { image, size, width, alt, decorative } = block;
      return $createImageNode({ image, size, width, alt, ...(decorative ? { decorative } : {}) });
    }
    case 'pageBreak':
      return $createBreakNode('page');
    case 'sectionBreak':
      return $createBreakNode(block.orientation);
    default:
      return assertNever(block);
  }
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
    case 'crossReference':
      return $createReferenceNode(inline.target);
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
  const nodes = $getRoot().getChildren();
  return { version: DOCUMENT_VERSION, blocks: nodes.filter((node) => !$isCaptionNode(node)).map($readBlock) };
}

/** A top-level node with its caption as a block. Every element the editor cannot name is read as a paragraph with its text. */
export function $readBlock(node: LexicalNode): Block {
  const id = $getBlockId(node);
  if (id === null) throw new Error('A top-level element has no block id.');
  if ($isBreakNode(node)) {
    const kind = $getBreakKind(node);
    return kind === 'page' ? { kind: 'pageBreak', id } : { kind: 'sectionBreak', id, orientation: kind };
  }
  const direction = $isElementNode(node) ? node.getDirection() : null;
  const fields = { id, ...(direction === null ? {} : { direction }) };
  if ($isListNode(node)) return { kind: 'list', ...fields, ...$readList(node, $readInlines) };
  const marking = $getPortionMark(node);
  const marked = { ...fields, ...(marking === null ? {} : { marking }) };
  if ($isTableNode(node)) return { kind: 'table', ...marked, ...$readCaption(node), ...$readTable(node, $readInlines) };
  if ($isImageNode(node)) return { kind: 'image', ...marked, ...$readCaption(node), ...$getImage(node) };
  const inlines = $isElementNode(node) ? $readInlines(node) : [];
  if ($isHeadingNode(node)) return { kind: 'heading', ...marked, level: levelOf(node), inlines };
  if ($isQuoteNode(node)) return { kind: 'quote', ...marked, inlines };
  return { kind: 'paragraph', ...marked, inlines };
}

/** A caption in which nothing is written is none. */
function $readCaption(node: LexicalNode): { readonly caption?: Inline[] } {
  const element = $captionOf(node);
  const caption = element === null ? [] : $readInlines(element);
  return caption.length === 0 ? {} : { caption };
}

function levelOf(heading: HeadingNode): number {
  return Math.min(3, Number(heading.getTag().slice(1)));
}

/** What stands in an element that holds inlines. */
export function $readInlines(element: ElementNode): Inline[] {
  return joinInlines(element.getChildren().flatMap($readInline));
}

function $readInline(node: LexicalNode): Inline[] {
  if ($isCitationNode(node)) return $readCitation(node);
  if ($isFootnoteNode(node)) return $readFootnote(node);
  if ($isReferenceNode(node)) return $readReference(node);
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

/** One without a target, which only a damaged clipboard makes, is what it says. */
function $readReference(node: ReferenceNode): Inline[] {
  const target = $getReferenceTarget(node);
  return target === null ? [{ kind: 'text', text: node.getTextContent() }] : [{ kind: 'crossReference', target }];
}
