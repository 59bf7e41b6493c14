import type { DraftBlock } from '../../core/importing/assembleText.ts';
import { keepEmptyCells } from './keepEmptyCells.ts';
import type { LineJoiner } from './lineJoiner.ts';
import { mendBrackets } from './mendBrackets.ts';
import { LIST_BULLET, startsNewParagraph } from './paragraphBreaks.ts';
import type { PdfLine } from './pdfLine.ts';
import { joinTableRows } from './tableRows.ts';

/** What is known from the whole document when the lines of one page become paragraphs. */
export interface DocumentShape {
  /** Size of most of the document's letters. */
  readonly bodySize: number;
  /** Sizes of headings, the largest first. */
  readonly headingSizes: readonly number[];
  readonly joiner: LineJoiner;
}

/** The blocks of one page from its lines: paragraphs, headings, list items and table rows. */
export function pageParagraphs(lines: readonly PdfLine[], shape: DocumentShape): readonly DraftBlock[] {
  const rows = keepEmptyCells(joinTableRows(lines));
  const groups: PdfLine[][] = [];
  rows.forEach((line, index) => {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const around = () => rows.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS);
    if (group && before && !startsNewParagraph(before, line, group[0] ?? before, around())) group.push(line);
    else groups.push([line]);
  });
  return groups.map((group) => blockOf(group, shape));
}

/** As many lines before and after one show the shape of its column. */
const NEIGHBOURS = 50;

function blockOf(lines: readonly PdfLine[], { headingSizes, joiner }: DocumentShape): DraftBlock {
  const [first] = lines;
  const joined = joiner.join(lines.map((line) => line.text));
  const text = first?.rightToLeft ? mendBrackets(joined) : joined;
  if (!first) return { kind: 'paragraph', level: null, text };
  if (text.includes('\t')) return { kind: 'tableRow', level: null, text };
  const rank = text.length <= MAX_HEADING_LENGTH ? headingSizes.findIndex((size) => isSameSize(size, first.size)) : -1;
  if (rank >= 0 && /\p{L}/u.test(text)) return { kind: 'heading', level: Math.min(rank + 1, 6), text };
  return { kind: LIST_BULLET.test(text) ? 'listItem' : 'paragraph', level: null, text };
}

const MAX_HEADING_LENGTH = 250;

/** A heading is larger than the body by at least this factor. */
const HEADING_FACTOR = 1.15;

const isSameSize = (one: number, other: number): boolean => Math.abs(one - other) <= 0.25;

/** The sizes of a document's body and headings, from all its lines. */
export function measureSizes(lines: Iterable<PdfLine>): Pick<DocumentShape, 'bodySize' | 'headingSizes'> {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 4) / 4;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  const bodySize = [...letters].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 0])[0];
  const headingSizes = [...letters.keys()]
    .filter((size) => size >= bodySize * HEADING_FACTOR)
    .sort((one, other) => other - one);
  return { bodySize, headingSizes };
}
