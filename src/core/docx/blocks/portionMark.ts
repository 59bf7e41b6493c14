import type { Marking } from '../../marking/marking.ts';
import { printedMark } from '../../marking/printedMark.ts';
import type { Piece } from '../inlines/renderRuns.ts';
import { escapeXml } from '../write/escapeXml.ts';

/**
 * The portion mark before a text, in parentheses. The label is never translated and reads from left to right, also in a
 * right-to-left paragraph, whose direction it does not decide.
 */
export function portionMark(marking: Marking | undefined, isPrinted: boolean): readonly Piece[] {
  if (marking === undefined || !isPrinted) return [];
  return [
    {
      kind: 'mark',
      xml: `<w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve">${portionText(marking)}</w:t></w:r>`,
    },
  ];
}

/** The same as text. */
export function portionText(marking: Marking): string {
  return escapeXml(printedMark(marking));
}
