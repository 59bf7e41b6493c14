import { detectLanguage } from '../text/detectLanguage.ts';
import { leavesHyphenHanging } from './leavesHyphenHanging.ts';

/**
 * Joins the lines of a paragraph. A hyphen at a line's end goes only where the document itself shows that it must: a soft
 * hyphen always, another when the word stands elsewhere without it. In doubt it stays, as on the page; before a conjunction
 * with a space behind it.
 */
export class LineJoiner {
  readonly #words: () => ReadonlySet<string>;
  readonly #language: () => string | undefined;

  /** `lines` are all lines of the document; its words and language are only looked for when a hyphen asks for them. */
  constructor(lines: () => Iterable<string>) {
    this.#words = once(() => wordsOf(lines()));
    this.#language = once(() => detectLanguage([...lines()].join('\n')));
  }

  join(lines: readonly string[]): string {
    return lines.map((line, index) => this.#withEnd(line, lines[index + 1], lines[index + 2])).join('');
  }

  /** A line with what parts it from the next: a space, nothing, or nothing in place of its hyphen. */
  #withEnd(line: string, next: string | undefined, afterNext = ''): string {
    if (next === undefined) return line;
    const hyphened = /([\p{L}\p{M}]{1,60})([-\u2010\u00ad])$/u.exec(line);
    if (!hyphened) return HAN_END.test(line) && HAN_START.test(next) ? line : `${line} `;
    const [, head = '', hyphen] = hyphened;
    const tail = /^[\p{L}\p{M}]+/u.exec(next)?.[0];
    const isOneWord = tail !== undefined && (hyphen === '\u00ad' || this.#isOneWord(head, tail));
    if (isOneWord) return line.slice(0, -1);
    return leavesHyphenHanging(`${next} ${afterNext}`, this.#language) ? `${line} ` : line;
  }

  #isOneWord(head: string, tail: string): boolean {
    const isLowerCase = tail[0] === tail[0]?.toLowerCase();
    return isLowerCase && this.#words().has((head + tail).toLowerCase());
  }
}

function once<Value>(find: () => Value): () => Value {
  let found: { readonly value: Value } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

function wordsOf(lines: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(/[\p{L}\p{M}]{4,}/gu)) words.add(word.toLowerCase());
  }
  return words;
}

const HAN_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]$/u;
const HAN_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
