import type { ParagraphLook } from '../write/writeParagraph.ts';

/** What the first paragraph of a block takes from what stands before it. */
export type Lead = Pick<ParagraphLook, 'before' | 'pageBreakBefore'>;
