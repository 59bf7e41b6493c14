import { assertNever } from '../../core/assertNever.ts';
import type { CitationItem } from '../../core/citation/citation.ts';
import type { Claim } from '../../core/claim/claim.ts';
import { driftStates, type Excerpt } from '../../core/excerpt/excerpt.ts';
import { standsAsTaken } from '../../core/excerpt/standsAsTaken.ts';
import type { ExcerptId, SourceId } from '../../core/ids.ts';
import type { SourceSummary } from '../../core/source/source.ts';
import type { ReadableDb } from '../../library/database.ts';
import { findExcerpts } from '../../library/tables/excerpts.ts';
import { findSourceSummaries } from '../../library/tables/sources.ts';
import type { Citable } from '../../shared/contract/evidenceOperations.ts';
import type { Candidate } from './matchCandidates.ts';

/** Completes candidates with what the `@` list shows of them and inserts. */
export function renderCitables(db: ReadableDb, candidates: readonly Candidate[]): Citable[] {
  const passages = readPassages(db, candidates);
  const sources = readSources(db, candidates, passages);
  return candidates.flatMap((candidate): Citable[] => {
    const marks = candidate.marks.map(({ start, end }) => ({ start, end }));
    switch (candidate.kind) {
      case 'source': {
        const { source } = candidate;
        return [{ kind: 'source', source, titleMarks: { text: source.title, marks } }];
      }
      case 'excerpt': {
        const { excerpt } = candidate;
        const source = sources.get(excerpt.sourceId);
        return source ? [{ kind: 'excerpt', excerpt, source, quoteMarks: { text: excerpt.quote.exact, marks } }] : [];
      }
      case 'claim': {
        const { claim } = candidate;
        const items = itemsOf(claim, passages);
        const cited = [...new Set(items.map((item) => item.sourceId))].flatMap((id) => sources.get(id) ?? []);
        const drifted = worstOf(claim.evidence.flatMap(({ excerptId }) => passages.get(excerptId) ?? []));
        return [
          { kind: 'claim', claim, items, sources: cited, drifted, statementMarks: { text: claim.statement, marks } },
        ];
      }
      default:
        return assertNever(candidate);
    }
  });
}

/** The items of the citation that stands for a claim: its supporting passages, each with its locator. */
function itemsOf(claim: Claim, passages: ReadonlyMap<ExcerptId, Excerpt>): CitationItem[] {
  return claim.evidence.flatMap(({ excerptId, relation }) => {
    const excerpt = relation === 'supports' ? passages.get(excerptId) : undefined;
    if (!excerpt) return [];
    const locator = excerpt.locator === null ? {} : { locator: excerpt.locator };
    return [{ sourceId: excerpt.sourceId, excerptId, claimId: claim.id, ...locator }];
  });
}

/** The passage that is most to be decided on; those that are kept as of their version come last. */
function worstOf(passages: readonly Excerpt[]): Excerpt | null {
  const drifted = passages.filter(({ drift }) => !standsAsTaken(drift));
  const rank = ({ drift, keptAt }: Excerpt) => driftStates.indexOf(drift) - (keptAt === null ? 0 : driftStates.length);
  return [...drifted].sort((one, other) => rank(other) - rank(one))[0] ?? null;
}

function readPassages(db: ReadableDb, candidates: readonly Candidate[]): ReadonlyMap<ExcerptId, Excerpt> {
  const ids = candidates.flatMap((candidate) =>
    candidate.kind === 'claim' ? candidate.claim.evidence.map(({ excerptId }) => excerptId) : [],
  );
  return new Map(findExcerpts(db, [...new Set(ids)]).map((excerpt) => [excerpt.id, excerpt]));
}

function readSources(
  db: ReadableDb,
  candidates: readonly Candidate[],
  passages: ReadonlyMap<ExcerptId, Excerpt>,
): ReadonlyMap<SourceId, SourceSummary> {
  const ofExcerpts = candidates.flatMap((candidate) =>
    candidate.kind === 'excerpt' ? [candidate.excerpt.sourceId] : [],
  );
  const ofPassages = [...passages.values()].map(({ sourceId }) => sourceId);
  const summaries = findSourceSummaries(db, [...new Set([...ofExcerpts, ...ofPassages])]);
  return new Map(summaries.map((source) => [source.id, source]));
}
