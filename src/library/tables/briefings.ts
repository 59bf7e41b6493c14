import type { BriefingHeader, BriefingSummary } from '../../core/briefing/briefing.ts';
import type { BriefingId } from '../../core/ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { sql } from '../sql.ts';

/** A briefing without its body. */
export interface BriefingRecord {
  readonly id: BriefingId;
  readonly header: BriefingHeader;
  readonly documentVersion: number;
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export function insertBriefing(db: WritableDb, { header: h, ...briefing }: BriefingRecord): void {
  db.run(sql`INSERT INTO briefing (
      id, title, audience, author, date, information_cut_off, marking, language, citation_style, document_version, revision,
      created_at, updated_at
    ) VALUES (
      ${briefing.id}, ${h.title}, ${h.audience}, ${h.author}, ${h.date}, ${h.informationCutOff}, ${h.marking}, ${h.language},
      ${h.citationStyle}, ${briefing.documentVersion}, ${briefing.revision}, ${briefing.createdAt}, ${briefing.updatedAt}
    )`);
}

export function updateBriefingHeader(db: WritableDb, id: BriefingId, h: BriefingHeader): void {
  db.run(sql`UPDATE briefing SET title = ${h.title}, audience = ${h.audience}, author = ${h.author}, date = ${h.date},
      information_cut_off = ${h.informationCutOff}, marking = ${h.marking}, language = ${h.language},
      citation_style = ${h.citationStyle}
    WHERE id = ${id}`);
}

export function setBriefingRevision(db: WritableDb, id: BriefingId, revision: number, updatedAt: string): void {
  db.run(sql`UPDATE briefing SET revision = ${revision}, updated_at = ${updatedAt} WHERE id = ${id}`);
}

/** Takes a briefing out of the list, or with null back into it. Its body stays stored. */
export function setBriefingRemoved(db: WritableDb, id: BriefingId, removedAt: string | null): void {
  db.run(sql`UPDATE briefing SET removed_at = ${removedAt} WHERE id = ${id}`);
}

export function findBriefing(db: ReadableDb, id: BriefingId): BriefingRecord | undefined {
  const row = db.find<BriefingRow>(sql`SELECT * FROM briefing WHERE id = ${id} AND removed_at IS NULL`);
  return (
    row && {
      id: row.id,
      header: {
        title: row.title,
        audience: row.audience,
        author: row.author,
        date: row.date,
        informationCutOff: row.information_cut_off,
        marking: row.marking,
        language: row.language,
        citationStyle: row.citation_style,
      },
      documentVersion: row.document_version,
      revision: row.revision,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    }
  );
}

/** The last worked on first. */
export function listBriefings(db: ReadableDb): readonly BriefingSummary[] {
  const rows = db.all<BriefingRow & { citation_count: number }>(sql`
    SELECT *, (SELECT count(DISTINCT citation_id) FROM citation_place WHERE briefing_id = briefing.id) AS citation_count
    FROM briefing WHERE removed_at IS NULL ORDER BY updated_at DESC, id`);
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    audience: row.audience,
    marking: row.marking,
    citationCount: row.citation_count,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));
}

export function countBriefings(db: ReadableDb): number {
  return db.find<{ count: number }>(sql`SELECT count(*) AS count FROM briefing WHERE removed_at IS NULL`)?.count ?? 0;
}

interface BriefingRow {
  readonly id: BriefingId;
  readonly title: string;
  readonly audience: string;
  readonly author: string;
  readonly date: string | null;
  readonly information_cut_off: string | null;
  readonly marking: BriefingHeader['marking'];
  readonly language: string;
  readonly citation_style: BriefingHeader['citationStyle'];
  readonly document_version: number;
  readonly revision: number;
  readonly created_at: string;
  readonly updated_at: string;
}
