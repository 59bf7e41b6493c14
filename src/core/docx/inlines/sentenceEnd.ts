import type { Inline } from '../../briefing/document.ts';
import { textOfInlines } from '../../briefing/walkDocument.ts';

/**
 * Whether what stands behind a mark that may end a sentence begins as a sentence does: with a capital, a letter of a script
 * without capitals, an opening bracket or quotation mark, or not at all. Marks of footnotes may stand between.
 */
export function beginsSentence(behind: readonly Inline[]): boolean {
  const next = behind.filter(({ kind }) => kind !== 'footnote');
  const end = next.findIndex(({ kind }) => kind === 'lineBreak' || kind === 'citation');
  const text = textOfInlines(end === -1 ? next : next.slice(0, end));
  return /^\s*(?:$|[\p{Lu}\p{Lo}\p{Ps}\p{Pi}"'])/u.test(text);
}
