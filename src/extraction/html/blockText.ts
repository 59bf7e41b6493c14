import { markStruck, STRUCK, type StruckPieces } from '../../core/importing/struckText.ts';
import type { PageNode } from './pageDom.ts';

/** The text of the block that is open, in which what is struck out is set between its marks. */
export class BlockText {
  #text = '';
  #begins: PageNode | undefined;
  readonly #struck: StruckPieces;
  /** The outermost element around the present place that is struck out, and where its text begins. */
  #strike: { readonly element: PageNode; start: number } | undefined;
  /** Where the last struck-out piece ends. */
  #struckEnd = -1;
  /** The same place if the piece began a word: what follows it is another. */
  #newWord = -1;

  constructor(struck: StruckPieces) {
    this.#struck = struck;
  }

  get text(): string {
    return this.#text;
  }

  /** The node whose text it begins with. */
  get begins(): PageNode | undefined {
    return this.#begins;
  }

  /** The words of a node of the page. */
  take(node: PageNode): void {
    const text = node.nodeValue ?? '';
    if (this.#begins === undefined && text.trim() !== '') this.#begins = node;
    if (this.#newWord === this.#text.length && !this.#strike && /^[\p{L}\p{N}]/u.test(text)) this.#text += ' ';
    this.#text += text;
  }

  /** What stands for something that is no text in the page. */
  write(text: string): void {
    this.#text += text;
  }

  beginStrike(element: PageNode): void {
    this.#strike ??= { element, start: this.#text.length };
  }

  endStrike(element: PageNode): void {
    if (this.#strike?.element !== element) return;
    this.#mark();
    this.#strike = undefined;
  }

  /** Its text, and a new one begins. What is struck out across several blocks is so in each. */
  finish(): string {
    this.#mark();
    const text = this.#text;
    this.#text = '';
    this.#begins = undefined;
    this.#struckEnd = -1;
    this.#newWord = -1;
    if (this.#strike) this.#strike.start = 0;
    return text;
  }

  #mark(): void {
    const before = this.#text.slice(0, this.#strike?.start);
    const inner = this.#text.slice(before.length);
    if (!this.#strike || inner.trim() === '') return;
    // The same words in two elements, as programs write them, are one piece.
    const goesOn = before.length === this.#struckEnd && !/^\s/.test(inner);
    this.#text = goesOn
      ? `${before.slice(0, -STRUCK.length)}${inner.trimEnd()}${STRUCK}${/\s*$/.exec(inner)?.[0] ?? ''}`
      : before + markStruck(inner, this.#struck);
    if (goesOn && this.#struck.count === 1) this.#struck.first += inner.trimEnd();
    this.#struckEnd = this.#text.trimEnd().length;
    this.#newWord = /[\p{L}\p{N}]$/u.test(before) ? -1 : this.#text.length;
    this.#strike.start = this.#text.length;
  }
}
