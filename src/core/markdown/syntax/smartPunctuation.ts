/** A stretch of a line's text; `literal` text stands for itself, as code and escaped characters do. */
export interface SmartText {
  readonly text: string;
  readonly literal: boolean;
}

/** Stands for whatever is no text, such as a citation: neither blank nor letter. */
export const OBJECT = '\uFFFC';

/**
 * Sets typed punctuation as pandoc's `smart` does: straight quotation marks become curly, `--` and `---` dashes, `...` an
 * ellipsis. Literal text stays as it is.
 *
 * @param parts the line in reading order; `OBJECT` for what is no text
 * @returns the texts in the same order
 */
export function smartPunctuation(parts: readonly SmartText[]): readonly string[] {
  const plain = parts.map(({ text }) => text).join('');
  const set = setPunctuation(plain, parts);
  let start = 0;
  return parts.map(({ text }) => {
    const characters = set.slice(start, start + text.length);
    start += text.length;
    return characters.join('');
  });
}

/** What each UTF-16 code unit becomes; nothing where one before it stands for both. */
function setPunctuation(plain: string, parts: readonly SmartText[]): readonly string[] {
  const set = plain.split('');
  const runs = [...runsOf(parts)];
  for (const { run, index } of runs) {
    if (run.startsWith('-')) spread(set, index, run.length, dashes(run.length));
    if (run === '...') spread(set, index, 3, '…');
  }
  setQuotes(set, plain, runs);
  return set;
}

/** A quotation mark opens before a word and behind a blank or punctuation, unless one is open already. */
function setQuotes(set: string[], plain: string, runs: readonly Run[]): void {
  const lastClosing = runs.findLast(({ run, index }) => run === "'" && canClose(plain, index))?.index ?? -1;
  let inDouble = false;
  let inSingle = false;
  for (const { run, index } of runs) {
    const canOpen = !BLANK.test(plain[index + 1] ?? ' ') && !WORD.test(plain[index - 1] ?? ' ');
    if (run === '"') {
      inDouble = canOpen && !inDouble;
      set[index] = inDouble ? '“' : '”';
    } else if (run === "'") {
      const opens: boolean =
        canOpen && !inSingle && index < lastClosing && !DECADE.test(plain.slice(index + 1, index + 5));
      set[index] = opens ? '‘' : '’';
      inSingle = opens || (inSingle && isWithinWord(plain, index));
    }
  }
}

const isWithinWord = (plain: string, index: number): boolean =>
  WORD.test(plain[index - 1] ?? ' ') && WORD.test(plain[index + 1] ?? ' ');

interface Run {
  readonly run: string;
  readonly index: number;
}

/** Punctuation that was typed, with its place in the line. A dash does not reach from one part into the next. */
function* runsOf(parts: readonly SmartText[]): Iterable<Run> {
  let start = 0;
  for (const { text, literal } of parts) {
    const found = literal ? [] : text.matchAll(/-{2,}|\.{3}|["']/g);
    for (const { 0: run, index } of found) yield { run, index: start + index };
    start += text.length;
  }
}

const BLANK = /\s/;
const WORD = /[\p{L}\p{N}]/u;
/** An apostrophe stands before it: `'90s`. */
const DECADE = /^\d\ds?(?![\p{L}\p{N}])/u;

/** Four hyphens are a long dash and a hyphen, five a long and a short dash. */
function dashes(length: number): string {
  return '—'.repeat(Math.floor(length / 3)) + ['', '-', '–'][length % 3];
}

function spread(set: string[], index: number, length: number, text: string): void {
  set.fill('', index, index + length);
  set[index] = text;
}

/** Without a mark that can close it, a single one is an apostrophe. */
function canClose(plain: string, index: number): boolean {
  return !BLANK.test(plain[index - 1] ?? ' ') && !WORD.test(plain[index + 1] ?? ' ');
}
