import type { ReadableDb, WritableDb } from '../../database.ts';
import { findSetting, writeSetting } from '../../tables/librarySettings.ts';

/** How far the commonest words are posted. */
export interface PostingState {
  /** Sources there were when the words were chosen. */
  readonly listed: number;
  /** Blocks below this were made of other words and count no more. */
  readonly firstBlock: number;
  /** The block whose rows are vectors yet. */
  readonly openBlock: number;
}

/** Undefined before any words were chosen. */
export function findPostingState(db: ReadableDb): PostingState | undefined {
  const stored = findSetting(db, 'search-postings');
  return stored === undefined ? undefined : (JSON.parse(stored) as PostingState);
}

export function writePostingState(db: WritableDb, state: PostingState): void {
  writeSetting(db, 'search-postings', JSON.stringify(state));
}
