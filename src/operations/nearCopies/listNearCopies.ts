import type { ReadableDb } from '../../library/database.ts';
import {
  countFamilies,
  type FamilySize,
  findFamilyMembers,
  listFamilies,
} from '../../library/tables/nearCopyFamilies.ts';
import { findSourceSummaries } from '../../library/tables/sources.ts';
import type { NearCopyFamilySummary } from '../../shared/contract/nearCopyOperations.ts';
import type { ReadFunction } from '../context.ts';
import { comparePublished } from './comparePublished.ts';
import { findLikelyOriginal } from './familyOf.ts';

export const listNearCopies: ReadFunction<'nearCopies.list'> = ({ db }, page) => ({
  families: listFamilies(db, page).flatMap((family) => summaryOf(db, family) ?? []),
  total: countFamilies(db),
});

/** Members looked at to tell the likely original of a family, and others of it that are shown. */
const MOST_MEMBERS = 500;
const SHOWN_OTHERS = 4;

function summaryOf(db: ReadableDb, { family, size }: FamilySize): NearCopyFamilySummary | undefined {
  const ids = findFamilyMembers(db, family).slice(0, MOST_MEMBERS);
  const original = findLikelyOriginal(db, ids);
  const members = [...findSourceSummaries(db, ids)].sort(comparePublished);
  const first = members.find(({ id }) => id === original?.id) ?? members[0];
  if (first === undefined) return undefined;
  return {
    original: first,
    because: original?.because ?? null,
    size,
    others: members.filter(({ id }) => id !== first.id).slice(0, SHOWN_OTHERS),
  };
}
