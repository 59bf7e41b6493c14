import { type FormattedRun, joinRuns } from './formattedRun.ts';

/**
 * The citation processor hands back strings. Its formatting stands in them between Unicode noncharacters, which no text
 * may hold (Unicode 23.7), so that nothing a source says can be taken for formatting, or formatting for text.
 */
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
/** Stands for `<` inside the processor, which would read `<i>` in a title as formatting. */
const LESS_THAN = '\uFDD2';
/** Stands for a blank between two stops inside the processor: that of a text is no other than what was written. */
const BLANK_BETWEEN_STOPS = '\uFDD3';
const NONCHARACTERS = /[\uFDD0-\uFDEF]/g;

/** Small letters turn a formatting on, capitals off; `=` is the baseline, `l` a web address. */
type FormatCode = 'i' | 'I' | 'b' | 'B' | 'u' | 'U' | 'c' | 'C' | '^' | '_' | '=' | 'l';

/** The processor's output format entry for one kind of formatting; `%%STRING%%` is where it puts the text. */
export function markupFor(code: FormatCode): string {
  return `${OPEN}${code}%%STRING%%${CLOSE}`;
}

/** Text as it may be given to the processor: everything in it will be printed as it stands. */
export function toProcessorText(text: string): string {
  return withoutMarks(text)
    .replaceAll('<', LESS_THAN)
    .replace(/(?<=[.?!]\p{Pf}?) (?=\.(?:[ .]|$))/gu, BLANK_BETWEEN_STOPS);
}

/** Text in which the processor may read formatting, but nothing that stands for ours. */
export function withoutMarks(text: string): string {
  return text.replace(NONCHARACTERS, '');
}

interface Formatting {
  readonly italic?: true;
  readonly bold?: true;
  readonly underline?: true;
  readonly smallCaps?: true;
  readonly superscript?: true;
  readonly subscript?: true;
  readonly link?: true;
}

/**
 * Reads the processor's output as formatted runs; neighbours of the same formatting are one run. Two things that it prints are mended: a full
 * stop behind one, which a style's part asks for that has already ended with a stop and a blank, and a second blank before the Hebrew “and”,
 * which brings its own.
 */
export function parseMarkup(processed: string): readonly FormattedRun[] {
  const output = processed.replace(DOUBLED_STOPS, '$1').replace(/ (?= ו)/g, '');
  const runs: FormattedRun[] = [];
  const enclosing: Formatting[] = [];
  let formatting: Formatting = {};
  let start = 0;
  for (let index = 0; index <= output.length; index++) {
    const character = output[index];
    if (character !== undefined && character !== OPEN && character !== CLOSE) continue;
    addRun(runs, output.slice(start, index), formatting);
    if (character === OPEN) {
      enclosing.push(formatting);
      formatting = withCode(formatting, output[index + 1]);
      index++;
    } else if (character === CLOSE) {
      formatting = enclosing.pop() ?? {};
    }
    start = index + 1;
  }
  return joinRuns(runs);
}

/**
 * A stop that ends the sentence, also in quotation marks, then blank and stop, once or more, each perhaps where formatting ends. Not the stop that
 * closes the whole, which the fixtures of CSL want behind an empty part too (bugreports_NoTitle).
 */
const DOUBLED_STOPS = /([.?!]\p{Pf}?(?:\uFDD1)*)(?: (?:\uFDD1)*\.)+(?=[ \uFDD0\uFDD1])/gu;

function addRun(runs: FormattedRun[], marked: string, formatting: Formatting): void {
  const text = marked.replaceAll(LESS_THAN, '<').replaceAll(BLANK_BETWEEN_STOPS, ' ').replace(NONCHARACTERS, '');
  if (text === '') return;
  const { link, ...flags } = formatting;
  const run: FormattedRun = link && /^https?:\/\//i.test(text) ? { text, ...flags, url: text } : { text, ...flags };
  runs.push(run);
}

function withCode(formatting: Formatting, code: string | undefined): Formatting {
  const change = CHANGES[code as FormatCode];
  if (change === undefined) throw new Error(`Unknown formatting in citation output: ${JSON.stringify(code)}`);
  return change(formatting);
}

const CHANGES: Readonly<Record<FormatCode, ((formatting: Formatting) => Formatting) | undefined>> = {
  i: (formatting) => ({ ...formatting, italic: true }),
  I: ({ italic: _italic, ...rest }) => rest,
  b: (formatting) => ({ ...formatting, bold: true }),
  B: ({ bold: _bold, ...rest }) => rest,
  u: (formatting) => ({ ...formatting, underline: true }),
  U: ({ underline: _underline, ...rest }) => rest,
  c: (formatting) => ({ ...formatting, smallCaps: true }),
  C: ({ smallCaps: _smallCaps, ...rest }) => rest,
  '^': ({ subscript: _subscript, ...rest }) => ({ ...rest, superscript: true }),
  _: ({ superscript: _superscript, ...rest }) => ({ ...rest, subscript: true }),
  '=': ({ superscript: _superscript, subscript: _subscript, ...rest }) => rest,
  l: (formatting) => ({ ...formatting, link: true }),
};
