import {
  $applyNodeReplacement,
  $getState,
  $setState,
  createState,
  type DOMExportOutput,
  type EditorConfig,
  ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { documentWords } from '../../words/documentWords.ts';

/** What a caption belongs to: the table that follows it, or the image that it follows. */
export type CaptionOwner = 'table' | 'image';

const ownerState = createState('captionOf', {
  parse: (value): CaptionOwner => (value === 'image' ? 'image' : 'table'),
});

/** Says in a clipboard's HTML that a paragraph is a caption, and of what. */
export const CAPTION_ATTRIBUTE = 'data-briefdesk-caption';

/** Marks what is worked out before a caption's words: read again it is no part of them. */
export const LABEL_ATTRIBUTE = 'data-briefdesk-label';

/**
 * The words of a caption, as an element of the text beside its table or image, with which it is one block of the document. Its label and number
 * ("Table 2") are shown before it and are no part of it.
 */
export class CaptionNode extends ElementNode {
  override $config() {
    return this.config('caption', { extends: ElementNode, stateConfigs: [ownerState] });
  }

  override createDOM(_config: EditorConfig, _editor?: LexicalEditor): HTMLElement {
    const element = document.createElement('p');
    element.className = 'caption';
    const owner = $getState(this, ownerState, 'direct');
    element.dataset['captionOf'] = owner;
    element.dataset['label'] = documentWords.label(owner === 'table' ? 'table' : 'figure', null);
    element.dataset['empty'] = documentWords.caption.empty;
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  /** Other programs get it as it is read, with its number. */
  override exportDOM(editor: LexicalEditor): DOMExportOutput {
    const element = document.createElement('p');
    const label = editor.getElementByKey(this.getKey())?.dataset['label'] ?? '';
    element.setAttribute(CAPTION_ATTRIBUTE, $getState(this, ownerState));
    const shown = document.createElement('span');
    shown.setAttribute(LABEL_ATTRIBUTE, '');
    shown.textContent = `${label} `;
    element.append(shown);
    return { element };
  }

  /** Backspace at its start never makes it something else: what is written in it stays a caption. */
  override collapseAtStart(): true {
    return true;
  }
}

export function $createCaptionNode(owner: CaptionOwner): CaptionNode {
  const node = $applyNodeReplacement(new CaptionNode());
  $setState(node, ownerState, owner);
  return node;
}

export function $isCaptionNode(node: LexicalNode | null | undefined): node is CaptionNode {
  return node instanceof CaptionNode;
}

export function $getCaptionOwner(caption: CaptionNode): CaptionOwner {
  return $getState(caption, ownerState);
}
