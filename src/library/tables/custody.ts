import { createHash } from 'node:crypto';
import type { ReadableDb, WritableDb } from '../database.ts';
import { sql } from '../sql.ts';

/** What is put on record. Autosaves of a draft are not: a draft is not evidence until it is exported. */
type CustodyAction =
  | 'source-imported'
  | 'source-metadata-edited'
  | 'source-removed'
  | 'excerpt-created'
  | 'excerpt-locator-set'
  | 'excerpt-removed'
  | 'claim-created'
  | 'claim-updated'
  | 'claim-removed'
  | 'briefing-created'
  | 'briefing-duplicated'
  | 'briefing-imported'
  | 'briefing-removed'
  | 'briefing-exported'
  | 'undone';

export interface CustodyEvent {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly action: CustodyAction;
  /** Id of what it happened to. */
  readonly subject: string;
  /** Enough to tell what changed, from what to what. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** Where the log ends: the number of the last entry and its hash, which stands for all before it. */
export interface CustodyHead {
  readonly seq: number;
  readonly hash: string;
}

interface CustodyRow {
  readonly seq: number;
  readonly at: string;
  readonly action: string;
  readonly subject: string;
  readonly details: string;
  readonly previous: string;
  readonly hash: string;
}

/** The head of an empty log. */
const BEGINNING: CustodyHead = { seq: 0, hash: '0'.repeat(64) };

/** Appends an entry that carries the hash of the one before; the new head. */
export function appendCustody(db: WritableDb, { at, action, subject, details }: CustodyEvent): CustodyHead {
  const head = custodyHead(db);
  const row = { seq: head.seq + 1, at, action, subject, details: JSON.stringify(details), previous: head.hash };
  const hash = hashOf(row);
  db.run(sql`INSERT INTO custody (seq, at, action, subject, details, previous, hash)
    VALUES (${row.seq}, ${at}, ${action}, ${subject}, ${row.details}, ${row.previous}, ${hash})`);
  return { seq: row.seq, hash };
}

export function custodyHead(db: ReadableDb): CustodyHead {
  return db.find<CustodyHead>(sql`SELECT seq, hash FROM custody ORDER BY seq DESC LIMIT 1`) ?? BEGINNING;
}

/** The whole log in order. */
export function readCustody(db: ReadableDb): readonly CustodyEvent[] {
  return db.all<CustodyRow>(sql`SELECT * FROM custody ORDER BY seq`).map(({ at, action, subject, details }) => ({
    at,
    action: action as CustodyAction,
    subject,
    details: JSON.parse(details) as CustodyEvent['details'],
  }));
}

/**
 * Sentences about every entry that was edited, inserted or taken out, and about a log cut off at its end, which shows by a
 * head that was noted down elsewhere (`knownHeads`: in export records and backups). Empty when the log is sound.
 */
export function findCustodyFaults(db: ReadableDb, knownHeads: readonly CustodyHead[]): readonly string[] {
  const faults: string[] = [];
  const hashes = new Map<number, string>();
  let previous = BEGINNING;
  for (const row of db.all<CustodyRow>(sql`SELECT * FROM custody ORDER BY seq`)) {
    if (row.seq !== previous.seq + 1) faults.push(`Entries ${previous.seq + 1} to ${row.seq - 1} are missing.`);
    else if (row.previous !== previous.hash) faults.push(`Entry ${row.seq} does not follow on entry ${previous.seq}.`);
    if (row.hash !== hashOf(row)) faults.push(`Entry ${row.seq} was changed after it was written.`);
    hashes.set(row.seq, row.hash);
    previous = row;
  }
  for (const head of knownHeads) {
    if (head.seq > previous.seq)
      faults.push(`The log ends at entry ${previous.seq}, but had ${head.seq} at an export.`);
    else if (hashes.get(head.seq) !== head.hash)
      faults.push(`Entry ${head.seq} is not the one that an export noted down.`);
  }
  return faults;
}

/** SHA-256 of an entry in its one canonical form: a JSON array of its fields in this order, in UTF-8. */
function hashOf({ seq, at, action, subject, details, previous }: Omit<CustodyRow, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([seq, at, action, subject, details, previous]))
    .digest('hex');
}
