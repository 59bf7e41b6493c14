import { smallDigits } from '../../../core/importing/smallDigits.ts';
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
  const hasLine = line.includes('underline') && element.closest('a') === null;
  return hasLine || element.matches('u,mark,code') || (placeOf(element) !== null && unicodeOf(element) === null);
}

/**
 * What is raised or lowered and begins with a digit, as it can stand in a line of text: ten to the sixth must not become 106. In Unicode's
 * characters for it, else behind a sign (`^6.5`, `_1,2`). Null for all else.
 */
export function smallTextOf(element: HTMLElement): string | null {
  const place = placeOf(element);
  const text = (element.textContent ?? '').trim();
  if (place === null || !/^[+−-]?\d/.test(text) || element.querySelector('a') !== null) return null;
  return unicodeOf(element) ?? `${place === 'raised' ? '^' : '_'}${text}`;
}

function unicodeOf(element: HTMLElement): string | null {
  const place = placeOf(element);
  return (place !== null && smallDigits(element.textContent ?? '', place)) || null;
}

function placeOf(element: HTMLElement): 'raised' | 'lowered' | null {
  const align = pastedStyle(element, 'vertical-align');
  if (element.localName === 'sup' || align === 'super') return 'raised';
  return element.localName === 'sub' || align === 'sub' ? 'lowered' : null;
}
