/**
 * Compares two strings for a bibliography, letter by letter: case, accents, spaces and punctuation do not count, numbers
 * count as numbers, scripts follow each other as in Unicode. Own code, because `localeCompare` follows the ICU of the
 * machine at hand, and the same briefing must give the same file on every one.
 *
 * @returns below 0, 0 (the same but for what does not count) or above 0
 */
export function compareForBibliography(one: string, other: string): number {
  const left = collationParts(one);
  const right = collationParts(other);
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const order = compareParts(left[index] ?? '', right[index] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

const NUMBER = /^[0-9]/;

/** A number stands before any letter; a symbol before both. */
function compareParts(one: string, other: string): number {
  if (NUMBER.test(one) && NUMBER.test(other)) {
    return one.length === other.length ? compareCodeUnits(one, other) : one.length - other.length;
  }
  return rankOf(one) - rankOf(other) || compareCodeUnits(one, other);
}

function rankOf(part: string): number {
  if (NUMBER.test(part)) return 1;
  return /^\p{L}/u.test(part) ? 2 : 0;
}

function compareCodeUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Keys are compared many times each while a list is sorted. */
const partsByText = new Map<string, readonly string[]>();
const PARTS_KEPT = 20_000;

/** The characters that count, and each whole number as one part without leading zeros. */
function collationParts(text: string): readonly string[] {
  const known = partsByText.get(text);
  if (known) return known;
  const folded = Array.from(text.normalize('NFKD').toLowerCase(), foldLetter)
    .join('')
    // Accents go, but the breve of Cyrillic makes letters of their own.
    .replaceAll('и\u0306', 'й')
    .replaceAll('у\u0306', 'ў')
    .replace(/[\p{M}\p{Z}\p{P}\p{Cc}\p{Cf}]/gu, '');
  const parts = (folded.match(/[0-9]+|[^0-9]/gu) ?? []).map((part) => part.replace(/^0+(?=[0-9])/, ''));
  if (partsByText.size >= PARTS_KEPT) partsByText.clear();
  partsByText.set(text, parts);
  return parts;
}

/** Letters that Unicode does not take apart, as the dictionaries of most Latin and Arabic scripts file them. */
const FOLDED_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  þ: 'th',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ł: 'l',
  ı: 'i',
  ſ: 's',
  ة: 'ه',
  ى: 'ي',
  ٱ: 'ا',
};

function foldLetter(letter: string): string {
  return FOLDED_LETTERS[letter] ?? letter;
}
