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
import { footnoteSchema, type NoteInline } from '../../../core/briefing/document.ts';
import { type FootnoteId, footnoteIdSchema } from '../../../core/ids.ts';
import { briefingWords } from '../../words/briefingWords.ts';
import { $renewMark } from '../citations/renewMark.ts';

const idState = createState('footnoteId', {
  parse: (value): FootnoteId | null => footnoteIdSchema.safeParse(value).data ?? null,
  resetOnCopyNode: true,
});

const noInlines: readonly NoteInline[] = [];
const inlinesState = createState('footnoteInlines', {
  parse: (value): readonly NoteInline[] => footnoteSchema.shape.inlines.safeParse(value).data ?? noInlines,
  isEqual: (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b),
});

/** How the mark of a footnote appears at the moment. Never part of the document. */
export interface FootnoteLook {
  /** Null until the notes of the briefing have been counted. */
  readonly number: number | null;
  /** What the note says, for those who do not see it. */
  readonly words: string;
  /** Some source cited in it is not in the library. */
  readonly isBroken: boolean;
}

const plainLook: FootnoteLook = { number: null, words: '', isBroken: false };
const lookState = createState('footnoteLook', {
  parse: (): FootnoteLook => plainLook,
  isEqual: (a, b) => a.number === b.number && a.words === b.words && a.isBroken === b.isBroken,
  resetOnCopyNode: true,
});

/** Carries what a footnote says through a clipboard's HTML, beside the number that other programs take. */
export const FOOTNOTE_ATTRIBUTE = 'data-briefdesk-footnote';

/** What a mark shows before its note is counted. */
const UNCOUNTED = '*';

/**
 * The mark of a footnote in the text. Its text is the number shown at the moment, which is a cache; the footnote itself is id
 * and inlines, which stand with their mark so that both are moved, copied and deleted as one. In token mode, as a citation.
 */
export class FootnoteNode extends TextNode {
  override $config() {
    return this.config('footnote', { extends: TextNode, stateConfigs: [idState, inlinesState, lookState] });
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const element = super.createDOM(config, editor);
    element.setAttribute('role', 'button');
    element.setAttribute('spellcheck', 'false');
    element.setAttribute('translate', 'no');
    element.classList.add('footnote');
    renderLook(element, this);
    return element;
  }

  override updateDOM(previous: this, element: HTMLElement, config: EditorConfig): boolean {
    const replace = super.updateDOM(previous, element, config);
    renderLook(element, this);
    return replace;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('sup');
    element.setAttribute(FOOTNOTE_ATTRIBUTE, JSON.stringify($getFootnoteInlines(this)));
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

function renderLook(element: HTMLElement, node: FootnoteNode): void {
  const { number, words, isBroken } = $getState(node, lookState, 'direct');
  element.setAttribute('aria-label', briefingWords.footnote.named(number, words));
  element.dataset['footnoteId'] = $getState(node, idState, 'direct') ?? '';
  element.toggleAttribute('data-broken', isBroken);
}

/** A footnote that is not in the document yet may have no id: it gets one when it is put there. */
export function $createFootnoteNode(footnote: {
  readonly id: FootnoteId | null;
  readonly inlines: readonly NoteInline[];
}): FootnoteNode {
  const node = $applyNodeReplacement(new FootnoteNode(UNCOUNTED)).setMode('token');
  $setState(node, idState, footnote.id);
  $setState(node, inlinesState, footnote.inlines);
  return node;
}

export function $isFootnoteNode(node: LexicalNode | null | undefined): node is FootnoteNode {
  return node instanceof FootnoteNode;
}

export function $getFootnoteId(node: FootnoteNode): FootnoteId | null {
  return $getState(node, idState);
}

export function $setFootnoteId(node: FootnoteNode, id: FootnoteId): void {
  $setState(node, idState, id);
}

export function $getFootnoteInlines(node: FootnoteNode): readonly NoteInline[] {
  return $getState(node, inlinesState);
}

export function $setFootnoteInlines(node: FootnoteNode, inlines: readonly NoteInline[]): void {
  $setState(node, inlinesState, inlines);
}

export function $getFootnoteLook(node: FootnoteNode): FootnoteLook {
  return $getState(node, lookState);
}

/** Renews number and look; true when something was to renew. */
export function $setFootnoteLook(node: FootnoteNode, look: FootnoteLook): boolean {
  const label = look.number === null ? UNCOUNTED : String(look.number);
  return $renewMark(node, label, lookState, look);
}
