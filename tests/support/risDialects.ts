import type { StatedName, StatedWork } from './bibliographyWorks.ts';

/** How a program writes RIS: what it calls things, and which of the format's many ways it takes. */
export interface RisDialect {
  readonly program: string;
  readonly lineEnd: string;
  readonly encoding: 'utf-8' | 'utf-8 with mark' | 'utf-16le';
  readonly title: string;
  readonly container: string;
  readonly shortContainer: string;
  readonly date: (parts: readonly number[]) => readonly (readonly [string, string])[];
  /** One line a keyword, or all in one. */
  readonly keywords: 'lines' | 'run on';
  /** Between references. */
  readonly between: string;
  readonly start: string;
  readonly abstract: 'AB' | 'N2';
}

const two = (number: number): string => String(number).padStart(2, '0');
const slashed = ([year, month, day]: readonly number[]): string =>
  `${year}/${month === undefined ? '' : two(month)}/${day === undefined ? '' : two(day)}`;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export const risDialects: readonly RisDialect[] = [
  {
    program: 'EndNote',
    lineEnd: '\r\n',
    encoding: 'utf-8 with mark',
    title: 'TI',
    container: 'T2',
    shortContainer: 'J2',
    date: (parts) => [
      ['PY', String(parts[0])],
      ...(parts.length > 1
        ? [['DA', `${MONTHS[(parts[1] ?? 1) - 1]}${parts[2] === undefined ? '' : ` ${parts[2]}`}`] as const]
        : []),
    ],
    keywords: 'run on',
    between: '\r\n\r\n',
    start: '',
    abstract: 'AB',
  },
  {
    program: 'Zotero',
    lineEnd: '\n',
    encoding: 'utf-8',
    title: 'TI',
    container: 'T2',
    shortContainer: 'J2',
    date: (parts) => [
      ['DA', `${slashed(parts)}/`],
      ['PY', String(parts[0])],
    ],
    keywords: 'lines',
    between: '\n\n',
    start: '',
    abstract: 'AB',
  },
  {
    program: 'Mendeley',
    lineEnd: '\n',
    encoding: 'utf-8',
    title: 'T1',
    container: 'JF',
    shortContainer: 'J2',
    date: (parts) => [['Y1', slashed(parts).replace(/\/+$/, '')]],
    keywords: 'lines',
    between: '\n\n',
    start: '',
    abstract: 'N2',
  },
  {
    program: 'RefWorks',
    lineEnd: '\r\n',
    encoding: 'utf-16le',
    title: 'T1',
    container: 'JF',
    shortContainer: 'JA',
    date: (parts) => [['Y1', `${slashed(parts)}/`]],
    keywords: 'lines',
    between: '\r\n',
    start: '\r\n',
    abstract: 'N2',
  },
  {
    program: 'PubMed',
    lineEnd: '\n',
    encoding: 'utf-8',
    title: 'TI',
    container: 'JF',
    shortContainer: 'JA',
    date: (parts) => [
      ['PY', String(parts[0])],
      ['DA', slashed(parts).replace(/\/+$/, '')],
    ],
    keywords: 'lines',
    between: '\n',
    start: '',
    abstract: 'AB',
  },
  {
    program: 'JSTOR',
    lineEnd: '\n',
    encoding: 'utf-8',
    title: 'TI',
    container: 'T2',
    shortContainer: 'J2',
    date: (parts) => [
      ['PY', String(parts[0])],
      ['DA', parts.map((part, index) => (index === 0 ? part : two(part))).join('-')],
    ],
    keywords: 'lines',
    between: '\n\n\n',
    start: 'Provider: JSTOR http://www.jstor.org\nDatabase: JSTOR\nContent: text/plain; charset="UTF-8"\n\n\n',
    abstract: 'AB',
  },
];

const RIS_TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'JOUR',
  book: 'BOOK',
  chapter: 'CHAP',
  report: 'RPRT',
  thesis: 'THES',
  'article-newspaper': 'NEWS',
  'article-magazine': 'MGZN',
  webpage: 'ELEC',
  'paper-conference': 'CPAPER',
  document: 'GEN',
};

/** The works as a program writes them. */
export function writeRis(works: readonly StatedWork[], dialect: RisDialect): Uint8Array {
  const text = dialect.start + works.map((work) => reference(work, dialect)).join(dialect.between) + dialect.lineEnd;
  if (dialect.encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  return Buffer.from(dialect.encoding === 'utf-8 with mark' ? `\uFEFF${text}` : text, 'utf8');
}

function reference(work: StatedWork, dialect: RisDialect): string {
  const names = (variable: string) => (work[variable] as readonly StatedName[] | undefined) ?? [];
  const parts = (variable: string) =>
    (work[variable] as { readonly 'date-parts': readonly (readonly number[])[] } | undefined)?.['date-parts'][0];
  const container = work.type.startsWith('article') ? dialect.container : 'T2';
  const [first, last] = ((work['page'] ?? '') as string).split('-');
  const lines: [string, unknown][] = [
    ['TY', RIS_TYPES[work.type]],
    ...names('author').map((name): [string, string] => ['AU', written(name)]),
    [dialect.title, work.title],
    [container, work['container-title']],
    [dialect.shortContainer, work['container-title-short']],
    ...names('editor').map((name): [string, string] => [dialect.program === 'EndNote' ? 'A2' : 'ED', written(name)]),
    ...dialect.date(parts('issued') ?? []).map(([tag, value]): [string, string] => [tag, value]),
    ['VL', work['volume']],
    ['IS', work['issue']],
    ['SP', first],
    ['EP', last],
    ['PB', work['publisher']],
    ['CY', work['publisher-place']],
    ['M3', work['genre']],
    ['SN', work['number'] ?? work['ISBN'] ?? work['ISSN']],
    ['ET', work['edition']],
    ['DO', work['DOI']],
    ['UR', work['URL']],
    ['Y2', parts('accessed') && `${slashed(parts('accessed') ?? [])}/`],
    ['LA', work['language']],
    [dialect.abstract, work['abstract']],
    ['N1', work['note']],
    ...keywords(work, dialect),
  ];
  const written_ = lines.filter(([, value]) => value !== undefined && value !== '');
  return [...written_.map(([tag, value]) => `${tag}  - ${String(value)}`), 'ER  - '].join(dialect.lineEnd);
}

const written = ({ family, given, literal, suffix }: StatedName): string =>
  literal ?? `${family}, ${given}${suffix === undefined ? '' : `, ${suffix}`}`;

function keywords(work: StatedWork, { keywords: way, lineEnd }: RisDialect): [string, string][] {
  const list = work['keyword'] === undefined ? [] : (work['keyword'] as string).split(', ');
  if (list.length === 0) return [];
  return way === 'lines' ? list.map((one): [string, string] => ['KW', one]) : [['KW', list.join(lineEnd)]];
}
