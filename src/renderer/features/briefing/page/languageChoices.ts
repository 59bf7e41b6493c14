import { cslLocaleFor, cslLocales } from '../../../../core/citation/cslLocale.ts';
import { formatLanguage } from '../../../ui/formatLanguage.ts';
import type { Choice } from '../../../ui/SelectField.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';

/** Those that most briefings are written in come first. */
const FIRST: readonly string[] = ['en-US', 'en-GB', 'fr-FR', 'de-DE', 'es-ES', 'ar', 'he-IL'];

/**
 * The languages that a briefing can be written in: those in which citations can be, by their names.
 *
 * @param current BCP 47 tag that the briefing has; one that is not among them, as a Markdown brief may bring along, comes before them
 *   with what its citations are written in
 */
export function languageChoices(current: string): readonly Choice<string>[] {
  const known = [...FIRST, ...OTHERS].map((tag) => ({ id: tag, label: formatLanguage(tag) }));
  if (known.some(({ id }) => id === current)) return known;
  const description = current === 'en' ? words.anyEnglish : words.citedIn(formatLanguage(cslLocaleFor(current)));
  return [{ id: current, label: formatLanguage(current), description }, ...known];
}

const words = briefingWords.header;

const OTHERS: readonly string[] = cslLocales
  .filter((tag) => !FIRST.includes(tag))
  .map((tag) => ({ tag, name: formatLanguage(tag) }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  .map(({ tag }) => tag);
