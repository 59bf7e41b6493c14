import type { Block, BriefingDocument, Inline } from '../../src/core/briefing/document.ts';
import type { CitationItem } from '../../src/core/citation/citation.ts';
import type { BlockId, CitationId, SourceId } from '../../src/core/ids.ts';

/** Ids that read as what they stand for: `blockId('intro')` is `blk_intro00000000000`. */
const padded = (name: string) => name.padEnd(16, '0');
export const blockId = (name: string) => `blk_${padded(name)}` as BlockId;
export const citationId = (name: string) => `cit_${padded(name)}` as CitationId;
export const sourceId = (name: string) => `src_${padded(name)}` as SourceId;

export const text = (value: string, format: { bold?: true; italic?: true } = {}): Inline => ({
  kind: 'text',
  text: value,
  ...format,
});

export function cite(name: string, item: Partial<CitationItem> = {}): Inline {
  return { kind: 'citation', id: citationId(name), items: [{ sourceId: sourceId(name), ...item }] };
}

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

export const draft = (...blocks: Block[]): BriefingDocument => ({ version: 1, blocks });
