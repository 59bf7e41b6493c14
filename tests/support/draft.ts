import {
  type Block,
  type BriefingDocument,
  DOCUMENT_VERSION,
  type Inline,
  type TableCell,
} from '../../src/core/briefing/document.ts';
import type { CitationItem } from '../../src/core/citation/citation.ts';
import type { BlockId, CitationId, FootnoteId, SourceId } from '../../src/core/ids.ts';

/** Ids that read as what they stand for: `blockId('intro')` is `blk_intro00000000000`. */
const padded = (name: string) => name.padEnd(16, '0');
export const blockId = (name: string) => `blk_${padded(name)}` as BlockId;
export const citationId = (name: string) => `cit_${padded(name)}` as CitationId;
export const footnoteId = (name: string) => `ftn_${padded(name)}` as FootnoteId;
export const sourceId = (name: string) => `src_${padded(name)}` as SourceId;

export const text = (value: string, format: { bold?: true; italic?: true } = {}): Inline => ({
  kind: 'text',
  text: value,
  ...format,
});

export function cite(name: string, item: Partial<CitationItem> = {}): Inline {
  return { kind: 'citation', id: citationId(name), items: [{ sourceId: sourceId(name), ...item }] };
}

/** A footnote: `footnote('aside', text('See '), cite('one'))`. */
export const footnote = (name: string, ...inlines: Inline[]): Inline => ({
  kind: 'footnote',
  id: footnoteId(name),
  inlines: inlines.filter((inline) => inline.kind !== 'footnote'),
});

export const paragraph = (name: string, ...inlines: Inline[]): Block => ({
  kind: 'paragraph',
  id: blockId(name),
  inlines,
});
export const heading = (name: string, level: number, ...inlines: Inline[]): Block => ({
  kind: 'heading',
  id: blockId(name),
  level,
  inlines,
});

/** A table of plain cells: `table('costs', ['Year', 'Cost'], ['2026', '12'])`. A cell may also be given as it is stored. */
export const table = (name: string, ...rows: readonly (readonly (string | TableCell)[])[]): Block => ({
  kind: 'table',
  id: blockId(name),
  rows: rows.map((cells) => ({
    cells: cells.map((cell) => (typeof cell === 'string' ? { inlines: cell === '' ? [] : [text(cell)] } : cell)),
  })),
});

export const draft = (...blocks: Block[]): BriefingDocument => ({ version: DOCUMENT_VERSION, blocks });
