/** @import { Page, Site } from '../webPage.mjs' */

/** @type {Site} */
export const halyardNews = {
  name: 'Halyard News',
  claim: 'Live from the coast',
  origin: 'https://halyardnews.example',
  kind: 'NewsMediaOrganization',
  colour: '#0b4a6f',
  font: 'system-ui, "Helvetica Neue", Arial, sans-serif',
  sections: ['Live', 'Security', 'Diplomacy', 'Society', 'Weather'],
  footer: 'Halyard News is a licensed broadcaster. © 2026',
};

/**
 * S2: the first report. One unnamed official, a range, and an agreement in principle.
 * @type {Page}
 */
export const halyardArticle = {
  kind: 'NewsArticle',
  language: 'en',
  path: '/diplomacy/captives-estimate-range-sennet-1103',
  section: 'Diplomacy',
  headline: 'Between 24 and 27 captives believed alive, senior official tells Halyard News',
  standfirst:
    'The estimate is “an assessment, not a list”, the official says, as mediators work on a first exchange of names',
  authors: ['Dalia Orrin'],
  byline: 'Dalia Orrin, diplomatic correspondent',
  published: '2026-11-03T21:40:00+02:00',
  times: [{ at: '2026-11-03T21:40:00+02:00', text: 'Tuesday, 3 November 2026, 21:40' }],
  parts: [
    'Between 24 and 27 of the 41 people still held by the al-Manara Movement are believed to be alive, a senior official involved in the talks told Halyard News on Tuesday evening.',
    'The official, who asked not to be named because the negotiations are confidential, stressed that the range was “an assessment, not a list”. It had been put together over the past month from what released captives, doctors and go-betweens had said, the official added, and had not been checked against names.',
    '“There are people in that range of whom we have heard once, months ago, from one person,” the official said. “That is why it is a range.”',
    'The estimate has been shared with the Valmoran mediators, who are hosting indirect talks in the lakeside town of Sennet for the third week. Halyard News has not seen a written version of it and could not confirm it with a second source.',
    { heading: 'A list before a release' },
    'According to the same official, the movement has agreed in principle to hand over a list of names before a first group is released. No date has been set. Under the outline on the table, ten captives would be freed over three weeks, in return for a pause in fighting and the reopening of the Zahrin crossing to regular aid convoys.',
    'The official described the list as the hardest of the points that remain. “Whoever names people also names those who are not on it,” the official said.',
    'A member of the movement’s delegation, reached by telephone, said only that “nothing is agreed until everything is written down”. The Ministry of Return Affairs declined to comment before its statement at the end of the week.',
    { heading: '“Every number becomes a condition”' },
    'Outside the conference centre, Henrik Salomar, the Valmoran envoy, told reporters that the parties were “working on the order of things, not on the things themselves”. He would not be drawn on figures. “Every number that is published becomes a condition,” he said.',
    'The mediators have asked both sides to answer the outline by 15 November. Two earlier rounds this year, in April and in July, ended without an exchange of names.',
    'The Waiting Families Association, which speaks for the relatives of 33 of the captives, said that it had learnt of the estimate from this broadcaster’s call. “We do not live in a range,” said its chair, Orna Delmar. “Each of us has one name.”',
  ],
  elsewhere: {
    heading: 'Also live',
    headlines: [
      'Sennet: what is on the table, point by point',
      'Storm warning for the northern coast lifted',
      'Harbour workers and port authority reach wage agreement',
    ],
  },
};
