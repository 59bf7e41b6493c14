import type { SourceId } from '../../core/ids.ts';
import { type LikelyOriginal, likelyOriginal } from '../../core/source/nearCopies/likelyOriginal.ts';
import type { SourceSummary } from '../../core/source/source.ts';
import type { ReadableDb } from '../../library/database.ts';
import { copiedShares, findDenied, findNearCopies, type NearCopy } from '../../library/tables/nearCopies.ts';
import { findFamily, findFamilyMembers } from '../../library/tables/nearCopyFamilies.ts';
import { isInQueue } from '../../library/tables/sketches.ts';
import { findSourceSummaries } from '../../library/tables/sources.ts';
import type { FamilyMember, NearCopyFamily } from '../../shared/contract/nearCopyOperations.ts';
import type { ReadFunction } from '../context.ts';
import { existingSource } from '../existing.ts';
import { comparePublished } from './comparePublished.ts';
import { shownShares } from './shownShares.ts';

export const familyOf: ReadFunction<'nearCopies.familyOf'> = ({ db }, { id }): NearCopyFamily => {
  const { version } = existingSource(db, id);
  const family = findFamily(db, id);
  const memberIds = family === undefined ? [] : findFamilyMembers(db, family);
  const pairs = new Map(findNearCopies(db, id).map((pair) => [pair.otherId, pair]));
  const denied = new Set(findDenied(db, id));
  const original = findLikelyOriginal(db, memberIds);
  // The ones that are copies of the asked source itself go first into what is shown of a very large family.
  const shownIds = [...memberIds]
    .sort((a, b) => rankOf(a, id, original, pairs) - rankOf(b, id, original, pairs))
    .slice(0, MOST_MEMBERS);
  const members = findSourceSummaries(db, shownIds)
    .map((source) => memberOf(source, pairs.get(source.id), { version, isDenied: denied.has(source.id) }))
    .sort((a, b) => comparePublished(a.source, b.source));
  const isOriginal = ({ source }: FamilyMember) => source.id === original?.id;
  const outside = (other: SourceId) => !memberIds.includes(other);
  const strangers = [...pairs.values()].filter(({ otherId }) => outside(otherId) && !denied.has(otherId));
  return {
    members: [...members.filter(isOriginal), ...members.filter((member) => !isOriginal(member))],
    size: memberIds.length,
    original,
    apart: [...copiesAmong(db, strangers, version)],
    quoting: quotingWith(db, strangers),
    denied: [...findSourceSummaries(db, [...denied].filter(outside))],
    isCompared: !isInQueue(db, id),
  };
};

const MOST_MEMBERS = 200;

/** Which member the others probably have their text from. */
export function findLikelyOriginal(db: ReadableDb, ids: readonly SourceId[]): LikelyOriginal<SourceId> | null {
  const copied = copiedShares(db, ids);
  return likelyOriginal(
    findSourceSummaries(db, ids).map(({ id, published }) => ({ id, published, copiedShare: copied.get(id) ?? 0 })),
  );
}

function rankOf(
  member: SourceId,
  asked: SourceId,
  original: LikelyOriginal<SourceId> | null,
  pairs: ReadonlyMap<SourceId, NearCopy>,
): number {
  if (member === asked) return 0;
  if (member === original?.id) return 1;
  return pairs.has(member) ? 2 : 3;
}

/** @param asked the newest version of the source that was asked for, and whether it was said to be no copy of this one */
function memberOf(
  source: SourceSummary,
  pair: NearCopy | undefined,
  { version, isDenied }: { readonly version: number; readonly isDenied: boolean },
): FamilyMember {
  const isCopy = pair !== undefined && pair.kind !== 'quotes';
  return {
    source,
    ...(isCopy ? shownShares(pair, pair.kind === 'text') : { shareOfAsked: null, shareOfIt: null }),
    sharedWords: isCopy ? pair.sharedWords : 0,
    versionOfAsked: isCopy && pair.version !== version ? pair.version : null,
    versionOfIt: isCopy && pair.otherVersion !== source.version ? pair.otherVersion : null,
    isSameText: pair?.kind === 'text',
    isDenied,
  };
}

function copiesAmong(db: ReadableDb, pairs: readonly NearCopy[], version: number): readonly FamilyMember[] {
  const copies = new Map(pairs.filter(({ kind }) => kind !== 'quotes').map((pair) => [pair.otherId, pair]));
  return findSourceSummaries(db, [...copies.keys()]).map((source) =>
    memberOf(source, copies.get(source.id), { version, isDenied: false }),
  );
}

function quotingWith(db: ReadableDb, pairs: readonly NearCopy[]): NearCopyFamily['quoting'] {
  const quotes = pairs.filter(({ kind }) => kind === 'quotes').sort((a, b) => b.sharedWords - a.sharedWords);
  const words = new Map(quotes.map(({ otherId, sharedWords }) => [otherId, sharedWords]));
  return findSourceSummaries(
    db,
    quotes.slice(0, MOST_QUOTING).map(({ otherId }) => otherId),
  ).map((source) => ({ source, sharedWords: words.get(source.id) ?? 0 }));
}

const MOST_QUOTING = 20;
