import { GREATEST_START } from '../blocks/listStart.ts';

/** What the first item of a list says of the list. */
export interface ListBeginning {
  /** Which list of the page it belongs to: one that is another than that of the item before is a list of its own. */
  readonly list?: Element | string;
  /** The number that it bears, where that is known. */
  readonly number?: number;
}

/** A list of its own, with the number that it begins with when it says so. */
export function beginningOf(list: Element): ListBeginning {
  const start = Number(list.getAttribute('start'));
  return { list, ...(list.localName === 'ol' && start > 1 && start <= GREATEST_START ? { number: start } : {}) };
}
