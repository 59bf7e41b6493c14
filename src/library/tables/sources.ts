import type { SourceId } from '../../core/ids.ts';
import type { MetadataOrigins } from '../../core/source/metadataOrigins.ts';
import type { OtherCsl, PersonName, Source, SourceMetadata, SourceSummary } from '../../core/source/source.ts';
import type { SourceStatus } from '../../core/source/sourceStatus.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { type Query, sql, sqlList } from '../sql.ts';
import { NEAR_COPY_COUNT, refreshFamilies } from './nearCopyFamilies.ts';
import { NOTICE_COUNT, NOTICES } from './readingNotices.ts';

/** Sources that were removed stay as rows, for undo and for what was said of them; they are found by none of these. */

type NewSource = Omit<Source, 'textLength' | 'pageCount' | 'notices'>;

export function insertSource(db: WritableDb, { id, metadata: m, ...source }: NewSource): void {
  db.run(sql`INSERT INTO source (
      id, type, title, authors, editors, outlet, agency, publisher, published, updated, accessed, dateline, url, language,
      volume, issue, pages, number, doi, citation_key, reliability, marking, metadata_origins, other_csl, format, sha256, size, file_name, text_id, captured_at, imported_at
    ) VALUES (
      ${id}, ${m.type}, ${m.title}, ${JSON.stringify(m.authors)}, ${JSON.stringify(m.editors)}, ${m.outlet}, ${m.agency},
      ${m.publisher}, ${m.published}, ${m.updated}, ${m.accessed}, ${m.dateline}, ${m.url}, ${m.language},
      ${m.volume}, ${m.issue}, ${m.pages}, ${m.number}, ${m.doi}, ${m.citationKey}, ${m.reliability}, ${m.marking},
      ${JSON.stringify(source.origins)}, ${JSON.stringify(source.otherCsl)},
      ${source.format}, ${source.sha256}, ${source.size}, ${source.fileName}, ${source.textId}, ${source.capturedAt},
      ${source.importedAt}
    )`);
}

/** All but the reliability, which `gradeSource` sets, with its history. */
export function updateSourceMetadata(db: WritableDb, id: SourceId, m: SourceMetadata, origins: MetadataOrigins): void {
  db.run(sql`UPDATE source SET
      type = ${m.type}, title = ${m.title}, authors = ${JSON.stringify(m.authors)}, editors = ${JSON.stringify(m.editors)},
      outlet = ${m.outlet}, agency = ${m.agency}, publisher = ${m.publisher}, published = ${m.published},
      updated = ${m.updated}, accessed = ${m.accessed}, dateline = ${m.dateline}, url = ${m.url}, language = ${m.language},
      volume = ${m.volume}, issue = ${m.issue}, pages = ${m.pages}, number = ${m.number}, doi = ${m.doi},
      citation_key = ${m.citationKey}, marking = ${m.marking}, metadata_origins = ${JSON.stringify(origins)}
    WHERE id = ${id}`);
}

/** Takes a source out of every list, or with null back into them. */
export function setSourceRemoved(db: WritableDb, id: SourceId, removedAt: string | null): void {
  db.run(sql`UPDATE source SET removed_at = ${removedAt} WHERE id = ${id}`);
  refreshFamilies(db, [id]);
}

export function findSource(db: ReadableDb, id: SourceId): Source | undefined {
  const row = db.find<SourceRow>(sql`${SELECT_SOURCE} WHERE s.id = ${id} AND s.removed_at IS NULL`);
  return row && sourceOf(row);
}

/** The sources in the order of the ids; one that is not in the library is left out. */
export function findSources(db: ReadableDb, ids: readonly SourceId[]): readonly Source[] {
  const rows = db.all<SourceRow>(sql`${SELECT_SOURCE} WHERE s.id IN ${sqlList(ids)} AND s.removed_at IS NULL`);
  const byId = new Map(rows.map((row) => [row.id, sourceOf(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The summaries in the order of the ids; one that is not in the library is left out. */
export function findSourceSummaries(db: ReadableDb, ids: readonly SourceId[]): readonly SourceSummary[] {
  const rows = db.all<SummaryRow>(sql`
    SELECT s.id, s.format, s.version, s.imported_at, t.page_count, t.length AS text_length, s.title, s.outlet, s.authors, s.published, s.language,
      s.reliability, s.marking, (SELECT count(*) FROM excerpt e WHERE e.source_id = s.id) AS excerpt_count,
      ${NEAR_COPY_COUNT} AS near_copy_count, ${NOTICE_COUNT} AS notice_count,
      ${TAGS} AS tags, ${STATUS} AS status
    FROM source s JOIN source_text t ON t.id = s.text_id
    WHERE s.id IN ${sqlList(ids)} AND s.removed_at IS NULL`);
  const byId = new Map(rows.map((row) => [row.id, summaryOf(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The sources that were imported, excerpted or cited last, the last first. */
export function findRecentSources(db: ReadableDb, limit: number): readonly TouchedSource[] {
  return lastTouched(
    db,
    sql`SELECT * FROM (SELECT id, imported_at FROM source WHERE removed_at IS NULL ORDER BY imported_at DESC LIMIT ${limit})
      UNION ALL ${EXCERPTED_OR_CITED}`,
    limit,
  );
}

/** The sources that are worked with, excerpted or cited, the last first. */
export function findUsedSources(db: ReadableDb, limit: number): readonly TouchedSource[] {
  return lastTouched(db, EXCERPTED_OR_CITED, limit);
}

export interface TouchedSource {
  readonly id: SourceId;
  /** When last, ISO 8601. */
  readonly at: string;
}

const EXCERPTED_OR_CITED: Query = sql`
  SELECT source_id, created_at FROM excerpt UNION ALL SELECT source_id, placed_at FROM citation_place`;

/** CROSS JOIN, or SQLite goes through all sources to look each up in the few that were touched. */
function lastTouched(db: ReadableDb, touches: Query, limit: number): readonly TouchedSource[] {
  return db.all(sql`
    WITH touched (id, at) AS (${touches})
    SELECT touched.id, max(touched.at) AS at
    FROM touched CROSS JOIN source ON source.id = touched.id AND source.removed_at IS NULL
    GROUP BY touched.id ORDER BY max(touched.at) DESC, touched.id LIMIT ${limit}`);
}

/** Most have none; to sort even those takes as long as all else of a row. */
const TAGS: Query = sql`CASE WHEN EXISTS (SELECT 1 FROM source_tag t WHERE t.source_id = s.id)
    THEN (SELECT json_group_array(t.tag ORDER BY t.folded) FROM source_tag t WHERE t.source_id = s.id) ELSE '[]' END`;

const STATUS: Query = sql`CASE
    WHEN EXISTS (
      SELECT 1 FROM citation_place c JOIN briefing b ON b.id = c.briefing_id
      WHERE c.source_id = s.id AND b.removed_at IS NULL
    ) THEN 'cited'
    WHEN EXISTS (SELECT 1 FROM excerpt e WHERE e.source_id = s.id) THEN 'excerpted'
    WHEN s.triaged_at IS NOT NULL THEN 'triaged'
    ELSE 'new' END`;

const SELECT_SOURCE: Query = sql`
  SELECT s.*, t.length AS text_length, t.page_count, ${NOTICES} AS notices
  FROM source s JOIN source_text t ON t.id = s.text_id`;

interface SummaryRow {
  readonly id: SourceId;
  readonly version: number;
  readonly format: Source['format'];
  readonly imported_at: string;
  readonly page_count: number | null;
  readonly text_length: number;
  readonly title: string;
  readonly outlet: string;
  /** JSON. */
  readonly authors: string;
  readonly published: string | null;
  readonly language: string;
  readonly reliability: SourceMetadata['reliability'];
  readonly marking: SourceMetadata['marking'];
  readonly excerpt_count: number;
  readonly near_copy_count: number;
  readonly notice_count: number;
  /** JSON. */
  readonly tags: string;
  readonly status: SourceStatus;
}

interface SourceRow extends Omit<SummaryRow, 'excerpt_count' | 'near_copy_count' | 'notice_count' | 'tags' | 'status'> {
  readonly type: SourceMetadata['type'];
  readonly editors: string;
  readonly agency: string;
  readonly publisher: string;
  readonly updated: string | null;
  readonly accessed: string | null;
  readonly dateline: string;
  readonly url: string;
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
  readonly number: string;
  readonly doi: string;
  readonly citation_key: string;
  readonly metadata_origins: string;
  readonly other_csl: string;
  readonly sha256: string;
  readonly size: number;
  readonly file_name: string;
  readonly text_id: Source['textId'];
  /** JSON. */
  readonly notices: string;
  readonly captured_at: string | null;
}

function sourceOf(row: SourceRow): Source {
  return {
    id: row.id,
    metadata: {
      type: row.type,
      title: row.title,
      authors: JSON.parse(row.authors) as PersonName[],
      editors: JSON.parse(row.editors) as PersonName[],
      outlet: row.outlet,
      agency: row.agency,
      publisher: row.publisher,
      published: row.published,
      updated: row.updated,
      accessed: row.accessed,
      dateline: row.dateline,
      url: row.url,
      language: row.language,
      volume: row.volume,
      issue: row.issue,
      pages: row.pages,
      number: row.number,
      doi: row.doi,
      citationKey: row.citation_key,
      reliability: row.reliability,
      marking: row.marking,
    },
    origins: JSON.parse(row.metadata_origins) as MetadataOrigins,
    otherCsl: JSON.parse(row.other_csl) as OtherCsl,
    format: row.format,
    sha256: row.sha256,
    size: row.size,
    fileName: row.file_name,
    version: row.version,
    textId: row.text_id,
    notices: JSON.parse(row.notices) as string[],
    textLength: row.text_length,
    pageCount: row.page_count,
    capturedAt: row.captured_at,
    importedAt: row.imported_at,
  };
}

function summaryOf(row: SummaryRow): SourceSummary {
  return {
    id: row.id,
    format: row.format,
    importedAt: row.imported_at,
    pageCount: row.page_count,
    title: row.title,
    outlet: row.outlet,
    authors: JSON.parse(row.authors) as PersonName[],
    published: row.published,
    language: row.language,
    reliability: row.reliability,
    marking: row.marking,
    hasText: row.text_length > 0,
    excerptCount: row.excerpt_count,
    nearCopyCount: row.near_copy_count,
    noticeCount: row.notice_count,
    tags: JSON.parse(row.tags) as string[],
    status: row.status,
    version: row.version,
  };
}
