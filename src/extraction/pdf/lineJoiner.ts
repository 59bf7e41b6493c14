/**
 * Joins the lines of a paragraph. A hyphen at a line's end goes only where the document itself shows that it must: a soft
 * hyphen always, another when the word stands elsewhere without it. In doubt it stays, as on the page.
 */
export class LineJoiner {
  readonly #words: () => ReadonlySet<string>;

  /** `lines` are all lines of the document; its words are only collected when a hyphen asks for them. */
  constructor(lines: () => Iterable<string>) {
    let words: ReadonlySet<string> | undefined;
    this.#words = () => {
      words ??= wordsOf(lines());
      return words;
    };
  }

  join(lines: readonly string[]): string {
    return lines.map((line, index) => this.#withEnd(line, lines[index + 1])).join('');
  }

  /** A line with what parts it from the next: a space, nothing, or nothing in place of its hyphen. */
  #withEnd(line: string, next: string | undefined): string {
    if (next === undefined) return line;
    const hyphened = /([\p{L}\p{M}]{1,60})([-\u2010\u00ad])$/u.exec(line);
    if (!hyphened) return HAN_END.test(line) && HAN_START.test(next) ? line : `${line} `;
    const [, head = '', hyphen] = hyphened;
    const tail = /^[\p{L}\p{M}]+/u.exec(next)?.[0];
    const isOneWord = tail !== undefined && (hyphen === '\u00ad' || this.#isOneWord(head, tail));
    return isOneWord ? line.slice(0, -1) : line;
  }

  #isOneWord(head: string, tail: string): boolean {
    const isLowerCase = tail[0] === tail[0]?.toLowerCase();
    return isLowerCase && this.#words().has((head + tail).toLowerCase());
  }
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
