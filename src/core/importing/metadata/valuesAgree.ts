import type { FieldWithOrigin, FoundValue } from '../../source/metadataOrigins.ts';
import type { PersonName } from '../../source/personName.ts';

/**
 * Whether two values that were found for a field say the same, one perhaps in more words: a day and a moment within it, the
 * same moment at two offsets, names in other letters' case, an address with and without `www`. What does not agree is shown.
 */
export function valuesAgree(field: FieldWithOrigin, one: FoundValue, other: FoundValue): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') {
    return typeof one !== 'string' && typeof other !== 'string' && plainNames(one) === plainNames(other);
  }
  return AGREEMENTS.get(field)?.(one, other) ?? plainText(one) === plainText(other);
}

/** Whether a value says nothing that a known one does not: it agrees with it, or names only some of the same people. */
export function addsNothing(field: FieldWithOrigin, known: FoundValue, other: FoundValue): boolean {
  if (valuesAgree(field, known, other)) return true;
  if (typeof known === 'string' || typeof other === 'string') return false;
  return other.every((name) => known.some((one) => plainNames([one]) === plainNames([name])));
}

type Agreement = (one: string, other: string) => boolean;

/** A day agrees with each moment that falls on it by the clock of the place, or of Greenwich. */
const datesAgree: Agreement = (one, other) => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.startsWith(short)) return true;
  const [moment, otherMoment] = [momentOf(one), momentOf(other)];
  if (moment !== undefined && otherMoment !== undefined) return Math.abs(moment - otherMoment) < 60_000;
  return short.length === 10 && momentOf(long) !== undefined && new Date(long).toISOString().startsWith(short);
};

/** Milliseconds since 1970 of a date that has its offset. */
function momentOf(date: string): number | undefined {
  return /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(date) ? Date.parse(date) : undefined;
}

const containOneAnother: Agreement = (one, other) => {
  const [first, second] = [plainText(one), plainText(other)];
  return first.includes(second) || second.includes(first);
};

/** A headline that was cut for a small screen ends in dots; one without its subtitle is no other. */
const titlesAgree: Agreement = (one, other) => {
  const [first, second] = [plainText(one), plainText(other)];
  const isCut = (cut: string, whole: string) => /(?:…|\.\.\.)$/.test(cut) && whole.startsWith(cut.replace(/\W+$/u, ''));
  const isHead = (head: string, whole: string) => whole.startsWith(head) && /^\s*[:—–]/.test(whole.slice(head.length));
  const isShort = (short: string, whole: string) => isCut(short, whole) || isHead(short, whole);
  return first === second || isShort(first, second) || isShort(second, first);
};

const AGREEMENTS: ReadonlyMap<FieldWithOrigin, Agreement> = new Map<FieldWithOrigin, Agreement>([
  ['published', datesAgree],
  ['updated', datesAgree],
  ['accessed', datesAgree],
  ['title', titlesAgree],
  ['dateline', containOneAnother],
  ['language', (one, other) => one.split('-')[0] === other.split('-')[0]],
  ['url', (one, other) => plainUrl(one) === plainUrl(other)],
]);

const plainUrl = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');

function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[“”„«»″״]/g, '"')
    .replace(/[‘’‚′׳]/g, "'")
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** In any order: sites do not agree on who comes first. */
function plainNames(names: readonly PersonName[]): string {
  const plain = names.map((name) => plainText('literal' in name ? name.literal : `${name.given} ${name.family}`));
  return JSON.stringify(plain.map((name) => name.replace(/\./g, '').trim()).sort());
}
