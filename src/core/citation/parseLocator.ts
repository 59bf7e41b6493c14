import type { Locator } from '../excerpt/excerpt.ts';
import { findLocatorTerm, locatorTermsIn } from './locatorTerms.ts';

type LocatorLabel = Locator['label'];

const NUMBER = '(?:\\p{Nd}+[a-z]?(?:\\.\\p{Nd}+)*|[ivxlcdm]+)';
const VALUE = new RegExp(
  `^${NUMBER}(?:\\s?[-–—]\\s?${NUMBER})?(?:[,،]\\s?${NUMBER}(?:\\s?[-–—]\\s?${NUMBER})?)*(?:\\sff?\\.?)?$`,
  'iu',
);
const BEGINS_WITH_NUMBER = new RegExp(`^${NUMBER}(?!\\p{L})`, 'iu');
const TIMESTAMP = /^\d{1,2}:[0-5]\d(?::[0-5]\d)?(?:\s?[-–—]\s?\d{1,2}:[0-5]\d(?::[0-5]\d)?)?$/;

/**
 * Reads a locator as people write it: `p 4`, `pp. 4-6`, `p. 12 ff.`, `ch 2`, `para 3`, `§ 5`, `12:30`; in German also `S. 4`, `Kap. 2`.
 * A number without a word is a page. Undefined when it is none. Dashes become hyphens, which citation styles turn into what they want.
 *
 * @param language of the briefing (BCP 47)
 */
export function parseLocator(text: string, language: string): Locator | undefined {
  const trimmed = text.trim();
  if (TIMESTAMP.test(trimmed)) return { label: 'timestamp', value: normalise(trimmed) };
  const { label, value } = splitLocator(trimmed, language);
  if (label === 'timestamp') return TIMESTAMP.test(value) ? { label, value: normalise(value) } : undefined;
  if (label === undefined && !/^\p{Nd}/u.test(value)) return undefined;
  return VALUE.test(value) ? { label: label ?? 'page', value: normalise(value) } : undefined;
}

/**
 * Reads what stands in a field for a locator alone: what `parseLocator` reads, and a place with its word whatever follows its
 * number (`S. 4 und 9`, `Bd. 2, S. 44`), which is printed as it is written. Undefined where no word is known.
 */
export function readLocatorField(text: string, language: string): Locator | undefined {
  const whole = parseLocator(text, language);
  if (whole !== undefined) return whole;
  const { label, value } = splitLocator(text.trim(), language);
  return label !== undefined && BEGINS_WITH_NUMBER.test(value) ? { label, value } : undefined;
}

/** Whether a text is the beginning of a locator with its word (`p`, `pp. `, `p 4-`) or of a time (`12:`), to wait for its rest. */
export function startsLocator(text: string, language: string): boolean {
  const lower = text.toLowerCase();
  if (/^\d{1,2}:(?:[0-5]\d?)?$/.test(lower)) return true;
  if (locatorTermsIn(language).some(({ word }) => word.startsWith(lower))) return true;
  const { label, value } = splitLocator(lower, language);
  if (label === undefined) return false;
  if (value === '') return true;
  const separators = label === 'timestamp' ? /[-–—:]$/ : /(?:\s?[-–—]|[,.])\s?$/;
  return parseLocator(`${label === 'timestamp' ? '' : 'p '}${value.replace(separators, '')}`, language) !== undefined;
}

function splitLocator(
  text: string,
  language: string,
): { readonly label: LocatorLabel | undefined; readonly value: string } {
  const term = findLocatorTerm(text, language);
  return { label: term?.label, value: text.slice(term?.length ?? 0) };
}

function normalise(value: string): string {
  return value.replace(/\s?[-–—]\s?/g, '-').replace(/[,،]\s?/g, ', ');
}
