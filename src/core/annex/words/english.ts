import { reliabilities } from '../../grading/sourceGrade.ts';
import type { AnnexWords } from '../annexWords.ts';
import { quoteWith } from './quoteWith.ts';
import { seriesWith } from './seriesWith.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const ofThem = (count: number, of: number, one: string, many: string): string =>
  of === 1 ? `It ${one}` : counted(count, `of them ${one}`, `of them ${many}`);
const gradeNamed = (wanted: string) => {
  const { name, meaning } = reliabilities.find(({ grade }) => grade === wanted) ?? { name: wanted, meaning: '' };
  return { name: name.slice(0, 1).toLowerCase() + name.slice(1), meaning };
};

export const englishWords: AnnexWords = {
  language: 'en',
  annexTitle: 'Source annex',
  annexIntro: (sources, passages) =>
    `${sources === 1 ? 'The source' : `The ${sources} sources`} that this briefing cites, in the order of first citation, with ${passages === 0 ? 'no passage quoted or cited by itself' : `${counted(passages, 'passage', 'passages')} as taken from ${sources === 1 ? 'it' : 'them'}`}. Reliability is that of the source by the Admiralty code (A to F); F is “cannot be judged”, not a low grade.`,
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
    entry: 'only the bibliographic entry is held, not the work itself; SHA-256 of the entry as imported begins with',
  },
  colon: ':',
  comma: ', ',
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
    post: ['online post', 'online posts'],
    'paper-conference': ['conference paper', 'conference papers'],
    thesis: ['thesis', 'theses'],
    manuscript: ['manuscript', 'manuscripts'],
    dataset: ['dataset', 'datasets'],
    software: ['computer program', 'computer programs'],
    map: ['map', 'maps'],
    graphic: ['image', 'images'],
    motion_picture: ['film or video', 'films and videos'],
    song: ['audio recording', 'audio recordings'],
    bill: ['bill', 'bills'],
    regulation: ['regulation', 'regulations'],
    treaty: ['treaty', 'treaties'],
    legal_case: ['court case', 'court cases'],
    hearing: ['hearing', 'hearings'],
    patent: ['patent', 'patents'],
    standard: ['standard', 'standards'],
    document: ['other document', 'other documents'],
  },
  grades: {
    A: gradeNamed('A'),
    B: gradeNamed('B'),
    C: gradeNamed('C'),
    D: gradeNamed('D'),
    E: gradeNamed('E'),
    F: gradeNamed('F'),
  },
  locators: {
    page: 'p.',
    paragraph: 'para.',
    section: 'sec.',
    chapter: 'ch.',
    timestamp: 'at',
    'article-locator': 'art.',
  },
  drift: (state, taken, newest) =>
    ({
      moved: `Stands word for word in another place of the newest version (${newest}).`,
      changed: `Reads differently in the newest version (${newest}) of the source; quoted here as taken from version ${taken}.`,
      ambiguous: `May stand in more than one place of the newest version (${newest}) of the source; quoted here as taken from version ${taken}.`,
      lost: `Is not in the newest version (${newest}) of the source any more; quoted here as taken from version ${taken}.`,
    })[state],
  kept: (version) => `It is kept as a passage of version ${version}.`,
  quoted: quoteWith(['“', '”'], ['‘', '’']),
  summary: {
    noSource: 'This briefing cites no source.',
    cites: (sources, kinds) => `This briefing cites ${counted(sources, 'source', 'sources')}: ${kinds}.`,
    kind: counted,
    byLanguage: (languages) => `By language: ${languages}.`,
    inLanguage: (name, count) => `in ${name} (${count})`,
    ofUnknownLanguage: (count) => `of unknown language (${count})`,
    noDate: (sources) => (sources === 1 ? 'Its date of publication is not known.' : 'No date of publication is known.'),
    publishedOn: (sources, date) => `${sources === 1 ? 'It was' : 'They were'} published ${date}.`,
    publishedBetween: (first, last) => `Their dates of publication run from ${first} to ${last}.`,
    undated: (sources) => `Of ${sources} the date is not known.`,
    entriesOnly: (count, sources) =>
      sources === 1
        ? 'Only its bibliographic entry is held, not the work itself.'
        : `Of ${count} only the bibliographic entry is held, not the work itself.`,
    oneSource: 'Everything cited comes from this one source.',
    allApart: 'None has most of its text from another cited source.',
    origins: (count) =>
      `Sources that share most of their text count as one origin: that leaves ${counted(count, 'origin', 'origins')}.`,
    noneGraded: (sources) => `${sources === 1 ? 'Its' : 'Their'} reliability has not been graded.`,
    byGrade: (grades) => `Reliability by the Admiralty code: ${grades}.`,
    graded: (count, grade, meaning) => `${count} graded ${grade} (${meaning.replace(/^reliability /, '')})`,
    ungraded: (count) => `${count} not graded`,
    noPassage: 'No passage is cited by itself.',
    passages: (count) => `${counted(count, 'passage is', 'passages are')} cited as taken from the sources.`,
    allStand: 'Each stands in the newest version of its source word for word.',
    notStanding: (count) =>
      `${counted(count, 'does', 'do')} not stand in the newest version of ${count === 1 ? 'its source' : 'their sources'} as taken.`,
    claims: (count) => `The briefing rests on ${counted(count, 'stated claim', 'stated claims')}.`,
    onOneOrigin: (count, claims, of) => `${ofThem(count, of, 'rests', 'rest')} on a single origin: ${claims}.`,
    contradicted: (count, claims, of, passages) =>
      `${ofThem(count, of, 'is contradicted', 'are contradicted')} by ${passages === 1 ? 'a passage' : `${passages} passages`}: ${claims}.`,
    unsupported: (count, claims, of) => `${ofThem(count, of, 'has', 'have')} no supporting passage: ${claims}.`,
    gaps: (claims) => `Gaps in what is known: ${claims}.`,
    semicolon: '; ',
    series: seriesWith(', ', ' and '),
  },
};
