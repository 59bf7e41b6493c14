import { isInCalendar } from '../../citation/cslFields.ts';

type CslDate = Readonly<Record<string, unknown>>;

/**
 * A date of BibLaTeX (EDTF, levels 0 and 1) in CSL's form: `2019`, `2019-03-05`, `2019/2021`, `2019-21` for
 * spring, `2019/..`, `1850~`; undefined when it is none, or not in the calendar.
 */
export function readBibtexDate(text: string): CslDate | undefined {
  const parts = text.trim().split('/');
  const dates = parts.flatMap((part) => (isOpen(part) ? OPEN : (readOne(part) ?? [])));
  if (parts.length > 2 || parts.every(isOpen) || dates.length !== parts.length) return undefined;
  const circa = dates.some(({ isCirca }) => isCirca) ? { circa: true } : {};
  const [first] = dates;
  if (parts.length === 1) {
    const season = first?.season === undefined ? {} : { season: String(first.season) };
    return inCalendar({ 'date-parts': dates.map(({ numbers }) => numbers), ...season, ...circa });
  }
  const ends = dates.map(({ numbers, season }) => (season === undefined ? numbers : [...numbers, 20 + season]));
  return inCalendar({ 'date-parts': ends, ...circa });
}

const inCalendar = (date: CslDate): CslDate | undefined => (isInCalendar(date) ? date : undefined);

/** The date of the fields `year`, `month` and `day` of older files, where a month may be a number, a name, or both month and day. */
export function readBibtexYear(year: string, month: string, day: string): CslDate | undefined {
  const [, number] = /^\D*?(-?\d{4})\b/.exec(year) ?? [];
  if (number === undefined || !/^\W*(?:ca?\.?\s*|circa\s+)?-?\d{4}\W*$/i.test(year)) return undefined;
  const monthNumber = readMonth(month);
  const [dayInMonth] = /\d{1,2}(?=\D*$)/.exec(month.replace(/^\d+$/, '')) ?? [];
  const dayNumber = Number(day || dayInMonth || 0);
  const numbers = [
    Number(number),
    ...(monthNumber === undefined ? [] : [monthNumber, ...(dayNumber >= 1 && dayNumber <= 31 ? [dayNumber] : [])]),
  ];
  return inCalendar({ 'date-parts': [numbers], ...(/^\W*c/i.test(year) ? { circa: true } : {}) });
}

/** Of a stretch of time the end that is not known, or has not come. */
const isOpen = (part: string): boolean => part.trim() === '' || part.trim() === '..';
const OPEN: BibtexDatePoint = { numbers: [0], isCirca: false };

interface BibtexDatePoint {
  readonly numbers: readonly number[];
  /** 1 is spring. */
  readonly season?: number;
  readonly isCirca: boolean;
}

function readOne(text: string): BibtexDatePoint | undefined {
  const [, year, month, day, mark = ''] =
    /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.Z+-]+)?([?~%]?)$/.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const isCirca = mark !== '';
  if (month === undefined) return { numbers: [Number(year)], isCirca };
  const number = Number(month);
  // EDTF: 21 to 24 are the seasons from spring on.
  if (number >= 21 && number <= 24) return { numbers: [Number(year)], season: number - 20, isCirca };
  if (number < 1 || number > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > 31) return undefined;
  return { numbers: [Number(year), number, ...(day === undefined ? [] : [Number(day)])], isCirca };
}

function readMonth(month: string): number | undefined {
  // The parser gives names of months as numbers, also of `mar # "~12"`.
  const number = Number(/^\s*(\d{1,2})(?:\D+\d{1,2})?\s*$/.exec(month)?.[1] ?? Number.NaN);
  if (Number.isInteger(number) && number >= 1 && number <= 12) return number;
  const [name = ''] = /[a-z]{3}/i.exec(month) ?? [];
  const index = MONTHS.indexOf(name.toLowerCase());
  return index === -1 ? undefined : index + 1;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
