import type { ReadableDb, WritableDb } from '../database.ts';
import { type Query, sql } from '../sql.ts';

/** A citation style that was added to the library. */
export interface CitationStyleRecord {
  readonly id: string;
  /** The CSL file as it came. */
  readonly xml: string;
  readonly addedAt: string;
}

export function insertCitationStyle(db: WritableDb, { id, xml, addedAt }: CitationStyleRecord): void {
  db.run(sql`INSERT INTO citation_style (id, xml, added_at) VALUES (${id}, ${xml}, ${addedAt})`);
}

export function deleteCitationStyle(db: WritableDb, id: string): void {
  db.run(sql`DELETE FROM citation_style WHERE id = ${id}`);
}

export function findCitationStyle(db: ReadableDb, id: string): CitationStyleRecord | undefined {
  return select(db, sql`WHERE id = ${id}`)[0];
}

export function listCitationStyles(db: ReadableDb): readonly CitationStyleRecord[] {
  return select(db, sql`ORDER BY id`);
}

/** The titles of the briefings that are set in a style, removed ones left out. */
export function titlesInStyle(db: ReadableDb, id: string): readonly string[] {
  return db
    .all<{ title: string }>(
      sql`SELECT title FROM briefing WHERE citation_style = ${id} AND removed_at IS NULL ORDER BY id`,
    )
    .map(({ title }) => title);
}

interface CitationStyleRow {
  readonly id: string;
  readonly xml: string;
  readonly added_at: string;
}

function select(db: ReadableDb, where: Query): readonly CitationStyleRecord[] {
  return db
    .all<CitationStyleRow>(sql`SELECT id, xml, added_at FROM citation_style ${where}`)
    .map((row) => ({ id: row.id, xml: row.xml, addedAt: row.added_at }));
}
