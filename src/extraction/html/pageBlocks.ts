import type { DraftBlock } from '../../core/importing/assembleText.ts';
import { smallDigits } from '../../core/importing/smallDigits.ts';
import { isElement, isText, type PageElement, type PageNode, walkNodes } from './pageDom.ts';

/** The visible text below an element as blocks of ours, in reading order; no markup of the page is left in it. */
export function pageBlocks(root: PageElement): readonly DraftBlock[] {
  const blocks = new BlockCollector();
  walkNodes(
    root,
    (node) => blocks.enter(node),
    (node) => blocks.leave(node),
  );
  blocks.finishBlock();
  return blocks.collected;
}

/** Follows a walk over the nodes: text gathers until a block begins or ends. */
class BlockCollector {
  readonly collected: DraftBlock[] = [];
  /** Kinds of the elements around the present node that give text its kind; the innermost counts. */
  readonly #kinds: { readonly element: PageNode; readonly kind: DraftBlock['kind']; readonly level: number | null }[] =
    [];
  #text = '';
  /** The cells of the table row that is open, and its element. */
  #row: { readonly element: PageNode; readonly cells: string[] } | undefined;
  #layoutTables = new Set<PageNode>();

  enter(node: PageNode): boolean {
    if (isText(node)) {
      this.#text += node.nodeValue ?? '';
      return false;
    }
    if (!isElement(node) || UNREAD.has(node.localName)) return false;
    if (node.localName === 'br') {
      this.#breakLine();
      return false;
    }
    if (node.localName === 'sup' || node.localName === 'sub') return !this.#takeSmallDigits(node);
    if (!BLOCKS.has(node.localName)) return true;
    if (this.#row) this.#enterInRow(node, this.#row);
    else this.#enterBlock(node);
    return true;
  }

  leave(node: PageNode): void {
    if (this.#row?.element === node) {
      this.#startCell(this.#row.cells);
      const cells = this.#row.cells.slice(1);
      this.#row = undefined;
      this.collected.push({ kind: 'tableRow', level: null, text: cells.join('\t') });
      return;
    }
    if (!isElement(node) || !BLOCKS.has(node.localName)) return;
    if (this.#row) {
      this.#text += ' ';
      return;
    }
    this.finishBlock();
    if (this.#kinds.at(-1)?.element === node) this.#kinds.pop();
  }

  finishBlock(): void {
    if (this.#text.trim() !== '') {
      const { kind, level } = this.#kinds.at(-1) ?? { kind: 'paragraph', level: null };
      this.collected.push({ kind, level, text: this.#text });
    }
    this.#text = '';
  }

  #takeSmallDigits(element: PageElement): boolean {
    const digits = smallDigits(element.textContent ?? '', element.localName === 'sup' ? 'raised' : 'lowered');
    this.#text += digits ?? '';
    return digits !== undefined;
  }

  #enterBlock(element: PageElement): void {
    this.finishBlock();
    if (element.localName === 'table' && isLayoutTable(element)) this.#layoutTables.add(element);
    if (element.localName === 'tr' && !this.#isInLayoutTable(element)) this.#row = { element, cells: [] };
    const kind = kindOf(element);
    if (kind) this.#kinds.push({ element, ...kind });
  }

  /** Within a row only its own cells count; all else there, tables too, is text of a cell. */
  #enterInRow(element: PageElement, row: { readonly element: PageNode; readonly cells: string[] }): void {
    if (isCell(element) && ancestorOf(element, 'tr') === row.element) this.#startCell(row.cells);
    else this.#text += ' ';
  }

  /** What stands before the first cell goes to the row's start, where nothing should be. */
  #startCell(cells: string[]): void {
    cells.push(this.#text.replace(/\s+/g, ' ').trim());
    this.#text = '';
  }

  /** Two line breaks in a row are how older pages make paragraphs. */
  #breakLine(): void {
    const preformatted = this.#kinds.at(-1)?.kind === 'preformatted';
    if (!preformatted && !this.#row && this.#text.trimEnd() !== '' && /\u2028\s*$/.test(this.#text)) this.finishBlock();
    else this.#text += LINE_BREAK;
  }

  /** Readability turns layout tables into plain parts, so that a row without a table is one of theirs. */
  #isInLayoutTable(row: PageElement): boolean {
    const table = ancestorOf(row, 'table');
    return table === undefined || this.#layoutTables.has(table);
  }
}

/** U+2028: told apart from the line ends of the page's markup, which mean nothing; assembling the text makes it one. */
const LINE_BREAK = '\u2028';

const UNREAD: ReadonlySet<string> = new Set(
  'script style noscript template head title iframe object embed applet canvas svg audio video img picture map input button select textarea datalist'.split(
    ' ',
  ),
);

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

function kindOf(
  element: PageElement,
): { readonly kind: DraftBlock['kind']; readonly level: number | null } | undefined {
  const { localName } = element;
  if (isNote(element)) return { kind: 'footnote', level: null };
  if (/^h[1-6]$/.test(localName)) return { kind: 'heading', level: Number(localName.slice(1)) };
  if (localName === 'li') return { kind: 'listItem', level: null };
  if (localName === 'blockquote') return { kind: 'quote', level: null };
  if (localName === 'pre') return { kind: 'preformatted', level: null };
  return undefined;
}

/** A foot- or endnote by what it says of itself, in books and in publishers' pages. */
export const isNote = (element: PageElement): boolean =>
  /(?:^|\s)(?:footnote|endnote|rearnote|doc-footnote|doc-endnote)(?:\s|$)/.test(
    `${element.getAttribute('epub:type') ?? ''} ${element.getAttribute('role') ?? ''}`,
  );

/** A table that only places things on the page: with one row or cell, with headings, lists or tables inside, or long texts. */
function isLayoutTable(table: PageElement): boolean {
  if (table.querySelector('table, h1, h2, h3, ul, ol, blockquote')) return true;
  if (table.querySelectorAll('tr').length <= 1) return true;
  const cells = [...table.querySelectorAll('td, th')];
  return cells.some((cell) => (cell.textContent ?? '').length > 1500 || cell.querySelectorAll('p').length > 2);
}

const isCell = ({ localName }: PageElement): boolean => localName === 'td' || localName === 'th';

function ancestorOf(element: PageElement, localName: string): PageElement | undefined {
  for (let node = element.parentNode; node && isElement(node); node = node.parentNode) {
    if (node.localName === localName) return node;
  }
  return undefined;
}
