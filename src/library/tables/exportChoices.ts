import { type ExportSettings, exportSettingsSchema, usualExportSettings } from '../../core/briefing/exportSettings.ts';
import type { BriefingId } from '../../core/ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { sql } from '../sql.ts';

/** A source summary statement that an analyst has taken charge of. */
export interface KeptSummary {
  readonly text: string;
  /** What the program had proposed when it was kept: where it proposes something else now, the library has changed since. */
  readonly basis: string;
}

/** Where a briefing's file was written last. */
export interface ExportPlace {
  readonly path: string;
  /** Of the bytes that were written there. */
  readonly sha256: string;
  readonly exportedAt: string;
}

export interface ExportChoices {
  readonly settings: ExportSettings;
  /** Null: the statement is made anew with every export. */
  readonly summary: KeptSummary | null;
  readonly place: ExportPlace | null;
}

/** How a briefing was exported last; the usual settings where it never was. */
export function readExportChoices(db: ReadableDb, id: BriefingId): ExportChoices {
  const row = db.find<ExportChoiceRow>(sql`SELECT * FROM export_choice WHERE briefing_id = ${id}`);
  if (row === undefined) return { settings: usualExportSettings, summary: null, place: null };
  const { settings, summary, summary_basis: basis, path, sha256, exported_at: exportedAt } = row;
  return {
    // What a later version of the program can choose besides is as usual until it is chosen.
    settings:
      settings === null
        ? usualExportSettings
        : exportSettingsSchema.parse({ ...usualExportSettings, ...(JSON.parse(settings) as object) }),
    summary: summary === null || basis === null ? null : { text: summary, basis },
    place: path === null || sha256 === null || exportedAt === null ? null : { path, sha256, exportedAt },
  };
}

export function keepExportSettings(db: WritableDb, id: BriefingId, settings: ExportSettings): void {
  db.run(sql`INSERT INTO export_choice (briefing_id, settings) VALUES (${id}, ${JSON.stringify(settings)})
    ON CONFLICT (briefing_id) DO UPDATE SET settings = excluded.settings`);
}

/** Null gives it back to the program. */
export function keepExportSummary(db: WritableDb, id: BriefingId, summary: KeptSummary | null): void {
  db.run(sql`INSERT INTO export_choice (briefing_id, summary, summary_basis)
    VALUES (${id}, ${summary?.text ?? null}, ${summary?.basis ?? null})
    ON CONFLICT (briefing_id) DO UPDATE SET summary = excluded.summary, summary_basis = excluded.summary_basis`);
}

export function keepExportPlace(db: WritableDb, id: BriefingId, { path, sha256, exportedAt }: ExportPlace): void {
  db.run(sql`INSERT INTO export_choice (briefing_id, path, sha256, exported_at)
    VALUES (${id}, ${path}, ${sha256}, ${exportedAt})
    ON CONFLICT (briefing_id) DO UPDATE
      SET path = excluded.path, sha256 = excluded.sha256, exported_at = excluded.exported_at`);
}

/** Settings and statement of one briefing for another, which is a copy of it. The place stays the first one's. */
export function copyExportChoices(db: WritableDb, from: BriefingId, to: BriefingId): void {
  db.run(sql`INSERT INTO export_choice (briefing_id, settings, summary, summary_basis)
    SELECT ${to}, settings, summary, summary_basis FROM export_choice WHERE briefing_id = ${from}`);
}

interface ExportChoiceRow {
  readonly settings: string | null;
  readonly summary: string | null;
  readonly summary_basis: string | null;
  readonly path: string | null;
  readonly sha256: string | null;
  readonly exported_at: string | null;
}
