import type { TableBlock } from '../../briefing/document.ts';
import { textOfInlines } from '../../briefing/walkDocument.ts';
import type { BlockContext } from '../blocks/renderBlock.ts';
import { toWordText } from '../write/wordText.ts';

export interface TableDescription {
  /** Its caption, read aloud before it. */
  readonly title: string;
  /** What its columns are. */
  readonly description: string;
}

/** What a screen reader says of a table before its cells: what stands there for those who see it, never words of our own. */
export function describeTable(block: TableBlock, headerRows: number, { references }: BlockContext): TableDescription {
  const label = references.labelOf(block.id);
  const caption = plain(textOfInlines(block.caption ?? []));
  const names =
    headerRows === 0 ? [] : (block.rows[0]?.cells ?? []).map(({ inlines }) => plain(textOfInlines(inlines)));
  return {
    title: label === undefined ? '' : cut(`${label.words}${label.number}. ${caption}`),
    description: cut(names.filter((name) => name !== '').join(', ')),
  };
}

function plain(text: string): string {
  return toWordText(text).replace(/\s+/g, ' ').trim();
}

/** Whole characters. */
const MOST_CHARACTERS = 250;

function cut(text: string): string {
  const characters = Array.from(text);
  return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…` : text;
}
