import type { Locator } from '../../core/excerpt/excerpt.ts';

/** The kinds of locator: their names in a list, and their short forms before the value. */
export const locatorWords: Readonly<Record<Locator['label'], { readonly name: string; readonly short: string }>> = {
  page: { name: 'Page', short: 'p.' },
  paragraph: { name: 'Paragraph', short: 'para.' },
  section: { name: 'Section', short: 'sec.' },
  chapter: { name: 'Chapter', short: 'ch.' },
  line: { name: 'Line', short: 'l.' },
  timestamp: { name: 'Timestamp', short: 'at' },
};
