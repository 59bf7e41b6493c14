import { formatListNumber } from '../docx/formatListNumber.ts';
import { isElement, type PageElement } from './pageDom.ts';
import { LIST_SHAPE, MARKED } from './shownAttributes.ts';

/** Counts the items of ordered lists as browsers do when they show them (HTML, 4.4.8 and 15.3.8). */
export class ListNumbers {
  readonly #next = new Map<PageElement, number>();

  /** What stands before an item, such as `5.` or `b.`; empty for a bullet or for nothing. */
  numberOf(item: PageElement): string {
    const list = item.parentNode;
    if (!list || !isElement(list) || list.localName !== 'ol') return '';
    const number = whole(item.getAttribute('value')) ?? this.#next.get(list) ?? firstOf(list);
    this.#next.set(list, number + (list.hasAttribute('reversed') ? -1 : 1));
    const shape = item.getAttribute(LIST_SHAPE) ?? list.getAttribute(LIST_SHAPE);
    if (item.hasAttribute(MARKED) || list.closest('nav') !== null) return '';
    const type = item.getAttribute('type') ?? list.getAttribute('type') ?? '1';
    const format = (shape === null ? undefined : SHAPES.get(shape)) ?? TYPES.get(type) ?? 'decimal';
    const written = formatListNumber(number, format) ?? String(number);
    return written === '' ? '' : `${written}.`;
  }
}

function firstOf(list: PageElement): number {
  const start = whole(list.getAttribute('start'));
  if (start !== undefined) return start;
  if (!list.hasAttribute('reversed')) return 1;
  let items = 0;
  for (let child = list.firstChild; child; child = child.nextSibling)
    if (isElement(child) && child.localName === 'li') items += 1;
  return items;
}

const whole = (value: string | null): number | undefined =>
  value !== null && /^\s*-?\d{1,9}/.test(value) ? Number.parseInt(value, 10) : undefined;

const TYPES: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]);

const SHAPES: ReadonlyMap<string, string> = new Map([
  ['decimal', 'decimal'],
  ['decimal-leading-zero', 'decimalZero'],
  ['lower-alpha', 'lowerLetter'],
  ['lower-latin', 'lowerLetter'],
  ['upper-alpha', 'upperLetter'],
  ['upper-latin', 'upperLetter'],
  ['lower-roman', 'lowerRoman'],
  ['upper-roman', 'upperRoman'],
  ['none', 'none'],
  ['disc', 'bullet'],
  ['circle', 'bullet'],
  ['square', 'bullet'],
]);
