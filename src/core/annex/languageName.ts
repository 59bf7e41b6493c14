import names from '../../../resources/languageNames.json';

/** The languages that the names are in. */
export type NamingLanguage = 'en' | 'fr' | 'de' | 'es' | 'ar' | 'he';

/**
 * The name of a language (BCP 47) in another, or the tag where it is none of these. Not by `Intl`, whose names differ from one version
 * of ICU to the next: the same briefing must give the same file. The names are those of CLDR 48.
 */
export function languageName(tag: string, namedIn: NamingLanguage): string {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/);
  const known: Readonly<Record<string, Readonly<Record<NamingLanguage, string>>>> = names;
  return (Object.hasOwn(known, primary) ? known[primary]?.[namedIn] : undefined) ?? tag;
}
