/**
 * A date as MEDLINE writes it in CSL's form: `2026 Nov 22`, `2026 Nov-Dec`, `2026 Dec-2027 Jan`, `2026 Nov 22-28`, `2026 Fall`,
 * `20261122`. Undefined where it does not read whole.
 */
export function readMedlineDate(text: string): Readonly<Record<string, unknown>> | undefined {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return dated([compact.slice(1).map(Number)]);
  const season = /^(\d{4}) (spring|summer|fall|autumn|winter)$/i.exec(text);
  if (season) {
    return { 'date-parts': [[Number(season[1])]], season: SEASONS.get(season[2]?.toLowerCase() ?? '') };
  }
  const [first = '', second, ...more] = text.split(/\s*-\s*/);
  const begin = partsOf(first);
  if (begin === undefined || more.length > 0) return undefined;
  if (second === undefined) return dated([begin]);
  const end = endOf(second, begin);
  return end && dated([begin, end]);
}

function partsOf(text: string): readonly number[] | undefined {
  const [, year, name, day] = /^(\d{4})(?: ([a-z]{3})(?: (\d{1,2}))?)?$/i.exec(text) ?? [];
  if (year === undefined) return undefined;
  const month = name === undefined ? undefined : monthOf(name);
  if (name !== undefined && month === undefined) return undefined;
  return [Number(year), ...(month === undefined ? [] : [month]), ...(day === undefined ? [] : [Number(day)])];
}

/** The end of a span says only what is other than at its beginning. */
function endOf(text: string, [year = 0, month]: readonly number[]): readonly number[] | undefined {
  if (/^\d{4}(?: |$)/.test(text)) return partsOf(text);
  if (/^\d{1,2}$/.test(text)) return month === undefined ? undefined : [year, month, Number(text)];
  return partsOf(`${year} ${text}`);
}

function dated(parts: readonly (readonly number[])[]): Readonly<Record<string, unknown>> | undefined {
  const isInCalendar = ([year = 0, month = 1, day = 1]: readonly number[]) => {
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  };
  return parts.every(isInCalendar) ? { 'date-parts': parts } : undefined;
}

function monthOf(name: string): number | undefined {
  const at = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(
    name.toLowerCase(),
  );
  return at < 0 ? undefined : at + 1;
}

/** Quarters that begin with spring, as CSL numbers them. */
const SEASONS: ReadonlyMap<string, string> = new Map([
  ['spring', '1'],
  ['summer', '2'],
  ['fall', '3'],
  ['autumn', '3'],
  ['winter', '4'],
]);
