import { buildSource } from './buildSource.ts';

/** One work of each kind that analysts cite most: article, book, chapter, report, web page, statement. */
export const sixWorks = [
  buildSource(1, {
    type: 'article-journal',
    title: 'Counting captives in civil wars',
    authors: [
      { family: 'Okafor', given: 'Ada' },
      { family: 'Lind', given: 'Per' },
    ],
    outlet: 'Journal of Conflict Studies',
    published: '2021-04',
    volume: '12',
    issue: '3',
    pages: '107-128',
    doi: '10.1000/jcs.2021.12',
  }),
  buildSource(2, {
    type: 'book',
    title: 'A history of talks',
    authors: [{ family: 'Doe', given: 'John' }],
    publisher: 'Northern Press',
    published: '2020',
  }),
  buildSource(3, {
    type: 'chapter',
    title: 'Names and numbers',
    authors: [{ family: 'Roe', given: 'Jane' }],
    editors: [{ family: 'Haddad', given: 'Sami' }],
    outlet: 'Hostage negotiations today',
    publisher: 'Harbour University Press',
    published: '2019',
    pages: '45-67',
  }),
  buildSource(4, {
    type: 'report',
    title: 'What is known of the missing',
    authors: [{ literal: 'Harbour Rights Watch' }],
    publisher: 'Harbour Rights Watch',
    published: '2026-02',
    number: 'HRW 7/2026',
    reliability: 'B',
    marking: 'TLP:AMBER',
  }),
  buildSource(5, {
    type: 'webpage',
    title: 'Prisoner exchange: a timeline',
    authors: [],
    outlet: 'The Harbour Post',
    published: '2026-03-03',
    accessed: '2026-03-05',
    url: 'https://harbour.example/timeline',
  }),
  buildSource(6, {
    type: 'speech',
    title: 'Statement on the exchange of prisoners',
    authors: [{ literal: 'Ministry of Foreign Affairs' }],
    published: '2026-03-04',
    url: 'https://ministry.example/statement',
    accessed: '2026-03-06',
  }),
] as const;
