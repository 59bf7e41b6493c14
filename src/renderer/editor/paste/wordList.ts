import { DEEPEST_INDENT } from '../../../core/briefing/document.ts';
import { pastedStyle } from './parseInertHtml.ts';

/** A number or a letter with a full stop or a bracket; anything else that Word draws before an item is a bullet. */
const NUMBERED = /^\(?[\p{L}\p{N}]{1,5}[.)]/u;

/**
 * Word pastes a list as paragraphs whose style says `mso-list:l0 level2 lfo1`, with the marker as text in a span marked
 * `mso-list:Ignore`. Undefined when the element is no such paragraph.
 */
export function findWordListItem(
  element: HTMLElement,
): { readonly indent: number; readonly ordered: boolean } | undefined {
  const level = /\blevel(\d)/.exec(pastedStyle(element, 'mso-list'));
  if (!level) return undefined;
  const marker = [...element.querySelectorAll('span')].find(isWordListMarker)?.textContent?.trim() ?? '';
  return { indent: Math.min(Number(level[1]) - 1, DEEPEST_INDENT), ordered: NUMBERED.test(marker) };
}

/** The marker that Word draws before an item of a list. The list draws its own here. */
export function isWordListMarker(element: Element): boolean {
  return pastedStyle(element, 'mso-list') === 'ignore';
}
