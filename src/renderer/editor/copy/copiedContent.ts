import type { BaseSelection } from 'lexical';
import type { Marking } from '../../../core/marking/marking.ts';
import { stricterMarking } from '../../../core/marking/markingOrder.ts';
import { $portionOf, $portionsIn } from '../blocks/markPortions.ts';
import { $getPortionMark } from '../blocks/portionMark.ts';
import { $isCaptionNode } from '../captions/captionNode.ts';

/** The clipboard's form that is the editor's own. */
export const OWN_FORM = 'application/x-lexical-editor';

/** A node as the clipboard's own form has it, as far as it is read here. */
export interface CopiedNode {
  readonly type: string;
  readonly text?: string;
  readonly children?: readonly CopiedNode[];
  readonly listType?: 'bullet' | 'number' | 'check';
  readonly value?: number;
  /** The states of a node. */
  readonly $?: { readonly portionMark?: Marking; readonly [state: string]: unknown };
}

interface CopiedContent {
  readonly namespace: string;
  readonly nodes: readonly CopiedNode[];
}

/** Whether a copied node stands for itself: words without the block that they are from. */
export function isLoose({ type, text }: CopiedNode): boolean {
  return text !== undefined || type === 'linebreak' || type === 'link' || type === 'autolink';
}

/** The clipboard's own form, read. */
export function readCopied(content: string): CopiedContent {
  return JSON.parse(content) as CopiedContent;
}

/** The strictest mark of the blocks and items that a selection touches. */
export function $markOfCopied(selection: BaseSelection): Marking | null {
  return $portionsIn(selection).map($getPortionMark).reduce(stricterMarking, null);
}

/**
 * The clipboard's own form with the mark of their block on words that are copied without it, and with that of its table or image on a caption:
 * who copies marked words must not get unmarked ones.
 */
export function $carryMarks(content: string, selection: BaseSelection): string {
  const marking = $markOfCopied(selection);
  if (marking === null) return content;
  const copied = readCopied(content);
  const captions = selection.getNodes().filter($isCaptionNode);
  const nodes = copied.nodes.map((node): CopiedNode => {
    if (isLoose(node)) return marked(node, marking);
    const caption = node.type === 'caption' ? captions.shift() : undefined;
    const owner = caption && $portionOf(caption);
    return owner ? marked(node, $getPortionMark(owner)) : node;
  });
  return JSON.stringify({ ...copied, nodes });
}

/** The clipboard's own form with a mark on all words of it. */
export function markWords(content: string, marking: Marking): string {
  const copied = readCopied(content);
  return JSON.stringify({ ...copied, nodes: copied.nodes.map((node) => marked(node, marking)) });
}

/** With the mark on the words themselves: a link is no more than they are. */
function marked(node: CopiedNode, marking: Marking | null): CopiedNode {
  if (marking === null) return node;
  const children = node.children?.map((child) => marked(child, marking));
  const own = node.text === undefined && node.type !== 'caption' ? {} : { $: { ...node.$, portionMark: marking } };
  return { ...node, ...own, ...(children && node.type !== 'caption' ? { children } : {}) };
}
