import type { DocumentLanguage } from '../styles/wordStyles.ts';
import { directionOfLanguage } from './textDirection.ts';

/** Word's spelling wants a region; these are the usual ones for a language that comes without. */
const FULL_TAGS: Readonly<Record<string, string>> = {
  ar: 'ar-SA',
  de: 'de-DE',
  en: 'en-US',
  es: 'es-ES',
  fa: 'fa-IR',
  fr: 'fr-FR',
  he: 'he-IL',
  it: 'it-IT',
  pt: 'pt-PT',
  ru: 'ru-RU',
  uk: 'uk-UA',
  ur: 'ur-PK',
  zh: 'zh-CN',
};

/** What a Word file of this language (BCP 47) tells Word about its text. */
export function documentLanguageFor(language: string): DocumentLanguage {
  const direction = directionOfLanguage(language);
  const tag = fullTag(language);
  return direction === 'rtl'
    ? { latin: 'en-US', bidirectional: tag, direction }
    : { latin: tag, bidirectional: 'ar-SA', direction };
}

/** The language that Word is told for a stretch of text in a right-to-left script: the document's own where it may be. */
export function rightToLeftTag(text: string, { direction, bidirectional }: DocumentLanguage): string {
  const usual = /\p{Script=Hebrew}/u.test(text) ? 'he-IL' : 'ar-SA';
  const sameScript = bidirectional.startsWith('he') === (usual === 'he-IL');
  return direction === 'rtl' && sameScript ? bidirectional : usual;
}

/** The tag of the language that a file is written in. */
export function languageTag({ direction, latin, bidirectional }: DocumentLanguage): string {
  return direction === 'rtl' ? bidirectional : latin;
}

function fullTag(language: string): string {
  const [primary = 'en', ...rest] = language.split(/[-_]/);
  const region = rest.find((part) => /^[A-Za-z]{2}$/.test(part));
  const base = primary.toLowerCase();
  if (region !== undefined) return `${base}-${region.toUpperCase()}`;
  return FULL_TAGS[base] ?? (/^[a-z]{2,3}$/.test(base) ? base : 'en-US');
}
