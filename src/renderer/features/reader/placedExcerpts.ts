import type { Excerpt } from '../../../core/excerpt/excerpt.ts';
import type { SourceTextId } from '../../../core/ids.ts';

/** An excerpt whose position is the one in the text that is read. */
export interface PlacedExcerpt extends Excerpt {
  /** That text reads differently there than the one it was taken from. */
  readonly isChanged?: boolean;
}

/** The excerpts that stand in a text, each at its place there: the one it was taken from, or the one where it was found. */
export function placedExcerpts(excerpts: readonly Excerpt[], textId: SourceTextId): readonly PlacedExcerpt[] {
  return excerpts
    .flatMap((excerpt): readonly PlacedExcerpt[] => {
      if (excerpt.textId === textId) return [excerpt];
      const { found, drift } = excerpt;
      if (found?.textId !== textId) return [];
      return [{ ...excerpt, position: { start: found.start, end: found.end }, isChanged: drift === 'changed' }];
    })
    .sort((one, other) => one.position.start - other.position.start || one.position.end - other.position.end);
}
