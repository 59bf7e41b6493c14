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
import { type CitationItem, citationSchema, isAuthorInText } from '../../../core/citation/citation.ts';
import { type CitationId, citationIdSchema } from '../../../core/ids.ts';
import { briefingWords } from '../../words/briefingWords.ts';
import { $renewMark } from './renewMark.ts';

const idState = createState('citationId', {
  parse: (value): CitationId | null => citationIdSchema.safeParse(value).data ?? null,
  resetOnCopyNode: true,
});

const itemsState = createState('citationItems', {
  parse: (value): readonly CitationItem[] => citationSchema.shape.items.safeParse(value).data ?? [],
  isEqual: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});

/** How the citation appears at the moment, beside its wording. Never part of the document. */
export interface CitationLook {
  /** In a style with notes, the number the note has in the Word file. */
  readonly noteNumber: number | null;
  /** Some source of it is not in the library. */
  readonly isBroken: boolean;
}

const plainLook: CitationLook = { noteNumber: null, isBroken: false };
const lookState = createState('citationLook', {
  parse: (): CitationLook => plainLook,
  isEqual: (a, b) => a.noteNumber === b.noteNumber && a.isBroken === b.isBroken,
  resetOnCopyNode: true,
});

/** Carries the items of a citation through a clipboard's HTML, beside the wording that other programs take. */
export const CITATION_ATTRIBUTE = 'data-briefdesk-citation';

/**
 * A citation in the text. Its text is the wording shown at the moment, which is a cache; the citation itself is id and items.
 * In token mode, so that it is deleted as a whole and nothing is typed into it.
 */
export class CitationNode extends TextNode {
  override $config() {
    return this.config('citation', { extends: TextNode, stateConfigs: [idState, itemsState, lookState] });
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const element = super.createDOM(config, editor);
    // A link to a passage: what a click does. The label is read out with what it is.
    element.setAttribute('role', 'link');
    element.setAttribute('spellcheck', 'false');
    element.setAttribute('translate', 'no');
    element.classList.add('citation');
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
    element.setAttribute(CITATION_ATTRIBUTE, JSON.stringify($getCitationItems(this)));
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

function renderLook(element: HTMLElement, node: CitationNode): void {
  const { noteNumber, isBroken } = $getState(node, lookState, 'direct');
  const inSentence = isAuthorInText($getState(node, itemsState, 'direct'));
  const { named, namedInSentence } = briefingWords.citation;
  element.setAttribute('aria-label', (inSentence ? namedInSentence : named)(node.__text, noteNumber));
  element.toggleAttribute('data-in-sentence', inSentence);
  element.dataset['citationId'] = $getState(node, idState, 'direct') ?? '';
  if (noteNumber === null) delete element.dataset['note'];
  else element.dataset['note'] = String(noteNumber);
  element.toggleAttribute('data-broken', isBroken);
}

/** A citation that is not in the document yet may have no id: it gets one when it is put there. */
export function $createCitationNode(citation: {
  readonly id: CitationId | null;
  readonly items: readonly CitationItem[];
  readonly label: string;
}): CitationNode {
  const node = $applyNodeReplacement(new CitationNode(citation.label)).setMode('token');
  $setState(node, idState, citation.id);
  $setState(node, itemsState, citation.items);
  return node;
}

export function $isCitationNode(node: LexicalNode | null | undefined): node is CitationNode {
  return node instanceof CitationNode;
}

export function $getCitationId(node: CitationNode): CitationId | null {
  return $getState(node, idState);
}

export function $setCitationId(node: CitationNode, id: CitationId): void {
  $setState(node, idState, id);
}

export function $getCitationItems(node: CitationNode): readonly CitationItem[] {
  return $getState(node, itemsState);
}

export function $setCitationItems(node: CitationNode, items: readonly CitationItem[]): void {
  $setState(node, itemsState, items);
}

/** Renews wording and look; true when something was to renew. */
export function $setCitationLook(node: CitationNode, label: string, look: CitationLook): boolean {
  return $renewMark(node, label, lookState, look);
}
