import type { TextRange } from '../../text/textRange.ts';

/** What closes a quotation, by what opens it, in the languages that use these. */
const CLOSES: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '”': '”',
  '‘': '’',
  '‚': '‘’',
  '«': '»',
  '»': '«',
  '‹': '›',
  '"': '"',
};

/**
 * Where a stretch of a text that stands right behind an opening quotation mark has the mark that closes it, or undefined.
 *
 * @param stretch offsets in UTF-16 code units, as the answer
 */
export function closingQuoteIn(text: string, { start, end }: TextRange): number | undefined {
  const opening = text.charAt(start - 1);
  const closing = CLOSES[opening];
  if (closing === undefined) return undefined;
  let depth = 1;
  for (let at = start; at < end; at += 1) {
    const character = text.charAt(at);
    if (closing.includes(character)) depth -= 1;
    else if (character === opening) depth += 1;
    if (depth === 0) return at;
  }
  return undefined;
}
