import { type AddressSpan, addressSpans } from './addressSpans.ts';

export type Direction = 'ltr' | 'rtl';

/** A stretch of text whose characters are all set in one direction. Offsets in UTF-16 code units. */
export interface DirectionSpan {
  readonly start: number;
  readonly end: number;
  readonly direction: Direction;
}

const RTL =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;
const LETTER = /\p{L}/u;
const LEFT_TO_RIGHT_MARK = '\u200E';
const RIGHT_TO_LEFT_MARK = '\u200F';
/** The blocks of Unicode in which all of these are, with others. */
const MAYBE_RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** The direction of a paragraph: that of its first letter (Unicode UAX 9, P2), or the document's when it has none. */
export function directionOf(text: string, documentDirection: Direction): Direction {
  for (const character of text) {
    const strong = strongDirection(character);
    if (strong !== null) return strong;
  }
  return documentDirection;
}

/** Whether a language is written from right to left. */
export function directionOfLanguage(language: string): Direction {
  const [primary = ''] = language.toLowerCase().split(/[-_]/);
  return ['ar', 'he', 'iw', 'fa', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb'].includes(primary) ? 'rtl' : 'ltr';
}

/**
 * Takes a paragraph apart by direction. Spaces, digits and punctuation between two stretches of one direction belong to it;
 * elsewhere they follow the paragraph (UAX 9, N1 and N2). An address is one stretch from left to right.
 *
 * @param known addresses in the text, beside those that can be told by their looks
 */
export function directionSpans(
  text: string,
  base: Direction,
  known: readonly AddressSpan[] = [],
): readonly DirectionSpan[] {
  // Nearly all lines are of one direction: they need not be looked at letter by letter.
  if (base === 'ltr' && !mayHoldRightToLeft(text))
    return text === '' ? [] : [{ start: 0, end: text.length, direction: base }];
  const spans: { start: number; end: number; direction: Direction }[] = [];
  const add = (start: number, end: number, direction: Direction): void => {
    const last = spans[spans.length - 1];
    if (last?.direction === direction) last.end = end;
    else if (end > start) spans.push({ start, end, direction });
  };
  const addresses = [...addressSpans(text, known)].reverse();
  let neutralStart = 0;
  let before = base;
  let offset = 0;
  for (const character of text) {
    const end = offset + character.length;
    if ((addresses.at(-1)?.end ?? offset + 1) <= offset) addresses.pop();
    const inAddress = (addresses.at(-1)?.start ?? offset + 1) <= offset;
    const strong = inAddress ? 'ltr' : strongDirection(character);
    if (strong !== null) {
      add(neutralStart, offset, before === strong ? strong : base);
      add(offset, end, strong);
      before = strong;
      neutralStart = end;
    }
    offset = end;
  }
  add(neutralStart, text.length, base);
  return spans;
}

/** False only where no letter is written from right to left. */
export function mayHoldRightToLeft(text: string): boolean {
  return MAYBE_RTL.test(text);
}

function strongDirection(character: string): Direction | null {
  // Nearly all text is Latin: the tables of Unicode are asked about the rest only.
  if (character < '\u0590')
    return /[A-Za-z]/.test(character) || (character > '\u007F' && LETTER.test(character)) ? 'ltr' : null;
  if (character === LEFT_TO_RIGHT_MARK) return 'ltr';
  if (character === RIGHT_TO_LEFT_MARK) return 'rtl';
  if (!LETTER.test(character)) return null;
  return RTL.test(character) ? 'rtl' : 'ltr';
}
