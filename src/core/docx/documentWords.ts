/** The words that Briefdesk itself writes into a Word file. Everything else in it is the analyst's. */
export interface DocumentWords {
  readonly audience: string;
  readonly author: string;
  readonly date: string;
  readonly informationCutOff: string;
  /** Heading of the list of works in a style with notes. */
  readonly bibliography: string;
  /** The same in an author-date style. */
  readonly references: string;
  /** `{page}` and `{pages}` stand for the numbers. */
  readonly pageOfPages: string;
  readonly months: readonly string[];
  /** `{day}`, `{month}`, `{year}` of a whole date. */
  readonly dayPattern: string;
}

const ENGLISH: DocumentWords = {
  audience: 'Audience',
  author: 'Author',
  date: 'Date',
  informationCutOff: 'Information cut-off',
  bibliography: 'Bibliography',
  references: 'References',
  pageOfPages: 'Page {page} of {pages}',
  months: months('January February March April May June July August September October November December'),
  dayPattern: '{day} {month} {year}',
};

const WORDS: Readonly<Record<string, DocumentWords>> = {
  en: ENGLISH,
  'en-US': { ...ENGLISH, dayPattern: '{month} {day}, {year}' },
  fr: {
    audience: 'Destinataires',
    author: 'Auteur',
    date: 'Date',
    informationCutOff: 'Informations arrêtées au',
    bibliography: 'Bibliographie',
    references: 'Références',
    pageOfPages: 'Page {page} sur {pages}',
    months: months('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    dayPattern: '{day} {month} {year}',
  },
  de: {
    audience: 'Adressaten',
    author: 'Verfasst von',
    date: 'Datum',
    informationCutOff: 'Informationsstand',
    bibliography: 'Literaturverzeichnis',
    references: 'Literaturverzeichnis',
    pageOfPages: 'Seite {page} von {pages}',
    months: months('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
    dayPattern: '{day}. {month} {year}',
  },
  es: {
    audience: 'Destinatarios',
    author: 'Autoría',
    date: 'Fecha',
    informationCutOff: 'Información hasta',
    bibliography: 'Bibliografía',
    references: 'Referencias',
    pageOfPages: 'Página {page} de {pages}',
    months: months('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
    dayPattern: '{day} de {month} de {year}',
  },
  ar: {
    audience: 'إلى',
    author: 'من',
    date: 'التاريخ',
    informationCutOff: 'آخر تحديث للمعلومات',
    bibliography: 'قائمة المراجع',
    references: 'المراجع',
    pageOfPages: 'صفحة {page} من {pages}',
    months: months('يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'),
    dayPattern: '{day} {month} {year}',
  },
  he: {
    audience: 'אל',
    author: 'מאת',
    date: 'תאריך',
    informationCutOff: 'מידע מעודכן ל־',
    bibliography: 'ביבליוגרפיה',
    references: 'מקורות',
    pageOfPages: 'עמוד {page} מתוך {pages}',
    months: months('ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר'),
    dayPattern: '{day} ב{month} {year}',
  },
};

/** The words for a language (BCP 47); English for one that has none here. */
export function documentWordsFor(language: string): DocumentWords {
  const [primary = ''] = language.toLowerCase().split(/[-_]/);
  return (language.toLowerCase() === 'en-us' ? WORDS['en-US'] : WORDS[primary]) ?? ENGLISH;
}

function months(names: string): readonly string[] {
  return names.split(' ');
}
