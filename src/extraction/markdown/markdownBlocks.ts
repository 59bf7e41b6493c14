import type { FootnoteDefinition, List, ListItem, RootContent, Table } from 'mdast';
import type { DraftBlock } from '../../core/importing/assembleText.ts';
import { pageBlocks } from '../html/pageBlocks.ts';
import { parsePage, removeUnseenParts } from '../html/pageDom.ts';
import { inlineText } from './inlineText.ts';
import { MarkdownNotes } from './markdownNotes.ts';

type Kind = 'paragraph' | 'listItem' | 'quote' | 'footnote';

/**
 * Markdown as blocks of ours: the numbers of ordered lists stand before their text, and notes come at the end, each with the
 * mark that stands in the text. Notes that nothing refers to come last, under the label they are written with.
 */
export function markdownBlocks(parsed: readonly RootContent[]): readonly DraftBlock[] {
  const notes = new MarkdownNotes(parsed);
  const collector = new MarkdownBlocks(notes);
  collector.addAll(parsed, 'paragraph');
  // Reading a note may refer to further ones, so that the list grows while it is read.
  for (const note of notes.inOrder()) collector.addNote(note.definition, note.mark);
  return collector.blocks;
}

class MarkdownBlocks {
  readonly blocks: DraftBlock[] = [];
  readonly #notes: MarkdownNotes;
  /** What stands before the next text: the number of a list item or the mark of a note. */
  #before = '';

  constructor(notes: MarkdownNotes) {
    this.#notes = notes;
  }

  addAll(nodes: readonly RootContent[], kind: Kind): void {
    for (const node of nodes) this.#add(node, kind);
  }

  addNote(definition: FootnoteDefinition, mark: string): void {
    this.#before = `${mark} `;
    this.addAll(definition.children, 'footnote');
    this.#before = '';
  }

  #add(node: RootContent, kind: Kind): void {
    if (node.type === 'paragraph') this.#push(kind, null, inlineText(node, this.#notes));
    else if (node.type === 'heading') this.#push('heading', node.depth, inlineText(node, this.#notes));
    else if (node.type === 'code') this.#push('preformatted', null, node.value);
    else if (node.type === 'blockquote') this.addAll(node.children, kind === 'footnote' ? kind : 'quote');
    else if (node.type === 'list') this.#addList(node, kind === 'footnote' ? kind : 'listItem');
    else if (node.type === 'table') this.#addTable(node);
    else if (node.type === 'html') this.#addHtml(node.value, kind);
  }

  #push(kind: DraftBlock['kind'], level: number | null, text: string): void {
    if (text.trim() === '') return;
    this.blocks.push({ kind, level, text: this.#before + text });
    this.#before = '';
  }

  #addList({ children, ordered, start }: List, kind: Kind): void {
    children.forEach((item: ListItem, index) => {
      const number = ordered ? `${(start ?? 1) + index}. ` : '';
      const outer = this.#before;
      this.#before = outer + number;
      this.addAll(item.children, kind);
      this.#before = '';
    });
  }

  #addTable({ children }: Table): void {
    for (const row of children) {
      const cells = row.children.map((cell) => inlineText(cell, this.#notes).replaceAll('\t', ' '));
      this.#push('tableRow', null, cells.join('\t'));
    }
  }

  /** HTML between the paragraphs: its visible text, as that of a page. */
  #addHtml(html: string, kind: Kind): void {
    if (html.trimStart().startsWith('<!--') && html.indexOf('-->') >= html.trimEnd().length - 3) return;
    const document = parsePage(html);
    removeUnseenParts(document);
    const blocks = document.documentElement ? pageBlocks(document.documentElement) : [];
    for (const block of blocks) this.#push(block.kind === 'paragraph' ? kind : block.kind, block.level, block.text);
  }
}
