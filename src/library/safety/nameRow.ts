import type { ReadableDb } from '../database.ts';
import { sql } from '../sql.ts';
import type { EvidenceTable, Row } from './evidenceTables.ts';

/** A row in words that a person finds it by: what kind of thing, its beginning, its id. */
export function nameRow(db: ReadableDb, table: string, key: readonly (string | number)[], row?: Row): string {
  const [first = '', second = ''] = key.map(String);
  const said = (column: string) => String(row?.[column] ?? '');
  const names: Readonly<Record<EvidenceTable, () => string>> = {
    source: () => named('Source', said('title') || titleOf(db, first), first),
    source_text: () => named('Text of the source', titleOf(db, said('source_id')), first),
    reading_notice: () => named(`Notice ${Number(second) + 1} from reading the text`, said('notice'), first),
    source_version: () => named(`Version ${second} of the source`, titleOf(db, first), first),
    excerpt: () => named('Excerpt', said('exact'), first),
    claim: () => named('Claim', said('statement') || statementOf(db, first), first),
    evidence: () => named(`Evidence ${Number(second) + 1} of the claim`, statementOf(db, first), first),
    grade_history: () =>
      named(`Grade ${first} in the history of the source`, titleOf(db, said('source_id')), said('source_id')),
    not_a_copy: () => named(`“Not a copy of ${second}”, said of the source`, titleOf(db, first), first),
    source_tag: () => named(`Tag “${said('tag') || second}” of the source`, titleOf(db, first), first),
    collection: () => named('Collection', said('name'), first),
    collection_source: () => named(`Place in the collection ${first} of the source`, titleOf(db, second), second),
    image: () => named('Image', said('file_name'), first),
    citation_style: () => named('Citation style', '', first),
    export_record: () => named(`Record ${first} of an export to`, said('file_name'), said('briefing_id')),
  };
  return names[table as EvidenceTable]?.() ?? `${table} ${key.join(' ')}`;
}

function named(kind: string, words: string, id: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  const short = characters.length <= 60 ? line : `${characters.slice(0, 59).join('')}…`;
  return [kind, ...(short === '' ? [] : [`“${short}”`]), ...(id === '' ? [] : [`(${id})`])].join(' ');
}

function titleOf(db: ReadableDb, sourceId: string): string {
  return db.find<{ title: string }>(sql`SELECT title FROM source WHERE id = ${sourceId}`)?.title ?? '';
}

function statementOf(db: ReadableDb, claimId: string): string {
  return db.find<{ statement: string }>(sql`SELECT statement FROM claim WHERE id = ${claimId}`)?.statement ?? '';
}
