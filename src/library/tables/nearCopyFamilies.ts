import type { SourceId } from '../../core/ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { type Query, sql, sqlList } from '../sql.ts';
import { joinedTo } from './nearCopyEdges.ts';

/**
 * Families: the sources in the library that near copies join, directly or through others (nearCopyEdges.ts). They are kept in a
 * table of their own, since each row of a list says how many a source has.
 */

/** The family of a source by its name; undefined when the source has no near copies. */
export function findFamily(db: ReadableDb, id: SourceId): SourceId | undefined {
  return db.find<{ family: SourceId }>(sql`SELECT family FROM near_copy_family WHERE source_id = ${id}`)?.family;
}

/** The names of the families that some of these sources belong to. */
export function findFamilies(db: ReadableDb, ids: readonly SourceId[]): ReadonlyMap<SourceId, SourceId> {
  const rows = db.all<{ id: SourceId; family: SourceId }>(sql`
    SELECT source_id AS id, family FROM near_copy_family WHERE source_id IN ${sqlList(ids)}`);
  return new Map(rows.map(({ id, family }) => [id, family]));
}

export function findFamilyMembers(db: ReadableDb, family: SourceId): readonly SourceId[] {
  return db
    .all<{ id: SourceId }>(sql`SELECT source_id AS id FROM near_copy_family WHERE family = ${family}`)
    .map(({ id }) => id);
}

/** For each of these sources how many of its family are not among them; one without such others is left out. */
export function countFamilyOutside(db: ReadableDb, ids: readonly SourceId[]): ReadonlyMap<SourceId, number> {
  const rows = db.all<{ id: SourceId; count: number }>(sql`
    SELECT own.source_id AS id, count(*) AS count
    FROM near_copy_family own JOIN near_copy_family member ON member.family = own.family
    WHERE own.source_id IN ${sqlList(ids)} AND member.source_id NOT IN ${sqlList(ids)}
    GROUP BY own.source_id ORDER BY own.source_id`);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

export interface FamilySize {
  readonly family: SourceId;
  readonly size: number;
}

/** A page of all families, the largest first. */
export function listFamilies(db: ReadableDb, page: { offset: number; limit: number }): readonly FamilySize[] {
  return db.all(sql`SELECT family, count(*) AS size FROM near_copy_family
    GROUP BY family ORDER BY count(*) DESC, family LIMIT ${page.limit} OFFSET ${page.offset}`);
}

export function countFamilies(db: ReadableDb): number {
  return db.find<{ count: number }>(sql`SELECT count(DISTINCT family) AS count FROM near_copy_family`)?.count ?? 0;
}

/**
 * For a query over `source s`: how many sources in the library share its family, or much of its text without being of it. Most have none, and
 * three looks into indexes say so in a tenth of the time.
 */
export const NEAR_COPY_COUNT: Query = sql`CASE WHEN
  EXISTS (SELECT 1 FROM near_copy_family own WHERE own.source_id = s.id)
  OR EXISTS (SELECT 1 FROM near_copy pair WHERE pair.source_id = s.id)
  OR EXISTS (SELECT 1 FROM near_copy pair WHERE pair.other_id = s.id)
THEN (
  SELECT count(*) FROM (
    SELECT member.source_id AS id FROM near_copy_family own JOIN near_copy_family member ON member.family = own.family
      WHERE own.source_id = s.id AND member.source_id <> s.id
    UNION
    SELECT CASE pair.source_id WHEN s.id THEN pair.other_id ELSE pair.source_id END FROM (
      SELECT source_id, other_id, kind FROM near_copy WHERE source_id = s.id
      UNION ALL SELECT source_id, other_id, kind FROM near_copy WHERE other_id = s.id
    ) AS pair
    WHERE pair.kind <> 'quotes' AND NOT EXISTS (
      SELECT 1 FROM not_a_copy denied WHERE denied.source_id = pair.source_id AND denied.other_id = pair.other_id)
  ) AS copy CROSS JOIN source present ON present.id = copy.id AND present.removed_at IS NULL)
ELSE 0 END`;

/** Brings the families up to date after new near copies of a source were put down. */
export function joinFamilies(db: WritableDb, id: SourceId): void {
  const { ids, hasBorrower } = joinedTo(db, [id]);
  // What a borrower had most of its text from may be another source now.
  if (hasBorrower) refreshFamilies(db, [id, ...ids]);
  else if (ids.length > 0) joinInto(db, [id, ...ids]);
}

function joinInto(db: WritableDb, joined: readonly SourceId[]): void {
  const known = [...new Set(findFamilies(db, joined).values())];
  const name = leastOf([...known, ...joined]);
  db.run(sql`UPDATE near_copy_family SET family = ${name} WHERE family IN ${sqlList(known)} AND family <> ${name}`);
  for (const member of joined) insertMember(db, member, name);
}

/** Works the families of some sources out anew: after a pair was denied, or a source removed or brought back. */
export function refreshFamilies(db: WritableDb, ids: readonly SourceId[]): void {
  const touched = new Set([...ids, ...dissolveFamilies(db, ids)]);
  const placed = new Set<SourceId>();
  // Grows while it is gone through: a source that comes over from a family may have held that together.
  for (const start of touched) {
    if (placed.has(start)) continue;
    const members = reachableFrom(db, start);
    for (const left of dissolveFamilies(db, members)) touched.add(left);
    for (const member of members) placed.add(member);
    if (members.length < 2) continue;
    const name = leastOf(members);
    for (const member of members) insertMember(db, member, name);
  }
}

/** Strikes out the families of some sources; who was in them. */
function dissolveFamilies(db: WritableDb, ids: readonly SourceId[]): readonly SourceId[] {
  const families = [...new Set(findFamilies(db, ids).values())];
  const members = families.flatMap((family) => findFamilyMembers(db, family));
  db.run(sql`DELETE FROM near_copy_family WHERE family IN ${sqlList(families)}`);
  return members;
}

function insertMember(db: WritableDb, id: SourceId, family: SourceId): void {
  db.run(sql`INSERT INTO near_copy_family (source_id, family) VALUES (${id}, ${family})
    ON CONFLICT (source_id) DO UPDATE SET family = excluded.family`);
}

function reachableFrom(db: ReadableDb, start: SourceId): readonly SourceId[] {
  const reached = new Set([start]);
  for (let edge: readonly SourceId[] = [start]; edge.length > 0; ) {
    edge = joinedTo(db, edge).ids.filter((id) => !reached.has(id));
    for (const id of edge) reached.add(id);
  }
  return [...reached];
}

function leastOf(ids: readonly SourceId[]): SourceId {
  const [least] = [...ids].sort();
  if (least === undefined) throw new Error('A family has members');
  return least;
}
