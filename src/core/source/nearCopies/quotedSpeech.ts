import type { TextRange } from '../../text/textRange.ts';

/**
 * The stretches of a text that stand in quotation marks, in order. A mark that is not closed in its paragraph quotes to
 * the paragraph's end, but only where the next paragraph opens with one again, as long quotations are printed. Single
 * straight marks are taken for apostrophes, and so are marks inside Hebrew abbreviations (צה"ל).
 */
export function quotedSpeech(text: string): readonly TextRange[] {
  const ranges: TextRange[] = [];
  // Up to where it is known that a mark of a kind is closed by nothing: each line is gone through once for each kind.
  const unclosedUntil = new Map<string, number>();
  const marks = new RegExp(MARKS, 'g');
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const { index } = mark;
    const opener = mark[0];
    if (isBetweenLetters(text, index) || index < (unclosedUntil.get(opener) ?? 0)) continue;
    const lineFeed = text.indexOf('\n', index);
    const lineEnd = lineFeed === -1 ? text.length : lineFeed;
    const close = findClose(text, index + 1, lineEnd, CLOSERS[opener] ?? opener);
    if (close !== undefined) {
      ranges.push({ start: index + 1, end: close });
      marks.lastIndex = close + 1;
    } else if (opensAgain(text, lineEnd, opener)) {
      ranges.push({ start: index + 1, end: lineEnd });
      marks.lastIndex = lineEnd;
    } else {
      unclosedUntil.set(opener, lineEnd);
    }
  }
  return ranges;
}

/** What closes what opens: in Swedish a mark closes itself, in German the one that opens is closed by either of two. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  '\u201c': '\u201d',
  '\u201d': '\u201d',
  '\u201e': '\u201c\u201d',
  '\u2018': '\u2019',
  '\u00ab': '\u00bb',
  '\u00bb': '\u00ab',
  '\u300c': '\u300d',
  '\u300e': '\u300f',
};

const MARKS = /["\u201c\u201d\u201e\u2018\u00ab\u00bb\u300c\u300e]/;

function findClose(text: string, from: number, end: number, closers: string): number | undefined {
  for (let index = from; index < end; index += 1) {
    if (closers.includes(text.charAt(index)) && !isBetweenLetters(text, index)) return index;
  }
  return undefined;
}

function opensAgain(text: string, lineEnd: number, opener: string): boolean {
  return text
    .slice(lineEnd, lineEnd + 10)
    .trimStart()
    .startsWith(opener);
}

/** As an apostrophe and the mark of a Hebrew abbreviation do, and no quotation mark where spaces are written. */
function isBetweenLetters(text: string, index: number): boolean {
  const before = text.charAt(index - 1);
  return LETTER.test(before) && !UNSPACED.test(before) && LETTER.test(text.charAt(index + 1));
}

const LETTER = /\p{L}/u;
const UNSPACED = /[\u0e00-\u0eff\u3005-\u9fff]/;
