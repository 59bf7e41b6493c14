import { plainDateText } from '../dates/plainDateText.ts';
import { parsePublishedDate } from '../dates/publishedDate.ts';
import { type Finding, finding } from './chooseMetadata.ts';

/**
 * What a paragraph says whose style calls it a date: when the document was published and, where a place stands before the date, the
 * line with both. Only what reads whole as a date counts: of `03/04/2026` or `Spring 2026` nothing is taken.
 */
export function styledDateFindings(paragraph: string): readonly Finding[] {
  const line = paragraph.replace(/\s+/g, ' ').trim();
  const plain = line.replace(LABEL, '');
  const [, date = ''] = PLACE_AND_DATE.exec(plain) ?? [];
  const placed = parsePublishedDate(date);
  // A place before a year alone may be a title: `Davos, 2026`.
  const isPlaced = placed !== undefined && placed.length >= WHOLE_DAY && plainDateText(plain) !== plainDateText(date);
  if (isPlaced) return [...finding('published', placed, 'text', STYLE), ...finding('dateline', plain, 'text', STYLE)];
  return finding('published', parsePublishedDate(plain), 'text', STYLE);
}

const STYLE = 'Date';
const WHOLE_DAY = '2026-11-22'.length;

const LABEL = /^(?:date|dated|datum|fecha|data|дата|תאריך|التاريخ|日期)\s*[:：]\s*/iu;
/** `Haifa, 22 November 2026`, `GENEVA – 22 November 2026`: a name of up to five words. */
const PLACE_AND_DATE = /^\p{L}[\p{L}\p{M}'’.-]*(?:[ ,/]{1,2}[\p{L}\p{M}'’.-]+){0,4}?(?:,| [-–—]|،) (.{8,60})$/u;
