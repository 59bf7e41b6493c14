import { type CitationItem, isAuthorInText } from '../../citation/citation.ts';
import { termOf } from '../../citation/locatorTerms.ts';
import type { Locator } from '../../excerpt/excerpt.ts';
import { EMPTY_COMMENT } from '../syntax/emptyComment.ts';
import { escapeText, type TextPlace } from '../writing/escapeText.ts';
import { splitLocator } from './suffixLocator.ts';

/** Where a citation is written: what stands on either side of it there. */
export interface CitationPlace {
  readonly place: TextPlace;
  /** Of the brief (BCP 47): a reader looks for the words of places in it. */
  readonly language: string;
  /** What a reader reads before it and behind it in its line, `OBJECT` for what is no text. */
  readonly before: string;
  readonly after: string;
}

type How = Pick<CitationPlace, 'place' | 'language'>;

/** Writes a citation in pandoc's form: `[see @cohen2026, p. 4; -@roe2025]`, or with its author in the sentence `@cohen2026 [p. 4; @roe2025]`. */
export function writeCitation(
  items: readonly CitationItem[],
  keyOf: (item: CitationItem) => string,
  { place, language, ...around }: CitationPlace,
): string {
  const how = { place, language };
  const write = (some: readonly CitationItem[]): string[] => some.map((item) => writeItem(item, keyOf(item), how));
  const [first, ...others] = items;
  if (first === undefined || !isAuthorInText(items)) return `[${write(items).join('; ')}]`;
  const behind = writeBehind(first.locator, first.suffix ?? '', how)
    .slice(first.locator ? ', '.length : 0)
    .trimStart();
  const inside = [behind, ...write(others)].join('; ');
  return writeInSentence(keyOf(first), inside === '' ? '' : ` [${inside}]`, around);
}

/** A key in the sentence. What would else be read as a part of it, or of its bracket, is kept apart. */
function writeInSentence(key: string, bracket: string, { before, after }: Omit<CitationPlace, keyof How>): string {
  const touches = /[\p{L}\p{N}_\uFFFC-]$/u.test(before);
  // What breaks a line in a table begins as a key may go on: `<br />`.
  const goesOn = bracket === '' && /^(?:[\p{L}\p{N}_\n]|[:.#$%&\-+?<>~/][\p{L}\p{N}_/])/u.test(after);
  // `@key.` and `(@key)` at the start of a line number an example.
  const isExample = bracket === '' && /^\(?$/.test(before) && /^[.)](?:\s|$)/.test(after);
  const takesNext = (bracket === '' ? /^\s*\uFFFC/ : /^\uFFFC/).test(after);
  const name = goesOn || isExample ? `{${key}}` : writeKey(key, '');
  return `${touches ? EMPTY_COMMENT : ''}@${name}${bracket}${takesNext ? EMPTY_COMMENT : ''}`;
}

function writeItem({ prefix, locator, suffix, suppressAuthor }: CitationItem, key: string, how: How): string {
  const before = prefix ? `${escapeAffix(prefix, how.place)} ` : '';
  const behind = writeBehind(locator, suffix ?? '', how);
  return `${before}${suppressAuthor ? '-' : ''}@${writeKey(key, behind)}${behind}`;
}

/** In braces where the key would not end by itself. */
function writeKey(key: string, behind: string): string {
  const isPlain = /^[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*$/u.test(key);
  return isPlain && !/^[:.#$%&\-+?<>~/\p{L}\p{N}_]/u.test(behind) ? key : `{${key}}`;
}

/** Locator and suffix. Where a reader would take other words for the locator, it stands in braces. */
function writeBehind(locator: Locator | undefined, suffix: string, how: How): string {
  const { place, language } = how;
  const after = suffix === '' ? '' : `${/^[,.;:!?)]/.test(suffix) ? '' : ' '}${escapeAffix(suffix, place)}`;
  const plain = `${locator === undefined ? '' : `, ${writeLocator(locator, language)}`}${after}`;
  const isPlain = locator === undefined || escapeAffix(locator.value, place) === locator.value;
  return isPlain && readsAs(plain, locator, after, language) ? plain : `${writeInBraces(locator, how)}${after}`;
}

/** Whether the locator is found again in what is written, and all that is behind it is the suffix. */
function readsAs(written: string, locator: Locator | undefined, after: string, language: string): boolean {
  const typed = written.replace(/\\./gu, '\uFDD0\uFDD0').replace(/&#\d+;/g, (found) => '\uFDD0'.repeat(found.length));
  const read = splitLocator(typed, typed, language);
  if (read.suffix.length !== after.length) return false;
  return read.locator?.label === locator?.label && read.locator?.value === locator?.value;
}

/** `p. 4`, `pp. 4-6`, `§ 5`. */
const writeLocator = ({ label, value }: Locator, language: string): string =>
  `${wordBefore(label, value, language)} ${value}`;

/** Several pages have a word of their own in the languages that say `p.` of one. */
function wordBefore(label: Locator['label'], value: string, language: string): string {
  const word = termOf(label, language);
  return word === 'p.' && /[-,]/.test(value) ? 'pp.' : word;
}

function writeInBraces(locator: Locator | undefined, { place, language }: How): string {
  if (locator === undefined) return '{}';
  return `, {${wordBefore(locator.label, '', language)} ${escapeAffix(locator.value, place).replaceAll('}', '\\}')}}`;
}

/** Blanks at the ends are entities, since a reader takes those that are typed for the space between words. */
function escapeAffix(text: string, place: TextPlace): string {
  const escaped = escapeText({ line: text.replace(/[\n\r]/g, ' '), start: 0, end: text.length, place: 'affix' });
  return place === 'cell' ? escaped.replaceAll('|', '\\|') : escaped;
}
