import type { DraftBlock } from '../../core/importing/assembleText.ts';
import type { StruckPieces } from '../../core/importing/struckText.ts';
import type { ListNumbers } from './listNumbers.ts';
import { emptyParagraph, type OpenParagraph, paragraphBlock } from './paragraphBlock.ts';
import type { WordStyles } from './readStyles.ts';
import { markStruckRuns, struckRun } from './struckRuns.ts';
import { type TableRow, tableBlocks } from './tableBlocks.ts';

/** A run of text while it is read. */
export interface OpenRun {
  isHidden: boolean;
  /** By one line, and by two. */
  isStruck: boolean;
  isStruckTwice: boolean;
  place: 'raised' | 'lowered' | null;
  font: string;
}

export const plainRun = (): OpenRun => ({
  isHidden: false,
  isStruck: false,
  isStruckTwice: false,
  place: null,
  font: '',
});

/** A paragraph whose style says that it is a date. */
export type StyledDate = Pick<OpenParagraph, 'text' | 'hasField'>;

/** More are a table of days, and none of them is the document's. */
const MAX_DATES = 5;

interface OpenTable {
  readonly rows: TableRow[];
  cells: (readonly DraftBlock[])[];
  /** The row, or the cell, was deleted by a tracked change. */
  isRowDeleted: boolean;
  isCellDeleted: boolean;
  /** Blocks of the open cell. */
  blocks: DraftBlock[];
}

/** A text that runs by itself: the body, a note, a text box, a header. Paragraphs gather in it and in its tables' cells. */
export class Flow {
  readonly blocks: DraftBlock[] = [];
  paragraph: OpenParagraph | undefined;
  run = plainRun();
  /** Complex fields that are open, the innermost last: whether their instructions or their result is read. */
  readonly fields: ('instructions' | 'result')[] = [];
  /** Characters left out because they stand among instructions. */
  inInstructions = 0;
  /** First paragraph with the style of a title. */
  title: string | undefined;
  /** Paragraphs with the style of a date. */
  readonly dates: StyledDate[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #styles: WordStyles;
  readonly #numbers: ListNumbers;
  readonly #struck: StruckPieces;
  /** A paragraph whose mark was deleted, and which goes on in the next one. */
  #joined: OpenParagraph | undefined;
  /** Blocks of text boxes that are anchored in the open paragraph. */
  #boxes: DraftBlock[] = [];

  /** `struck` is told of struck-out text. */
  constructor(styles: WordStyles, numbers: ListNumbers, struck: StruckPieces) {
    this.#styles = styles;
    this.#numbers = numbers;
    this.#struck = struck;
  }

  append(text: string): void {
    this.paragraph ??= emptyParagraph();
    this.paragraph.text += this.run.isStruck || this.run.isStruckTwice ? struckRun(text) : text;
    if (this.fields.length > 0) this.paragraph.hasField = true;
  }

  beginParagraph(): void {
    this.endParagraph();
    this.paragraph = emptyParagraph(this.#joined?.text);
    this.#joined = undefined;
  }

  endParagraph(): void {
    const { paragraph } = this;
    this.paragraph = undefined;
    if (!paragraph) return;
    if (paragraph.isJoined) this.#joined = paragraph;
    else this.#add(paragraph);
  }

  /** What follows is no paragraph that an open one could be joined to. */
  finish(): readonly DraftBlock[] {
    this.endParagraph();
    while (this.#tables.length > 0) this.endTable();
    this.#addJoined();
    return this.blocks;
  }

  addBoxes(blocks: readonly DraftBlock[]): void {
    // Without a paragraph around it a box stands for itself.
    if (this.paragraph) this.#boxes.push(...blocks);
    else for (const block of blocks) this.#sink.push(block);
  }

  beginTable(): void {
    this.endParagraph();
    this.#addJoined();
    this.#tables.push({ rows: [], cells: [], isRowDeleted: false, isCellDeleted: false, blocks: [] });
  }

  endCell(): void {
    this.endParagraph();
    this.#addJoined();
    const table = this.#tables.at(-1);
    if (!table) return;
    if (!table.isCellDeleted) table.cells.push(table.blocks);
    table.blocks = [];
    table.isCellDeleted = false;
  }

  endRow(): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    if (!table.isRowDeleted) table.rows.push(table.cells);
    table.cells = [];
    table.isRowDeleted = false;
  }

  endTable(): void {
    const table = this.#tables.pop();
    if (table) for (const block of tableBlocks(table.rows)) this.#sink.push(block);
  }

  deleteRow(): void {
    const table = this.#tables.at(-1);
    if (table) table.isRowDeleted = true;
  }

  deleteCell(): void {
    const table = this.#tables.at(-1);
    if (table) table.isCellDeleted = true;
  }

  get #sink(): DraftBlock[] {
    return this.#tables.at(-1)?.blocks ?? this.blocks;
  }

  #addJoined(): void {
    const joined = this.#joined;
    this.#joined = undefined;
    if (joined) this.#add(joined);
  }

  #add(paragraph: OpenParagraph): void {
    paragraph.text = markStruckRuns(paragraph.text, this.#struck);
    const block = paragraphBlock(paragraph, this.#styles, this.#numbers);
    if (block.text !== '') this.#addBlock(block);
    if (block.text !== '') this.#note(paragraph);
    for (const box of this.#boxes) this.#sink.push(box);
    this.#boxes = [];
  }

  #note({ style, text, hasField }: OpenParagraph): void {
    const { isTitle, isDate } = this.#styles.paragraph(style);
    if (isTitle) this.title ??= text;
    if (isDate && this.dates.length < MAX_DATES) this.dates.push({ text, hasField });
  }

  /** Programs make a paragraph of each line of a listing; it is one text all the same. */
  #addBlock(block: DraftBlock): void {
    const sink = this.#sink;
    const last = sink.at(-1);
    if (block.kind !== 'preformatted' || last?.kind !== 'preformatted') sink.push(block);
    else sink[sink.length - 1] = { ...last, text: `${last.text}\n${block.text}` };
  }
}
