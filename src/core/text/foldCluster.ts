/**
 * Folds one character with its combining marks for searching. The result holds letters, digits, marks and spaces only; it may
 * be empty (a tatweel) or longer (`ß`, `㍿`). Remembers what it folded, since texts repeat few distinct characters.
 */
export function foldCluster(cluster: string): string {
  const known = folded.get(cluster);
  if (known !== undefined) return known;
  const result = fold(cluster);
  // A hostile text could hold millions of distinct clusters.
  if (folded.size < 50_000) folded.set(cluster, result);
  return result;
}

const folded = new Map<string, string>();

function fold(cluster: string): string {
  let letters = '';
  let dropsMarks = true;
  for (const character of cluster.normalize('NFKD')) {
    if (NONSPACING_MARK.test(character)) {
      if (!dropsMarks) letters += character;
    } else {
      dropsMarks = !LETTER.test(character) || WRITTEN_WITHOUT_MARKS.test(character);
      letters += SPELLINGS[character] ?? character;
    }
  }
  // Through upper case: only so do ẞ, ß and ss, and the three sigmas, become one. What comes apart there is folded again.
  const lowered = letters.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase();
  const spelt = Array.from(lowered, (character) => SPELLINGS[character] ?? character).join('');
  return spelt.replace(NOT_OF_A_WORD, ' ').replace(WRITTEN_WITHOUT_SPACES, ' $& ');
}

/** Words are made of letters, digits and marks; characters of private use may be somebody's letters. */
const NOT_OF_A_WORD = /[^\p{L}\p{N}\p{M}\p{Co}]/gu;

const NONSPACING_MARK = /\p{Mn}/u;
const LETTER = /\p{L}/u;

/**
 * Scripts whose readers leave nonspacing marks out, or type them or not: é, ё, ά, tashkeel, niqqud. Elsewhere they spell.
 * Script extensions, since the tatweel belongs to several scripts.
 */
const WRITTEN_WITHOUT_MARKS = /[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Arabic}\p{scx=Hebrew}]/u;

/**
 * Each character of these is indexed as a word of its own: Chinese, Japanese and the scripts of South-East Asia write no
 * spaces; Korean does, but hangs its particles onto the word.
 */
const WRITTEN_WITHOUT_SPACES =
  /(?!\p{M})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]\p{M}*/gu;

/** Spellings of one letter that NFKD leaves apart. Arabic as Lucene's normaliser folds it, with Persian and Urdu keyboards' letters. */
const SPELLINGS: Readonly<Record<string, string>> = {
  // Arabic: tatweel, alef wasla, teh marbuta, the yehs, the kafs, the hehs.
  '\u0640': '',
  '\u0671': '\u0627',
  '\u0629': '\u0647',
  '\u0649': '\u064a',
  '\u06cc': '\u064a',
  '\u06a9': '\u0643',
  '\u06aa': '\u0643',
  '\u06be': '\u0647',
  '\u06c1': '\u0647',
  '\u06c3': '\u0647',
  '\u06d5': '\u0647',
  // Latin letters that are a letter of their own at home and typed without their stroke elsewhere.
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  Ð: 'd',
  ħ: 'h',
  Ħ: 'h',
  ł: 'l',
  Ł: 'l',
  þ: 'th',
  Þ: 'th',
  ...digits('\u0660'),
  ...digits('\u06f0'),
};

/** The ten digits of another set, from its zero, as ASCII ones: a number is searched by its value. */
function digits(zero: string): Record<string, string> {
  const first = zero.codePointAt(0) ?? 0;
  return Object.fromEntries(
    Array.from({ length: 10 }, (_, value) => [String.fromCodePoint(first + value), String(value)]),
  );
}
