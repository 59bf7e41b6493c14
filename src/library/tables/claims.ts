import type { Claim, Evidence } from '../../core/claim/claim.ts';
import type { ClaimId, ExcerptId, SourceId } from '../../core/ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { type Query, sql, sqlList } from '../sql.ts';

/** An undo step of an earlier program may lack what came later. */
type StoredClaim = Omit<Claim, 'unconfirmed'> & Partial<Pick<Claim, 'unconfirmed'>>;

export function insertClaim(db: WritableDb, claim: StoredClaim): void {
  db.run(sql`INSERT INTO claim (id, statement, type, as_of, attribution, created_at, updated_at)
    VALUES (${claim.id}, ${claim.statement}, ${claim.type}, ${claim.asOf}, ${claim.attribution}, ${claim.createdAt},
      ${claim.updatedAt})`);
  insertEvidence(db, claim);
}

/** Puts the claim in place of what is stored under its id, evidence and times included. */
export function updateClaim(db: WritableDb, claim: StoredClaim): void {
  db.run(sql`UPDATE claim SET statement = ${claim.statement}, type = ${claim.type}, as_of = ${claim.asOf},
      attribution = ${claim.attribution},
      created_at = ${claim.createdAt}, updated_at = ${claim.updatedAt}
    WHERE id = ${claim.id}`);
  db.run(sql`DELETE FROM evidence WHERE claim_id = ${claim.id}`);
  insertEvidence(db, claim);
}

/** Its evidence goes with it; the excerpts stay. */
export function deleteClaim(db: WritableDb, id: ClaimId): void {
  db.run(sql`DELETE FROM claim WHERE id = ${id}`);
}

export function findClaim(db: ReadableDb, id: ClaimId): Claim | undefined {
  return select(db, sql`WHERE id = ${id}`)[0];
}

/** The claims in the order of the ids; one that is not in the library is left out. */
export function findClaims(db: ReadableDb, ids: readonly ClaimId[]): readonly Claim[] {
  const byId = new Map(select(db, sql`WHERE id IN ${sqlList(ids)}`).map((claim) => [claim.id, claim]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Every claim, the last stated first. */
export function listClaims(db: ReadableDb): readonly Claim[] {
  return select(db, sql`ORDER BY created_at DESC, id`);
}

/** The claims that rest on a passage of a source, the last stated first. */
export function listClaimsOnSource(db: ReadableDb, sourceId: SourceId): readonly Claim[] {
  return select(
    db,
    sql`WHERE id IN (
        SELECT claim_id FROM evidence JOIN excerpt ON excerpt.id = evidence.excerpt_id WHERE excerpt.source_id = ${sourceId}
      ) ORDER BY created_at DESC, id`,
  );
}

export function countClaimsOnExcerpt(db: ReadableDb, id: ExcerptId): number {
  return db.find<{ count: number }>(sql`SELECT count(*) AS count FROM evidence WHERE excerpt_id = ${id}`)?.count ?? 0;
}

/** The claims that rest on a newer wording of an excerpt and are not confirmed on it, the last stated first. */
export function listClaimsMadeWith(db: ReadableDb, id: ExcerptId): readonly Claim[] {
  return select(
    db,
    sql`WHERE id IN (SELECT claim_id FROM evidence WHERE instead_of = ${id}) ORDER BY created_at DESC, id`,
  );
}

function insertEvidence(db: WritableDb, { id, evidence, unconfirmed = [] }: StoredClaim): void {
  const insteadOf = new Map(unconfirmed.map((one) => [one.excerptId, one.insteadOf]));
  for (const [position, { excerptId, relation }] of evidence.entries()) {
    db.run(sql`INSERT INTO evidence (claim_id, position, excerpt_id, relation, instead_of)
      VALUES (${id}, ${position}, ${excerptId}, ${relation}, ${insteadOf.get(excerptId) ?? null})`);
  }
}

interface ClaimRow {
  readonly id: ClaimId;
  readonly statement: string;
  readonly type: Claim['type'];
  readonly as_of: string | null;
  readonly attribution: string;
  readonly created_at: string;
  readonly updated_at: string;
  /** JSON. */
  readonly evidence: string;
  /** JSON. */
  readonly unconfirmed: string;
}

function select(db: ReadableDb, where: Query): readonly Claim[] {
  const rows = db.all<ClaimRow>(sql`
    SELECT *, (
      SELECT json_group_array(json_object('excerptId', excerpt_id, 'relation', relation) ORDER BY position)
      FROM evidence WHERE claim_id = claim.id
    ) AS evidence, (
      SELECT json_group_array(json_object('excerptId', excerpt_id, 'insteadOf', instead_of) ORDER BY position)
      FROM evidence WHERE claim_id = claim.id AND instead_of IS NOT NULL
    ) AS unconfirmed
    FROM claim ${where}`);
  return rows.map((row) => ({
    id: row.id,
    statement: row.statement,
    type: row.type,
    asOf: row.as_of,
    attribution: row.attribution,
    evidence: JSON.parse(row.evidence) as Evidence[],
    unconfirmed: JSON.parse(row.unconfirmed) as Claim['unconfirmed'],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));
}
