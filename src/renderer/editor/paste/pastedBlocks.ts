import type { Inline, TextRun } from '../../../core/briefing/document.ts';
import { joinInlines } from '../../../core/briefing/joinInlines.ts';
import type { Marking } from '../../../core/marking/marking.ts';
import type { PastedBlock, PastedContent, PasteLoss } from './pastedBlock.ts';

export interface RunFormat {
  readonly bold: boolean;
  readonly italic: boolean;
  /** The address that the text links to. */
  readonly url: string | null;
}

type Opening =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'quote' }
  | PastedItem;

interface PastedItem {
  readonly kind: 'item';
  readonly indent: number;
  readonly ordered: boolean;
  /** The number that a list of its own begins with here. */
  readonly start?: number | undefined;
}

/** Collects pasted text into blocks: white space as a browser shows it, no empty blocks, items that touch in one list. */
export class PastedBlocks {
  readonly #blocks: PastedBlock[] = [];
  readonly #losses = new Set<PasteLoss>();
  #opening: Opening = { kind: 'paragraph' };
  #inlines: Inline[] = [];
  #quotes = 0;
  #marking: Marking | null = null;
  /** A caption of ours that was read and whose table follows. */
  #caption: Inline[] = [];

  lose(what: PasteLoss): void {
    this.#losses.add(what);
  }

  open(opening: Opening): void {
    this.close();
    this.#opening = opening;
  }

  openItem(item: Omit<PastedItem, 'kind'>): void {
    this.open({ kind: 'item', ...item });
  }

  /** Ends the block that is open; text that follows starts a paragraph, or a quote inside a quotation. */
  close(): void {
    const inlines = trim(joinInlines(this.#inlines));
    if (inlines.length > 0) this.#putOpen(this.#opening, inlines);
    this.#inlines = [];
    this.#marking = null;
    this.#opening = this.#quotes > 0 ? { kind: 'quote' } : { kind: 'paragraph' };
  }

  enterQuote(): void {
    this.close();
    this.#quotes += 1;
  }

  leaveQuote(): void {
    this.#quotes -= 1;
    this.close();
  }

  /** Gives the block that is open a portion mark. */
  mark(marking: Marking | null): void {
    this.#marking = marking;
  }

  /** Adds a block that is complete. */
  put(block: PastedBlock): void {
    this.close();
    const caption = this.#takeCaption();
    if (block.kind === 'table' && caption.length > 0 && block.caption === undefined)
      this.#blocks.push({ ...block, caption });
    else this.#blocks.push(...asParagraph(caption), block);
  }

  /** Adds a caption: to the image before it, or to the table that follows. */
  putCaption(owner: 'table' | 'image', inlines: readonly Inline[]): void {
    this.close();
    const caption = trim(joinInlines(inlines));
    const last = this.#blocks.at(-1);
    if (caption.length === 0) return;
    if (owner === 'image' && last?.kind === 'image' && last.caption === undefined)
      this.#blocks[this.#blocks.length - 1] = { ...last, caption };
    else this.#caption = caption;
  }

  #takeCaption(): Inline[] {
    const caption = this.#caption;
    this.#caption = [];
    return caption;
  }

  addText(text: string, format: RunFormat, isKept: boolean): void {
    const shown = isKept ? text : text.replace(/[ \t\r\n\f]+/g, ' ');
    const isAfterSpace = /[ \n]$/.test(lastText(this.#inlines.at(-1)));
    const value = !isKept && isAfterSpace ? shown.replace(/^ /, '') : shown;
    if (value === '') return;
    const run: TextRun = {
      kind: 'text',
      text: value,
      ...(format.bold ? { bold: true } : {}),
      ...(format.italic ? { italic: true } : {}),
    };
    this.add(format.url === null ? run : { kind: 'link', url: format.url, children: [run] });
  }

  addLineBreak(): void {
    this.add({ kind: 'lineBreak' });
  }

  add(inline: Inline): void {
    this.#inlines.push(inline);
  }

  finish(): PastedContent {
    this.close();
    this.#blocks.push(...asParagraph(this.#takeCaption()));
    return { blocks: this.#blocks, losses: this.#losses };
  }

  #putOpen(opening: Opening, inlines: Inline[]): void {
    const marking = this.#marking === null ? {} : { marking: this.#marking };
    this.#blocks.push(...asParagraph(this.#takeCaption()));
    if (opening.kind !== 'item') {
      this.#blocks.push({ ...opening, ...marking, inlines } as PastedBlock);
      return;
    }
    const { indent, ordered, start } = opening;
    const item = { indent, ordered, inlines, ...marking };
    const last = this.#blocks.at(-1);
    const outer = last?.kind === 'list' ? last.items.find((other) => other.indent === 0) : undefined;
    const isSameList =
      last?.kind === 'list' && start === undefined && (indent > 0 || outer === undefined || outer.ordered === ordered);
    if (isSameList) this.#blocks[this.#blocks.length - 1] = { ...last, items: [...last.items, item] };
    else this.#blocks.push({ kind: 'list', ...(start === undefined ? {} : { start }), items: [item] });
  }
}

/** A caption whose table did not follow is what it says. */
function asParagraph(inlines: Inline[]): PastedBlock[] {
  return inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines }];
}

function lastText(inline: Inline | undefined): string {
  if (inline === undefined || inline.kind === 'lineBreak') return '\n';
  if (inline.kind === 'text') return inline.text;
  return inline.kind === 'link' ? (inline.children.at(-1)?.text ?? '') : '';
}

/** Takes the white space and line breaks away that stand at a block's edges or beside a line break. */
function trim(inlines: readonly Inline[]): Inline[] {
  const edges = inlines.map((inline, index): Inline => {
    if (inline.kind !== 'text') return inline;
    const isFirst = index === 0 || inlines[index - 1]?.kind === 'lineBreak';
    const isLast = index === inlines.length - 1 || inlines[index + 1]?.kind === 'lineBreak';
    const start = isFirst ? inline.text.replace(/^[ \t\n]+/, '') : inline.text;
    return { ...inline, text: isLast ? start.replace(/[ \t\n]+$/, '') : start };
  });
  const kept = edges.filter((inline) => inline.kind !== 'text' || inline.text !== '');
  const first = kept.findIndex((inline) => inline.kind !== 'lineBreak');
  const isWorth = kept.some(
    (inline) =>
      inline.kind === 'citation' ||
      inline.kind === 'footnote' ||
      inline.kind === 'crossReference' ||
      inline.kind === 'link' ||
      (inline.kind === 'text' && /\S/.test(inline.text)),
  );
  if (first < 0 || !isWorth) return [];
  let end = kept.length;
  while (kept[end - 1]?.kind === 'lineBreak') end -= 1;
  return kept.slice(first, end);
}
