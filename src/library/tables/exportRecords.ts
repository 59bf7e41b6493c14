import type { BriefingId } from '../../core/ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { sql } from '../sql.ts';
import type { CustodyHead } from './custody.ts';

/** That a file was made of a briefing, and where the custody log ended then. */
export interface ExportRecord {
  readonly briefingId: BriefingId;
  readonly revision: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly exportedAt: string;
  readonly custody: CustodyHead;
}

export function insertExportRecord(db: WritableDb, record: ExportRecord): void {
  db.run(sql`INSERT INTO export_record (briefing_id, revision, file_name, sha256, exported_at, custody_seq, custody_head)
    VALUES (${record.briefingId}, ${record.revision}, ${record.fileName}, ${record.sha256}, ${record.exportedAt},
      ${record.custody.seq}, ${record.custody.hash})`);
}

interface ExportRow {
  readonly briefing_id: BriefingId;
  readonly revision: number;
  readonly file_name: string;
  readonly sha256: string;
  readonly exported_at: string;
  readonly custody_seq: number;
  readonly custody_head: string;
}

/** Every export, in order. */
export function listExportRecords(db: ReadableDb): readonly ExportRecord[] {
  return db.all<ExportRow>(sql`SELECT * FROM export_record ORDER BY seq`).map((row) => ({
    briefingId: row.briefing_id,
    revision: row.revision,
    fileName: row.file_name,
    sha256: row.sha256,
    exportedAt: row.exported_at,
    custody: { seq: row.custody_seq, hash: row.custody_head },
  }));
}
