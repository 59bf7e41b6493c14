/** Words about the query language. */
export const queryWords = {
  title: 'How to search',
  examples: [
    ['prisoner talks', 'Both words. The last one may be unfinished.'],
    ['"exchange of names"', 'Exactly these words in this order'],
    ['ceasefir*', 'Every word that begins so'],
    ['talks -football', 'Without a word; NOT football is the same'],
    ['title:ceasefire', 'In the title; also byline: and text:'],
    ['outlet:"New York Times"', 'From one outlet'],
    ['grade:A-C', 'Reliability; grade:ungraded for what nobody has judged'],
    ['marking:amber', 'By marking; marking:unmarked'],
    ['lang:he', 'By language; lang:unknown'],
    ['tag:hostages', 'With a tag'],
    ['in:"Cairo talks"', 'In a collection and those within it'],
    ['status:new', 'new, triaged, excerpted or cited'],
    ['format:pdf', 'By the format of the original'],
    ['published:2026-01..2026-03', 'In a time; also before: and after: a date'],
  ] as const,
  note: 'A field and its value become a chip when you go on. Backspace opens the chip again. A minus in front leaves out what has that value.',
} as const;
