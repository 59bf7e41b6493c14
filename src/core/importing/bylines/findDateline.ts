import { cleanLine } from '../metadata/cleanLine.ts';
import { agenciesNamed } from './newsAgencies.ts';

export interface Dateline {
  /** As it stands there, without the dash behind it: `JERUSALEM, 3 Nov (Reuters)`. */
  readonly text: string;
  /** Agencies that it credits. */
  readonly agencies: readonly string[];
}

/**
 * The place and date line that opens a news report: a place in capitals, or one with a date or an agency in brackets behind
 * it, and a dash; in Chinese the agency, place and day before 电. Undefined when the text opens otherwise.
 */
export function findDateline(paragraph: string): Dateline | undefined {
  const start = cleanLine(paragraph.replace(/[\u200e\u200f]/g, '')).slice(0, 160);
  return chineseDateline(start) ?? agencyAlone(start) ?? placedDateline(start);
}

/** `新华社耶路撒冷11月3日电`, `（中新社 北京 11月3日电）`. */
function chineseDateline(start: string): Dateline | undefined {
  const match =
    /^[（(【]?((\p{Script=Han}{2,6}社|中新网)\s*(?:\p{Script=Han}{2,12}\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日\s*[电電])/u.exec(
      start,
    );
  return match ? { text: match[1] ?? '', agencies: agenciesNamed(match[2] ?? '') } : undefined;
}

/** `(Reuters) -`, `（路透社）`: the place is left out, the agency is not. */
function agencyAlone(start: string): Dateline | undefined {
  const match = /^[（(]([^()（）]{2,60})[)）]\s*(?:[-–—:]\s|[-–—]{1,2})?/u.exec(start);
  const agencies = agenciesNamed(match?.[1] ?? '');
  return match && agencies.length > 0 ? { text: `(${(match[1] ?? '').trim()})`, agencies } : undefined;
}

function placedDateline(start: string): Dateline | undefined {
  const match = /^([^()—]{2,70}?)\s*(?:\(([^()]{2,60})\)\.?)?\s*(?:—|–|--?(?=\s|-))\s*(?=\S)/u.exec(start);
  if (!match) return undefined;
  const [, before = '', credit = ''] = match;
  const agencies = agenciesNamed(credit);
  if (credit !== '' && agencies.length === 0) return undefined;
  const { place, date } = divide(before.replace(/[\s,،:]+$/, ''));
  const isPlace = PLACE.test(place) && place.split(' ').length <= 6 && !NO_PLACE.test(place);
  const isSure = agencies.length > 0 || date !== '' || isInCapitals(place);
  if (!isPlace || !isSure) return undefined;
  return { text: match[0].replace(/[.\s—–-]+$/u, ''), agencies };
}

/** `JERUSALEM, Israel, 3 Nov` is a place and a date. */
function divide(before: string): { readonly place: string; readonly date: string } {
  const match = PLACE_AND_DATE.exec(before);
  return match ? { place: match[1] ?? '', date: match[2] ?? '' } : { place: before, date: '' };
}

const MONTH = '(?!\\d)[\\p{L}\\p{M}]{3,12}\\.?(?: (?:الثاني|الأول))?';
const DATE = `(?:\\d{1,2}\\.?(?:er)? (?:de )?ב?${MONTH}(?:,? (?:de )?\\d{4})?|${MONTH} \\d{1,2}(?:, \\d{4})?|\\d{1,2}[./]\\d{1,2}[./](?:\\d{4})?)`;
const PLACE_AND_DATE = new RegExp(`^(.*?)[,،]?\\s+(${DATE})$`, 'iu');

const PLACE = /^(?=\p{L})[\p{L}\p{M}'’.\-/, ]+$/u;

/** Only letters that have capitals can be set in them. */
const isInCapitals = (place: string): boolean => {
  const words = place.split(/[ ,/]+/).filter((word) => word !== '');
  return /^\p{Lu}{3}/u.test(place) && words.slice(0, 1).every((word) => !/\p{Ll}/u.test(word));
};

/** Words that papers set in capitals before a dash. */
const NO_PLACE =
  /^(?:breaking|update[ds]?|live|exclusive|watch|video|photos?|analysis|opinion|comment|editorial|correction|corrected|note|editor['’]?s? note|developing|just in|alert|urgent|new|factbox|explainer|timeline|interview|review|q&a|summary|eilmeldung|korrektur|anmerkung|hinweis|kommentar|direct|en direct|vidéo|analyse|urgente|última hora|vídeo|en vivo|advertisement|sponsored)\b|^(?:عاجل|تحليل|رأي|فيديو|خاص)(?:\s|$)|^(?:בלעדי|פרשנות|דעה|צפו|עדכון)(?:\s|$)/iu;
