import { type SeededRandom, seededRandom } from './seededRandom.ts';
import { zipfSampler } from './zipfSampler.ts';

/** Words of one language, the most frequent first, and how often each is drawn. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly draw: (random: SeededRandom) => string;
}

const FUNCTION_WORDS =
  'the of to and in a is that for on was with as it by be at are from has his he an have this not were but which or they its had their said who will been one would more we about up out also when than all can there no new into over after some her other she two could first if what them so last year do most people time may like only even between now such how many our any because where government being make before against three million told made since under still down through did while those should much both years week per cent'.split(
    ' ',
  );

const ONSETS = 'b c d f g h j k l m n p r s t v w z br cr dr fr gr pr tr bl cl fl pl sl st sp sc ch sh th qu'.split(
  ' ',
);
const NUCLEI = 'a e i o u a e i o ea ou ai io'.split(' ');
const CODAS = ['', '', '', 'n', 's', 'r', 't', 'l', 'd', 'm', 'ng', 'st', 'nt', 'er', 'ed', 'ing', 'ion', 'ly'];
const ARABIC = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const HEBREW = [...'אבגדהוזחטיכלמנסעפצקרשת'];

/** 200,000 pronounceable words behind the function words of English. */
export function englishLike(seed: number): Vocabulary {
  const words = makeWords(seededRandom(seed), 200_000, [ONSETS, NUCLEI, CODAS], FUNCTION_WORDS);
  return vocabularyOf(words, 1.05, 2.7);
}

/** Arabic letters with the article and common endings, not real words. */
export function arabicLike(seed: number): Vocabulary {
  const words = makeWords(seededRandom(seed), 60_000, [ARABIC, ARABIC, ['', '', 'ة', 'ين', 'ات', 'ها']], []);
  return vocabularyOf(
    words.map((word, index) => (index % 3 === 0 ? `ال${word}` : word)),
    1,
    3,
  );
}

/** Hebrew letters with the article and plural endings, not real words. */
export function hebrewLike(seed: number): Vocabulary {
  const words = makeWords(seededRandom(seed), 40_000, [HEBREW, HEBREW, ['', '', 'ים', 'ות', 'ה']], []);
  return vocabularyOf(
    words.map((word, index) => (index % 4 === 0 ? `ה${word}` : word)),
    1,
    3,
  );
}

/** Words of one to three Chinese characters, the common characters often. */
export function chineseLike(seed: number): Vocabulary {
  const random = seededRandom(seed);
  const character = () => String.fromCharCode(0x4e00 + Math.floor(3_500 * random.next() ** 1.7) * 5);
  const words = Array.from({ length: 30_000 }, () => {
    const extra = random.next();
    return character() + (extra < 0.75 ? character() : '') + (extra < 0.15 ? character() : '');
  });
  return vocabularyOf(words, 0.95, 5);
}

function vocabularyOf(words: readonly string[], exponent: number, offset: number): Vocabulary {
  const rank = zipfSampler(words.length, exponent, offset);
  return { words, draw: (random) => words[rank(random)] ?? '' };
}

/** Different words of one to four syllables, short ones first; `first` stand before them. */
function makeWords(
  random: SeededRandom,
  count: number,
  [onsets, nuclei, codas]: readonly [readonly string[], readonly string[], readonly string[]],
  first: readonly string[],
): readonly string[] {
  const pick = (parts: readonly string[]) => parts[random.below(parts.length)] ?? '';
  const words = new Set(first);
  while (words.size < count) {
    const syllables =
      words.size < 2_000 ? 1 + random.below(2) : words.size < 20_000 ? 2 + random.below(2) : 2 + random.below(3);
    const word = Array.from({ length: syllables }, () => pick(onsets) + pick(nuclei)).join('') + pick(codas);
    if (word.length > 1) words.add(word);
  }
  return [...words];
}
