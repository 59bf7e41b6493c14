import { foldCluster } from './foldCluster.ts';

/* What a code unit folds to on its own, or one of these, which no folded word holds; those that are no word to themselves come first. */
const UNKNOWN = 0;
/** It folds to nothing or to several, or is half a character: to be looked at as a cluster. */
const FOLDS_OTHERWISE = 1;
/** A mark: it belongs to the cluster before. */
export const JOINS_BEFORE = 2;
/** It is a word of its own, spelt as it stands. */
export const STANDS_AS_WORD = 3;
/** What is no part of a word folds to it. */
export const SPACE = 0x20;

/** What `foldedUnit` has found so far, 0 for what it was not asked: looking one up costs a fraction of folding it. */
export const foldedUnits = new Uint16Array(0x10000);

/** The code unit that a code unit folds to when no mark follows, or one of the above. */
export function foldedUnit(code: number): number {
  const known = foldedUnits[code] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const found = findFoldedUnit(String.fromCharCode(code));
  foldedUnits[code] = found;
  return found;
}

function findFoldedUnit(character: string): number {
  if (JOINING.test(character)) return JOINS_BEFORE;
  if (HALF_OR_LEADING.test(character)) return FOLDS_OTHERWISE;
  const folded = foldCluster(character);
  if (folded === ` ${character} `) return STANDS_AS_WORD;
  return folded.length === 1 ? folded.charCodeAt(0) : FOLDS_OTHERWISE;
}

/** Combining marks, and those of half-width kana, which are characters of their own. */
export const JOINING = /[\p{M}\uff9e\uff9f]/u;
/** A surrogate, or a Korean letter that others may follow in one syllable. */
const HALF_OR_LEADING = /[\ud800-\udfff\u1100-\u115f]/;
