import type { Block } from '../../../core/briefing/document.ts';

/** A block that is not in a document yet. */
export type PastedBlock = Block extends infer Kind ? (Kind extends Block ? Omit<Kind, 'id'> : never) : never;

/** What of a pasted text could not be kept as it was. */
export type PasteLoss =
  | 'tables'
  | 'mergedCells'
  | 'cellBlocks'
  | 'pictures'
  | 'formatting'
  | 'footnotes'
  | 'noteBlocks'
  | 'noteInNote'
  | 'deletions'
  | 'links'
  | 'levels';

export interface PastedContent {
  readonly blocks: readonly PastedBlock[];
  readonly losses: ReadonlySet<PasteLoss>;
}
