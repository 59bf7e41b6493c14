import { cslLocaleFor } from '../../citation/cslLocale.ts';
import type { WorksListKind } from '../../citation/worksListKind.ts';

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
  /** The same in a style of the Modern Language Association; absent: as any other. */
  readonly worksCited?: string;
  /** Heading of the endnotes. */
  readonly notes: string;
  /** Heading of the table of contents. */
  readonly contents: string;
  /** Said below it where page numbers were worked out without setting the pages. */
  readonly estimatedPages: string;
  /** Labels of captions: `Table 2`. */
  readonly captions: { readonly table: string; readonly figure: string };
  /** In the place of a cross-reference to what is not in the briefing. */
  readonly missingReference: string;
  /** In the place of an image whose bytes are not there. */
  readonly missingImage: string;
  /** `{page}` and `{pages}` stand for the numbers. */
  readonly pageOfPages: string;
  readonly months: readonly string[];
  /** `{day}`, `{month}`, `{year}` of a whole date. */
  readonly dayPattern: string;
  /** From spring to winter; `{year}` stands for the number. */
  readonly seasons: readonly string[];
  /** Of dates that are not wholly known; `{date}` stands for what is. */
  readonly about: string;
  readonly since: string;
  readonly until: string;
}

const ENGLISH: DocumentWords = {
  audience: 'Audience',
  author: 'Author',
  date: 'Date',
  informationCutOff: 'Information cut-off',
  bibliography: 'Bibliography',
  references: 'References',
  worksCited: 'Works Cited',
  notes: 'Notes',
  contents: 'Contents',
  estimatedPages: 'Page numbers are estimated.',
  captions: { table: 'Table', figure: 'Figure' },
  missingReference: '[reference not found]',
  missingImage: '[image not found]',
  pageOfPages: 'Page {page} of {pages}',
  months: months('January February March April May June July August September October November December'),
  dayPattern: '{day} {month} {year}',
  seasons: ['spring {year}', 'summer {year}', 'autumn {year}', 'winter {year}'],
  about: 'about {date}',
  since: 'since {date}',
  until: 'until {date}',
};

const AMERICAN: DocumentWords = { ...ENGLISH, dayPattern: '{month} {day}, {year}' };

const WORDS: Readonly<Record<string, DocumentWords>> = {
  en: ENGLISH,
  fr: {
    audience: 'Destinataires',
    author: 'Auteur',
    date: 'Date',
    informationCutOff: 'Informations arrêtées au',
    bibliography: 'Bibliographie',
    references: 'Références',
    notes: 'Notes',
    contents: 'Table des matières',
    estimatedPages: 'Les numéros de page sont estimés.',
    captions: { table: 'Tableau', figure: 'Figure' },
    missingReference: '[renvoi introuvable]',
    missingImage: '[image introuvable]',
    pageOfPages: 'Page {page} sur {pages}',
    months: months('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    dayPattern: '{day} {month} {year}',
    seasons: ['printemps {year}', 'été {year}', 'automne {year}', 'hiver {year}'],
    about: 'vers {date}',
    since: 'depuis {date}',
    until: 'au plus tard {date}',
  },
  de: {
    audience: 'Adressaten',
    author: 'Verfasst von',
    date: 'Datum',
    informationCutOff: 'Informationsstand',
    bibliography: 'Literaturverzeichnis',
    references: 'Literaturverzeichnis',
    notes: 'Anmerkungen',
    contents: 'Inhalt',
    estimatedPages: 'Die Seitenzahlen sind geschätzt.',
    captions: { table: 'Tabelle', figure: 'Abbildung' },
    missingReference: '[Verweisziel nicht gefunden]',
    missingImage: '[Bild nicht gefunden]',
    pageOfPages: 'Seite {page} von {pages}',
    months: months('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
    dayPattern: '{day}. {month} {year}',
    seasons: ['Frühjahr {year}', 'Sommer {year}', 'Herbst {year}', 'Winter {year}'],
    about: 'um {date}',
    since: 'seit {date}',
    until: 'bis {date}',
  },
  es: {
    audience: 'Destinatarios',
    author: 'Autoría',
    date: 'Fecha',
    informationCutOff: 'Información hasta',
    bibliography: 'Bibliografía',
    references: 'Referencias',
    notes: 'Notas',
    contents: 'Índice',
    estimatedPages: 'Los números de página son estimados.',
    captions: { table: 'Tabla', figure: 'Figura' },
    missingReference: '[referencia no encontrada]',
    missingImage: '[imagen no encontrada]',
    pageOfPages: 'Página {page} de {pages}',
    months: months('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
    dayPattern: '{day} de {month} de {year}',
    seasons: ['primavera de {year}', 'verano de {year}', 'otoño de {year}', 'invierno de {year}'],
    about: 'hacia {date}',
    since: 'desde {date}',
    until: 'hasta {date}',
  },
  ar: {
    audience: 'إلى',
    author: 'من',
    date: 'التاريخ',
    informationCutOff: 'آخر تحديث للمعلومات',
    bibliography: 'قائمة المراجع',
    references: 'المراجع',
    notes: 'الهوامش',
    contents: 'المحتويات',
    estimatedPages: 'أرقام الصفحات تقديرية.',
    captions: { table: 'الجدول', figure: 'الشكل' },
    missingReference: '[الإحالة غير موجودة]',
    missingImage: '[الصورة غير موجودة]',
    pageOfPages: 'صفحة {page} من {pages}',
    months: months('يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'),
    dayPattern: '{day} {month} {year}',
    seasons: ['ربيع {year}', 'صيف {year}', 'خريف {year}', 'شتاء {year}'],
    about: 'نحو {date}',
    since: 'منذ {date}',
    until: 'حتى {date}',
  },
  he: {
    audience: 'אל',
    author: 'מאת',
    date: 'תאריך',
    informationCutOff: 'מידע מעודכן ל־',
    bibliography: 'ביבליוגרפיה',
    references: 'מקורות',
    notes: 'הערות',
    contents: 'תוכן העניינים',
    estimatedPages: 'מספרי העמודים משוערים.',
    captions: { table: 'טבלה', figure: 'איור' },
    missingReference: '[ההפניה לא נמצאה]',
    missingImage: '[התמונה לא נמצאה]',
    pageOfPages: 'עמוד {page} מתוך {pages}',
    months: months('ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר'),
    dayPattern: '{day} ב{month} {year}',
    seasons: ['אביב {year}', 'קיץ {year}', 'סתיו {year}', 'חורף {year}'],
    about: 'בסביבות {date}',
    since: 'מאז {date}',
    until: 'עד {date}',
  },
};

/**
 * The words for a language (BCP 47); English for one that has none here.
 *
 * @param locale the CSL locale of the citations beside them: English dates have the same form as theirs
 */
export function documentWordsFor(language: string, locale: string = cslLocaleFor(language)): DocumentWords {
  const [primary = ''] = language.toLowerCase().split(/[-_]/);
  const words = WORDS[primary] ?? ENGLISH;
  return words === ENGLISH && locale === 'en-US' ? AMERICAN : words;
}

/** The heading of the list of works. */
export function headingOfWorks(words: DocumentWords, kind: WorksListKind): string {
  return words[kind] ?? words.references;
}

function months(names: string): readonly string[] {
  return names.split(' ');
}
