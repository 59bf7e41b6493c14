/** Types of BibTeX and BibLaTeX entries, and what they are in CSL. */
const types: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'article-journal': 'article suppperiodical',
    book: 'book mvbook collection mvcollection proceedings mvproceedings reference mvreference manual',
    chapter: 'inbook incollection suppbook suppcollection bookinbook',
    'paper-conference': 'inproceedings conference',
    report: 'report techreport',
    thesis: 'thesis phdthesis mastersthesis',
    webpage: 'online electronic www',
    manuscript: 'unpublished',
    pamphlet: 'booklet',
    patent: 'patent',
    periodical: 'periodical',
    standard: 'standard',
    dataset: 'dataset',
    software: 'software',
    'entry-encyclopedia': 'inreference',
    graphic: 'artwork image',
    motion_picture: 'movie video',
    song: 'audio music',
    personal_communication: 'letter',
    legislation: 'legal legislation',
    legal_case: 'jurisdiction',
    performance: 'performance',
    review: 'review',
    document: 'misc',
  }).flatMap(([type, names]) => names.split(' ').map((name) => [name, type] as const)),
);

/** The type of a work in CSL; undefined where the entry's is none of BibTeX or BibLaTeX. */
export function typeOfBibtex(type: string, subtype: string): string | undefined {
  const name = type.toLowerCase();
  if (name === 'article' && /newspaper/i.test(subtype)) return 'article-newspaper';
  if (name === 'article' && /magazine/i.test(subtype)) return 'article-magazine';
  return types.get(name);
}

/** What a thesis is called when its type does not say so itself. */
export const thesisGenres: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mastersthesis: 'Master’s thesis',
};

/** Fields whose text is a variable of CSL as it is. */
export const plainBibtexFields: Readonly<Record<string, string>> = {
  doi: 'DOI',
  url: 'URL',
  isbn: 'ISBN',
  issn: 'ISSN',
  pmid: 'PMID',
  pmcid: 'PMCID',
  volume: 'volume',
  volumes: 'number-of-volumes',
  part: 'part-number',
  edition: 'edition',
  pages: 'page',
  pagetotal: 'number-of-pages',
  chapter: 'chapter-number',
  shortjournal: 'container-title-short',
  shorttitle: 'title-short',
  abstract: 'abstract',
  annote: 'annote',
  annotation: 'annote',
  version: 'version',
  library: 'call-number',
  pubstate: 'status',
  type: 'genre',
  eventtitle: 'event-title',
  venue: 'event-place',
  origtitle: 'original-title',
  series: 'collection-title',
  eid: 'number',
};

/** Lists of bodies and places, which CSL has as one text. */
export const listedBibtexFields: Readonly<Record<string, string>> = {
  publisher: 'publisher',
  institution: 'publisher',
  school: 'publisher',
  organization: 'publisher',
  location: 'publisher-place',
  address: 'publisher-place',
  origpublisher: 'original-publisher',
  origlocation: 'original-publisher-place',
};

export const bibtexNames: Readonly<Record<string, string>> = {
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  bookauthor: 'container-author',
  director: 'director',
  scriptwriter: 'script-writer',
};

export const bibtexDates: Readonly<Record<string, string>> = {
  urldate: 'accessed',
  lastchecked: 'accessed',
  eventdate: 'event-date',
  origdate: 'original-date',
};

/** What is used for other fields, or tells a program how to set the entry, not what it says of the work. */
export const usedElsewhere: ReadonlySet<string> = new Set(
  (
    'title subtitle journal journaltitle journalsubtitle booktitle booksubtitle date year month day number issue note addendum ' +
    'keywords language langid hyphenation howpublished eprint eprinttype archiveprefix file localfile crossref xref xdata ' +
    'entrysubtype entryset ids options'
  ).split(' '),
);
