import type { Nodes } from 'mdast';
import { smallDigits } from '../../core/importing/smallDigits.ts';
import type { MarkdownNotes } from './markdownNotes.ts';

/** The text of a paragraph, heading or cell as a reader sees it; addresses of links and pictures are not text. */
export function inlineText(node: Nodes, notes: MarkdownNotes): string {
  const writer = new InlineWriter(notes);
  writer.write(node);
  return writer.text;
}

class InlineWriter {
  text = '';
  readonly #notes: MarkdownNotes;
  /** Where a raised or lowered stretch began, and by which element. */
  #small: { readonly name: string; readonly start: number } | undefined;
  /** Name of an element whose inside nobody sees. */
  #unseen: string | undefined;

  constructor(notes: MarkdownNotes) {
    this.#notes = notes;
  }

  write(node: Nodes): void {
    if (node.type === 'html') this.#readTag(node.value);
    else if (this.#unseen !== undefined) return;
    else if (node.type === 'text' || node.type === 'inlineCode') this.text += node.value;
    else if (node.type === 'break') this.text += '\n';
    else if (node.type === 'footnoteReference') this.text += this.#notes.refer(node.label ?? node.identifier);
    else if ('children' in node) for (const child of node.children) this.write(child);
  }

  #readTag(html: string): void {
    const tag = /^<(\/?)([a-z][\w-]*)/i.exec(html);
    const name = tag?.[2]?.toLowerCase() ?? '';
    const isEnd = tag?.[1] === '/';
    if (name === 'br') this.text += '\n';
    else if (UNSEEN.has(name)) this.#unseen = isEnd ? undefined : name;
    else if (name === 'sup' || name === 'sub') {
      if (isEnd) this.#endSmall(name);
      else this.#small = { name, start: this.text.length };
    }
  }

  #endSmall(name: string): void {
    if (this.#small?.name !== name) return;
    const { start } = this.#small;
    this.#small = undefined;
    const inner = this.text.slice(start);
    this.text = this.text.slice(0, start) + (smallDigits(inner, name === 'sup' ? 'raised' : 'lowered') ?? inner);
  }
}

const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript']);
