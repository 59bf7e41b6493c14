import { findLocatorTerm } from '../../citation/locatorTerms.ts';
import type { Locator } from '../../excerpt/excerpt.ts';

interface SplitSuffix {
  readonly locator: Locator | undefined;
  /** What follows the locator, or all of it. */
  readonly suffix: string;
}

/**
 * Takes the locator off what stands behind a citation key, by pandoc's rules: `, p. 33-35 and nowhere else` and
 * `, {pp. iv, 3} and`, and in Arabic with its comma and figures. A number without a word is a page; `{}` says that there is no locator.
 *
 * @param plain the text behind the key
 * @param typed the same with U+FDD0 for each character that was escaped and so begins or ends nothing
 * @param language of the brief (BCP 47), whose words are read beside the English ones
 */
export function splitLocator(plain: string, typed: string, language: string): SplitSuffix {
  const start = /^[,،]?\s*/.exec(typed)?.[0].length ?? 0;
  if (typed[start] === '{') return splitBraces(plain, typed, start, language);
  const none = { locator: undefined, suffix: plain };
  const term = findLocatorTerm(typed.slice(start), language);
  const time = term === undefined ? TIME.exec(typed.slice(start)) : null;
  if (time) return locatorAt(plain, 'timestamp', start, start + time[0].length);
  const valueStart = start + (term?.length ?? 0);
  const value = (term === undefined ? NUMBERS : PLACES).exec(typed.slice(valueStart));
  if (value === null) return none;
  return locatorAt(plain, term?.label ?? 'page', valueStart, valueStart + value[0].length);
}

/** A number, in Roman or Arabic figures, with what is written onto it: `12`, `iv`, `A-17`, `3.2`, `(xv)`, `5n`, `12:30`. */
const ARABIC = '[([]?(?:\\p{L}{1,3}[-.:/]?)?\\p{Nd}[\\p{L}\\p{Nd}]*(?:[.:/]\\p{Nd}[\\p{L}\\p{Nd}]*)*[)\\]]?';
const ROMAN = '[([]?[ivxlcdmIVXLCDM]+[)\\]]?(?![\\p{L}\\p{Nd}])';
const DASH = '\\s?(?:-{1,3}|[–—])\\s?';
const range = (one: string): string => `(?:${one})(?:${DASH}(?:${one}))?`;
const EITHER = `${ARABIC}|${ROMAN}`;
/** Without a word only figures count, or a suffix such as `mild criticism` would be a place. */
const NUMBERS = new RegExp(
  `^\\p{Nd}[\\p{L}\\p{Nd}]*(?:[.:/]\\p{Nd}[\\p{L}\\p{Nd}]*)*(?:${DASH}(?:${ARABIC}))?(?:[,،]\\s?${range(ARABIC)})*`,
  'u',
);
const PLACES = new RegExp(`^${range(EITHER)}(?:(?:[,،]\\s?|\\s?&\\s?)${range(EITHER)})*`, 'u');
const TIME = /^\d{1,2}:[0-5]\d(?::[0-5]\d)?(?:\s?(?:--?|[–—])\s?\d{1,2}:[0-5]\d(?::[0-5]\d)?)?(?![\p{L}\d])/u;

function splitBraces(plain: string, typed: string, start: number, language: string): SplitSuffix {
  const end = closingBrace(typed, start);
  if (end < 0) return { locator: undefined, suffix: plain };
  const suffix = plain.slice(end + 1);
  const inner = typed.slice(start + 1, end);
  const blank = /^\s*/.exec(inner)?.[0].length ?? 0;
  if (blank === inner.length) return { locator: undefined, suffix };
  const term = findLocatorTerm(inner.slice(blank), language, true);
  const value = plain.slice(start + 1 + blank + (term?.length ?? 0), start + 1 + inner.trimEnd().length);
  return value === ''
    ? { locator: undefined, suffix: plain }
    : { locator: { label: term?.label ?? 'page', value }, suffix };
}

function closingBrace(typed: string, start: number): number {
  let depth = 0;
  for (let index = start; index < typed.length; index++) {
    if (typed[index] === '{') depth++;
    if (typed[index] === '}' && --depth === 0) return index;
  }
  return -1;
}

/** Dashes become hyphens, which citation styles turn into what they want. */
function locatorAt(plain: string, label: Locator['label'], start: number, end: number): SplitSuffix {
  const value = plain.slice(start, end).replace(/\s?(?:-{1,3}|[–—])\s?/g, '-');
  return { locator: { label, value }, suffix: plain.slice(end) };
}
