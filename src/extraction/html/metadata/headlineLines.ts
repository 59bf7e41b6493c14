import { cleanLine } from '../../../core/importing/metadata/cleanLine.ts';
import { isElement, isText, type PageDocument, type PageElement, type PageNode } from '../pageDom.ts';

/**
 * The short lines below a page's headline, where bylines and dates stand, in order, up to the first paragraph of the
 * article; none where the page has no one headline.
 */
export function headlineLines(document: PageDocument): readonly string[] {
  const [headline, ...others] = document.querySelectorAll('h1');
  if (headline === undefined || others.length > 0) return [];
  const lines: string[] = [];
  let line = '';
  let length = 0;
  const endLine = () => {
    const text = cleanLine(line);
    line = '';
    if (text !== '') lines.push(text);
    return text.length > MAX_LINE;
  };
  let visited = 0;
  for (const node of after(headline)) {
    visited += 1;
    if (lines.length >= MAX_LINES || visited > MAX_NODES || length > MAX_LENGTH) break;
    if (node === 'border') {
      if (endLine()) break;
    } else {
      line += node;
      length += node.length;
    }
  }
  endLine();
  return lines.slice(0, MAX_LINES).filter((text) => text.length <= MAX_LINE);
}

const MAX_LINES = 15;
/** Longer is a paragraph. */
const MAX_LINE = 200;
const MAX_NODES = 600;
const MAX_LENGTH = 3000;

/** Texts behind an element in reading order, and the borders of blocks between them. */
function* after(start: PageElement): Generator<string> {
  let node: PageNode | null = start;
  let mayEnter = false;
  while (node) {
    const inside: PageNode | null = mayEnter ? node.firstChild : null;
    let next: PageNode | null = inside ?? node.nextSibling;
    while (!next) {
      node = node.parentNode;
      if (!node) return;
      if (isBlock(node)) yield 'border';
      next = node.nextSibling;
    }
    node = next;
    mayEnter = !isElement(node) || !SKIPPED.has(node.localName);
    if (isText(node)) yield node.nodeValue ?? '';
    else if (isBlock(node)) yield 'border';
  }
}

const isBlock = (node: PageNode): boolean => isElement(node) && !INLINE.has(node.localName);

const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite em font i label small span strong time u'.split(' '),
);
const SKIPPED: ReadonlySet<string> = new Set(
  'script style noscript template svg figure figcaption picture video audio iframe form button select nav aside'.split(
    ' ',
  ),
);
