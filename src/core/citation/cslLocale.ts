import type { CslTree } from './cslSource.ts';

/** The locales of the CSL project; the first of a language is the one for its regions without one of their own. */
const LOCALES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  af: ['af-ZA'],
  ar: ['ar'],
  bg: ['bg-BG'],
  ca: ['ca-AD'],
  cs: ['cs-CZ'],
  cy: ['cy-GB'],
  da: ['da-DK'],
  de: ['de-DE', 'de-AT', 'de-CH'],
  el: ['el-GR'],
  en: ['en-US', 'en-GB'],
  es: ['es-ES', 'es-CL', 'es-MX'],
  et: ['et-EE'],
  eu: ['eu'],
  fa: ['fa-IR'],
  fi: ['fi-FI'],
  fr: ['fr-FR', 'fr-CA'],
  gl: ['gl-ES'],
  he: ['he-IL'],
  hi: ['hi-IN'],
  hr: ['hr-HR'],
  hu: ['hu-HU'],
  id: ['id-ID'],
  is: ['is-IS'],
  it: ['it-IT'],
  ja: ['ja-JP'],
  km: ['km-KH'],
  ko: ['ko-KR'],
  la: ['la'],
  lt: ['lt-LT'],
  lv: ['lv-LV'],
  mn: ['mn-MN'],
  nb: ['nb-NO'],
  nl: ['nl-NL'],
  nn: ['nn-NO'],
  pa: ['pa-PK'],
  pl: ['pl-PL'],
  pt: ['pt-PT', 'pt-BR'],
  ro: ['ro-RO'],
  ru: ['ru-RU'],
  sk: ['sk-SK'],
  sl: ['sl-SI'],
  sr: ['sr-RS'],
  sv: ['sv-SE'],
  th: ['th-TH'],
  tr: ['tr-TR'],
  uk: ['uk-UA'],
  vi: ['vi-VN'],
  zh: ['zh-CN', 'zh-TW'],
};

/** Tags that stand for another language here: Hebrew's until 1989, and Norwegian without saying which. */
const OTHER_NAMES: Readonly<Record<string, string>> = { iw: 'he', no: 'nb' };

/** Regions that write English as Britain does; the rest of the world's English follows the United States. */
const BRITISH_REGIONS: ReadonlySet<string> = new Set('GB IE AU NZ ZA IN MT KE NG PK SG'.split(' '));

/** Regions that write Chinese in traditional characters. */
const TRADITIONAL_REGIONS: ReadonlySet<string> = new Set(['TW', 'HK', 'MO']);

/** What the citation processor falls back to. */
const FALLBACK = 'en-US';

/** Every locale that ships. */
export const cslLocales: readonly string[] = Object.values(LOCALES).flat();

/**
 * The locale whose words ("accessed", "and", months) the citations of a briefing use.
 *
 * @param language BCP 47 tag of the briefing
 * @param style what it is cited by: a language without a region is written as in the style's own, so that OSCOLA in a briefing
 *   of which only English is known is British
 * @returns a CSL locale that ships; English (United States) for a language without one
 */
export function cslLocaleFor(language: string, style?: CslTree): string {
  const [first = '', ...rest] = language.split(/[-_]/);
  const primary = OTHER_NAMES[first.toLowerCase()] ?? first.toLowerCase();
  const locales = Object.hasOwn(LOCALES, primary) ? LOCALES[primary] : undefined;
  if (locales === undefined) return FALLBACK;
  const ofStyle = style?.attrs['default-locale'];
  if (rest.length === 0 && ofStyle !== undefined && locales.includes(ofStyle)) return ofStyle;
  const region = rest.find((part) => /^[a-z]{2}$/i.test(part))?.toUpperCase() ?? '';
  if (primary === 'en' && BRITISH_REGIONS.has(region)) return 'en-GB';
  if (primary === 'zh' && (TRADITIONAL_REGIONS.has(region) || rest.some((part) => /^hant$/i.test(part))))
    return 'zh-TW';
  return locales.find((tag) => tag === `${primary}-${region}`) ?? locales[0];
}

/** The locales that the processor reads to format in one: the fallback, the language's first, and the locale itself. */
export function localesBehind(locale: string): readonly string[] {
  const [primary = ''] = locale.split('-');
  return [...new Set([FALLBACK, LOCALES[primary]?.[0] ?? FALLBACK, locale])];
}
