import { DEEPEST_INDENT } from '../../../core/briefing/document.ts';
import { GREATEST_START } from '../blocks/listStart.ts';
import { pastedStyle } from './parseInertHtml.ts';
import type { ListBeginning } from './pastedList.ts';

/** A number or a letter with a full stop or a bracket; anything else that Word draws before an item is a bullet. */
const NUMBERED = /^\(?[\p{L}\p{N}]{1,5}[.)]/u;

/**
 * Word pastes a list as paragraphs whose style says `mso-list:l0 level2 lfo1`, with the marker as text in a span marked
 * `mso-list:Ignore`. Undefined when the element is no such paragraph.
 */
export function findWordListItem(element: HTMLElement): WordListItem | undefined {
  const style = pastedStyle(element, 'mso-list');
  const level = /\blevel(\d)/.exec(style);
  if (!level) return undefined;
  const indent = Math.min(Number(level[1]) - 1, DEEPEST_INDENT);
  const marker = [...element.querySelectorAll('span')].find(isWordListMarker)?.textContent?.trim() ?? '';
  const ordered = NUMBERED.test(marker);
  // A list inside another is named with it: only the outermost items tell where one ends and the next begins.
  if (indent > 0) return { indent, ordered };
  const list = style.replace(/\s*\blevel\d\s*/, ' ');
  const number = numberOf(marker);
  return { indent, ordered, list, ...(number === undefined ? {} : { number }) };
}

interface WordListItem extends ListBeginning {
  readonly indent: number;
  readonly ordered: boolean;
}

/** What a marker counts to: `5.` is 5 and `B)` is 2. Letters that may be a Roman number are no more than the first of their list. */
function numberOf(marker: string): number | undefined {
  const label = /^\(?(\d{1,5}|[a-z])[.)]/i.exec(marker)?.[1]?.toLowerCase();
  if (label === undefined || /^[ivxlcdm]$/.test(label)) return undefined;
  const number = /\d/.test(label) ? Number(label) : label.charCodeAt(0) - 96;
  return number <= GREATEST_START ? number : undefined;
}

/** The marker that Word draws before an item of a list. The list draws its own here. */
export function isWordListMarker(element: Element): boolean {
  return pastedStyle(element, 'mso-list') === 'ignore';
}
