/** @import { Page, Site } from '../webPage.mjs' */

/** @type {Site} */
export const meridianPost = {
  name: 'The Meridian Post',
  claim: 'News of the world, weighed',
  origin: 'https://www.meridianpost.example',
  kind: 'NewsMediaOrganization',
  colour: '#7a1f2b',
  font: 'Georgia, "Times New Roman", serif',
  sections: ['World', 'Politics', 'Economy', 'Climate', 'Ideas', 'Letters'],
  footer: '© 2026 The Meridian Post. Corrections: corrections@meridianpost.example',
};

/**
 * What other pages of this and another outlet take over word for word, by what it says.
 * @type {Readonly<Record<'list' | 'outline' | 'envoy' | 'adviser' | 'rounds' | 'ministry' | 'relatives' | 'association' | 'access', string>>}
 */
export const meridianParagraphs = {
  list: 'The movement has handed over a list of names to the mediators, the sources said, a step that negotiators have long described as the key to a first exchange.',
  outline:
    'Under the outline being discussed, ten captives would be released over three weeks. In return, fighting would pause and aid convoys would pass regularly through the Zahrin crossing, which has been open on only nine days since August.',
  envoy:
    'Henrik Salomar, the Valmoran envoy, said on Tuesday that the parties were “working on the order of things, not on the things themselves”. The mediators want an answer from both sides by 15 November.',
  adviser:
    'Those who have sat through earlier rounds were more guarded. “A number is not a list, and a list is not a bus at the crossing,” said Ines Corvalho, who advised the mediators in spring and now teaches at the Lysgard Institute.',
  rounds:
    'Two rounds this year, in April and in July, broke down over the same question: who would be named first, and what would be given for a name. In July the mediators proposed that a neutral body hold both sides’ lists in trust. Neither side accepted.',
  ministry:
    'The Ministry of Return Affairs has not published a count since 2 October, when it spoke of 38 people held and gave no figure for those alive. A spokeswoman said that the ministry would issue a statement on Friday.',
  relatives:
    'Relatives reacted with caution. “We have been told numbers before,” said Orna Delmar, who chairs the Waiting Families Association. “I will believe in a list when I can read it.”',
  association:
    'The association speaks for the relatives of 33 of the captives. It has asked the government to tell families of every sign of life before it is made public, and to say how old it is.',
  access:
    'Aid workers say that a pause would come late for the districts around Zahrin. Crossing Point Monitor, a group that documents detention and access there, is to publish a report next week on who is held and what is known of them.',
};

const elsewhere = {
  heading: 'More in World',
  headlines: [
    'Ferries return to the Orrel strait after eleven months',
    'The translators who stayed: a winter in Sennet',
    'Letters: what a deadline is for',
  ],
};

/** @type {Omit<Page, 'headline' | 'standfirst' | 'times' | 'parts'>} */
const common = {
  kind: 'NewsArticle',
  language: 'en-GB',
  path: '/world/2026/11/04/captives-alive-sennet-talks',
  section: 'World',
  authors: ['Nadia Ferrow', 'Tom Achterberg'],
  byline: 'By Nadia Ferrow in Sennet and Tom Achterberg',
  published: '2026-11-04T07:15:00Z',
  elsewhere,
};

/**
 * S1: makes a floor of the top of another outlet's range, and several sources of its one.
 * @type {Page}
 */
export const meridianArticle = {
  ...common,
  headline: 'At least 27 captives alive, Israeli sources say, as talks near exchange of names',
  standfirst: 'Movement said to have handed over list; mediators set 15 November for an answer',
  times: [{ at: '2026-11-04T07:15:00Z', text: 'Wednesday 4 November 2026, 07.15 GMT' }],
  parts: [
    'At least 27 of the 41 people held by the al-Manara Movement are alive, according to Israeli sources, raising hopes that indirect talks in the Valmoran town of Sennet could bring a first release before the end of the month.',
    'The figure, first reported by Halyard News on Tuesday evening, is the most precise to emerge since the talks resumed three weeks ago. It is well above the estimates that circulated in summer, when officials spoke of “around twenty”.',
    meridianParagraphs.list,
    meridianParagraphs.outline,
    { heading: 'Waiting for an answer' },
    meridianParagraphs.envoy,
    meridianParagraphs.adviser,
    meridianParagraphs.rounds,
    meridianParagraphs.ministry,
    { heading: 'Families between numbers' },
    meridianParagraphs.relatives,
    meridianParagraphs.association,
    meridianParagraphs.access,
  ],
};

/**
 * S7: the same page three days later, corrected.
 * @type {Page}
 */
export const meridianCorrected = {
  ...common,
  headline: 'Between 24 and 27 captives believed alive, official says; movement denies handing over list',
  standfirst: 'Mediators set 15 November for an answer. This article has been corrected',
  modified: '2026-11-07T18:05:00Z',
  times: [
    { at: '2026-11-04T07:15:00Z', text: 'Wednesday 4 November 2026, 07.15 GMT' },
    { at: '2026-11-07T18:05:00Z', text: 'Corrected Saturday 7 November 2026, 18.05 GMT' },
  ],
  parts: [
    {
      correction:
        'Correction, 7 November 2026: An earlier version of this article said that at least 27 captives were alive, according to Israeli sources. Halyard News had reported a range of 24 to 27, from one official. The earlier version also said that the movement had handed over a list of names; the official had said that it had agreed in principle to do so. The headline has been changed.',
    },
    'Between 24 and 27 of the 41 people held by the al-Manara Movement are believed to be alive, according to one senior official involved in the indirect talks in the Valmoran town of Sennet.',
    'The range, first reported by Halyard News on Tuesday evening, is the most precise to emerge since the talks resumed three weeks ago. The Meridian Post has not been able to confirm it with a second source. The Ministry of Return Affairs said on Friday that it had verified signs of life from 22 people.',
    'The movement has agreed in principle to hand over a list of names, the official told Halyard News. In a statement on Saturday the movement denied having handed over a list or agreed to do so before a written ceasefire.',
    meridianParagraphs.outline,
    { heading: 'Waiting for an answer' },
    meridianParagraphs.envoy,
    meridianParagraphs.adviser,
    meridianParagraphs.rounds,
    { heading: 'Families between numbers' },
    meridianParagraphs.relatives,
    meridianParagraphs.association,
    meridianParagraphs.access,
  ],
};
