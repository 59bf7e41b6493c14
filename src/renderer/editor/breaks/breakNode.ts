import {
  $applyNodeReplacement,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type DOMExportOutput,
  type LexicalNode,
} from 'lexical';
import { documentWords } from '../../words/documentWords.ts';

/** Where a page ends: a page alone, or the pages that stand or lie from here on. */
const breakKinds = ['page', 'portrait', 'landscape'] as const;
export type BreakKind = (typeof breakKinds)[number];

const kindState = createState('breakKind', {
  parse: (value): BreakKind => breakKinds.find((kind) => kind === value) ?? 'page',
});

/** Says in a clipboard's HTML which break a rule is. */
export const BREAK_ATTRIBUTE = 'data-briefdesk-break';

/** A page or section break: a rule with its name, selected and deleted as a whole. */
export class BreakNode extends DecoratorNode<null> {
  override $config() {
    return this.config('break', { extends: DecoratorNode, stateConfigs: [kindState] });
  }

  override createDOM(): HTMLElement {
    const kind = $getState(this, kindState, 'direct');
    const element = document.createElement('div');
    element.className = 'break';
    element.dataset['break'] = kind;
    element.setAttribute('role', 'separator');
    element.setAttribute('aria-label', documentWords.breaks[kind]);
    const words = document.createElement('span');
    words.textContent = documentWords.breaks[kind];
    element.append(words);
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('hr');
    element.setAttribute(BREAK_ATTRIBUTE, $getState(this, kindState));
    element.style.pageBreakBefore = 'always';
    return { element };
  }

  override decorate(): null {
    return null;
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return '\n';
  }
}

export function $createBreakNode(kind: BreakKind): BreakNode {
  const node = $applyNodeReplacement(new BreakNode());
  $setState(node, kindState, kind);
  return node;
}

export function $isBreakNode(node: LexicalNode | null | undefined): node is BreakNode {
  return node instanceof BreakNode;
}

export function $getBreakKind(node: BreakNode): BreakKind {
  return $getState(node, kindState);
}
