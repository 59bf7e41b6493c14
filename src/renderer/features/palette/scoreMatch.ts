/**
 * How well a query fits a text; undefined when it does not. Each word of the query must begin a word of the text, stand within one,
 * or else its letters must stand in the text in their order with the first beginning a word (`exw` finds "Export to Word"). The
 * better the fit, the higher the number; a text whose first word fits comes before one whose last does.
 */
export function scoreMatch(text: string, query: string): number | undefined {
  const folded = fold(text);
  let total = 0;
  for (const wanted of fold(query).split(/\s+/).filter(Boolean)) {
    const score = scoreWord(folded, wanted);
    if (score === undefined) return undefined;
    total += score;
  }
  return total;
}

const BEGINS = 100;
const WITHIN = 40;
const SCATTERED = 10;
/** Shorter bits would be found scattered nearly everywhere. */
const LEAST_SCATTERED = 3;

function scoreWord(text: string, wanted: string): number | undefined {
  const beginning = wordStarts(text).find((at) => text.startsWith(wanted, at));
  if (beginning !== undefined)
    return BEGINS - Math.min(20, beginning / 4) + (isWhole(text, beginning, wanted) ? 10 : 0);
  if (wanted.length >= LEAST_SCATTERED - 1 && text.includes(wanted)) return WITHIN;
  return wanted.length >= LEAST_SCATTERED && isScattered(text, wanted) ? SCATTERED : undefined;
}

/** Whether each letter stands in order, every one either right behind the last or at the beginning of a word. */
function isScattered(text: string, wanted: string): boolean {
  const starts = new Set(wordStarts(text));
  const fits = (from: number, index: number): boolean => {
    if (index === wanted.length) return true;
    for (let at = from; at < text.length; at += 1) {
      if (text[at] !== wanted[index] || !(starts.has(at) || (index > 0 && at === from))) continue;
      if (fits(at + 1, index + 1)) return true;
    }
    return false;
  };
  return fits(0, 0);
}

function isWhole(text: string, at: number, wanted: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(at + wanted.length));
}

function wordStarts(text: string): readonly number[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => match.index);
}

/** Letter case and accents make no difference. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
