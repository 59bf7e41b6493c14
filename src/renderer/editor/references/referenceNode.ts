import {
  $applyNodeReplacement,
  $getState,
  $setState,
  createState,
  type DOMExportOutput,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
  TextNode,
} from 'lexical';
import { type BlockId, blockIdSchema } from '../../../core/ids.ts';
import { documentWords } from '../../words/documentWords.ts';
import { $renewMark } from '../citations/renewMark.ts';

const targetState = createState('referenceTarget', {
  parse: (value): BlockId | null => blockIdSchema.safeParse(value).data ?? null,
});

/** How a cross-reference appears at the moment. Never part of the document. */
interface ReferenceLook {
  /** What it names is not in the text. */
  readonly isMissing: boolean;
}

const lookState = createState('referenceLook', {
  parse: (): ReferenceLook => ({ isMissing: false }),
  isEqual: (a, b) => a.isMissing === b.isMissing,
});

/** Carries the target through a clipboard's HTML, beside the words that other programs take. */
export const REFERENCE_ATTRIBUTE = 'data-briefdesk-reference';

/**
 * A cross-reference in the text. Its text is what its target is called at the moment, which is a cache; the reference itself is the target's id.
 * In token mode, as a citation.
 */
export class ReferenceNode extends TextNode {
  override $config() {
    return this.config('cross-reference', { extends: TextNode, stateConfigs: [targetState, lookState] });
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const element = super.createDOM(config, editor);
    element.setAttribute('role', 'link');
    element.setAttribute('spellcheck', 'false');
    element.setAttribute('translate', 'no');
    element.classList.add('cross-reference');
    renderLook(element, this);
    return element;
  }

  override updateDOM(previous: this, element: HTMLElement, config: EditorConfig): boolean {
    const replace = super.updateDOM(previous, element, config);
    renderLook(element, this);
    return replace;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('span');
    element.setAttribute(REFERENCE_ATTRIBUTE, $getReferenceTarget(this) ?? '');
    element.textContent = this.getTextContent();
    return { element };
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }
}

function renderLook(element: HTMLElement, node: ReferenceNode): void {
  const { isMissing } = $getState(node, lookState, 'direct');
  element.setAttribute('aria-label', documentWords.reference.named(node.__text));
  element.dataset['referenceTarget'] = $getState(node, targetState, 'direct') ?? '';
  element.toggleAttribute('data-broken', isMissing);
}

/** Shown until its target has been looked up. */
const UNKNOWN = '…';

export function $createReferenceNode(target: BlockId | null): ReferenceNode {
  const node = $applyNodeReplacement(new ReferenceNode(UNKNOWN)).setMode('token');
  $setState(node, targetState, target);
  return node;
}

export function $isReferenceNode(node: LexicalNode | null | undefined): node is ReferenceNode {
  return node instanceof ReferenceNode;
}

export function $getReferenceTarget(node: ReferenceNode): BlockId | null {
  return $getState(node, targetState);
}

export function $setReferenceTarget(node: ReferenceNode, target: BlockId): void {
  $setState(node, targetState, target);
}

/** Whether it says this already; null when its target is missing. */
export function $saysReference(node: ReferenceNode, words: string | null): boolean {
  const { isMissing } = $getState(node, lookState);
  return isMissing === (words === null) && node.getTextContent() === (words ?? documentWords.reference.missing);
}

/** Renews what it says; null when its target is missing. True when something was to renew. */
export function $setReferenceWords(node: ReferenceNode, words: string | null): boolean {
  return $renewMark(node, words ?? documentWords.reference.missing, lookState, { isMissing: words === null });
}
