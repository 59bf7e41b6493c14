import type { Marking } from '../../../core/marking/marking.ts';
import { printedMark } from '../../../core/marking/printedMark.ts';
import { LABEL_ATTRIBUTE } from '../captions/captionNode.ts';

/** A portion mark as other programs get it in HTML, as the Word file prints it: read again it is no part of the words. */
export function createShownMark(tag: 'span' | 'caption', marking: Marking): HTMLElement {
  const shown = document.createElement(tag);
  shown.setAttribute(LABEL_ATTRIBUTE, '');
  shown.textContent = printedMark(marking);
  return shown;
}
