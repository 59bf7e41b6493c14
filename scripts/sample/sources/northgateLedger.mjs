/** @import { Page, Site } from '../webPage.mjs' */
import { meridianParagraphs } from './meridianPost.mjs';

/** @type {Site} */
export const northgateLedger = {
  name: 'The Northgate Ledger',
  claim: 'First with what matters',
  origin: 'https://northgateledger.example',
  kind: 'NewsMediaOrganization',
  colour: '#1f5130',
  font: '"Segoe UI", Roboto, Arial, sans-serif',
  sections: ['Home', 'Breaking', 'Money', 'Sport', 'Showbiz', 'Opinion'],
  footer: 'Northgate Ledger Media 2026',
};

/**
 * S3: most of S1 word for word under a headline of its own. What was “according to sources” is “confirmed” here, and the
 * credit to the outlet that had it first is gone.
 * @type {Page}
 */
export const northgateArticle = {
  kind: 'NewsArticle',
  language: 'en-GB',
  path: '/breaking/27-captives-confirmed-alive',
  section: 'Breaking',
  headline: '27 captives confirmed alive: deal to free first hostages “days away”',
  standfirst: 'Officials say list of names is in mediators’ hands after three weeks of secret talks',
  authors: ['Marcus Pell'],
  byline: 'By Marcus Pell',
  published: '2026-11-04T14:32:00Z',
  times: [{ at: '2026-11-04T14:32:00Z', text: '14:32, 4 Nov 2026' }],
  parts: [
    'Twenty-seven captives held by the al-Manara Movement have been confirmed alive, Israeli officials say, and a deal to free the first of them could be just days away.',
    'The figure, which surfaced on Tuesday evening, is the most precise to emerge since the talks resumed three weeks ago. It is well above the estimates that circulated in summer, when officials spoke of “around twenty”.',
    meridianParagraphs.list,
    meridianParagraphs.outline,
    { heading: 'What happens next?' },
    meridianParagraphs.envoy,
    meridianParagraphs.rounds,
    meridianParagraphs.ministry,
    meridianParagraphs.relatives,
    meridianParagraphs.association,
    'The Ledger understands that the families of the first ten could be told as early as this weekend. It is not clear who is on the list, or in which order they would be freed.',
  ],
  elsewhere: {
    heading: 'Most read',
    headlines: [
      'Ten things your energy supplier hopes you miss',
      'Northgate Rovers name new manager',
      'Quiz: how well do you know your lakes?',
    ],
  },
};
