import { parseHTML } from 'linkedom';
import { lightenDom } from './lightDom.ts';

lightenDom();

/** The part of the DOM that extraction uses. Parsing runs no script and loads nothing; nodes only hold text. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly parentNode: PageNode | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement> & { readonly length: number };
  remove(): void;
  before(text: string): void;
  after(text: string): void;
  replaceWith(text: string): void;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  closest(selector: string): PageElement | null;
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
}

const ELEMENT = 1;
const TEXT = 3;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;
export const isText = (node: PageNode): boolean => node.nodeType === TEXT;

/** Parses a page; all that is in it stays. */
export function parsePage(html: string): PageDocument {
  const { document } = parseHTML(completePage(html)) as unknown as { readonly document: PageDocument };
  return document;
}

/**
 * Takes out of a page, whose elements are `elements`, what no reader of it sees: scripts, styles, frames, forms' machinery, hidden
 * parts, and what `hides` says besides. Returns the outermost of those that are hidden.
 */
export function removeUnseenParts(
  document: PageDocument,
  hides: (element: PageElement) => boolean = () => false,
  elements: readonly PageElement[] = Array.from(document.querySelectorAll('*')),
): readonly PageElement[] {
  const hidden: PageElement[] = [];
  const removed = new Set<PageNode>();
  for (const element of elements) {
    const name = element.localName.toLowerCase();
    const isMachinery = UNSEEN.has(name);
    if (!isMachinery && !isHidden(element, name) && !hides(element)) continue;
    if (!isMachinery && !isWithin(element, removed)) hidden.push(element);
    removed.add(element);
  }
  for (const element of removed) (element as PageElement).remove();
  return hidden;
}

function isWithin(element: PageElement, removed: ReadonlySet<PageNode>): boolean {
  for (let node = element.parentNode; node; node = node.parentNode) if (removed.has(node)) return true;
  return false;
}

function isHidden(element: PageElement, name: string): boolean {
  if (element.hasAttribute('hidden')) return true;
  if (name === 'dialog') return !element.hasAttribute('open');
  const style = element.getAttribute('style');
  return style !== null && HIDING_STYLE.test(style);
}

/** linkedom takes markup as it is; a page needs the `html` and `body` that HTML lets authors leave out. */
function completePage(html: string): string {
  const withRoot = /<html[\s>]/i.test(html) ? html : `<!doctype html><html>${html}</html>`;
  if (/<body[\s>]/i.test(html)) return withRoot;
  return /<\/head\s*>/i.test(html)
    ? withRoot.replace(/<\/head\s*>/i, '</head><body>')
    : withRoot.replace(/<html[^>]*>/i, '$&<body>');
}

const UNSEEN: ReadonlySet<string> = new Set(
  'script style noscript template iframe frame frameset object embed applet canvas svg audio video link base input button select textarea datalist'.split(
    ' ',
  ),
);

const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|em|pt|%)?\s*(?:;|!|$)/i;

/**
 * Visits every node below `root` in document order without recursion, so that no depth can exhaust the stack. `enter`
 * returns false to leave out what is inside a node; `leave` is called after the inside of every node that was entered.
 */
export function walkNodes(root: PageNode, enter: (node: PageNode) => boolean, leave: (node: PageNode) => void): void {
  let node: PageNode | null = root.firstChild;
  while (node) {
    const entered = enter(node);
    if (entered && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (entered) leave(node);
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) return;
      leave(node);
    }
    node = node?.nextSibling ?? null;
  }
}

/** How deep the nodes below `root` nest, and how many they are. */
export function measureTree(root: PageNode): { readonly depth: number; readonly nodes: number } {
  let depth = 0;
  let deepest = 0;
  let nodes = 0;
  walkNodes(
    root,
    () => {
      nodes += 1;
      depth += 1;
      deepest = Math.max(deepest, depth);
      return true;
    },
    () => {
      depth -= 1;
    },
  );
  return { depth: deepest, nodes };
}
