import type { StatedName, StatedWork } from './bibliographyWorks.ts';

/** How a program writes BibTeX. */
export interface BibtexDialect {
  readonly program: string;
  /** BibLaTeX has other names for fields, and dates in one field. */
  readonly isBiblatex: boolean;
  /** Letters beyond ASCII as TeX's commands. */
  readonly isTex: boolean;
  readonly quotes: '{}' | '""';
}

export const bibtexDialects: readonly BibtexDialect[] = [
  { program: 'Zotero (Better BibLaTeX)', isBiblatex: true, isTex: false, quotes: '{}' },
  { program: 'JabRef (BibTeX)', isBiblatex: false, isTex: false, quotes: '{}' },
  { program: 'Mendeley', isBiblatex: false, isTex: true, quotes: '{}' },
  { program: 'Google Scholar and by hand', isBiblatex: false, isTex: true, quotes: '""' },
];

const ENTRY_TYPES: Readonly<Record<string, readonly [biblatex: string, bibtex: string]>> = {
  'article-journal': ['article', 'article'],
  'article-newspaper': ['article', 'article'],
  'article-magazine': ['article', 'article'],
  book: ['book', 'book'],
  chapter: ['incollection', 'incollection'],
  report: ['report', 'techreport'],
  thesis: ['thesis', 'phdthesis'],
  webpage: ['online', 'online'],
  'paper-conference': ['inproceedings', 'inproceedings'],
  document: ['misc', 'misc'],
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (number: number): string => String(number).padStart(2, '0');
const iso = (parts: readonly number[]): string => parts.map((part, index) => (index ? two(part) : part)).join('-');

/** The works as a program writes them, under the keys `work0`, `work1` and so on. */
export function writeBibtex(works: readonly StatedWork[], dialect: BibtexDialect): string {
  return works.map((work, index) => entry(work, `work${index}`, dialect)).join('\n\n');
}

function entry(work: StatedWork, key: string, dialect: BibtexDialect): string {
  const { isBiblatex, quotes } = dialect;
  const [open, close] = [quotes[0], quotes[1]];
  const tex = (value: unknown) => (value === undefined ? undefined : texOf(value as string, dialect));
  const parts = (variable: string) =>
    (work[variable] as { readonly 'date-parts': readonly (readonly number[])[] } | undefined)?.['date-parts'][0] ?? [];
  const [year, month, day] = parts('issued');
  const isIn = work.type === 'chapter' || work.type === 'paper-conference';
  const container = isIn ? 'booktitle' : isBiblatex ? 'journaltitle' : 'journal';
  const publisher = publisherField(work.type, isBiblatex);
  const names = (variable: string) => {
    const list = work[variable] as readonly StatedName[] | undefined;
    return list?.map((name) => texOf(nameOf(name), dialect, true)).join(' and ');
  };
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', names('author')],
    ['title', protectedTitle(tex(work.title) ?? '')],
    ['editor', names('editor')],
    [
      work.type === 'webpage' ? 'organization' : container,
      work.type === 'webpage' ? undefined : tex(work['container-title']),
    ],
    ['shortjournal', tex(work['container-title-short'])],
    ['entrysubtype', { 'article-newspaper': 'newspaper', 'article-magazine': 'magazine' }[work.type as string]],
    ['volume', tex(work['volume'])],
    ['number', tex(work['issue'] ?? work['number'])],
    ['pages', (work['page'] as string | undefined)?.replace('-', '--')],
    [publisher, tex(work['publisher'])],
    [isBiblatex ? 'location' : 'address', tex(work['publisher-place'])],
    ['type', tex(work['genre'])],
    ['edition', tex(work['edition'])],
    ['isbn', work['ISBN'] as string | undefined],
    ['issn', work['ISSN'] as string | undefined],
    ['doi', work['DOI'] as string | undefined],
    ['url', work['URL'] as string | undefined],
    ['urldate', parts('accessed').length > 0 ? iso(parts('accessed')) : undefined],
    ...(isBiblatex
      ? ([['date', iso(parts('issued'))]] as const)
      : ([
          ['year', String(year)],
          ['month', month === undefined ? undefined : `#${MONTHS[month - 1]}`],
          ['day', day === undefined ? undefined : String(day)],
        ] as const)),
    [
      'langid',
      { en: 'english', de: 'german', fr: 'french', ar: 'arabic', he: 'hebrew', zh: 'chinese' }[
        work['language'] as string
      ],
    ],
    ['abstract', tex(work['abstract'])],
    ['keywords', work['keyword'] as string | undefined],
    ['note', tex(work['note'])],
  ];
  const lines = fields
    .filter((field): field is readonly [string, string] => field[1] !== undefined)
    .map(([name, value]) => `  ${name} = ${value.startsWith('#') ? value.slice(1) : `${open}${value}${close}`}`);
  return `@${ENTRY_TYPES[work.type]?.[isBiblatex ? 0 : 1]}{${key},\n${lines.join(',\n')}\n}`;
}

function publisherField(type: string, isBiblatex: boolean): string {
  const bibtex: Readonly<Record<string, string>> = { report: 'institution', thesis: 'school' };
  if (isBiblatex) return type in bibtex ? 'institution' : 'publisher';
  return bibtex[type] ?? 'publisher';
}

const nameOf = ({ family, given, literal, suffix }: StatedName): string =>
  literal === undefined ? [family, suffix, given].filter(Boolean).join(', ') : `{${literal}}`;

/** What has a capital within it is protected, as these programs do. */
const protectedTitle = (title: string): string => title.replace(/\b(?:NASA)\b/g, '{$&}');

const ACCENTS: Readonly<Record<string, string>> = {
  '\u0301': "\\'",
  '\u0300': '\\`',
  '\u0308': '\\"',
  '\u0302': '\\^',
  '\u030c': '\\v ',
  '\u0327': '\\c ',
  '\u030a': '\\r ',
  '\u0306': '\\u ',
  '\u0303': '\\~',
};

function texOf(text: string, { isTex }: BibtexDialect, isName = false): string {
  const escaped = isName ? text : text.replace(/[&%_#$]/g, '\\$&');
  if (!isTex) return escaped;
  // Vietnamese letters have two accents, which no old program writes as commands.
  return escaped.replaceAll('Ł', '{\\L}').replace(/[À-ÿŽžŠšŘřČčĞğŞşÇç]/g, (letter) => {
    const [base = '', accent = ''] = Array.from(letter.normalize('NFD'));
    const command = ACCENTS[accent];
    return command === undefined ? letter : `{${command}{${base}}}`;
  });
}
