import { normaliseText, tokensOf } from '../../text/normaliseText.ts';

/**
 * A text as “the same text” is judged: as it is written, but for what differs between two files of one text that a reader would not tell
 * apart: blank space, Unicode's ways of writing one letter (NFC), ligatures, the shapes of quotation marks and of dashes, and
 * characters that are not seen. A sign, a case, a figure or a mark that differs is another text: “−4” is not “4”, nor “1.5” “1,5”.
 * Null for one of a few words only, which different sources may well have in common.
 */
export function foldedTextOf(text: string): string | null {
  const folded = text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[‘’‚‛′´`]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/…/g, '...')
    .replace(/[ﬀ-ﬆ]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim();
  return folded.length < SURELY_ENOUGH && countWords(folded) < FEWEST_WORDS ? null : folded;
}

/** Soft hyphens, joiners of no width, direction marks, the byte order mark. */
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

const countWords = (text: string): number => tokensOf(normaliseText(text).text).length;

const FEWEST_WORDS = 20;
/** UTF-16 code units from which on words need not be counted. */
const SURELY_ENOUGH = 1_000;
