import type { PartialDate } from '../../partialDate.ts';
import { momentsOf } from './isCertainlyLater.ts';

/** A member of a family, as far as it tells who wrote the text first. */
export interface FamilyCandidate<Id extends string> {
  readonly id: Id;
  readonly published: PartialDate | null;
  /** How much of its text stands in the other members, summed over them. */
  readonly copiedShare: number;
}

export interface LikelyOriginal<Id extends string> {
  readonly id: Id;
  readonly because: 'published-first' | 'most-copied';
}

/**
 * The member that the others probably have their text from: the one that was certainly published before all others, or else the
 * one of the earliest most of whose text stands in the others. None where nothing tells them apart.
 */
export function likelyOriginal<Id extends string>(members: readonly FamilyCandidate<Id>[]): LikelyOriginal<Id> | null {
  const dated = members.flatMap(({ published, ...member }) =>
    published === null ? [] : [{ ...member, ...momentsOf(published) }],
  );
  const [earliestEnd = LATEST] = dated.map(({ last }) => last).sort();
  const earliest = dated.filter(({ first }) => first <= earliestEnd);
  const [only] = earliest;
  if (only && earliest.length === 1) return { id: only.id, because: 'published-first' };
  const byCopied = [...(earliest.length > 0 ? earliest : members)].sort((a, b) => b.copiedShare - a.copiedShare);
  const [most, next] = byCopied;
  if (!most || (next && most.copiedShare - next.copiedShare < CLEARLY_MORE)) return null;
  return { id: most.id, because: 'most-copied' };
}

const CLEARLY_MORE = 0.02;
const LATEST = '9999-12-31T24:00';
