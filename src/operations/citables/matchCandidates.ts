import { citableWords } from '../../core/citation/citableWords.ts';
import type { Claim } from '../../core/claim/claim.ts';
import type { Excerpt } from '../../core/excerpt/excerpt.ts';
import { noFilter } from '../../core/organising/sourceFilter.ts';
import type { SourceSummary } from '../../core/source/source.ts';
import { fuzzyMatch, fuzzyWords } from '../../core/text/fuzzyMatch.ts';
import type { TextRange } from '../../core/text/textRange.ts';
import type { ReadableDb } from '../../library/database.ts';
import { findTitles } from '../../library/search/findTitles.ts';
import { readIndexTotals } from '../../library/search/indexTotals.ts';
import { listSources } from '../../library/search/listSources.ts';
import { listClaims } from '../../library/tables/claims.ts';
import { listNewestExcerpts } from '../../library/tables/excerpts.ts';
import { findRecentSources, findSourceSummaries, findUsedSources } from '../../library/tables/sources.ts';

/** Something that can be cited, with what of its words matched. */
export type Candidate = { readonly marks: readonly TextRange[] } & (
  | { readonly kind: 'source'; readonly source: SourceSummary }
  | { readonly kind: 'excerpt'; readonly excerpt: Excerpt }
  | { readonly kind: 'claim'; readonly claim: Claim }
);

/** The best matches over titles and bylines of sources, quotes of excerpts and statements of claims; of equals, the newer. */
export function matchCandidates(db: ReadableDb, query: string, limit: number): readonly Candidate[] {
  const words = fuzzyWords(query);
  if (words.length === 0) return [];
  const scored: { readonly candidate: Candidate; readonly score: number }[] = [];
  for (const claim of listClaims(db)) {
    const match = fuzzyMatch(words, citableWords({ kind: 'claim', claim }));
    if (match) scored.push({ candidate: { kind: 'claim', claim, marks: match.marks }, score: match.score });
  }
  for (const excerpt of listNewestExcerpts(db)) {
    const match = fuzzyMatch(words, citableWords({ kind: 'excerpt', excerpt }));
    if (match) scored.push({ candidate: { kind: 'excerpt', excerpt, marks: match.marks }, score: match.score });
  }
  for (const source of comparableSources(db, words)) {
    const match = fuzzyMatch(words, citableWords({ kind: 'source', source }));
    if (!match) continue;
    // Only the title is shown with marks; outlet and authors stand behind it.
    const marks = match.marks.filter(({ end }) => end <= source.title.length);
    scored.push({ candidate: { kind: 'source', source, marks }, score: match.score });
  }
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** Up to so many sources, all are compared; beyond, those whose titles the index finds and those that are worked with. */
const COMPARABLE = 2_000;

function comparableSources(db: ReadableDb, words: readonly string[]): readonly SourceSummary[] {
  if (readIndexTotals(db).rows <= COMPARABLE) return listSources(db, noFilter, { offset: 0, limit: COMPARABLE });
  const workedWith = [...findUsedSources(db, 1_000), ...findRecentSources(db, 200)].map(({ id }) => id);
  return findSourceSummaries(db, [...new Set([...findTitles(db, words, 300), ...workedWith])]);
}
