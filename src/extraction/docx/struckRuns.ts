import { markStruck, type StruckPieces } from '../../core/importing/struckText.ts';

/**
 * Text of a run that is struck out, held apart until its paragraph ends: writers break one stretch of struck-out words into
 * many runs, and only then is known where it ends.
 */
export const struckRun = (text: string): string => (text === '' ? '' : `${OPEN}${text}${CLOSE}`);

/** The text of a paragraph with each stretch of struck-out runs between its marks, and counted. */
export function markStruckRuns(text: string, pieces: StruckPieces): string {
  if (!text.includes(OPEN)) return text;
  return text.replaceAll(CLOSE + OPEN, '').replace(STRETCH, (_, inner: string) => markStruck(inner, pieces));
}

/** Text of the file without characters that would pass for the ends of a struck-out run. */
export const withoutStruckEnds = (text: string): string =>
  text.includes(OPEN) || text.includes(CLOSE) ? text.replaceAll(OPEN, '').replaceAll(CLOSE, '') : text;

/** Whether a blank stands at the end of what the reader sees. */
export const endsInBlank = (text: string): boolean => text.endsWith(' ') || text.endsWith(` ${CLOSE}`);

/** Noncharacters, which no text may hold. */
const OPEN = '\ufdd6';
const CLOSE = '\ufdd7';
const STRETCH = new RegExp(`${OPEN}([^${OPEN}${CLOSE}]*)${CLOSE}`, 'g');
