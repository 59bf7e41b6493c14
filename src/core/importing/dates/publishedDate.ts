import type { PartialDate } from '../../partialDate.ts';
import { plainDateText } from './plainDateText.ts';

/**
 * Reads a publication date as pages and files write it: ISO 8601 and its near misses, RFC 2822, `22 November 2026`,
 * `November 22, 2026`, `22.11.2026`, `2026年11月22日`, or seconds since 1970, with words around it as sites set them
 * (`Sunday, 22 November 2026 at 8:30 pm`, `יום ראשון, 22 בנובמבר 2026`). A time is kept with its offset as given; what
 * is ambiguous (`11/12/2026`) or impossible (31 February) is undefined rather than guessed.
 */
export function parsePublishedDate(text: string): PartialDate | undefined {
  if (text.length > 200) return undefined;
  const plain = plainDateText(text);
  if (plain.length === 0 || plain.length > 100) return undefined;
  for (const read of readers) {
    const date = read(plain);
    if (date !== undefined) return date;
  }
  return undefined;
}

type Reader = (text: string) => PartialDate | undefined;

const readers: readonly Reader[] = [
  readIso,
  readCompact,
  readEpoch,
  readEastAsian,
  readDayMonthName,
  readMonthNameDay,
  readNumeric,
  readYear,
];

function readIso(text: string): PartialDate | undefined {
  const match =
    /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2})(?:(?:T| )(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?)?$/i.exec(
      text,
    );
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, offset] = match;
  return day === undefined ? dateOf(year, month) : withTime(dateOf(year, month, day), hour, minute, second, offset);
}

function readCompact(text: string): PartialDate | undefined {
  const match = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, offset] = match;
  return withTime(dateOf(year, month, day), hour, minute, second, offset);
}

/** Ten digits are seconds, thirteen milliseconds; the moment is exact, so it is written in UTC. */
function readEpoch(text: string): PartialDate | undefined {
  if (!/^1\d{9}(?:\d{3})?$/.test(text)) return undefined;
  const moment = new Date(Number(text.slice(0, 10)) * 1000).toISOString();
  return `${moment.slice(0, 19)}Z`;
}

function readEastAsian(text: string): PartialDate | undefined {
  const match =
    /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(?:(\d{1,2}) ?[日일])?(?: ?(\d{1,2}):(\d{2})(?::(\d{2}))?$)?/.exec(text);
  return match ? withTime(dateOf(match[1], match[2], match[3]), match[4], match[5], match[6]) : undefined;
}

/** `Sun, 22 Nov 2026 08:30:00 +0200`, `22 November 2026, 08:30`, `22 de noviembre de 2026`, `22. November 2026`. */
function readDayMonthName(text: string): PartialDate | undefined {
  const match =
    /^(?:\p{L}{2,12}\.?,? )?(\d{1,2})(?:st|nd|rd|th|\.|er)? (?:de |of )?(\p{L}{2,12}(?: الثاني| الأول| الاول)?)\.?,? (?:de )?(\d{4})(?:,? (?:at )?(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?$/iu.exec(
      text,
    );
  if (!match) return undefined;
  const [, day, name, year, hour, minute, second, offset] = match;
  return withTime(dateOf(year, monthOf(name), day), hour, minute, second, offset);
}

/** `November 22, 2026`, `Nov. 22 2026`, `November 2026`, `Sun Nov 22 2026 08:30:00 GMT+0200 (…)` as scripts print it. */
function readMonthNameDay(text: string): PartialDate | undefined {
  const match =
    /^(?:\p{L}{2,12}\.?,? )?(\p{L}{3,12})\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})(?:,? (?:at )?(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?(Z|UTC|(?:GMT)?[+-]\d{2}:?\d{2}|GMT))?)?(?: \(.*\))?$/iu.exec(
      text,
    );
  if (!match) return undefined;
  const [, name, day, year, hour, minute, second, offset] = match;
  return withTime(dateOf(year, monthOf(name), day), hour, minute, second, offset);
}

/** Points put the day first; strokes do not say, so they count only where one number can be no month. */
function readNumeric(text: string): PartialDate | undefined {
  const match =
    /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})(?:,? (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?$/i.exec(
      text,
    );
  if (!match) return undefined;
  const [, first, mark, second, year, ...time] = match;
  if (mark === '.' || Number(first) > 12) return withTime(dateOf(year, second, first), ...time);
  if (Number(second) > 12 || first === second) return withTime(dateOf(year, first, second), ...time);
  return undefined;
}

function readYear(text: string): PartialDate | undefined {
  return /^(?:19|20)\d{2}$/.test(text) ? text : undefined;
}

function dateOf(year?: string, month?: string, day?: string): PartialDate | undefined {
  if (year === undefined || month === undefined) return undefined;
  const monthNumber = Number(month);
  if (!(monthNumber >= 1 && monthNumber <= 12) || Number(year) < 1000) return undefined;
  const yearMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return yearMonth;
  const lastDay = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= lastDay ? `${yearMonth}-${day.padStart(2, '0')}` : undefined;
}

function withTime(
  date: PartialDate | undefined,
  hour?: string,
  minute?: string,
  second?: string,
  offset?: string,
): PartialDate | undefined {
  if (date === undefined || date.length < 10 || hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return date;
  return `${date}T${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}${formatOffset(offset)}`;
}

function formatOffset(offset?: string): string {
  if (offset === undefined) return '';
  const match = /([+-]\d{2}):?(\d{2})?$/.exec(offset);
  return match ? `${match[1]}:${match[2] ?? '00'}` : 'Z';
}

/** `11` for November in the languages whose pages write months out most often in this form; undefined where a short form is two. */
function monthOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const wanted = name.toLowerCase();
  const whole = monthNames.findIndex((names) => names.includes(wanted));
  if (whole >= 0) return String(whole + 1);
  // Only alphabets with capitals shorten the names of months to their first letters.
  if (wanted.length < 3 || wanted.toUpperCase() === wanted) return undefined;
  const months = monthNames.flatMap((names, index) => (names.some((one) => one.startsWith(wanted)) ? [index + 1] : []));
  return months.length === 1 ? String(months[0]) : undefined;
}

const monthNames: readonly (readonly string[])[] = [
  [
    'january',
    'januar',
    'jänner',
    'janvier',
    'enero',
    'gennaio',
    'janeiro',
    'января',
    'ינואר',
    'يناير',
    'كانون الثاني',
    'جانفي',
  ],
  [
    'february',
    'februar',
    'février',
    'fevrier',
    'febrero',
    'febbraio',
    'fevereiro',
    'февраля',
    'פברואר',
    'فبراير',
    'شباط',
    'فيفري',
  ],
  ['march', 'märz', 'mars', 'marzo', 'março', 'марта', 'מרץ', 'מרס', 'مارس', 'آذار'],
  ['april', 'avril', 'abril', 'aprile', 'апреля', 'אפריל', 'أبريل', 'ابريل', 'إبريل', 'نيسان', 'أفريل'],
  ['may', 'mai', 'mayo', 'maggio', 'maio', 'мая', 'מאי', 'مايو', 'أيار', 'ماي'],
  ['june', 'juni', 'juin', 'junio', 'giugno', 'junho', 'июня', 'יוני', 'يونيو', 'حزيران', 'جوان'],
  ['july', 'juli', 'juillet', 'julio', 'luglio', 'julho', 'июля', 'יולי', 'يوليو', 'تموز', 'جويلية'],
  ['august', 'août', 'aout', 'agosto', 'августа', 'אוגוסט', 'أغسطس', 'اغسطس', 'آب', 'أوت'],
  [
    'september',
    'septembre',
    'septiembre',
    'setiembre',
    'settembre',
    'setembro',
    'сентября',
    'ספטמבר',
    'سبتمبر',
    'أيلول',
  ],
  [
    'october',
    'oktober',
    'octobre',
    'octubre',
    'ottobre',
    'outubro',
    'октября',
    'אוקטובר',
    'أكتوبر',
    'اكتوبر',
    'تشرين الأول',
    'تشرين الاول',
  ],
  ['november', 'novembre', 'noviembre', 'novembro', 'ноября', 'נובמבר', 'نوفمبر', 'تشرين الثاني'],
  [
    'december',
    'dezember',
    'décembre',
    'decembre',
    'diciembre',
    'dicembre',
    'dezembro',
    'декабря',
    'דצמבר',
    'ديسمبر',
    'كانون الأول',
    'كانون الاول',
  ],
];
