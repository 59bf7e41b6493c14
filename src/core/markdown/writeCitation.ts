import type { CitationItem } from '../citation/citation.ts';
import { termOf } from '../citation/locatorTerms.ts';
import type { Locator } from '../excerpt/excerpt.ts';
import { escapeText, type TextPlace } from './escapeText.ts';
import { splitLocator } from './suffixLocator.ts';

/** Writes a citation in pandoc's form: `[see @cohen2026, p. 4; -@roe2025]`. */
export function writeCitation(
  items: readonly CitationItem[],
  keyOf: (item: CitationItem) => string,
  place: TextPlace,
): string {
  return `[${items.map((item) => writeItem(item, keyOf(item), place)).join('; ')}]`;
}

function writeItem({ prefix, locator, suffix, suppressAuthor }: CitationItem, key: string, place: TextPlace): string {
  const before = prefix ? `${escapeAffix(prefix, place)} ` : '';
  const behind = writeBehind(locator, suffix ?? '', place);
  return `${before}${suppressAuthor ? '-' : ''}@${writeKey(key, behind)}${behind}`;
}

/** In braces where the key would not end by itself. */
function writeKey(key: string, behind: string): string {
  const isPlain = /^[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*$/u.test(key);
  return isPlain && !/^[:.#$%&\-+?<>~/\p{L}\p{N}_]/u.test(behind) ? key : `{${key}}`;
}

/** Locator and suffix. Where a reader would take other words for the locator, it stands in braces. */
function writeBehind(locator: Locator | undefined, suffix: string, place: TextPlace): string {
  const after = suffix === '' ? '' : `${/^[,.;:!?)]/.test(suffix) ? '' : ' '}${escapeAffix(suffix, place)}`;
  const plain = `${locator === undefined ? '' : `, ${writeLocator(locator)}`}${after}`;
  const isPlain = locator === undefined || escapeAffix(locator.value, place) === locator.value;
  return isPlain && readsAs(plain, locator, after) ? plain : `${writeInBraces(locator, place)}${after}`;
}

/** Whether the locator is found again in what is written, and all that is behind it is the suffix. */
function readsAs(written: string, locator: Locator | undefined, after: string): boolean {
  const typed = written.replace(/\\./gu, '\uFDD0\uFDD0').replace(/&#\d+;/g, (found) => '\uFDD0'.repeat(found.length));
  const read = splitLocator(typed, typed);
  if (read.suffix.length !== after.length) return false;
  return read.locator?.label === locator?.label && read.locator?.value === locator?.value;
}

/** `p. 4`, `pp. 4-6`, `§ 5`. */
function writeLocator({ label, value }: Locator): string {
  const word = label === 'page' && /[-,]/.test(value) ? 'pp' : termOf(label);
  return `${word}${/^\p{L}/u.test(word) && isAbbreviation(word) ? '.' : ''} ${value}`;
}

/** Short forms have a full stop. */
const isAbbreviation = (word: string): boolean => word.length <= 4 && word !== 'act';

function writeInBraces(locator: Locator | undefined, place: TextPlace): string {
  if (locator === undefined) return '{}';
  const [word = ''] = writeLocator({ label: locator.label, value: '' }).split(' ');
  return `, {${word} ${escapeAffix(locator.value, place).replaceAll('}', '\\}')}}`;
}

/** Blanks at the ends are entities, since a reader takes those that are typed for the space between words. */
function escapeAffix(text: string, place: TextPlace): string {
  const escaped = escapeText({ line: text.replace(/[\n\r]/g, ' '), start: 0, end: text.length, place: 'affix' });
  return place === 'cell' ? escaped.replaceAll('|', '\\|') : escaped;
}
