import type { GradeEntry, Reliability } from '../../core/grading/sourceGrade.ts';
import type { SourceId } from '../../core/ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { sql } from '../sql.ts';

interface Grading {
  /** Null takes the grade away: not judged. */
  readonly reliability: Reliability | null;
  /** In the words of who graded; empty when none was given. */
  readonly reason: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** Gives a source a reliability and notes it in its history; the number of the entry, by which it can be taken back. */
export function gradeSource(db: WritableDb, id: SourceId, { reliability, reason, at }: Grading): number {
  db.run(sql`UPDATE source SET reliability = ${reliability} WHERE id = ${id}`);
  db.run(sql`INSERT INTO grade_history (source_id, reliability, reason, graded_at)
    VALUES (${id}, ${reliability}, ${reason}, ${at})`);
  return db.find<{ seq: number }>(sql`SELECT last_insert_rowid() AS seq`)?.seq ?? 0;
}

/** Takes a grading back: the source has the reliability that its history ends with then. The custody log keeps both. */
export function takeGradeBack(db: WritableDb, id: SourceId, seq: number): void {
  db.run(sql`DELETE FROM grade_history WHERE source_id = ${id} AND seq = ${seq}`);
  db.run(sql`UPDATE source SET reliability = (
      SELECT reliability FROM grade_history WHERE source_id = ${id} ORDER BY seq DESC LIMIT 1
    ) WHERE id = ${id}`);
}

/** Every reliability that the source was given, the last first. */
export function readGradeHistory(db: ReadableDb, id: SourceId): readonly GradeEntry[] {
  return db.all<GradeEntry>(sql`SELECT reliability, reason, graded_at AS gradedAt
    FROM grade_history WHERE source_id = ${id} ORDER BY seq DESC`);
}
