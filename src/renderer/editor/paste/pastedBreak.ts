import { BREAK_ATTRIBUTE } from '../breaks/breakNode.ts';
import { pastedStyle } from './parseInertHtml.ts';
import type { PastedBlock } from './pastedBlock.ts';

/** A rule of ours, or what Word makes of a page break. */
export function isPastedBreak(element: HTMLElement): boolean {
  const isWords = element.localName === 'br' && pastedStyle(element, 'page-break-before') === 'always';
  return element.hasAttribute(BREAK_ATTRIBUTE) || isWords;
}

export function pastedBreakOf(element: Element): PastedBlock {
  const orientation = element.getAttribute(BREAK_ATTRIBUTE);
  if (orientation !== 'landscape' && orientation !== 'portrait') return { kind: 'pageBreak' };
  return { kind: 'sectionBreak', orientation };
}
