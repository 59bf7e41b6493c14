import { detect } from 'tinyld';
import { languageByFunctionWords } from './functionWords.ts';

/** Below this many letters a guess is no better than a coin. */
const MIN_LETTERS = 40;
/** Enough to be sure, and quick. */
const MAX_SAMPLE = 4_000;

/** Stops at the last letter that it needs. */
const HAS_LETTERS = new RegExp(`^(?:\\P{L}*\\p{L}){${MIN_LETTERS}}`, 'u');

/** The language of a text as a BCP 47 tag by its letters and words, or undefined when there are too few to tell. */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, MAX_SAMPLE);
  if (!HAS_LETTERS.test(sample)) return undefined;
  const language = languageByFunctionWords(sample) ?? detect(sample);
  return language === '' ? undefined : language;
}
