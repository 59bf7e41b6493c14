import { parseTypedDate } from '../../core/importing/dates/parseTypedDate.ts';
import { type PartialDate, partialDateSchema } from '../../core/partialDate.ts';
import { publicationDateSchema } from '../../core/publicationDate.ts';
import { dateWords } from '../words/dateWords.ts';
import { formatPartialDate } from './formatPartialDate.ts';

export interface ReadDate {
  /** As it is kept; null where nothing was typed, or nothing that can be taken. */
  readonly date: PartialDate | null;
  /** What is wrong with it, in words. */
  readonly fault?: string;
  /** How it was understood, in words, where that is not how it was written. */
  readonly note?: string;
}

/** What stands in a field for a date, with the words to show below it. */
export function readTypedDate(text: string): ReadDate {
  const typed = parseTypedDate(text);
  switch (typed.kind) {
    case 'none':
      return { date: null };
    case 'date': {
      const { date } = typed;
      return date === text.trim() ? { date } : { date, note: dateWords.understood(formatPartialDate(date)) };
    }
    case 'ambiguous': {
      const [dayFirst, monthFirst] = typed.readings;
      return { date: null, fault: dateWords.ambiguous(formatPartialDate(dayFirst), formatPartialDate(monthFirst)) };
    }
    case 'wrong':
      return { date: null, fault: dateWords.wrong };
  }
}

/** The same for a date of publication, which may be a stretch of time: two dates with a dash or “to” between, or as it is kept. */
export function readTypedPublicationDate(text: string): ReadDate {
  const typed = text.trim();
  if (!partialDateSchema.safeParse(typed).success && publicationDateSchema.safeParse(typed).success) {
    return { date: typed, note: dateWords.understood(formatPartialDate(typed)) };
  }
  const ends = typed.split(/\s*[–—]\s*|\s+(?:-|to)\s+/i).map((end) => readTypedDate(end));
  const whole = readTypedDate(typed);
  if (ends.length !== 2)
    return whole.fault === dateWords.wrong ? { ...whole, fault: dateWords.wrongPublication } : whole;
  const stretch = ends.map(({ date }) => date ?? '').join('/');
  if (publicationDateSchema.safeParse(stretch).success) {
    return { date: stretch, note: dateWords.understood(formatPartialDate(stretch)) };
  }
  return { date: null, fault: ends.find(({ fault }) => fault !== undefined)?.fault ?? dateWords.wrongPublication };
}
