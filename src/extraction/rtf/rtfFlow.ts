import type { DraftBlock } from '../../core/importing/assembleText.ts';
import { type TableRow, tableBlocks } from '../docx/tableBlocks.ts';

/** What is known of a paragraph when it ends. */
export interface RtfParagraph {
  readonly kind: DraftBlock['kind'];
  readonly level: number | null;
  readonly isInTable: boolean;
}

/** A text that runs by itself: the body, a note, a text box, a header. */
export class RtfFlow {
  /** The open paragraph. */
  text = '';
  /** The number or bullet that stands before it, if it is an item of a list. */
  listText: string | undefined;
  /** Blocks of boxes that are anchored in the open paragraph. */
  readonly boxes: DraftBlock[] = [];
  readonly #blocks: DraftBlock[] = [];
  #rows: TableRow[] = [];
  #cells: (readonly DraftBlock[])[] = [];
  #cell: DraftBlock[] = [];

  endParagraph({ kind, level, isInTable }: RtfParagraph): void {
    if (!isInTable) this.#endTable();
    const sink = isInTable ? this.#cell : this.#blocks;
    const number = this.listText ?? '';
    if (this.text.trim() !== '')
      addBlock(sink, { kind, level, text: number === '' ? this.text : `${number} ${this.text}` });
    for (const box of this.boxes) sink.push(box);
    this.boxes.length = 0;
    this.text = '';
    this.listText = undefined;
  }

  endCell(): void {
    this.#cells.push(this.#cell);
    this.#cell = [];
  }

  endRow(): void {
    if (this.#cell.length > 0) this.endCell();
    if (this.#cells.length > 0) this.#rows.push(this.#cells);
    this.#cells = [];
  }

  finish(paragraph: RtfParagraph): readonly DraftBlock[] {
    if (this.text.trim() !== '' || this.boxes.length > 0) this.endParagraph(paragraph);
    this.#endTable();
    return this.#blocks;
  }

  /** Rows that follow each other are one table, as they are shown. */
  #endTable(): void {
    this.endRow();
    if (this.#rows.length > 0) for (const block of tableBlocks(this.#rows)) this.#blocks.push(block);
    this.#rows = [];
  }
}

/** Programs make a paragraph of each line of a listing; it is one text all the same. */
function addBlock(sink: DraftBlock[], block: DraftBlock): void {
  const last = sink.at(-1);
  if (block.kind === 'preformatted' && last?.kind === 'preformatted') {
    sink[sink.length - 1] = { ...last, text: `${last.text}\n${block.text}` };
  } else sink.push(block);
}
