/*
 * The words of CSL 1.0.2 (specification, appendices II to IV): what a style may name.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

export const itemTypes = words(`
  article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
  document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
  manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
  personal_communication post post-weblog regulation report review review-book software song speech standard thesis
  treaty webpage`);

export const nameVariables = words(`
  author chair collection-editor compiler composer container-author contributor curator director editor
  editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer
  original-author performer producer recipient reviewed-author script-writer series-creator translator`);

export const dateVariables = words('accessed available-date event-date issued original-date submitted');

export const numberVariables = words(`
  chapter-number citation-number collection-number edition first-reference-note-number issue locator number
  number-of-pages number-of-volumes page page-first part-number printing-number section supplement-number version
  volume`);

const textVariables = words(`
  abstract annote archive archive_collection archive_location archive-place authority call-number citation-key
  citation-label collection-title container-title container-title-short dimensions division DOI event event-place
  event-title genre ISBN ISSN jurisdiction keyword language license medium note original-publisher
  original-publisher-place original-title part-title PMCID PMID publisher publisher-place references reviewed-genre
  reviewed-title scale source status title title-short URL volume-title volume-title-short year-suffix`);

export const printableVariables: ReadonlySet<string> = new Set([...textVariables, ...numberVariables]);

export const allVariables: ReadonlySet<string> = new Set([...printableVariables, ...nameVariables, ...dateVariables]);

export const locatorTypes = words(`
  act appendix article-locator book canon chapter column elocation equation figure folio issue line note opus page
  paragraph part rule scene section sub-verbo supplement table timestamp title-locator verse version volume`);

const numbered = (name: string, from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${name}-${String(from + index).padStart(2, '0')}`);

export const terms: ReadonlySet<string> = new Set([
  ...itemTypes,
  ...nameVariables,
  ...locatorTypes,
  ...numberVariables,
  ...words(`
    accessed ad advance-online-publication album and anonymous at audio-recording available bc bce by ce circa cited
    close-inner-quote close-quote et-al film forthcoming from henceforth ibid in internet issued letter loc-cit no no-place
    no-publisher on online op-cit open-inner-quote open-quote original-work-published ordinal others
    page-range-delimiter personal-communication podcast podcast-episode preprint presented press radio-broadcast
    radio-series radio-series-episode reference retrieved review-of scale special-issue special-section
    television-broadcast television-series television-series-episode video working-paper colon comma-delimiter
    editortranslator`),
  'and others',
  'et-al',
  'available at',
  'in press',
  'no date',
  'no place',
  'no publisher',
  'personal communication',
  'presented at',
  'review of',
  ...numbered('month', 1, 12),
  ...numbered('season', 1, 4),
  ...numbered('ordinal', 0, 99),
  ...numbered('long-ordinal', 1, 10),
]);
