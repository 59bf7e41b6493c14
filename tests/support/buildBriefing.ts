import type { Briefing, BriefingHeader } from '../../src/core/briefing/briefing.ts';
import type { Block, Inline, ListItem } from '../../src/core/briefing/document.ts';
import { bundledCsl } from '../../src/core/citation/bundledCsl.ts';
import { createCitationFormatter } from '../../src/core/citation/citationFormatter.ts';
import { formatBriefing } from '../../src/core/citation/formatBriefing.ts';
import { renderBriefing } from '../../src/core/docx/renderBriefing.ts';
import type { BlockId } from '../../src/core/ids.ts';
import type { Source } from '../../src/core/source/source.ts';
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
    document: { version: 1, blocks: [...blocks] },
  };
}

let lastBlock = 0;
const nextBlockId = (): BlockId => `blk_${String(++lastBlock).padStart(16, '0')}` as BlockId;
const inlinesOf = (content: readonly (Inline | string)[]): Inline[] =>
  content.map((part) => (typeof part === 'string' ? { kind: 'text', text: part } : part));

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

export async function exportBytes(briefing: PrintedBriefing, sources: readonly Source[] = []): Promise<Uint8Array> {
  return renderBriefing({
    briefing,
    formatted: formatBriefing(briefing, sources, createCitationFormatter(bundledCsl)),
  });
}

/** The Word file of a briefing, taken apart. */
export async function exportDocx(briefing: PrintedBriefing, sources: readonly Source[] = []): Promise<Docx> {
  return readDocx(await exportBytes(briefing, sources));
}
