import { describe, expect, test } from 'vitest';
import { createCitationFormatter } from '../../../src/core/citation/citationFormatter.ts';
import { type CuratedStyleId, curatedStyleIds } from '../../../src/core/citation/curatedStyles.ts';
import { asMarks, buildCluster } from '../../support/buildSource.ts';
import { bundledCsl } from '../../support/bundledCsl.ts';
import { sixWorks } from '../../support/sixWorks.ts';

/*
 * What each style of the short list prints for an article (page 110), a book, a chapter, a report, a web page and a statement; then
 * for the statement again at once, the article on two other pages one after the other, and the book. In British English. The texts
 * are those of pandoc's citeproc 0.6, an independent processor, read through against the manuals; where the style's own programmers
 * meant something else, a comment says so.
 */

interface Expected {
  readonly first: readonly string[];
  readonly again: readonly string[];
  readonly bibliography: readonly string[];
}

const expected: Readonly<Record<CuratedStyleId, Expected>> = {
  'chicago-fullnote-bibliography': {
    first: [
      'Ada Okafor and Per Lind, ‘Counting Captives in Civil Wars’, Journal of Conflict Studies 12, no. 3 (April 2021): 110, https://doi.org/10.1000/jcs.2021.12.',
      'John Doe, A History of Talks (Northern Press, 2020).',
      'Jane Roe, ‘Names and Numbers’, in Hostage Negotiations Today, ed. Sami Haddad (Harbour University Press, 2019), 45–67.',
      'Harbour Rights Watch, ‘What Is Known of the Missing’ (Harbour Rights Watch, February 2026).',
      '‘Prisoner Exchange: A Timeline’, The Harbour Post, 3 March 2026, https://harbour.example/timeline.',
      'Ministry of Foreign Affairs, ‘Statement on the Exchange of Prisoners’, https://ministry.example/statement.',
    ],
    again: [
      'Ministry of Foreign Affairs.',
      'Okafor and Lind, ‘Counting Captives in Civil Wars’, 112.',
      'Okafor and Lind, 115.',
      'Doe, A History of Talks.',
    ],
    bibliography: [
      'Doe, John. A History of Talks. Northern Press, 2020.',
      'Harbour Rights Watch. ‘What Is Known of the Missing’. Harbour Rights Watch, February 2026.',
      'Ministry of Foreign Affairs. ‘Statement on the Exchange of Prisoners’. 4 March 2026. https://ministry.example/statement.',
      'Okafor, Ada, and Per Lind. ‘Counting Captives in Civil Wars’. Journal of Conflict Studies 12, no. 3 (April 2021): 107–28. https://doi.org/10.1000/jcs.2021.12.',
      'Roe, Jane. ‘Names and Numbers’. In Hostage Negotiations Today, edited by Sami Haddad, 45–67. Harbour University Press, 2019.',
      'The Harbour Post. ‘Prisoner Exchange: A Timeline’, 3 March 2026. https://harbour.example/timeline.',
    ],
  },
  'chicago-fullnote-bibliography-with-ibid': {
    first: [
      'Ada Okafor and Per Lind, ‘Counting Captives in Civil Wars’, Journal of Conflict Studies 12, no. 3 (April 2021): 110, https://doi.org/10.1000/jcs.2021.12.',
      'John Doe, A History of Talks (Northern Press, 2020).',
      'Jane Roe, ‘Names and Numbers’, in Hostage Negotiations Today, ed. Sami Haddad (Harbour University Press, 2019), 45–67.',
      'Harbour Rights Watch, ‘What Is Known of the Missing’ (Harbour Rights Watch, February 2026).',
      '‘Prisoner Exchange: A Timeline’, The Harbour Post, 3 March 2026, https://harbour.example/timeline.',
      'Ministry of Foreign Affairs, ‘Statement on the Exchange of Prisoners’, https://ministry.example/statement.',
    ],
    again: [
      'Ibid.',
      'Okafor and Lind, ‘Counting Captives in Civil Wars’, 112.',
      'Ibid., 115.',
      'Doe, A History of Talks.',
    ],
    bibliography: [
      'Doe, John. A History of Talks. Northern Press, 2020.',
      'Harbour Rights Watch. ‘What Is Known of the Missing’. Harbour Rights Watch, February 2026.',
      'Ministry of Foreign Affairs. ‘Statement on the Exchange of Prisoners’. 4 March 2026. https://ministry.example/statement.',
      'Okafor, Ada, and Per Lind. ‘Counting Captives in Civil Wars’. Journal of Conflict Studies 12, no. 3 (April 2021): 107–28. https://doi.org/10.1000/jcs.2021.12.',
      'Roe, Jane. ‘Names and Numbers’. In Hostage Negotiations Today, edited by Sami Haddad, 45–67. Harbour University Press, 2019.',
      'The Harbour Post. ‘Prisoner Exchange: A Timeline’, 3 March 2026. https://harbour.example/timeline.',
    ],
  },
  'chicago-author-date': {
    first: [
      '(Okafor and Lind 2021, 110)',
      '(Doe 2020)',
      '(Roe 2019)',
      '(Harbour Rights Watch 2026)',
      '(‘Prisoner Exchange: A Timeline’ 2026)',
      '(Ministry of Foreign Affairs 2026)',
    ],
    again: [
      '(Ministry of Foreign Affairs 2026)',
      '(Okafor and Lind 2021, 112)',
      '(Okafor and Lind 2021, 115)',
      '(Doe 2020)',
    ],
    bibliography: [
      'Doe, John. 2020. A History of Talks. Northern Press.',
      'Harbour Rights Watch. 2026. ‘What Is Known of the Missing’. HRW 7/2026. Harbour Rights Watch.',
      'Ministry of Foreign Affairs. 2026. ‘Statement on the Exchange of Prisoners’. March 4. https://ministry.example/statement.',
      'Okafor, Ada, and Per Lind. 2021. ‘Counting Captives in Civil Wars’. Journal of Conflict Studies 12 (3): 107–28. https://doi.org/10.1000/jcs.2021.12.',
      '‘Prisoner Exchange: A Timeline’. 2026. The Harbour Post. 3 March 2026. https://harbour.example/timeline.',
      'Roe, Jane. 2019. ‘Names and Numbers’. In Hostage Negotiations Today, edited by Sami Haddad, 45–67. Harbour University Press.',
    ],
  },
  apa: {
    first: [
      '(Okafor & Lind, 2021, p. 110)',
      '(Doe, 2020)',
      '(Roe, 2019)',
      '(Harbour Rights Watch, 2026)',
      '(Prisoner Exchange: A Timeline, 2026)',
      '(Ministry of Foreign Affairs, 2026)',
    ],
    again: [
      '(Ministry of Foreign Affairs, 2026)',
      '(Okafor & Lind, 2021, p. 112)',
      '(Okafor & Lind, 2021, p. 115)',
      '(Doe, 2020)',
    ],
    bibliography: [
      'Doe, J. (2020). A history of talks. Northern Press.',
      // The CSL project's processor writes the label that the style asks for; pandoc leaves it out.
      'Harbour Rights Watch. (2026). What is known of the missing (No. HRW 7/2026). Harbour Rights Watch.',
      'Ministry of Foreign Affairs. (2026, March 4). Statement on the exchange of prisoners. https://ministry.example/statement',
      'Okafor, A., & Lind, P. (2021). Counting captives in civil wars. Journal of Conflict Studies, 12(3), 107–128. https://doi.org/10.1000/jcs.2021.12',
      'Prisoner exchange: a timeline. (2026, March 3). The Harbour Post. https://harbour.example/timeline',
      'Roe, J. (2019). Names and numbers. In S. Haddad (Ed.), Hostage negotiations today (pp. 45–67). Harbour University Press.',
    ],
  },
  'modern-language-association': {
    first: [
      '(Okafor and Lind 110)',
      '(Doe)',
      '(Roe)',
      '(Harbour Rights Watch)',
      '(‘Prisoner Exchange: A Timeline’)',
      '(Ministry of Foreign Affairs)',
    ],
    again: ['(Ministry of Foreign Affairs)', '(Okafor and Lind 112)', '(Okafor and Lind 115)', '(Doe)'],
    bibliography: [
      'Doe, John. A History of Talks. Northern Press, 2020.',
      'Harbour Rights Watch. What Is Known of the Missing. HRW 7/2026, Harbour Rights Watch, Feb. 2026.',
      'Ministry of Foreign Affairs. Statement on the Exchange of Prisoners. https://ministry.example/statement.',
      'Okafor, Ada, and Per Lind. ‘Counting Captives in Civil Wars’. Journal of Conflict Studies, vol. 12, no. 3, Apr. 2021, pp. 107–28, https://doi.org/10.1000/jcs.2021.12.',
      '‘Prisoner Exchange: A Timeline’. The Harbour Post, 3 Mar. 2026, https://harbour.example/timeline.',
      'Roe, Jane. ‘Names and Numbers’. Hostage Negotiations Today, edited by Sami Haddad, Harbour University Press, 2019, pp. 45–67.',
    ],
  },
  'harvard-cite-them-right': {
    first: [
      '(Okafor and Lind, 2021, p. 110)',
      '(Doe, 2020)',
      '(Roe, 2019)',
      '(Harbour Rights Watch, 2026)',
      '(Prisoner exchange: a timeline, 2026)',
      '(Ministry of Foreign Affairs, 2026)',
    ],
    again: [
      '(Ministry of Foreign Affairs, 2026)',
      '(Okafor and Lind, 2021, p. 112)',
      '(Okafor and Lind, 2021, p. 115)',
      '(Doe, 2020)',
    ],
    bibliography: [
      'Doe, J. (2020) A history of talks. Northern Press.',
      'Harbour Rights Watch (2026) What is known of the missing. HRW 7/2026. Harbour Rights Watch.',
      'Ministry of Foreign Affairs (2026) ‘Statement on the exchange of prisoners’, 4 March. Available at: https://ministry.example/statement (Accessed: 6 March 2026).',
      'Okafor, A. and Lind, P. (2021) ‘Counting captives in civil wars’, Journal of Conflict Studies, 12(3), pp. 107–128. Available at: https://doi.org/10.1000/jcs.2021.12.',
      'Prisoner exchange: a timeline (2026) The Harbour Post. Available at: https://harbour.example/timeline (Accessed: 5 March 2026).',
      'Roe, J. (2019) ‘Names and numbers’, in S. Haddad (ed.) Hostage negotiations today. Harbour University Press, pp. 45–67.',
    ],
  },
  ieee: {
    first: ['[1, p. 110]', '[2]', '[3]', '[4]', '[5]', '[6]'],
    again: ['[6]', '[1, p. 112]', '[1, p. 115]', '[2]'],
    bibliography: [
      '[1] A. Okafor and P. Lind, ‘Counting captives in civil wars’, Journal of Conflict Studies, vol. 12, no. 3, pp. 107–128, Apr. 2021, doi: 10.1000/jcs.2021.12.',
      '[2] J. Doe, A history of talks. Northern Press, 2020.',
      '[3] J. Roe, ‘Names and numbers’, in Hostage negotiations today, S. Haddad, Ed., Harbour University Press, 2019, pp. 45–67.',
      '[4] Harbour Rights Watch, ‘What is known of the missing’, Harbour Rights Watch, HRW 7/2026, Feb. 2026.',
      '[5] ‘Prisoner exchange: a timeline’, The Harbour Post. Accessed: Mar. 05, 2026. [Online]. Available: https://harbour.example/timeline',
      '[6] Ministry of Foreign Affairs, ‘Statement on the exchange of prisoners’, Mar. 04, 2026. Accessed: Mar. 06, 2026. [Online]. Available: https://ministry.example/statement',
    ],
  },
  oscola: {
    first: [
      'Ada Okafor and Per Lind, ‘Counting Captives in Civil Wars’ (2021) 12 Journal of Conflict Studies 107, 110.',
      'John Doe, A History of Talks (Northern Press 2020).',
      'Jane Roe, ‘Names and Numbers’ in Sami Haddad (ed), Hostage negotiations today (Harbour University Press 2019).',
      'Harbour Rights Watch, ‘What Is Known of the Missing’ (Harbour Rights Watch 2026) HRW 7/2026.',
      '‘Prisoner Exchange: A Timeline’ (The Harbour Post, 3 March 2026) <https://harbour.example/timeline> accessed 5 March 2026.',
      'Ministry of Foreign Affairs, ‘Statement on the Exchange of Prisoners’ (4 March 2026) <https://ministry.example/statement> accessed 6 March 2026.',
    ],
    again: [
      // OSCOLA 1.2.1 has no capital here; pandoc begins every note with one.
      'ibid.',
      'Okafor and Lind (n 1) 112.',
      'ibid 115.',
      'Doe (n 2).',
    ],
    bibliography: [
      'Doe J, A History of Talks (Northern Press 2020)',
      'Harbour Rights Watch, ‘What Is Known of the Missing’ (Harbour Rights Watch 2026) HRW 7/2026',
      'Ministry of Foreign Affairs, ‘Statement on the Exchange of Prisoners’ (4 March 2026) <https://ministry.example/statement> accessed 6 March 2026',
      'Okafor A and Lind P, ‘Counting Captives in Civil Wars’ (2021) 12 Journal of Conflict Studies 107',
      '‘Prisoner Exchange: A Timeline’ (The Harbour Post, 3 March 2026) <https://harbour.example/timeline> accessed 5 March 2026',
      'Roe J, ‘Names and Numbers’ in Sami Haddad (ed), Hostage negotiations today (Harbour University Press 2019)',
    ],
  },
  'iso690-author-date-en': {
    first: [
      '(Okafor, Lind 2021, p. 110)',
      '(Doe 2020)',
      '(Roe 2019)',
      '(Harbour Rights Watch 2026)',
      '(Prisoner exchange: a timeline 2026)',
      '(Ministry of Foreign Affairs 2026)',
    ],
    again: [
      '(Ministry of Foreign Affairs 2026)',
      '(Okafor, Lind 2021, p. 112)',
      '(Okafor, Lind 2021, p. 115)',
      '(Doe 2020)',
    ],
    bibliography: [
      'DOE, John, 2020. A history of talks. Northern Press.',
      'HARBOUR RIGHTS WATCH, 2026. HRW 7/2026: What is known of the missing. Harbour Rights Watch.',
      'MINISTRY OF FOREIGN AFFAIRS, 2026. Statement on the exchange of prisoners. Online. 4 March 2026. Available from: https://ministry.example/statement [Accessed 6 March 2026].',
      'OKAFOR, Ada and LIND, Per, 2021. Counting captives in civil wars. Journal of Conflict Studies. April 2021. Vol. 12, no. 3, p. 107–128. DOI 10.1000/jcs.2021.12.',
      // The style asks whether the date is more than a year by a test that pandoc reads otherwise.
      'Prisoner exchange: a timeline, 2026. The Harbour Post. Online. Available from: https://harbour.example/timeline [Accessed 5 March 2026].',
      'ROE, Jane, 2019. Names and numbers. In: HADDAD, Sami (ed.), Hostage negotiations today. Harbour University Press. p. 45–67.',
    ],
  },
  'iso690-numeric-en': {
    first: ['(1, p. 110)', '(2)', '(3)', '(4)', '(5)', '(6)'],
    again: ['(6)', '(1, p. 112)', '(1, p. 115)', '(2)'],
    bibliography: [
      '1. OKAFOR, Ada and LIND, Per. Counting captives in civil wars. Journal of Conflict Studies. April 2021. Vol. 12, no. 3, p. 107–128. DOI 10.1000/jcs.2021.12.',
      '2. DOE, John. A history of talks. Northern Press, 2020.',
      '3. ROE, Jane. Names and numbers. In : HADDAD, Sami (ed.), Hostage negotiations today. Harbour University Press, 2019. p. 45–67.',
      '4. HARBOUR RIGHTS WATCH. HRW 7/2026: What is known of the missing. Harbour Rights Watch, 2026.',
      '5. Prisoner exchange: a timeline. The Harbour Post. Online. 3 March 2026. [Accessed 5 March 2026]. Available from: https://harbour.example/timeline',
      '6. MINISTRY OF FOREIGN AFFAIRS. Statement on the exchange of prisoners. Online. 4 March 2026. [Accessed 6 March 2026]. Available from: https://ministry.example/statement',
    ],
  },
  'briefdesk-newsroom': {
    first: [
      '(Journal of Conflict Studies, April 2021, p. 110)',
      '(Doe, 2020)',
      '(Hostage negotiations today, 2019)',
      '(Harbour Rights Watch, February 2026)',
      '(The Harbour Post, 3 March 2026)',
      '(Ministry of Foreign Affairs, 4 March 2026)',
    ],
    again: [
      '(Ministry of Foreign Affairs, 4 March 2026)',
      '(Journal of Conflict Studies, April 2021, p. 112)',
      '(Journal of Conflict Studies, April 2021, p. 115)',
      '(Doe, 2020)',
    ],
    bibliography: [
      '‘Statement on the exchange of prisoners’. Ministry of Foreign Affairs. 4 March 2026. https://ministry.example/statement (accessed 6 March 2026).',
      '‘Prisoner exchange: a timeline’. The Harbour Post, 3 March 2026. https://harbour.example/timeline (accessed 5 March 2026).',
      '‘What is known of the missing’. Harbour Rights Watch. Harbour Rights Watch, February 2026.',
      '‘Counting captives in civil wars’. Ada Okafor and Per Lind. Journal of Conflict Studies, April 2021, pp. 107–128. https://doi.org/10.1000/jcs.2021.12.',
      '‘A history of talks’. John Doe. Northern Press, 2020.',
      '‘Names and numbers’. Jane Roe. Hostage negotiations today, Harbour University Press, 2019, pp. 45–67.',
    ],
  },
  'briefdesk-icd-206': {
    first: [
      'Ada Okafor and Per Lind, ‘Counting captives in civil wars’, Journal of Conflict Studies, vol. 12, no. 3; published April 2021; p. 110; https://doi.org/10.1000/jcs.2021.12.',
      'John Doe, A history of talks, Northern Press; published 2020.',
      'Jane Roe, ‘Names and numbers’, Hostage negotiations today, Harbour University Press; published 2019.',
      '(TLP:AMBER) Harbour Rights Watch, ‘What is known of the missing’, Harbour Rights Watch, HRW 7/2026; published February 2026; source descriptor: reliability B (usually reliable).',
      '‘Prisoner exchange: a timeline’, The Harbour Post; published 3 March 2026; https://harbour.example/timeline.',
      'Ministry of Foreign Affairs, ‘Statement on the exchange of prisoners’; published 4 March 2026; https://ministry.example/statement.',
    ],
    again: [
      'Ibid.',
      'Okafor and Lind, ‘Counting captives in civil wars’, note 1, p. 112.',
      'Ibid., p. 115.',
      'Doe, A history of talks, note 2.',
    ],
    bibliography: [
      'John Doe, A history of talks, Northern Press; published 2020.',
      '(TLP:AMBER) Harbour Rights Watch, ‘What is known of the missing’, Harbour Rights Watch, HRW 7/2026; published February 2026; source descriptor: reliability B (usually reliable).',
      'Ministry of Foreign Affairs, ‘Statement on the exchange of prisoners’; published 4 March 2026; https://ministry.example/statement.',
      'Ada Okafor and Per Lind, ‘Counting captives in civil wars’, Journal of Conflict Studies, vol. 12, no. 3; published April 2021; https://doi.org/10.1000/jcs.2021.12.',
      'Jane Roe, ‘Names and numbers’, Hostage negotiations today, Harbour University Press; published 2019.',
      // Behind all that have an originator; pandoc has it before them.
      '‘Prisoner exchange: a timeline’, The Harbour Post; published 3 March 2026; https://harbour.example/timeline.',
    ],
  },
};

const page = (value: string) => ({ label: 'page', value }) as const;
const marks = asMarks([
  buildCluster(1, { source: 1, locator: page('110') }),
  ...[2, 3, 4, 5, 6].map((number) => buildCluster(number, number)),
  buildCluster(7, 6),
  buildCluster(8, { source: 1, locator: page('112') }),
  buildCluster(9, { source: 1, locator: page('115') }),
  buildCluster(10, 2),
]);

/** Columns and unbreakable blanks are blanks to a reader. */
const inWords = (text: string): string => text.replace(/\s+/gu, ' ');

describe.each(curatedStyleIds)('%s', (style) => {
  const formatter = createCitationFormatter(bundledCsl);
  formatter.setStyle(style, 'en-GB');
  formatter.setSources(sixWorks);
  const citations = formatter.formatMarks(marks).citations.map(({ plain }) => inWords(plain));

  test('cites six kinds of works', () => {
    expect(citations.slice(0, 6)).toEqual(expected[style].first);
  });

  test('cites works again', () => {
    expect(citations.slice(6)).toEqual(expected[style].again);
  });

  test('lists them', () => {
    expect(formatter.formatBibliography().map(({ plain }) => inWords(plain))).toEqual(expected[style].bibliography);
  });
});
