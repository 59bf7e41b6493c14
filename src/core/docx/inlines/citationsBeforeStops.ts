import type { Inline, TextRun } from '../../briefing/document.ts';
import { isAuthorInText } from '../../citation/citation.ts';
import { beginsSentence } from './sentenceEnd.ts';

/**
 * Puts citations in the running text before the mark that ends their sentence, where such styles want them (Chicago Manual
 * of Style, 17th edition, 15.25): "… were killed. (Roe 2026)" becomes "… were killed (Roe 2026)." Only the mark moves; no
 * word and no space is changed, and where it is not certain that a sentence ends there, nothing is.
 *
 * - The citation, or a run of them, stands directly behind the mark, with at most spaces between.
 * - Behind it the line ends, or what follows begins as a sentence does: with a capital, a letter of a script without
 *   capitals, an opening bracket or quotation mark. The mark of a footnote may stand between.
 * - The mark is one full stop, question or exclamation mark behind a word, no part of an ellipsis or of an abbreviation.
 * - A full stop leaves a closing quotation mark behind it; a question or exclamation mark inside one belongs to the
 *   quotation and stays.
 */
export function citationsBeforeStops<Part extends Inline>(inlines: readonly Part[]): readonly (Part | TextRun)[] {
  const placed: (Part | TextRun)[] = [];
  for (let index = 0; index < inlines.length; index++) {
    const inline = inlines[index] as Part;
    const end = endOfCitations(inlines, index + 1);
    const sentence = inline.kind === 'text' && end > index + 1 ? takeStop(inline.text) : null;
    if (inline.kind !== 'text' || sentence === null || !beginsSentence(inlines.slice(end))) {
      placed.push(inline);
      continue;
    }
    placed.push({ ...inline, text: sentence.words }, ...inlines.slice(index + 1, end), {
      ...inline,
      text: sentence.stop,
    });
    index = end - 1;
  }
  return placed;
}

/** Where the run of citations that begins at `start` ends, spaces between them included; `start` when there is none. */
function endOfCitations(inlines: readonly Inline[], start: number): number {
  let end = start;
  for (let index = start; index < inlines.length; index++) {
    const inline = inlines[index];
    // One whose author stands in the sentence is a part of the next one.
    if (inline?.kind === 'citation' && isAuthorInText(inline.items)) break;
    if (inline?.kind === 'citation') end = index + 1;
    else if (inline?.kind !== 'text' || inline.text.trim() !== '') break;
  }
  return end;
}

const SENTENCE_END = /^(.*[\p{L}\p{M}\p{N}\p{Pe}\p{Sc}%])([.?!؟۔。])([\p{Pf}"']*)(\s*)$/su;

function takeStop(text: string): { readonly words: string; readonly stop: string } | null {
  const [, words = '', stop = '', quotes = '', spaces = ''] = SENTENCE_END.exec(text) ?? [];
  if (stop === '' || isAbbreviation(words)) return null;
  if (quotes !== '' && !/[.۔。]/.test(stop)) return null;
  return { words: words + quotes + spaces, stop };
}

/** What is often written with a full stop in the middle of a sentence; some of these would need theirs at its end too. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'al approx ca cf Co Corp Dr ed eds etc fig Gen Inc Jr Lt Ltd Mr Mrs Ms Mt op para pp Prof Rev Sr St vol vs'.split(
    ' ',
  ),
);

function isAbbreviation(words: string): boolean {
  const last = /[\p{L}\p{M}\p{N}.]+$/u.exec(words)?.[0] ?? '';
  return last.includes('.') || /^\p{L}$/u.test(last) || ABBREVIATIONS.has(last);
}
