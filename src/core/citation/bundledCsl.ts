import chicagoAuthorDate from '../../../resources/csl/chicago-author-date.json';
import chicagoNotes from '../../../resources/csl/chicago-fullnote-bibliography.json';
import arabic from '../../../resources/csl/locale-ar.json';
import german from '../../../resources/csl/locale-de-DE.json';
import britishEnglish from '../../../resources/csl/locale-en-GB.json';
import americanEnglish from '../../../resources/csl/locale-en-US.json';
import spanish from '../../../resources/csl/locale-es-ES.json';
import french from '../../../resources/csl/locale-fr-FR.json';
import hebrew from '../../../resources/csl/locale-he-IL.json';
import type { CitationStyleId } from '../briefing/briefing.ts';

/** Where citation styles and the words of languages come from. */
export interface CslSource {
  /** A style in the processor's JSON or as XML; undefined when there is none of this id. */
  readonly findStyle: (id: string) => unknown;
  /** A locale in the same forms. */
  readonly findLocale: (tag: string) => unknown;
}

/** The styles and locales that ship with the application. Large: import it in the engine worker and the terminal only. */
export const bundledCsl: CslSource = {
  findStyle: (id) => (Object.hasOwn(STYLES, id) ? STYLES[id as CitationStyleId] : undefined),
  findLocale: (tag) => (Object.hasOwn(LOCALES, tag) ? LOCALES[tag] : undefined),
};

const STYLES: Readonly<Record<CitationStyleId, unknown>> = {
  'chicago-fullnote-bibliography': chicagoNotes,
  'chicago-author-date': chicagoAuthorDate,
};

const LOCALES: Readonly<Record<string, unknown>> = {
  ar: arabic,
  'de-DE': german,
  'en-GB': britishEnglish,
  'en-US': americanEnglish,
  'es-ES': spanish,
  'fr-FR': french,
  'he-IL': hebrew,
};
