import { type NewsDocument, newsCorpus } from '../corpus/newsCorpus.ts';
import { englishLike } from '../corpus/vocabulary.ts';

const SEED = 11;

/** The articles of the generated corpus, with English words for its commonest made-up ones: programs look at these to tell a language. */
export function englishCorpus(count: number): readonly NewsDocument[] {
  const { words } = englishLike(SEED);
  const english = new Map(COMMONEST.map((word, rank) => [words[rank] ?? '', word]));
  const inEnglish = (text: string): string =>
    text.replace(/[a-z]+/gi, (word) => english.get(word.toLowerCase()) ?? word);
  return [...newsCorpus(count, SEED)].map((document) =>
    document.language === 'en'
      ? { ...document, title: inEnglish(document.title), body: inEnglish(document.body) }
      : document,
  );
}

const COMMONEST = (
  'the of and to a in is that for was on with as it by at from are this be were have has not which their his had an or been but ' +
  'will who they said he one two more about when also would there after its new all some'
).split(' ');
