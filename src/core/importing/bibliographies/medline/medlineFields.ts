import type { RisField } from '../risRecords.ts';

interface MedlineField {
  readonly tag: string;
  readonly value: string;
}

/**
 * The fields of a MEDLINE record under RIS's tags, its type first, and the names of those that have no place (MEDLINE/PubMed Data
 * Element Descriptions). Dates are read elsewhere.
 */
export function medlineRisFields(fields: readonly MedlineField[]): {
  readonly known: readonly RisField[];
  readonly dropped: readonly string[];
} {
  const dropped = new Set<string>();
  const isBook = fields.some(({ tag }) => tag === 'BTI');
  const isPart = isBook && fields.some(({ tag, value }) => tag === 'TI' && value !== '');
  const known = fields.flatMap((field, index): RisField[] => {
    const { tag, value } = field;
    if (value === '' || BOOKKEEPING.has(tag)) return [];
    const read = readers[tag]?.(value, { isBook, isPart, before: fields[index - 1] });
    if (read === undefined) dropped.add(tag);
    return read === undefined ? [] : [...read];
  });
  return { known: [{ tag: 'TY', value: typeOf(fields, isBook, isPart) }, ...known], dropped: [...dropped] };
}

interface Context {
  readonly isBook: boolean;
  /** A chapter of a book. */
  readonly isPart: boolean;
  readonly before: MedlineField | undefined;
}

const field = (tag: string, value: string): readonly RisField[] => [{ tag, value }];
const as = (tag: string) => (value: string) => field(tag, value);

/** Undefined: it has no place. Nothing: another field says it already. */
const readers: Readonly<Record<string, (value: string, context: Context) => readonly RisField[] | undefined>> = {
  PMID: as('AN'),
  // The full stop is how the format ends a title.
  TI: (value) => field('TI', value.replace(/(?<!\.)\.$/, '')),
  BTI: (value, { isPart }) => field(isPart ? 'T2' : 'TI', value.replace(/(?<!\.)\.$/, '')),
  CTI: as('T3'),
  FAU: (value) => fullName('AU', value),
  // Stands behind the full name that it is the short form of; alone where the full one is not known.
  AU: (value, { before }) => (before?.tag === 'FAU' ? [] : shortName('AU', value)),
  CN: (value) => body('AU', value),
  FED: (value) => fullName('ED', value),
  ED: (value, { before }) => (before?.tag === 'FED' ? [] : shortName('ED', value)),
  AB: as('AB'),
  JT: as('JF'),
  TA: as('J2'),
  VI: as('VL'),
  IP: as('IS'),
  PG: as('SP'),
  IS: (value) => field('SN', value.replace(/\s*\([^)]*\)$/, '')),
  ISBN: (value) => field('SN', value.replace(/\s*\([^)]*\)$/, '')),
  LID: identifier,
  AID: identifier,
  LA: as('LA'),
  PMC: as('C2'),
  MH: as('KW'),
  OT: (value) => field('KW', value.replace(/^\*/, '')),
  PB: as('PB'),
  // Of a periodical it is the country, which nobody cites.
  PL: (value, { isBook }) => (isBook ? field('CY', value) : []),
  EN: as('ET'),
  PT: (value) => (/^journal article$/i.test(value) || TYPES.has(value.toLowerCase()) ? [] : undefined),
  RIN: (value) => field('N1', `Retracted in: ${value}`),
  DP: () => [],
  DEP: () => [],
};

/** `10.1000/182 [doi]`; what a publisher calls it by itself is no use to others. */
function identifier(value: string): readonly RisField[] {
  const [, doi] = /^(\S+) \[doi\]$/i.exec(value) ?? [];
  return doi === undefined ? [] : field('DO', doi);
}

/** What the database notes for itself: who keeps the record, and when what was done to it. */
const BOOKKEEPING: ReadonlySet<string> = new Set(
  'CDAT CRDT CTDT DA DCOM EDAT JID LR MHDA OWN PHST PST RO SB SO STAT'.split(' '),
);

function typeOf(fields: readonly MedlineField[], isBook: boolean, isPart: boolean): string {
  if (isBook) return isPart ? 'CHAP' : 'BOOK';
  const types = fields.filter(({ tag }) => tag === 'PT').map(({ value }) => value.toLowerCase());
  return types.map((type) => TYPES.get(type)).find((type) => type !== undefined) ?? 'JOUR';
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['newspaper article', 'NEWS'],
  ['dataset', 'DATA'],
  ['preprint', 'INPR'],
]);

/** `Roe, Jane A Jr` with what follows the name behind a comma, as RIS has it. */
function fullName(tag: string, value: string): readonly RisField[] {
  if (!value.includes(',')) return body(tag, value);
  return field(tag, value.replace(/,? (Jr|Sr|2nd|3rd|4th|II|III|IV)\.?$/, ', $1'));
}

/** `Roe JA` as `Roe, J. A.`; what has no initials is a body. */
function shortName(tag: string, value: string): readonly RisField[] {
  const [, family, initials, suffix] = /^([^,]+?) (\p{Lu}{1,5})(?: (Jr|Sr|2nd|3rd|4th))?$/u.exec(value) ?? [];
  if (family === undefined || initials === undefined) return body(tag, value);
  const given = [...initials].map((initial) => `${initial}.`).join(' ');
  return field(tag, [family, given, ...(suffix === undefined ? [] : [suffix])].join(', '));
}

const body = (tag: string, value: string): readonly RisField[] => [{ tag, value, isBody: true }];
