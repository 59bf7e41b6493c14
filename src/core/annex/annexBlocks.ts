import type { Block, BlockDirection, Inline } from '../briefing/document.ts';
import { joinInlines } from '../briefing/joinInlines.ts';
import type { BlockId } from '../ids.ts';
import type { Marking } from '../marking/marking.ts';

/** Makes the blocks of an annex, each with an id that no block of a briefing has. */
export interface AnnexBlocks {
  heading(inlines: readonly (Inline | string)[]): Block;
  paragraph(inlines: readonly (Inline | string)[], settings?: BlockSettings): Block;
  quote(inlines: readonly (Inline | string)[], settings?: BlockSettings): Block;
}

interface BlockSettings {
  readonly direction?: BlockDirection;
  readonly marking?: Marking | null;
}

/** @param name of the annex, two small letters or digits: told apart by it, two annexes share no id */
export function annexBlocks(name: string): AnnexBlocks {
  let last = 0;
  // Ids of a briefing are random, 16 base-36 digits: one that begins with “annex” and as many zeros is not among them.
  const nextId = () => `blk_annex${name}${String(++last).padStart(11 - name.length, '0')}` as BlockId;
  const fields = (inlines: readonly (Inline | string)[], { direction, marking }: BlockSettings = {}) => ({
    id: nextId(),
    ...(direction ? { direction } : {}),
    ...(marking ? { marking } : {}),
    inlines: joinInlines(inlines.map((part) => (typeof part === 'string' ? { kind: 'text', text: part } : part))),
  });
  return {
    heading: (inlines) => ({ kind: 'heading', level: 1, ...fields(inlines) }),
    paragraph: (inlines, settings) => ({ kind: 'paragraph', ...fields(inlines, settings) }),
    quote: (inlines, settings) => ({ kind: 'quote', ...fields(inlines, settings) }),
  };
}

export const bold = (text: string): Inline => ({ kind: 'text', text, bold: true });
export const italic = (text: string): Inline => ({ kind: 'text', text, italic: true });
export const lineBreak: Inline = { kind: 'lineBreak' };
export const linkTo = (url: string): Inline => ({ kind: 'link', url, children: [{ kind: 'text', text: url }] });
