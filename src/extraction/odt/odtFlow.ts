import type { DraftBlock } from '../../core/importing/assembleText.ts';
import type { StruckPieces } from '../../core/importing/struckText.ts';
import { endsInBlank, markStruckRuns, struckRun } from '../docx/struckRuns.ts';
import { type TableRow, tableBlocks } from '../docx/tableBlocks.ts';

interface OpenTable {
  readonly rows: TableRow[];
  cells: (readonly DraftBlock[])[];
  /** Blocks of the open cell. */
  blocks: DraftBlock[];
}

/** A paragraph while it is read. */
export interface OpenOdtParagraph {
  text: string;
  readonly kind: DraftBlock['kind'];
  readonly level: number | null;
  /** The number before it. */
  readonly number: string;
  readonly isHidden: boolean;
  readonly isStruck: boolean;
}

/** A text that runs by itself: the body, a note, a text box, a header. */
export class OdtFlow {
  readonly blocks: DraftBlock[] = [];
  paragraph: OpenOdtParagraph | undefined;
  readonly #tables: OpenTable[] = [];
  /** Blocks of boxes that are anchored in the open paragraph. */
  #boxes: DraftBlock[] = [];
  readonly #struck: StruckPieces;

  /** `struck` is told of struck-out text. */
  constructor(struck: StruckPieces) {
    this.#struck = struck;
  }

  /** Text as it stands between tags: any blank space in it is one blank, none at the start of a paragraph (ODF 1.3, part 3, 6.1.2). */
  appendCollapsed(text: string, isStruck: boolean): void {
    const { paragraph } = this;
    if (!paragraph) return;
    const collapsed = BLANKS.test(text) ? text.replace(/[ \t\r\n]+/g, ' ') : text;
    const atBlank = paragraph.text === '' || endsInBlank(paragraph.text);
    this.append(atBlank && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed, isStruck);
  }

  append(text: string, isStruck: boolean): void {
    if (this.paragraph) this.paragraph.text += isStruck ? struckRun(text) : text;
  }

  beginParagraph(paragraph: OpenOdtParagraph): void {
    this.endParagraph();
    this.paragraph = paragraph;
  }

  endParagraph(): void {
    const { paragraph } = this;
    this.paragraph = undefined;
    if (paragraph) paragraph.text = markStruckRuns(paragraph.text, this.#struck);
    if (paragraph && paragraph.text.trim() !== '') this.#add(paragraph);
    for (const box of this.#boxes) this.#sink.push(box);
    this.#boxes = [];
  }

  finish(): readonly DraftBlock[] {
    this.endParagraph();
    while (this.#tables.length > 0) this.endTable();
    return this.blocks;
  }

  /** What stands in a box follows the paragraph to which it is bound. */
  addBoxes(blocks: readonly DraftBlock[]): void {
    const target = this.paragraph ? this.#boxes : this.#sink;
    for (const block of blocks) target.push(block);
  }

  beginTable(): void {
    this.endParagraph();
    this.#tables.push({ rows: [], cells: [], blocks: [] });
  }

  /** `repeated` cells of the same content side by side. */
  endCell(repeated: number): void {
    this.endParagraph();
    const table = this.#tables.at(-1);
    if (!table) return;
    const times = table.blocks.length === 0 ? Math.min(repeated, MAX_EMPTY_CELLS) : Math.min(repeated, MAX_REPEATED);
    for (let time = 0; time < times; time += 1) table.cells.push(table.blocks);
    table.blocks = [];
  }

  endRow(repeated: number): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    const isEmpty = table.cells.every((cell) => cell.length === 0);
    for (let time = 0; time < (isEmpty ? 1 : Math.min(repeated, MAX_REPEATED)); time += 1) table.rows.push(table.cells);
    table.cells = [];
  }

  endTable(): void {
    this.endParagraph();
    const table = this.#tables.pop();
    if (table) for (const block of tableBlocks(table.rows)) this.#sink.push(block);
  }

  get #sink(): DraftBlock[] {
    return this.#tables.at(-1)?.blocks ?? this.blocks;
  }

  #add({ kind, level, number, text }: OpenOdtParagraph): void {
    const sink = this.#sink;
    const last = sink.at(-1);
    // Programs make a paragraph of each line of a listing; it is one text all the same.
    if (kind === 'preformatted' && last?.kind === 'preformatted') {
      sink[sink.length - 1] = { ...last, text: `${last.text}\n${text}` };
    } else sink.push({ kind, level, text: number === '' ? text : `${number} ${text}` });
  }
}

const BLANKS = /[\t\r\n]| {2}/;

/** Spreadsheets within a text repeat empty cells to the end of the sheet. */
const MAX_EMPTY_CELLS = 1;
const MAX_REPEATED = 50;
