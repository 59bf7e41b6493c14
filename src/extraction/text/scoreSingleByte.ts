import { detect } from 'tinyld';
import { alphabets, commonLetters, languagesOf } from './alphabets.ts';

/**
 * How well a text that was decoded in an encoding of single bytes reads as one of the languages that people write in it: from
 * 1.5 (all letters are the language's, and its words too) far below zero.
 */
export function scoreSingleByte(text: string, encoding: string): number {
  const shown = text.slice(0, MAX_SCORED);
  const letters = countBeyondAscii(shown);
  const guessed = detect(shown.replace(/[\d_]+/g, ' ').slice(0, 2_000));
  const languages = languagesOf.get(encoding) ?? [];
  const damage = damageOf(shown);
  return Math.max(
    ...languages.map(
      (language) => alphabetScore(letters, language) - damage + (isSame(guessed, language) ? LANGUAGE_FITS : 0),
    ),
  );
}

const MAX_SCORED = 16_000;
const LANGUAGE_FITS = 0.5;

/** The detector knows no Catalan and only one Norwegian, and takes some languages for their neighbours. */
const isSame = (guessed: string, language: string): boolean =>
  guessed === language || ALIKE.some((tags) => tags.includes(guessed) && tags.includes(language));

const ALIKE: readonly (readonly string[])[] = [
  ['no', 'nb', 'nn', 'da'],
  ['hr', 'sr', 'sl', 'bs'],
  ['cs', 'sk'],
  ['ca', 'fr', 'es', 'it', 'pt'],
];

function countBeyondAscii(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text) if (letter > '\x7f') counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** 1 when all characters beyond ASCII are letters of the language or signs that any text has. */
function alphabetScore(counts: ReadonlyMap<string, number>, language: string): number {
  const alphabet = alphabets.get(language) ?? new Set<string>();
  const common = commonLetters.get(language);
  let sum = 0;
  let total = 0;
  let commonCount = 0;
  for (const [character, count] of counts) {
    total += count;
    sum += count * characterScore(character, alphabet);
    if (common?.has(character.toLowerCase())) commonCount += count;
  }
  if (total === 0) return 0;
  // In a wrong encoding all letters may be the script's, but then they are not the common ones.
  return sum / total - (common ? Math.max(0, USUAL_SHARE - commonCount / total) : 0);
}

/** Of common letters, with room for short texts and many names. */
const USUAL_SHARE = 0.6;

function characterScore(character: string, alphabet: ReadonlySet<string>): number {
  if (alphabet.has(character) || alphabet.has(character.toLowerCase())) return 1;
  if (TYPOGRAPHY.has(character)) return 0.6;
  if (character === '\ufffd' || /\p{Cc}|\p{Co}|\p{Cn}/u.test(character)) return -10;
  return /\p{L}|\p{M}/u.test(character) ? -2 : -1.5;
}

/** Signs that stand in texts of all languages. */
const TYPOGRAPHY: ReadonlySet<string> = new Set('«»‹›“”„‚‘’–—…•·°§№©®™€£\u00a0¿¡\u00ad،؛؟\u200c\u200d\u200e\u200f½²³×');

/**
 * What no writer does, for each letter: capitals within a word after small letters (as of KOI8 read as Windows-1251), signs in
 * the middle of a word, and letters of two scripts in one word.
 */
function damageOf(text: string): number {
  const beyondAscii = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  if (beyondAscii === 0) return 0;
  const capitals = text.match(/\p{Ll}(?=\p{Lu})/gu)?.length ?? 0;
  const inWords = text.match(/\p{L}(?=[^\p{L}\p{M}\p{N}\0-\x7f’‘·\u00ad\u200c-\u200f–—…\u00a0]\p{L})/gu)?.length ?? 0;
  const mixed =
    text.match(
      /\p{Script=Latin}(?=[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}])/gu,
    )?.length ?? 0;
  return (capitals * 1.5 + inWords * 2 + mixed * 2) / beyondAscii;
}
