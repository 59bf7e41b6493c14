import type { Briefing, BriefingHeader } from '../../src/core/briefing/briefing.ts';
import {
  type Block,
  type BlockDirection,
  DOCUMENT_VERSION,
  type Inline,
  type ListItem,
  type NoteInline,
  type TableCell,
} from '../../src/core/briefing/document.ts';
import { createCitationFormatter } from '../../src/core/citation/citationFormatter.ts';
import { formatBriefing } from '../../src/core/citation/formatBriefing.ts';
import { type BriefingToRender, renderBriefing } from '../../src/core/docx/renderBriefing.ts';
import type { BlockId } from '../../src/core/ids.ts';
import type { Source } from '../../src/core/source/source.ts';
import { buildCluster, footnoteId } from './buildSource.ts';
import { bundledCsl } from './bundledCsl.ts';
import { type Docx, readDocx } from './readDocx.ts';

export type PrintedBriefing = Pick<Briefing, 'header' | 'document'>;

/** A briefing of these blocks; of its header only what a test does not name is filled in. */
export function buildBriefing(blocks: readonly Block[], header: Partial<BriefingHeader> = {}): PrintedBriefing {
  return {
    header: {
      title: '',
      audience: '',
      author: '',
      date: null,
      informationCutOff: null,
      marking: null,
      language: 'en-GB',
      citationStyle: 'chicago-fullnote-bibliography',
      ...header,
    },
    document: { version: DOCUMENT_VERSION, blocks: [...blocks] },
  };
}

let lastBlock = 0;
const nextBlockId = (): BlockId => `blk_${String(++lastBlock).padStart(16, '0')}` as BlockId;
const inlinesOf = <Part extends Inline>(content: readonly (Part | string)[]) =>
  content.map((part) => (typeof part === 'string' ? { kind: 'text' as const, text: part } : part));

/** A citation with the given number, as `buildCluster` makes it. */
export const cite = (...cluster: Parameters<typeof buildCluster>) => {
  const { id, items } = buildCluster(...cluster);
  return { kind: 'citation' as const, id, items };
};
export const footnote = (number: number, ...content: (NoteInline | string)[]): Inline => ({
  kind: 'footnote',
  id: footnoteId(number),
  inlines: inlinesOf(content),
});

export const paragraph = (...content: (Inline | string)[]): Block => ({
  kind: 'paragraph',
  id: nextBlockId(),
  inlines: inlinesOf(content),
});
export const quote = (...content: (Inline | string)[]): Block => ({
  kind: 'quote',
  id: nextBlockId(),
  inlines: inlinesOf(content),
});
export const heading = (level: 1 | 2 | 3, ...content: (Inline | string)[]): Block => ({
  kind: 'heading',
  id: nextBlockId(),
  level,
  inlines: inlinesOf(content),
});

/** A list from lines such as `1. first`, `  - below it`: two spaces a level. */
export const list = (...lines: string[]): Block => ({
  kind: 'list',
  id: nextBlockId(),
  items: lines.map((line): ListItem => {
    const [, spaces = '', sign = '-', text = ''] = /^( *)(1\.|-) (.*)$/.exec(line) ?? [];
    return { indent: spaces.length / 2, ordered: sign === '1.', inlines: inlinesOf([text]) };
  }),
});

type CellContent = string | Inline | readonly (Inline | string)[];

/** A table from rows of cells; `|` at the end, at both ends or at the start of a text aligns its cell right, center or left. */
export const table = (...rows: CellContent[][]): Extract<Block, { kind: 'table' }> => ({
  kind: 'table',
  id: nextBlockId(),
  rows: rows.map((cells) => ({ cells: cells.map(cellOf) })),
});

function cellOf(content: CellContent): TableCell {
  if (typeof content !== 'string') {
    return { inlines: inlinesOf(Array.isArray(content) ? content : [content as Inline]) };
  }
  const [, start, text = '', end] = /^(\|?)(.*?)(\|?)$/s.exec(content) ?? [];
  const alignment = start && end ? 'center' : start ? 'left' : end ? 'right' : undefined;
  return { inlines: text === '' ? [] : inlinesOf([text]), ...(alignment ? { alignment } : {}) };
}

/** The same table with its first row naming the columns. */
export const withHeader = (block: Extract<Block, { kind: 'table' }>): Block => ({ ...block, headerRow: true });

export const set = (direction: BlockDirection, block: Block): Block => {
  if (block.kind === 'pageBreak' || block.kind === 'sectionBreak') throw new Error('A break has no direction.');
  return { ...block, direction };
};

/** What a Word file holds beside a briefing and its citations. */
type More = Omit<BriefingToRender, 'briefing' | 'formatted'>;

export async function exportBytes(
  briefing: PrintedBriefing,
  sources: readonly Source[] = [],
  more: More = {},
): Promise<Uint8Array> {
  return renderBriefing({
    briefing,
    formatted: formatBriefing(briefing, sources, createCitationFormatter(bundledCsl)),
    ...more,
  });
}

/** The Word file of a briefing, taken apart. */
export async function exportDocx(
  briefing: PrintedBriefing,
  sources: readonly Source[] = [],
  more: More = {},
): Promise<Docx> {
  return readDocx(await exportBytes(briefing, sources, more));
}
