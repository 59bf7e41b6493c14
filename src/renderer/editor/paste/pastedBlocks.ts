import type { Inline, TextRun } from '../../../core/briefing/document.ts';
import { joinInlines } from '../../../core/briefing/joinInlines.ts';
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
  | { readonly kind: 'item'; readonly indent: number; readonly ordered: boolean };

/** Collects pasted text into blocks: white space as a browser shows it, no empty blocks, items that touch in one list. */
export class PastedBlocks {
  readonly #blocks: PastedBlock[] = [];
  readonly #losses = new Set<PasteLoss>();
  #opening: Opening = { kind: 'paragraph' };
  #inlines: Inline[] = [];
  #quotes = 0;

  lose(what: PasteLoss): void {
    this.#losses.add(what);
  }

  open(opening: Opening): void {
    this.close();
    this.#opening = opening;
  }

  openItem(item: { readonly indent: number; readonly ordered: boolean }): void {
    this.open({ kind: 'item', ...item });
  }

  /** Ends the block that is open; text that follows starts a paragraph, or a quote inside a quotation. */
  close(): void {
    const inlines = trim(joinInlines(this.#inlines));
    if (inlines.length > 0) this.#putOpen(this.#opening, inlines);
    this.#inlines = [];
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

  /** Adds a block that is complete. */
  put(block: PastedBlock): void {
    this.close();
    this.#blocks.push(block);
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
    return { blocks: this.#blocks, losses: this.#losses };
  }

  #putOpen(opening: Opening, inlines: Inline[]): void {
    if (opening.kind !== 'item') {
      this.#blocks.push({ ...opening, inlines } as PastedBlock);
      return;
    }
    const { indent, ordered } = opening;
    const item = { indent, ordered, inlines };
    const last = this.#blocks.at(-1);
    const outer = last?.kind === 'list' ? last.items.find((other) => other.indent === 0) : undefined;
    const isSameList = last?.kind === 'list' && (indent > 0 || outer === undefined || outer.ordered === ordered);
    if (isSameList) this.#blocks[this.#blocks.length - 1] = { ...last, items: [...last.items, item] };
    else this.#blocks.push({ kind: 'list', items: [item] });
  }
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
      inline.kind === 'link' ||
      (inline.kind === 'text' && /\S/.test(inline.text)),
  );
  if (first < 0 || !isWorth) return [];
  let end = kept.length;
  while (kept[end - 1]?.kind === 'lineBreak') end -= 1;
  return kept.slice(first, end);
}
