/** The CSL locale for a language where its own region is not among those that ship. */
const LOCALE_OF_LANGUAGE: Readonly<Record<string, string>> = {
  ar: 'ar',
  de: 'de-DE',
  en: 'en-US',
  es: 'es-ES',
  fr: 'fr-FR',
  he: 'he-IL',
  // The tag for Hebrew until 1989.
  iw: 'he-IL',
};

/** Regions that write English as Britain does; the rest of the world's English follows the United States. */
const BRITISH_REGIONS: ReadonlySet<string> = new Set([
  'GB',
  'IE',
  'AU',
  'NZ',
  'ZA',
  'IN',
  'MT',
  'KE',
  'NG',
  'PK',
  'SG',
]);

/**
 * The locale whose words ("accessed", "and", months) the citations of a briefing use.
 *
 * @param language BCP 47 tag of the briefing
 * @returns a CSL locale that ships; English (United States) for a language without one
 */
export function cslLocaleFor(language: string): string {
  const [primary = '', ...rest] = language.split(/[-_]/);
  const region = rest.find((part) => /^[a-z]{2}$/i.test(part))?.toUpperCase() ?? '';
  if (primary.toLowerCase() === 'en' && BRITISH_REGIONS.has(region)) return 'en-GB';
  return LOCALE_OF_LANGUAGE[primary.toLowerCase()] ?? 'en-US';
}
