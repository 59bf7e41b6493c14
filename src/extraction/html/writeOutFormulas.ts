import { isElement, isText, type PageDocument, type PageElement, type PageNode } from './pageDom.ts';

/**
 * Writes the formulas of a page (MathML) out in one line, as one would type them, and returns how many there were. Their parts put
 * one after the other as they stand would be other numbers: a half would become 12.
 */
export function writeOutFormulas(document: PageDocument): number {
  const formulas = [...document.querySelectorAll('math')];
  for (const formula of formulas) formula.replaceWith(` ${textOf(formula)} `);
  return formulas.length;
}

/** As its writer typed it, where that is kept; else by its structure. */
function textOf(formula: PageElement): string {
  const typed = [...formula.querySelectorAll('annotation')].find((one) =>
    /tex/i.test(one.getAttribute('encoding') ?? ''),
  );
  const text = typed?.textContent ?? formula.getAttribute('alttext') ?? written(formula, 0);
  return text.replace(/\s+/g, ' ').trim();
}

const MAX_DEPTH = 100;

function written(node: PageNode, depth: number): string {
  if (isText(node)) return (node.nodeValue ?? '').trim();
  if (!isElement(node) || depth > MAX_DEPTH) return '';
  const parts = childrenOf(node).map((child) => written(child, depth + 1));
  const [first = '', second = '', third = ''] = parts;
  switch (node.localName) {
    case 'annotation':
    case 'annotation-xml':
      return '';
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`;
    case 'msup':
    case 'mover':
      return `${grouped(first)}^${grouped(second)}`;
    case 'msub':
    case 'munder':
      return `${grouped(first)}_${grouped(second)}`;
    case 'msubsup':
    case 'munderover':
      return `${grouped(first)}_${grouped(second)}^${grouped(third)}`;
    case 'msqrt':
      return `√(${parts.join('')})`;
    case 'mroot':
      return `${second}√(${first})`;
    case 'mfenced':
      return `${node.getAttribute('open') ?? '('}${parts.join(', ')}${node.getAttribute('close') ?? ')'}`;
    case 'mtr':
    case 'mtable':
      return parts.filter((part) => part !== '').join(node.localName === 'mtr' ? ' ' : '; ');
    default:
      return parts.join('');
  }
}

/** Blank space between the tags of a formula is none of it. */
function childrenOf(element: PageElement): readonly PageNode[] {
  const children: PageNode[] = [];
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (!isText(child) || (child.nodeValue ?? '').trim() !== '') children.push(child);
  }
  return children;
}

/** One number or name needs no brackets, nor does what has them already. */
const grouped = (inner: string): string =>
  /^(?:[\p{L}\p{M}]+|[\d.,]+|\([^()]*\))$/u.test(inner) ? inner : `(${inner})`;
