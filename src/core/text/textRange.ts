/** A stretch of a text in UTF-16 code units, `end` excluded. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** In order of position; of those that begin together, the longest first. */
export function byPlace(one: TextRange, other: TextRange): number {
  return one.start - other.start || other.end - one.end;
}
