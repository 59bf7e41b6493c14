import type { Locator } from '../../core/excerpt/excerpt.ts';
import { locatorWords } from '../words/locatorWords.ts';

/** A locator as it is shown beside a passage: `p. 9`. */
export function formatLocator(locator: Locator): string {
  return `${locatorWords[locator.label].short} ${locator.value}`;
}
