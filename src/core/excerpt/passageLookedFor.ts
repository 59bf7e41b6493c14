import { type ComparableText, comparableText } from './comparableText.ts';
import type { Excerpt } from './excerpt.ts';
import { wordsOf } from './wordsOf.ts';

/** A passage with its context, as it is looked for: all in comparable form. */
export interface PassageLookedFor {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The three in one. */
  readonly whole: string;
  /** Where the quote begins in `whole`. */
  readonly offset: number;
  /** Where the quote would begin in the text if nothing had moved. */
  readonly expected: number;
  /** Whether the quote cuts a word at its beginning or end, as some selections do. */
  readonly cutsFirstWord: boolean;
  readonly cutsLastWord: boolean;
}

/** @param expected where it is looked for first, as an offset into the original of `text` */
export function passageLookedFor(
  { exact, prefix, suffix }: Excerpt['quote'],
  text: ComparableText,
  expected: number,
): PassageLookedFor {
  const whole = comparableText(prefix + exact + suffix);
  const offset = whole.comparableOffset(prefix.length);
  const end = whole.comparableOffset(prefix.length + exact.length);
  const quote = whole.text.slice(offset, end).trim();
  const words = wordsOf(whole.text);
  const from = whole.text.startsWith(' ', offset) ? offset + 1 : offset;
  const to = from + quote.length;
  return {
    quote,
    prefix: whole.text.slice(0, from).trim(),
    suffix: whole.text.slice(to).trim(),
    whole: whole.text,
    offset: from,
    expected: text.comparableOffset(expected),
    cutsFirstWord: words.some((word) => word.start < from && from < word.end),
    cutsLastWord: words.some((word) => word.start < to && to < word.end),
  };
}
