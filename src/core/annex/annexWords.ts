import type { DriftState, Locator } from '../excerpt/excerpt.ts';
import type { SourceType } from '../source/source.ts';

/** The words that a source annex and a source summary statement are written with. */
export interface AnnexWords {
  /** Of this language, BCP 47. */
  readonly language: string;
  readonly annexTitle: string;
  readonly annexIntro: (sources: number, passages: number) => string;
  readonly consultedTitle: string;
  readonly summaryTitle: string;
  readonly labels: {
    readonly type: string;
    readonly information: string;
    readonly published: string;
    readonly updated: string;
    readonly accessed: string;
    readonly language: string;
    readonly reliability: string;
    readonly marking: string;
    readonly custody: string;
    readonly original: string;
  };
  readonly untitled: string;
  readonly notKnown: string;
  readonly languageNotKnown: string;
  readonly notGraded: string;
  readonly version: (number: number) => string;
  readonly noPassage: string;
  readonly types: Readonly<Record<SourceType, readonly [one: string, many: string]>>;
  readonly locators: Readonly<Partial<Record<Locator['label'], string>>>;
  /** How a passage stands to the newest version; null where it stands as it was taken. */
  readonly drift: (state: DriftState, taken: number, newest: number, isKept: boolean) => string | null;
}

const english: AnnexWords = {
  language: 'en',
  annexTitle: 'Source annex',
  annexIntro: (sources, passages) =>
    `${sources === 1 ? 'The source' : `The ${sources} sources`} that this briefing cites, in the order of first citation, with ${passages === 0 ? 'no passage quoted or cited by itself' : `${passages} ${passages === 1 ? 'passage' : 'passages'} as taken from ${sources === 1 ? 'it' : 'them'}`}. Reliability is that of the source by the Admiralty code (A to F); F is “cannot be judged”, not a low grade.`,
  consultedTitle: 'Sources consulted, not cited',
  summaryTitle: 'Source summary statement',
  labels: {
    type: 'Type',
    information: 'Date of information',
    published: 'Published',
    updated: 'Updated',
    accessed: 'Accessed',
    language: 'Language',
    reliability: 'Reliability',
    marking: 'Marking',
    custody: 'Custody',
    original: 'SHA-256 of the original begins with',
  },
  untitled: 'Untitled',
  notKnown: 'not known',
  languageNotKnown: 'language not known',
  notGraded: 'not graded',
  version: (number) => `version ${number}`,
  noPassage: 'Cited as a whole, without a passage.',
  types: {
    'article-newspaper': ['newspaper article', 'newspaper articles'],
    'article-magazine': ['magazine article', 'magazine articles'],
    'article-journal': ['journal article', 'journal articles'],
    webpage: ['web page', 'web pages'],
    'post-weblog': ['blog post', 'blog posts'],
    report: ['report', 'reports'],
    book: ['book', 'books'],
    chapter: ['chapter', 'chapters'],
    broadcast: ['broadcast', 'broadcasts'],
    interview: ['interview', 'interviews'],
    speech: ['speech', 'speeches'],
    personal_communication: ['personal communication', 'personal communications'],
    legislation: ['piece of legislation', 'pieces of legislation'],
    document: ['other document', 'other documents'],
  },
  // Every other kind is called as CSL calls it.
  locators: {
    page: 'p.',
    paragraph: 'para.',
    section: 'sec.',
    chapter: 'ch.',
    timestamp: 'at',
    'article-locator': 'art.',
  },
  drift: (state, taken, newest, isKept) => {
    const kept = isKept ? ` It is kept as a passage of version ${taken}.` : '';
    switch (state) {
      case 'exact':
        return null;
      case 'moved':
        return `Stands word for word in another place of the newest version (${newest}).${kept}`;
      case 'changed':
        return `Reads differently in the newest version (${newest}) of the source; quoted here as taken from version ${taken}.${kept}`;
      case 'ambiguous':
        return `May stand in more than one place of the newest version (${newest}) of the source; quoted here as taken from version ${taken}.${kept}`;
      case 'lost':
        return `Is not in the newest version (${newest}) of the source any more; quoted here as taken from version ${taken}.${kept}`;
    }
  },
};

/** The words for a briefing's language; English where there are none for it, which whoever exports is told. */
export function annexWordsFor(_language: string): AnnexWords {
  return english;
}

/** Whether there are words for a language (BCP 47). */
export function hasAnnexWords(language: string): boolean {
  return /^en(?:$|[-_])/i.test(language);
}
