import { type SeededRandom, seededRandom } from './seededRandom.ts';
import { arabicLike, chineseLike, englishLike, hebrewLike, type Vocabulary } from './vocabulary.ts';
import { zipfSampler } from './zipfSampler.ts';

/** A made-up news article. */
export interface NewsDocument {
  readonly title: string;
  readonly body: string;
  readonly outlet: string;
  readonly language: 'en' | 'ar' | 'he' | 'zh';
  /** `2021-03-07` */
  readonly published: string;
}

const FIRST_DAY = Date.UTC(2016, 10, 22) / 86_400_000;
const DAYS = 3_652;
const OUTLETS = 500;
const TOPICS = 400;

/**
 * Articles of 200 to 1,200 words over ten years, denser in the late ones, from 500 outlets: 92 % English-like, 3 % Arabic, 2 %
 * Hebrew, 3 % Chinese. Each depends on the seed and its own number only, so a smaller corpus is the beginning of a larger one.
 */
export function* newsCorpus(count: number, seed = 1): Generator<NewsDocument> {
  const model = makeModel(seed);
  for (let index = 0; index < count; index += 1) {
    yield writeDocument(model, seededRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)));
  }
}

interface Model {
  readonly vocabularies: Readonly<Record<NewsDocument['language'], Vocabulary>>;
  readonly outlets: readonly string[];
  readonly outletRank: (random: SeededRandom) => number;
  readonly topics: readonly (readonly string[])[];
  readonly topicRank: (random: SeededRandom) => number;
}

function makeModel(seed: number): Model {
  const en = englishLike(seed);
  const random = seededRandom(seed + 7);
  const kinds = ['Times', 'Post', 'Herald', 'Gazette', 'News', 'Tribune', 'Review', 'Agency', 'Monitor', 'Journal'];
  return {
    vocabularies: { en, ar: arabicLike(seed + 1), he: hebrewLike(seed + 2), zh: chineseLike(seed + 3) },
    outlets: Array.from(
      { length: OUTLETS },
      (_, index) => `${capital(en.words[400 + index * 3] ?? '')} ${kinds[index % 10]}`,
    ),
    outletRank: zipfSampler(OUTLETS, 0.9, 3),
    topics: Array.from({ length: TOPICS }, () =>
      Array.from({ length: 300 }, () => en.words[300 + random.below(40_000)] ?? ''),
    ),
    topicRank: zipfSampler(300, 0.9, 3),
  };
}

function writeDocument(model: Model, random: SeededRandom): NewsDocument {
  const kind = random.next();
  const language = kind < 0.92 ? 'en' : kind < 0.95 ? 'ar' : kind < 0.97 ? 'he' : 'zh';
  const words = Math.max(200, Math.min(1_200, Math.round(Math.exp(6.15 + 0.45 * random.normal()))));
  const day = FIRST_DAY + Math.floor(random.next() ** 0.7 * DAYS);
  const topic = model.topics[random.below(TOPICS)] ?? [];
  const draw = wordSource(model, language, topic, random);
  return {
    title: capital(Array.from({ length: 6 + random.below(6) }, draw).join(language === 'zh' ? '' : ' ')),
    body: writeBody(words, draw, language === 'zh', random),
    outlet: model.outlets[model.outletRank(random)] ?? '',
    language,
    published: new Date(day * 86_400_000).toISOString().slice(0, 10),
  };
}

/** Words of the language; in English also those of the topic, of the article itself again, numbers and codes. */
function wordSource(model: Model, language: NewsDocument['language'], topic: readonly string[], random: SeededRandom) {
  const { draw } = model.vocabularies[language];
  if (language !== 'en') return () => draw(random);
  const used: string[] = [];
  return () => {
    const kind = random.next();
    if (used.length > 20 && kind < 0.08) return used[random.below(used.length)] ?? '';
    if (kind > 0.9995) return `x${random.below(2 ** 31).toString(36)}`;
    if (kind > 0.97) return String(kind > 0.98 ? 1990 + random.below(40) : random.below(10_000));
    const word = kind < 0.28 ? (topic[model.topicRank(random)] ?? '') : draw(random);
    if (word.length > 4) used.push(word);
    return word;
  };
}

function writeBody(words: number, draw: () => string, isUnspaced: boolean, random: SeededRandom): string {
  const sentences: string[] = [];
  for (let written = 0; written < words; ) {
    const length = 8 + random.below(24);
    const parts = Array.from({ length }, draw);
    sentences.push(isUnspaced ? `${parts.join('')}。` : `${capital(parts.join(' '))}.`);
    written += length;
  }
  const paragraphs: string[] = [];
  for (let start = 0; start < sentences.length; start += 4) {
    paragraphs.push(sentences.slice(start, start + 4).join(isUnspaced ? '' : ' '));
  }
  return paragraphs.join('\n');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
