import { parseLanguageTag } from '../metadata/languageTag.ts';

/** A language as bibliographies give it: a tag (`en-GB`), a code of three letters (`ger`), or its name in English (`German`, `ngerman`); as a tag, or undefined. */
export function languageOfBibliography(text: string): string | undefined {
  const name = text.trim().toLowerCase();
  return names.get(name) ?? parseLanguageTag(text);
}

/** Those of babel and polyglossia, which BibLaTeX takes, and ISO 639-2's codes, which catalogues write. */
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    en: 'english eng',
    'en-US': 'american usenglish',
    'en-GB': 'british ukenglish',
    'en-AU': 'australian',
    'en-CA': 'canadian',
    de: 'german ngerman deu ger deutsch',
    'de-AT': 'austrian naustrian',
    'de-CH': 'swissgerman nswissgerman',
    fr: 'french francais français fra fre',
    es: 'spanish spa español',
    it: 'italian ita italiano',
    pt: 'portuguese portuges por',
    'pt-BR': 'brazilian brazil',
    nl: 'dutch nld dut',
    sv: 'swedish swe',
    da: 'danish dan',
    nb: 'norwegian norsk nob',
    nn: 'nynorsk nno',
    fi: 'finnish fin',
    pl: 'polish pol',
    cs: 'czech ces cze',
    sk: 'slovak slk slo',
    hu: 'hungarian hun magyar',
    ro: 'romanian ron rum',
    el: 'greek ell gre',
    tr: 'turkish tur',
    ru: 'russian rus',
    uk: 'ukrainian ukr',
    ar: 'arabic ara',
    he: 'hebrew heb',
    fa: 'persian farsi fas per',
    zh: 'chinese zho chi',
    ja: 'japanese jpn',
    ko: 'korean kor',
    la: 'latin lat',
  }).flatMap(([tag, words]) => words.split(' ').map((word) => [word, tag] as const)),
);
