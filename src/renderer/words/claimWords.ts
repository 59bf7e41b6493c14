import { commonWords } from './commonWords.ts';

const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** Words of claims and the evidence pane. */
export const claimWords = {
  tabs: 'Evidence',
  claims: 'Claims',
  sources: 'Sources',
  statement: 'Statement',
  type: 'Type',
  types: {
    'reported fact': { name: 'Reported fact', meaning: 'A source says that it is so.' },
    judgement: { name: 'Judgement', meaning: 'What you conclude from the evidence.' },
    assumption: { name: 'Assumption', meaning: 'Taken as given, not shown.' },
    forecast: { name: 'Forecast', meaning: 'What you expect to happen.' },
    gap: { name: 'Gap', meaning: 'What is not known and matters.' },
  },
  asOf: 'As of',
  asOfHint: '2026, 2026-11 or 2026-11-22; empty when unknown',
  asOfShort: (date: string) => `as of ${date}`,
  needsStatement: 'A claim needs a statement.',
  attribution: 'Attribution',
  attributionHint: 'Who says it → through whom → origin; > will do for →',
  attributionChain: 'Attribution, from who says it to the origin',
  relations: { supports: 'Supports', contradicts: 'Contradicts', context: 'Context' },
  newClaim: 'New claim',
  save: 'Save claim',
  saved: 'Claim saved',
  made: 'Claim made',
  removed: 'Claim removed',
  evidenceAdded: 'Excerpt added to the claim',
  /** What was done, by the relation that the passage now has. */
  evidenceAddedAs: {
    supports: 'Added to the claim as support',
    contradicts: 'Added to the claim as contradicting it',
    context: 'Added to the claim as context',
  },
  addTitle: 'Add the excerpt to a claim',
  addFind: 'Find a claim',
  addAsRelation: 'The excerpt',
  addVerbs: { supports: 'supports it', contradicts: 'contradicts it', context: 'is context' },
  addDo: 'Add',
  addNone: 'No claim yet. Press Escape, then C, to make one of this excerpt.',
  addNoHit: 'No claim has these words',
  alreadyAs: { supports: 'supports it already', contradicts: 'contradicts it already', context: 'is context already' },
  citedIn: (count: number) => `Cited ${times(count)} in the draft`,
  /** Citations of the passages under a claim that do not cite the claim. */
  passagesCitedIn: (count: number) => `Its passages by themselves: cited ${times(count)} in the draft`,
  citedInHint: 'Show it in the draft',
  /** Of a claim under which a newer wording was taken, until the analyst has confirmed or reworded it. */
  unconfirmed: 'To be confirmed',
  unconfirmedHint: 'Rests on a newer wording than it was made with',
  unconfirmedRelation: (relation: string) => `${relation}, to be confirmed`,
  was: 'It read:',
  isNow: 'It reads now:',
  toConfirm: (count: number) =>
    count === 1
      ? 'One claim was made with these words and rests on the new ones:'
      : `${count} claims were made with these words and rest on the new ones:`,
  showInEvidence: 'Edit under Evidence',
  stillHolds: 'Still holds',
  confirmed: 'Claim confirmed on the new wording',
  evidenceRemoved: 'Excerpt taken out of the claim',
  relationChanged: 'Evidence changed',
  edit: 'Edit claim',
  remove: 'Remove claim',
  menu: (statement: string) => `Claim: ${statement}`,
  passageMenu: 'Passage',
  removePassage: 'Take out of the claim',
  addAs: (relation: string) => `Add the selected excerpt: ${relation.toLowerCase()}`,
  cite: 'Cite this passage at the caret',
  noEvidence: 'Rests on no passage yet',
  onlyOpen: 'Only from the open source',
  count: (count: number) => commonWords.count(count, 'claim', 'claims'),
  emptyTitle: 'No claims yet',
  emptyText:
    'A claim is a statement your briefing answers for. Select a passage in the reader, then make an excerpt and a claim of it:',
  emptyForSource: 'No claim rests on the open source',
  showAll: 'Show all claims',
  sourcesEmptyTitle: 'Nothing rests on a source yet',
  sourcesEmptyText:
    'The sources behind your claims and citations appear here, with how much rests on each. To cite one, type in the draft:',
  /** How much rests on a source: claims with their passages, and citations of the open draft. */
  restsOn: ({ claims, passages, citations }: { claims: number; passages: number; citations: number }) =>
    [
      claims === 0
        ? 'no claim'
        : `${commonWords.count(claims, 'claim', 'claims')}, ${commonWords.count(passages, 'passage', 'passages')}`,
      citations === 0 ? 'not cited in the draft' : `cited ${times(citations)} in the draft`,
    ].join(' · '),
} as const;
