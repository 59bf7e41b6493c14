/** What a field of a RIS reference is in CSL. */
type RisVariable =
  | { readonly kind: 'name'; readonly variable: string }
  /** The first of the variables that has no value yet. */
  | { readonly kind: 'text'; readonly variables: readonly string[]; readonly value?: string }
  /** May be given many times. */
  | { readonly kind: 'list'; readonly variable: string; readonly joint: string }
  | { readonly kind: 'date'; readonly variable: string }
  | { readonly kind: 'attachment' };

/**
 * The variable for a field, or undefined where CSL has none. Many tags mean other things in other types (RIS specification of
 * 2011 as EndNote writes it; where Zotero and EndNote differ, what the value looks like decides).
 */
export function variableOfRis(tag: string, value: string, type: string, risType: string): RisVariable | undefined {
  const variables = plain[tag];
  return variables === undefined ? byContext[tag]?.({ value, type, risType }) : text(...variables);
}

interface Context {
  readonly value: string;
  /** CSL's. */
  readonly type: string;
  readonly risType: string;
}

const name = (variable: string): RisVariable => ({ kind: 'name', variable });
const text = (...variables: string[]): RisVariable => ({ kind: 'text', variables });

/** Tags that mean the same in every type. */
const plain: Readonly<Record<string, readonly string[]>> = {
  TI: ['title'],
  T3: ['collection-title'],
  T1: ['title'],
  CT: ['title'],
  JF: ['container-title'],
  JA: ['container-title-short'],
  J1: ['container-title-short'],
  J2: ['container-title-short'],
  VL: ['volume'],
  EP: ['page-last'],
  PB: ['publisher'],
  CY: ['publisher-place'],
  PP: ['publisher-place'],
  ET: ['edition'],
  AB: ['abstract'],
  N2: ['abstract'],
  LA: ['language'],
  CN: ['call-number'],
  DB: ['archive'],
  DP: ['source'],
  AV: ['archive_location'],
  ST: ['title-short'],
  SE: ['section'],
  NV: ['number-of-volumes'],
  RI: ['reviewed-title'],
};

const author = ({ type, risType }: Context): RisVariable =>
  name(risType === 'EDBOOK' ? 'editor' : type === 'motion_picture' ? 'director' : 'author');
const issue = ({ type }: Context): RisVariable =>
  text(PERIODICAL.has(type) || IN_CONTAINER.has(type) ? 'issue' : 'number', 'issue');
const file = ({ value }: Context): RisVariable =>
  /^(?:https?|ftp):/i.test(value) ? text('URL') : { kind: 'attachment' };
const note = (): RisVariable => ({ kind: 'list', variable: 'note', joint: '\n' });

const byContext: Readonly<Record<string, (context: Context) => RisVariable | undefined>> = {
  AU: author,
  A1: author,
  ED: () => name('editor'),
  A2: ({ type }) => name(secondaryAuthors[type] ?? 'editor'),
  A3: ({ type }) =>
    name(IN_CONTAINER.has(type) ? 'collection-editor' : type === 'motion_picture' ? 'producer' : 'editor'),
  A4: () => name('translator'),
  TA: () => name('translator'),
  BT: ({ type }) => text(type === 'book' ? 'title' : 'container-title'),
  T2: ({ type }) => text(IN_SERIES.has(type) ? 'collection-title' : 'container-title', 'container-title-short'),
  JO: ({ value }) =>
    /\.(?:\s|$)/.test(value)
      ? text('container-title-short', 'container-title')
      : text('container-title', 'container-title-short'),
  SP: ({ value, type }) => text(STANDS_ALONE.has(type) && !/[-–]/.test(value) ? 'number-of-pages' : 'page'),
  IS: issue,
  CP: issue,
  M1: ({ type }) => text(PERIODICAL.has(type) ? 'issue' : 'number'),
  M3: ({ value }) => text(/^10\.\d{4,}\//.test(value) ? 'DOI' : 'genre'),
  SN: ({ value, type }) => text(serialNumber(value, type)),
  UR: file,
  LK: file,
  L1: file,
  L2: file,
  L3: file,
  L4: file,
  AN: ({ value }) => (/^\d{5,9}$/.test(value) ? text('PMID') : undefined),
  C2: ({ value }) => (/^PMC\d+$/.test(value) ? text('PMCID') : undefined),
  DO: ({ value }) => ({
    kind: 'text',
    variables: ['DOI'],
    value: value.replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/i, ''),
  }),
  Y2: () => ({ kind: 'date', variable: 'accessed' }),
  KW: () => ({ kind: 'list', variable: 'keyword', joint: ', ' }),
  N1: note,
  RN: note,
};

const PERIODICAL: ReadonlySet<string> = new Set(['article-journal', 'article-magazine', 'article-newspaper']);
const IN_CONTAINER: ReadonlySet<string> = new Set([
  'chapter',
  'paper-conference',
  'entry-encyclopedia',
  'entry-dictionary',
]);
const IN_SERIES: ReadonlySet<string> = new Set([
  'book',
  'report',
  'map',
  'motion_picture',
  'dataset',
  'thesis',
  'standard',
]);
/** Of these, what EndNote calls start page is the number of pages. */
const STANDS_ALONE: ReadonlySet<string> = new Set(['book', 'thesis']);

const secondaryAuthors: Readonly<Record<string, string>> = {
  book: 'collection-editor',
  report: 'collection-editor',
  motion_picture: 'performer',
  song: 'performer',
  personal_communication: 'recipient',
  interview: 'interviewer',
};

/** By how many digits it has: ISSN and ISBN share a tag, with the numbers of reports and patents. */
function serialNumber(value: string, type: string): string {
  if (type === 'report' || type === 'patent' || type === 'standard') return 'number';
  const digits = value.replace(/[^\dX]/gi, '').length;
  if (digits === 8) return 'ISSN';
  if (digits === 10 || digits === 13) return 'ISBN';
  return PERIODICAL.has(type) ? 'ISSN' : 'ISBN';
}

/** Types of references, as Zotero and EndNote write them, and what they are in CSL. */
export const RIS_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'article-journal': 'JOUR EJOUR JFULL INPR ABST EJOU',
    'article-magazine': 'MGZN',
    'article-newspaper': 'NEWS',
    book: 'BOOK EBOOK EDBOOK SER WHOLE',
    chapter: 'CHAP ECHAP',
    'paper-conference': 'CONF CPAPER',
    thesis: 'THES',
    report: 'RPRT GOVDOC',
    webpage: 'ELEC WEB',
    'post-weblog': 'BLOG',
    post: 'ICOMM',
    personal_communication: 'PCOMM',
    motion_picture: 'MPCT VIDEO ADVS',
    song: 'SOUND',
    musical_score: 'MUSIC',
    legal_case: 'CASE',
    legislation: 'STAT LEGAL',
    bill: 'BILL UNBILL',
    hearing: 'HEAR DEBATE',
    manuscript: 'MANSCPT UNPB UNPD',
    map: 'MAP',
    patent: 'PAT',
    dataset: 'DATA AGGR DBASE',
    software: 'COMP',
    'entry-encyclopedia': 'ENCYC',
    'entry-dictionary': 'DICT',
    speech: 'SLIDE',
    pamphlet: 'PAMP',
    standard: 'STAND',
    graphic: 'ART',
    figure: 'FIGURE CHART',
    classic: 'CLSWK ANCIENT',
    document: 'GEN MULTI GRNT CTLG EQUA',
  }).flatMap(([type, names]) => names.split(' ').map((one) => [one, type] as const)),
);
