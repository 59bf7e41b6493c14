import { sharePercent } from '../../core/source/nearCopies/sharePercent.ts';
import { commonWords } from './commonWords.ts';

const sources = (count: number) => commonWords.count(count, 'source', 'sources');
const words = (count: number) => commonWords.count(count, 'word', 'words');
const percent = (share: number) => `${sharePercent(share)}\u00a0%`;

/** Words about sources that have their text from one another. */
export const nearCopyWords = {
  count: (count: number) => commonWords.count(count, 'near copy', 'near copies'),
  countHint: 'Sources that have their text from this one, or it from them',
  title: 'Near copies of this source',
  listTitle: 'Near copies in the library',
  open: 'Open',
  compare: 'Compare',
  back: 'Back',
  thisSource: 'This source',
  original: {
    'published-first': 'Likely original: published first',
    'most-copied': 'Likely original: most of it stands in the others',
  },
  originalHint: 'A guess from dates and texts. Nothing was changed because of it.',
  sameText: 'The same text, word for word',
  shares: (ofThis: number, ofIt: number) =>
    `${percent(ofThis)} of this source stands in it · ${percent(ofIt)} of it in this source`,
  sharesBetween: (ofFirst: number, ofSecond: number) =>
    `${percent(ofFirst)} of the left text stands in the right one · ${percent(ofSecond)} of the right one in the left`,
  ofVersions: (ofThis: number | null, ofIt: number | null) =>
    [ofThis === null ? '' : `version ${ofThis} of this source`, ofIt === null ? '' : `version ${ofIt} of it`]
      .filter(Boolean)
      .join(', '),
  version: (number: number) => `Version ${number}`,
  sharedWords: (count: number) => `${words(count)} in common`,
  throughOthers: 'In the family through others',
  deniedButJoined: 'You said that the two are no copies. Other members of the family still join them.',
  none: 'No near copies',
  noneHint: 'No other source in the library has half of its text from this one, or this one from it.',
  waiting: 'Not compared yet',
  waitingHint: 'This source is compared with the others in the background. The list fills by itself.',
  moreMembers: (count: number) => `${sources(count)} more belong to this family and are not listed here.`,
  notACopy: 'Not a copy',
  notAnyCopy: 'Not a copy of any of these',
  copyAfterAll: 'A copy after all',
  denied: (title: string) => `Said to be no copy: “${title}”`,
  deniedAll: (count: number) => `Said to be no copy of ${sources(count)}`,
  withdrawn: (title: string) => `No longer said to be no copy: “${title}”`,
  apart: 'Also has text in common with',
  apartHint:
    'One of the two holds several texts, as a digest does, and belongs to the family that it has most of its text from.',
  quoting: 'Shares quotations with',
  quotingHint: 'Reports that quote the same words. They are no copies, but the quotation has one origin.',
  saidNoCopies: 'Said to be no copies',
  saidNoCopiesHint: 'This holds for good, whatever is found later.',
  families: (count: number) => commonWords.count(count, 'family', 'families'),
  familySize: (count: number) => sources(count),
  and: (count: number) => `and ${count.toLocaleString('en-GB')} more`,
  noFamilies: 'No near copies in this library',
  noFamiliesHint: 'Sources of which half stands in another one are shown here as a family.',
  showMore: 'Show more',
  compareTitle: 'What two sources have in common',
  left: 'Left',
  right: 'Right',
  textOf: (title: string) => `Text of “${title}”`,
  passageOf: (index: number, total: number) => `Passage ${index} of ${total.toLocaleString('en-GB')}`,
  passages: (count: number) => commonWords.count(count, 'passage in common', 'passages in common'),
  noPassages: 'No passage in common',
  previousPassage: 'Previous passage (K)',
  nextPassage: 'Next passage (J)',
  counts: {
    text: 'In both texts',
    quotation: 'Quotation: counts little',
    boilerplate: 'Put by the outlet under every text: does not count',
  },
  comparing: (done: number, total: number) =>
    `Comparing sources: ${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`,
  comparingHint: 'Looking for near copies in the background. Everything else goes on as usual.',
} as const;
