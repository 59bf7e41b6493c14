import { type CitationItem, isAuthorInText } from '../../citation/citation.ts';
import { termOf } from '../../citation/locatorTerms.ts';
import type { Locator } from '../../excerpt/excerpt.ts';
import { EMPTY_COMMENT } from '../syntax/emptyComment.ts';
import { escapeText, type TextPlace } from '../writing/escapeText.ts';
import { splitLocator } from './suffixLocator.ts';

/** Where a citation is written: what stands on either side of it there. */
export interface CitationPlace {
  readonly place: TextPlace;
  /** What a reader reads before it and behind it in its line, `OBJECT` for what is no text. */
  readonly before: string;
  readonly after: string;
}

/** Writes a citation in pandoc's form: `[see @cohen2026, p. 4; -@roe2025]`, or with its author in the sentence `@cohen2026 [p. 4; @roe2025]`. */
export function writeCitation(
  items: readonly CitationItem[],
  keyOf: (item: CitationItem) => string,
  { place, ...around }: CitationPlace,
): string {
  const write = (some: readonly CitationItem[]): string[] => some.map((item) => writeItem(item, keyOf(item), place));
  const [first, ...others] = items;
  if (first === undefined || !isAuthorInText(items)) return `[${write(items).join('; ')}]`;
  const behind = writeBehind(first.locator, first.suffix ?? '', place)
    .slice(first.locator ? ', '.length : 0)
    .trimStart();
  const inside = [behind, ...write(others)].join('; ');
  return writeInSentence(keyOf(first), inside === '' ? '' : ` [${inside}]`, around);
}

/** A key in the sentence. What would else be read as a part of it, or of its bracket, is kept apart. */
function writeInSentence(key: string, bracket: string, { before, after }: Omit<CitationPlace, 'place'>): string {
  const touches = /[\p{L}\p{N}_\uFFFC-]$/u.test(before);
  // What breaks a line in a table begins as a key may go on: `<br />`.
  const goesOn = bracket === '' && /^(?:[\p{L}\p{N}_\n]|[:.#$%&\-+?<>~/][\p{L}\p{N}_/])/u.test(after);
  // `@key.` and `(@key)` at the start of a line number an example.
  const isExample = bracket === '' && /^\(?$/.test(before) && /^[.)](?:\s|$)/.test(after);
  const takesNext = (bracket === '' ? /^\s*\uFFFC/ : /^\uFFFC/).test(after);
  const name = goesOn || isExample ? `{${key}}` : writeKey(key, '');
  return `${touches ? EMPTY_COMMENT : ''}@${name}${bracket}${takesNext ? EMPTY_COMMENT : ''}`;
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
