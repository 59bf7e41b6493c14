/** A work as CSL-JSON 1.0.2 states it, without its id. */
export type StatedWork = Readonly<Record<string, unknown>> & { readonly type: string; readonly title: string };

interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly suffix?: string;
}

const people: readonly Name[] = [
  { family: 'Haddad', given: 'Leila' },
  { family: 'Müller', given: 'Jürgen' },
  { family: 'Nováková', given: 'Žofie' },
  { family: 'O’Neill', given: 'Siobhán' },
  { family: 'Łukasiewicz', given: 'Jan' },
  { family: 'García Márquez', given: 'María' },
  { family: 'Ångström', given: 'Åke' },
  { family: 'Şahin', given: 'Çiğdem' },
  { family: 'Dupont-Lévy', given: 'Noël' },
  { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
  { family: 'Nguyễn', given: 'Văn An' },
  { family: 'حداد', given: 'ليلى' },
  { family: 'כהן', given: 'דנה' },
  { family: '王', given: '小明' },
];
const bodies = ['World Health Organization', 'International Energy Agency', 'Ministry of Water', 'Reuters'];
const subjects = [
  'Water and Conflict in the Upper Basin',
  'The {NASA} effect: What Satellites See',
  'Grain prices & the 50% rule',
  'Über die Grenzen der Diplomatie',
  'L’État et ses marges',
  'Ports, Pipelines, and Power',
  'Who Counts the Dead?',
  'Sanctions after 2014',
  'مستقبل المياه في المنطقة',
  'עתיד המים באזור',
  '水资源的未来',
  'A Short History of Nearly No_thing',
] as const;
const places = ['Geneva', 'New York', 'Zürich', 'Cairo', 'Tel Aviv'];
const publishers = ['Oxford University Press', 'Éditions du Seuil', 'Springer', 'Chatham House'];
const journals = [
  ['International Security', 'Int. Secur.'],
  ['Journal of Peace Research', 'J. Peace Res.'],
  ['Zeitschrift für Politik', 'Z. Polit.'],
] as const;
const types = [
  'article-journal',
  'book',
  'chapter',
  'report',
  'thesis',
  'article-newspaper',
  'article-magazine',
  'webpage',
  'paper-conference',
  'document',
] as const;

const at = <Value>(list: readonly Value[], index: number): Value => list[index % list.length] as Value;

/** Braces stand for letters that keep their case in BibTeX; in the work they are not there. */
const unbraced = (text: string): string => text.replace(/[{}]/g, '');

/** A hundred works of every type that programs write, in six scripts, as their bibliographies are to be understood. */
export const statedWorks: readonly StatedWork[] = Array.from({ length: 100 }, (_, index) => {
  const type = at(types, index);
  const isPeriodical = type.startsWith('article');
  const isIn = type === 'chapter' || type === 'paper-conference';
  const authors = index % 9 === 4 ? [{ literal: at(bodies, index) }] : [at(people, index), at(people, index * 3 + 1)];
  return {
    type,
    title: unbraced(at(subjects, index)),
    author: index % 2 === 0 ? authors : authors.slice(0, 1),
    ...containerOf(type, index),
    ...(isIn ? { editor: [at(people, index + 5)] } : {}),
    ...(isPeriodical ? { volume: String(10 + index), issue: String(1 + (index % 6)) } : {}),
    ...(isPeriodical || isIn ? { page: `${index + 1}-${index + 19}` } : {}),
    ...numbersOf(type, index),
    issued: { 'date-parts': [dateOf(index, type)] },
    ...remarksOf(index),
  };
});

function containerOf(type: string, index: number): object {
  const [journal, short] = at(journals, index);
  const containers: Readonly<Record<string, object>> = {
    'article-journal': { 'container-title': journal, 'container-title-short': short },
    'article-newspaper': { 'container-title': 'The Levant Courier' },
    'article-magazine': { 'container-title': 'The Economist' },
    chapter: { 'container-title': 'A Handbook of Basins' },
    'paper-conference': { 'container-title': 'Proceedings of the Water Forum' },
    webpage: { 'container-title': 'Basin Watch' },
  };
  return containers[type] ?? {};
}

function numbersOf(type: string, index: number): object {
  const isPublished = !type.startsWith('article') && type !== 'webpage';
  const numbers: Readonly<Record<string, object>> = {
    report: { number: `WP-${index}`, genre: 'Working paper' },
    thesis: { genre: 'PhD thesis' },
    book: { ISBN: `978-0-19-${String(100000 + index)}-${index % 10}`, edition: '2' },
    'article-journal': { ISSN: '0162-2889', DOI: `10.1162/isec.${index}` },
    webpage: { accessed: { 'date-parts': [[2026, 11, (index % 28) + 1]] } },
  };
  return {
    ...(isPublished ? { publisher: at(publishers, index), 'publisher-place': at(places, index) } : {}),
    ...(type === 'webpage' || index % 4 === 1 ? { URL: `https://example.org/works/${index}?a=1&b=2_c` } : {}),
    ...numbers[type],
  };
}

function remarksOf(index: number): object {
  return {
    ...(index % 5 === 0 ? { language: at(['en', 'de', 'fr', 'ar', 'he', 'zh'], index) } : {}),
    ...(index % 7 === 0 ? { abstract: `What is known of case ${index}, and what is not.` } : {}),
    ...(index % 6 === 0 ? { keyword: 'water, borders, law' } : {}),
    ...(index % 11 === 3 ? { note: `Read in the archive, box ${index}.` } : {}),
  };
}

function dateOf(index: number, type: string): number[] {
  const year = 1990 + (index % 36);
  if (type === 'book' || type === 'thesis' || type === 'chapter') return [year];
  if (type === 'report' || type === 'article-journal') return [year, (index % 12) + 1];
  return [year, (index % 12) + 1, (index % 28) + 1];
}

export interface StatedName extends Name {}
