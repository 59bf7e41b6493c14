import type { DraftBlock } from '../../core/importing/assembleText.ts';
import { smallDigits } from '../../core/importing/smallDigits.ts';
import { noStruckPieces, type StruckPieces } from '../../core/importing/struckText.ts';
import { BlockText } from './blockText.ts';
import { ListNumbers } from './listNumbers.ts';
import { isElement, isText, type PageElement, type PageNode, walkNodes } from './pageDom.ts';
import { STRUCK_OUT } from './shownAttributes.ts';

/**
 * The visible text below an element as blocks of ours, in reading order; no markup of the page is left in it. What is struck out
 * stands between its marks and is counted in `struck`.
 */
export const pageBlocks = (root: PageElement, struck: StruckPieces = noStruckPieces()): readonly DraftBlock[] =>
  placedBlocks(root, struck).map(({ block }) => block);

export interface PlacedBlock {
  readonly block: DraftBlock;
  /** Where its text begins. */
  readonly node: PageNode | undefined;
}

/** The same, each with where it stands in the page. */
export function placedBlocks(root: PageElement, struck: StruckPieces = noStruckPieces()): readonly PlacedBlock[] {
  const blocks = new BlockCollector(struck);
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
  readonly collected: PlacedBlock[] = [];
  /** Kinds of the elements around the present node that give text its kind; the innermost counts. */
  readonly #kinds: { readonly element: PageNode; readonly kind: DraftBlock['kind']; readonly level: number | null }[] =
    [];
  /** The cells of the table row that is open, and its element. */
  #row: { readonly element: PageNode; readonly cells: string[] } | undefined;
  #layoutTables = new Set<PageNode>();
  readonly #listNumbers = new ListNumbers();
  /** The numbers of the items that have begun and have no text yet. */
  #numbers = '';
  readonly #text: BlockText;

  constructor(struck: StruckPieces) {
    this.#text = new BlockText(struck);
  }

  enter(node: PageNode): boolean {
    if (isText(node)) {
      this.#text.take(node);
      return false;
    }
    if (!isElement(node) || UNREAD.has(node.localName)) return false;
    if (node.localName === 'br') {
      this.#breakLine();
      return false;
    }
    if (isStruckOut(node)) this.#text.beginStrike(node);
    if (node.localName === 'sup' || node.localName === 'sub') return !this.#takeSmallDigits(node);
    if (!BLOCKS.has(node.localName)) return true;
    if (this.#row) this.#enterInRow(node, this.#row);
    else this.#enterBlock(node);
    return true;
  }

  leave(node: PageNode): void {
    this.#text.endStrike(node);
    if (this.#row?.element === node) {
      this.#startCell(this.#row.cells);
      const cells = this.#row.cells.slice(1);
      this.#row = undefined;
      this.collected.push({ block: { kind: 'tableRow', level: null, text: cells.join('\t') }, node });
      return;
    }
    if (!isElement(node) || !BLOCKS.has(node.localName)) return;
    if (this.#row) {
      this.#text.write(' ');
      return;
    }
    this.finishBlock();
    if (node.localName === 'li') this.#numbers = '';
    if (this.#kinds.at(-1)?.element === node) this.#kinds.pop();
  }

  finishBlock(): void {
    const { begins } = this.#text;
    const text = this.#text.finish();
    if (text.trim() === '') return;
    const { kind, level } = this.#kinds.at(-1) ?? { kind: 'paragraph', level: null };
    const numbered = this.#numbers === '' ? text : `${this.#numbers}${text.trimStart()}`;
    this.#numbers = '';
    this.collected.push({ block: { kind, level, text: numbered }, node: begins });
  }

  #takeSmallDigits(element: PageElement): boolean {
    const digits = smallDigits(element.textContent ?? '', element.localName === 'sup' ? 'raised' : 'lowered');
    if (digits === undefined) return false;
    this.#text.write(digits);
    // It is not entered, and so never left.
    this.#text.endStrike(element);
    return true;
  }

  #enterBlock(element: PageElement): void {
    this.finishBlock();
    if (element.localName === 'table' && isLayoutTable(element)) this.#layoutTables.add(element);
    if (element.localName === 'tr' && !this.#isInLayoutTable(element)) this.#row = { element, cells: [] };
    if (element.localName === 'li') this.#numbers += this.#numberOf(element);
    const kind = kindOf(element);
    if (kind) this.#kinds.push({ element, ...kind });
  }

  #numberOf(item: PageElement): string {
    const number = this.#listNumbers.numberOf(item);
    return number === '' ? '' : `${number} `;
  }

  /** Within a row only its own cells count; all else there, tables too, is text of a cell. */
  #enterInRow(element: PageElement, row: { readonly element: PageNode; readonly cells: string[] }): void {
    if (isCell(element) && ancestorOf(element, 'tr') === row.element) this.#startCell(row.cells);
    else this.#text.write(element.localName === 'li' ? ` ${this.#numberOf(element)}` : ' ');
  }

  /** What stands before the first cell goes to the row's start, where nothing should be. */
  #startCell(cells: string[]): void {
    cells.push(this.#text.finish().replace(/\s+/g, ' ').trim());
  }

  /** Two line breaks in a row are how older pages make paragraphs. */
  #breakLine(): void {
    const preformatted = this.#kinds.at(-1)?.kind === 'preformatted';
    const { text } = this.#text;
    if (!preformatted && !this.#row && text.trimEnd() !== '' && /\u2028\s*$/.test(text)) this.finishBlock();
    else this.#text.write(LINE_BREAK);
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

const isStruckOut = (element: PageElement): boolean =>
  STRUCK_ELEMENTS.has(element.localName) || element.hasAttribute(STRUCK_OUT);

const STRUCK_ELEMENTS: ReadonlySet<string> = new Set(['s', 'strike', 'del']);

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
