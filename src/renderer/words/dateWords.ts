/** Words beside fields for dates. */
export const dateWords = {
  wrong: 'Write a date such as 9 Feb 2026, 2026-02-09, Feb 2026 or 2026.',
  ambiguous: (dayFirst: string, monthFirst: string) =>
    `This may be ${dayFirst} or ${monthFirst}. Write the month as a word: “${dayFirst}”.`,
  understood: (date: string) => `Taken as ${date}`,
  hint: '9 Feb 2026',
  wrongPublication: 'Write a date such as 9 Feb 2026, Feb 2026 or 2026, or two of them with “to” between.',
  seasons: { 1: 'Spring', 2: 'Summer', 3: 'Autumn', 4: 'Winter' },
  about: (date: string) => `about ${date}`,
  since: (date: string) => `since ${date}`,
  until: (date: string) => `until ${date}`,
} as const;
