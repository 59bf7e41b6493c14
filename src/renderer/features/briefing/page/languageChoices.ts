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
  known ??= nameAll();
  if (known.some(({ id }) => id === current)) return known;
  const description = current === 'en' ? words.anyEnglish : words.citedIn(formatLanguage(cslLocaleFor(current)));
  return [{ id: current, label: formatLanguage(current), description }, ...known];
}

const words = briefingWords.header;

/** Named when they are first asked for, and once: whoever writes a title has them drawn at every key. */
let known: readonly Choice<string>[] | undefined;

function nameAll(): readonly Choice<string>[] {
  const named = (tags: readonly string[]) => tags.map((tag) => ({ id: tag, label: formatLanguage(tag) }));
  const others = named(cslLocales.filter((tag) => !FIRST.includes(tag)));
  return [...named(FIRST), ...others.sort((a, b) => a.label.localeCompare(b.label, 'en'))];
}
