import { pastedStyle } from './parseInertHtml.ts';
import type { PasteLoss } from './pastedBlock.ts';

/** What is lost with an element that is not text to a reader of the original; undefined for one that is read. */
export function leftOutAs(element: HTMLElement): PasteLoss | undefined {
  if (isHidden(element)) return 'hidden';
  return isStruckOut(element) ? 'deletions' : undefined;
}

function isHidden(element: HTMLElement): boolean {
  return (
    element.hasAttribute('hidden') ||
    pastedStyle(element, 'display') === 'none' ||
    pastedStyle(element, 'visibility') === 'hidden' ||
    pastedStyle(element, 'mso-hide') === 'all'
  );
}

/** What was struck out is withdrawn: as plain text it would say what its author took back. */
function isStruckOut(element: HTMLElement): boolean {
  const lines = ['text-decoration', 'text-decoration-line'].map((property) => pastedStyle(element, property));
  return element.matches('del,s,strike') || lines.some((line) => line.includes('line-through'));
}
