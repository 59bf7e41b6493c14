import type { BlockContent } from '../../../core/briefing/walkDocument.ts';

/** A block that is not in a document yet. */
export type PastedBlock = BlockContent;

/** What of a pasted text could not be kept as it was. */
export type PasteLoss =
  | 'tables'
  | 'cellBlocks'
  | 'pictures'
  | 'formatting'
  | 'footnotes'
  | 'noteBlocks'
  | 'noteInNote'
  | 'deletions'
  | 'hidden'
  | 'links'
  | 'levels';

export interface PastedContent {
  readonly blocks: readonly PastedBlock[];
  readonly losses: ReadonlySet<PasteLoss>;
}
