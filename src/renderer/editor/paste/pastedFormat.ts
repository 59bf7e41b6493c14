import { pastedStyle } from './parseInertHtml.ts';
import type { RunFormat } from './pastedBlocks.ts';

/** A tag's own formatting, as far as its style does not say otherwise: Google Docs wraps everything in a `<b>` that is not bold. */
export function formatOf(element: HTMLElement, outer: RunFormat): RunFormat {
  const weight = pastedStyle(element, 'font-weight');
  const slant = pastedStyle(element, 'font-style');
  const isBold =
    weight === '' ? outer.bold || element.matches('b,strong,th') : weight.startsWith('bold') || Number(weight) >= 600;
  const isItalic =
    slant === '' ? outer.italic || element.matches('i,em,cite,var,dfn') : /^(italic|oblique)/.test(slant);
  return { ...outer, bold: isBold, italic: isItalic };
}

/** Whether an element has a look that cannot be kept. */
export function losesFormatting(element: HTMLElement): boolean {
  if ((element.textContent ?? '').trim() === '') return false;
  const line = pastedStyle(element, 'text-decoration') || pastedStyle(element, 'text-decoration-line');
  const hasLine = /underline|line-through/.test(line) && element.closest('a') === null;
  return (
    hasLine ||
    element.matches('u,s,strike,sub,sup,mark,code') ||
    /^(sub|super)$/.test(pastedStyle(element, 'vertical-align'))
  );
}
