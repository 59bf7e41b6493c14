import { type Passage, searchPassages } from './searchPassages.ts';
import type { SearchTerm } from './searchTerm.ts';
import type { TextRange } from './textRange.ts';

/** A short piece of a text with the matches marked, and where the first of them stands. */
export interface Snippet {
  readonly text: string;
  /** UTF-16 offsets into `text`. */
  readonly marks: readonly TextRange[];
  /** UTF-16 offset into the whole text of the first match shown; null when the terms stand elsewhere, as in the title. */
  readonly firstMatch: number | null;
  /** Whether all of the terms stand in it: then no place further on shows more of them. */
  readonly isComplete: boolean;
}

/** Roughly how many characters a snippet shows. */
const LENGTH = 160;
/** How much further a long text is searched for a place where more of the terms stand together. */
const SEARCH_ON = 200_000;

/** Cuts about 160 characters out of a text where most of the terms stand together; the earliest such place. */
export function makeSnippet(text: string, terms: readonly SearchTerm[]): Snippet {
  const cluster = findCluster(text, terms);
  const first = cluster[0];
  const last = cluster.at(-1);
  const window = windowAround(text, first?.start ?? 0, last?.end ?? 0);
  const opening = window.start > 0 ? '…' : '';
  const closing = window.end < text.length ? '…' : '';
  const shift = opening.length - window.start;
  return {
    // Each white space becomes one space, so that marks keep their offsets.
    text: opening + text.slice(window.start, window.end).replace(/\s/g, ' ') + closing,
    marks: withoutOverlaps(cluster).map(({ start, end }) => ({ start: start + shift, end: end + shift })),
    firstMatch: first?.start ?? null,
    isComplete: new Set(cluster.map(({ term }) => term)).size === terms.length,
  };
}

/** The run of matches within a snippet's length that holds the most different terms. */
function findCluster(text: string, terms: readonly SearchTerm[]): readonly Passage[] {
  let best: readonly Passage[] = [];
  let bestCount = 0;
  let run: Passage[] = [];
  let stopAt = Number.POSITIVE_INFINITY;
  // Once all terms stand in a run, no other has more, and what comes a snippet's length further on is no part of it.
  const isEnough = (from: number) => bestCount === terms.length && from > (best[0]?.start ?? 0) + LENGTH;
  for (const passage of searchPassages(text, terms, isEnough)) {
    if (passage.start > stopAt) break;
    if (bestCount === 0) stopAt = passage.start + SEARCH_ON;
    run = [...run.filter(({ start }) => passage.end - start <= LENGTH), passage];
    const count = new Set(run.map(({ term }) => term)).size;
    const grows = count === bestCount && run[0] === best[0];
    if (count > bestCount || grows) best = run;
    bestCount = Math.max(bestCount, count);
    const complete = bestCount === terms.length && run[0] !== best[0];
    if (complete) break;
  }
  return best;
}

function windowAround(text: string, start: number, end: number): TextRange {
  const spare = Math.max(0, LENGTH - (end - start));
  const from = Math.max(0, Math.min(start - Math.floor(spare / 3), text.length - LENGTH));
  const to = Math.min(text.length, Math.max(end, from + LENGTH));
  return { start: wordBoundaryAfter(text, from, start), end: wordBoundaryBefore(text, to, end) };
}

/** How far a cut is moved to fall between words. */
const REACH = 20;

function wordBoundaryAfter(text: string, offset: number, limit: number): number {
  if (offset === 0) return 0;
  const space = text.slice(offset, Math.min(limit, offset + REACH)).search(/\s/);
  return space >= 0 ? offset + space + 1 : notInsideSurrogates(text, offset);
}

function wordBoundaryBefore(text: string, offset: number, limit: number): number {
  if (offset === text.length) return offset;
  const floor = Math.max(limit, offset - REACH);
  const space = text.slice(floor, offset).search(/\s\S*$/);
  return space >= 0 ? floor + space : notInsideSurrogates(text, offset);
}

function notInsideSurrogates(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

function withoutOverlaps(passages: readonly Passage[]): readonly Passage[] {
  let end = -1;
  return passages.filter((passage) => {
    if (passage.start < end) return false;
    end = passage.end;
    return true;
  });
}
