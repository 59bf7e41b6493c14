import type { DriftState } from '../../core/excerpt/excerpt.ts';
import type { MeaningChangeKind } from '../../core/excerpt/meaningChange.ts';
import type { VersionOrigin } from '../../core/source/sourceVersion.ts';
import { commonWords } from './commonWords.ts';

const passages = (count: number) => commonWords.count(count, 'passage', 'passages');

/** How an excerpt stands to the newest text, in one or two words. */
const driftNames: Readonly<Record<DriftState, string>> = {
  exact: 'Unchanged',
  moved: 'Moved',
  changed: 'Changed',
  ambiguous: 'Ambiguous',
  lost: 'Gone',
};

/** Words about versions of a source, what differs between them, and what becomes of excerpts. */
export const versionWords = {
  title: (name: string) => `Versions of “${name}”`,
  versionOf: (number: number, newest: number) => `Version ${number} of ${newest}`,
  version: (number: number) => `Version ${number}`,
  badgeHint: 'Versions of this source, and what differs',
  older: 'Older',
  newer: 'Newer',
  read: 'Read',
  readVersion: (number: number) => `Read version ${number}`,
  origins: {
    first: 'first import',
    'same address': 'imported from the same address',
    'by hand': 'imported by hand',
    'read again': 'the same file, read by a newer reader',
  } satisfies Record<VersionOrigin, string>,
  excerptsTaken: (count: number) => commonWords.count(count, 'excerpt taken from it', 'excerpts taken from it'),
  proposals: (count: number) =>
    count === 1
      ? 'One detail differs from what the library holds'
      : `${count} details differ from what the library holds`,
  proposalsHint: 'They are offered in the details form. Nothing was changed.',
  openDetails: 'Open details',
  searched: 'Search reads the newest text. Earlier versions are read here.',
  single: 'This source has one version',
  singleHint:
    'Importing a page with the same address makes the next one. For a file without an address, import it here as a new version.',
  sameText: 'These two versions read the same.',
  counts: (inserted: number, deleted: number, blocks: number) =>
    `${commonWords.count(inserted, 'word', 'words')} in, ${commonWords.count(deleted, 'word', 'words')} out, in ${commonWords.count(blocks, 'place', 'places')}`,
  incomplete: 'The two differ too much to be compared word by word throughout; whole paragraphs stand for each other.',
  skipped: (count: number) => commonWords.count(count, 'paragraph that is the same', 'paragraphs that are the same'),
  inserted: 'Inserted',
  deleted: 'Deleted',
  previousChange: 'Previous change',
  nextChange: 'Next change',
  changeOf: (index: number, total: number) => `${index} of ${total}`,
  changes: (total: number) => commonWords.count(total, 'change', 'changes'),
  importVersion: 'Import new version…',
  readAgain: 'Read again',
  reading: 'Reading the source again…',
  unchanged: 'It reads the same as before',
  unchangedHint: (number: number) => `No version was made: version ${number} has this text.`,
  made: (number: number) => `Version ${number} imported`,
  madeHint: (drift: Readonly<Record<DriftState, number>>): string => {
    const kinds = (['changed', 'ambiguous', 'lost'] as const).filter((state) => drift[state] > 0);
    if (kinds.length === 0) return 'Every excerpt stands in it as it was taken.';
    return `Excerpts: ${kinds.map((state) => `${drift[state]} ${driftNames[state].toLowerCase()}`).join(', ')}.`;
  },
  review: 'Review…',
  drift: driftNames,
  driftLong: {
    exact: 'Stands in the newest version as it was taken',
    moved: 'Stands in the newest version word for word, in another place',
    changed: 'Reads differently in the newest version',
    ambiguous: 'May stand in more than one place of the newest version',
    lost: 'Is not in the newest version any more',
  } satisfies Record<DriftState, string>,
  kept: (number: number) => `Kept as of version ${number}`,
  olderShown: (number: number, newest: number) => `This is version ${number} of ${newest}`,
  showNewest: 'Read the newest',
  compare: 'Compare',
  drifted: (counts: Readonly<Record<DriftState, number>>): string =>
    [
      ...(counts.changed > 0
        ? [`${passages(counts.changed)} ${counts.changed === 1 ? 'reads' : 'read'} differently`]
        : []),
      ...(counts.ambiguous > 0 ? [`${passages(counts.ambiguous)} in more than one place`] : []),
      ...(counts.lost > 0 ? [`${passages(counts.lost)} gone`] : []),
    ].join(' · '),
  driftedTitle: 'In this version:',
  reviewTitle: (count: number) => `${passages(count)} to look at`,
  reviewHint:
    'The newest version of the source does not have these passages as they were taken. Each keeps its words and its version until you decide.',
  reviewDone: 'Every passage of this source has been decided on.',
  /** While it is not known yet how many there are. */
  reviewing: 'Passages to look at',
  passages,
  inLibrary: (sources: number) =>
    sources === 0 ? 'In the whole library' : `In ${commonWords.count(sources, 'source', 'sources')} of the library`,
  elsewhere: (count: number, sources: number) =>
    `${passages(count)} of ${commonWords.count(sources, 'other source', 'other sources')} ${count === 1 ? 'is' : 'are'} still to be looked at.`,
  showElsewhere: 'Show all',
  nowhere: 'No passage of the library is left to look at.',
  nowhereHint: 'Each stands in the newest version of its source as it was taken, or has been decided on.',
  was: (number: number) => `Version ${number}`,
  is: (number: number) => `Version ${number} now`,
  placeOf: (index: number, total: number) => `Place ${index} of ${total}`,
  gone: 'The passage is not there any more.',
  standsInItsPlace: 'In its place stands:',
  takeNew: 'Take the new wording',
  newTaken: 'New wording taken',
  takePlace: 'It is this one',
  keep: (number: number) => `Keep it as of version ${number}`,
  unkeep: 'Keep no longer',
  open: 'Read it there',
  taken: (claims: number) =>
    claims === 0
      ? 'New wording taken'
      : `New wording taken; ${commonWords.count(claims, 'claim rests', 'claims rest')} on it`,
  /** Which briefings cite a passage, and how often. */
  citing: (title: string, citations: number) =>
    `${title || commonWords.untitled} (${commonWords.count(citations, 'citation', 'citations')})`,
  citedIn: 'Cited as it was taken in:',
  stillCited: (names: readonly string[]) =>
    `${names.join(', ')} ${names.length === 1 ? 'goes' : 'go'} on citing the earlier wording.`,
  earlierWording: 'Earlier wording',
  earlierWordingHint: 'The wording of a later version was taken; this citation still rests on the earlier one',
  newerWording: (number: number) => `Taken as it reads in version ${number}:`,
  citeNewer: 'Cite the new wording',
  chip: {
    lost: 'A cited passage is not in the newest version of its source any more',
    renewed: 'Cites an earlier wording; a newer one was taken',
    changed: 'A cited passage does not stand in the newest version of its source as it was taken',
  },
  keptToast: (number: number) => `The passage stays one of version ${number}`,
  unkeptToast: 'The passage is to be decided on again',
  chosenToast: 'Place chosen',
  kinds: {
    number: 'number',
    negation: 'negation',
    unit: 'unit',
    currency: 'currency',
    date: 'date',
    name: 'name',
    word: 'words',
    punctuation: 'punctuation',
    case: 'capital letters',
  } satisfies Record<MeaningChangeKind, string>,
  differs: (kinds: readonly string[]) => `Differs in: ${kinds.join(', ')}`,
  exportTitle: 'Some cited passages have changed',
  exportLost: 'Some cited passages are gone',
  exportLostHint:
    'Nothing can be exported while the briefing rests on a passage that is gone. Decide on each of them first.',
  exportHint: 'The newest versions of their sources do not have these passages as they were taken.',
  look: 'Look at it',
  exportAnyway: 'Export all the same',
  exportDrifted: (count: number) => `${passages(count)} cited as of an earlier version`,
} as const;
