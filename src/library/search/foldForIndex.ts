import { normaliseText } from '../../core/text/normaliseText.ts';

/**
 * A text for the index: cut into the very words of `normaliseText` by the index's tokenizer, but quicker to make. That tokenizer
 * folds and divides ASCII itself, so only what is not ASCII is folded here, with the letter before it, which may carry a mark.
 */
export function foldForIndex(text: string): string {
  if (!NOT_ASCII.test(text)) return text;
  return isMostlyAscii(text) ? text.replace(WITH_NOT_ASCII, foldStretch) : normaliseText(text).text;
}

const NOT_ASCII = /[^\0-\x7f]/;
/** A quotation mark between two Hebrew letters belongs to their word. */
const WITH_NOT_ASCII = /[\0-\x7f]?[^\0-\x7f]+(?:["'][\u05d0-\u05ea][^\0-\x7f]*)*/g;

/** By its beginning; either way the words come out the same. */
function isMostlyAscii(text: string): boolean {
  const beginning = text.slice(0, 1_000);
  return beginning.replace(/[\0-\x7f]+/g, '').length * 8 < beginning.length;
}

/** Printed text repeats few stretches: quotation marks, dashes, the letters of a language. */
function foldStretch(stretch: string): string {
  if (stretch.length > 8) return normaliseText(stretch).text;
  const known = folded.get(stretch);
  if (known !== undefined) return known;
  const result = normaliseText(stretch).text;
  if (folded.size < 50_000) folded.set(stretch, result);
  return result;
}

const folded = new Map<string, string>();
