import type { FormattedRun } from '../../citation/formattedRun.ts';

/** Where an address or a number with letters stands in a text. Offsets in UTF-16 code units. */
export interface AddressSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * The web addresses, mail addresses and DOIs in a text, in order: each is set from left to right and taken nowhere apart, whatever
 * its characters (RFC 3987, 4.1). So are Latin letters and figures that are joined without a blank, such as the number of a document,
 * `S/2019/123`, or `F-16`.
 *
 * @param known those that are known to be addresses to their last character; what merely looks like one ends before the punctuation
 * of the sentence around it
 */
export function addressSpans(text: string, known: readonly AddressSpan[] = []): readonly AddressSpan[] {
  if (!MAY_HOLD_ADDRESS.test(text)) return known;
  const others = [...text.matchAll(ADDRESS)]
    .map(({ index, 0: address }) => ({ start: index, end: index + withoutSentenceMarks(address).length }))
    .filter((span) => known.every(({ start, end }) => span.end <= start || span.start >= end));
  return known.length === 0 ? others : [...known, ...others].sort((one, other) => one.start - other.start);
}

/** The addresses that runs are by themselves, in the text of all of them. */
export function addressesAmong(runs: readonly FormattedRun[]): readonly AddressSpan[] {
  const addresses: AddressSpan[] = [];
  let start = 0;
  for (const run of runs) {
    const end = start + run.text.length;
    if (isAddress(run)) addresses.push({ start, end });
    start = end;
  }
  return addresses;
}

/** A link that shows where it leads. */
export function isAddress({ text, url }: FormattedRun): boolean {
  return url !== undefined && (text === url || BEGINS_ADDRESS.test(text));
}

const BEGINS_ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/** Nearly no text does. */
const MAY_HOLD_ADDRESS = /:\/\/|@|\w[/._-]\w/;

/** Up to a blank, a bracket of the kind that addresses are put into, or a comma, semicolon or question mark of Arabic. */
const REST = '[^\\s<>"“”«»،؛؟\\u200E\\u200F]';
const ADDRESS = new RegExp(
  `(?:https?|ftp)://${REST}+|www\\.${REST}+|(?<![\\w.%+-])[\\w.%+-]+@[\\w-]+(?:\\.[\\w-]+)+|(?<![\\w./])(?:doi:)?10\\.\\d{4,9}/${REST}+|(?<![\\w/])(?=[\\d/._-]*[A-Z])\\w+(?:[/._-]\\w+)+`,
  'giu',
);

/** A closing bracket belongs to an address that has the opening one. */
function withoutSentenceMarks(address: string): string {
  const trimmed = address.replace(/[.,;:!?'’‘]+$/u, '');
  const [closing] = /[)\]}]$/.exec(trimmed) ?? [];
  if (closing === undefined) return trimmed;
  const count = (mark: string): number => trimmed.split(mark).length;
  return count(closing) > count(OPENING[closing] ?? '') ? withoutSentenceMarks(trimmed.slice(0, -1)) : trimmed;
}

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
