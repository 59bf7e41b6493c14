import type { Inline, ListItem, TextRun } from '../../../core/briefing/document.ts';
import { joinInlines } from '../../../core/briefing/joinInlines.ts';
import type { Marking } from '../../../core/marking/marking.ts';
import { stricterMarking } from '../../../core/marking/markingOrder.ts';
import type { PastedBlock, PastedContent, PasteLoss } from './pastedBlock.ts';
import type { ListBeginning } from './pastedList.ts';
import { trimInlines, trimLines } from './trimInlines.ts';

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

interface PastedItem extends ListBeginning {
  readonly kind: 'item';
  readonly indent: number;
  readonly ordered: boolean;
}

/** Collects pasted text into blocks: white space as a browser shows it, no empty blocks, items that touch in one list. */
export class PastedBlocks {
  readonly #blocks: PastedBlock[] = [];
  readonly #losses = new Set<PasteLoss>();
  #opening: Opening = { kind: 'paragraph' };
  #inlines: Inline[] = [];
  /** The block that is open holds lines set with spaces, as code is. */
  #keepsSpace = false;
  #quotes = 0;
  #marking: Marking | null = null;
  /** The list that the last item was from. */
  #list: Element | string | undefined;
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
    const joined = joinInlines(this.#inlines);
    const inlines = this.#keepsSpace ? trimLines(joined) : trimInlines(joined);
    if (inlines.length > 0) this.#putOpen(this.#opening, inlines);
    this.#inlines = [];
    this.#keepsSpace = false;
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

  /** Gives the block that is open a mark unless it has a stricter one. */
  raise(marking: Marking | null): void {
    this.#marking = stricterMarking(this.#marking, marking);
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
    const caption = trimInlines(joinInlines(inlines));
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

  /** Leaves the spaces in the block that is open as they are. */
  keepSpace(): void {
    this.#keepsSpace = true;
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
    this.#putItem(opening, { indent: opening.indent, ordered: opening.ordered, inlines, ...marking });
  }

  #putItem({ indent, ordered, list, number }: PastedItem, item: ListItem): void {
    const last = this.#blocks.at(-1);
    const outer = last?.kind === 'list' ? last.items.find((other) => other.indent === 0) : undefined;
    const isOther = list !== undefined && list !== this.#list;
    if (list !== undefined) this.#list = list;
    const isOfKind = indent > 0 || outer === undefined || outer.ordered === ordered;
    // Bullets that touch are one list to a reader; numbers that begin again are not.
    if (last?.kind === 'list' && isOfKind && !(isOther && ordered)) {
      this.#blocks[this.#blocks.length - 1] = { ...last, items: [...last.items, item] };
      return;
    }
    const isRestart = last?.kind === 'list' && isOfKind;
    const start = number !== undefined && number > 1 ? number : isRestart ? 1 : undefined;
    this.#blocks.push({ kind: 'list', ...(start === undefined ? {} : { start }), items: [item] });
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
