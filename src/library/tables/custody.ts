import { createHash } from 'node:crypto';
import type { ReadableDb, WritableDb } from '../database.ts';
import { sql } from '../sql.ts';

/** What is put on record. Autosaves of a draft are not: a draft is not evidence until it is exported. */
type CustodyAction =
  | 'source-imported'
  | 'source-version-added'
  | 'source-metadata-edited'
  | 'source-graded'
  | 'source-removed'
  | 'sources-removed'
  | 'near-copy-denied'
  | 'near-copy-denial-withdrawn'
  | 'excerpt-created'
  | 'excerpt-locator-set'
  | 'excerpt-renewed'
  | 'excerpt-kept'
  | 'excerpt-place-chosen'
  | 'excerpt-removed'
  | 'claim-created'
  | 'claim-updated'
  | 'claim-confirmed'
  | 'claim-removed'
  | 'briefing-created'
  | 'briefing-duplicated'
  | 'briefing-imported'
  | 'briefing-removed'
  | 'briefing-exported'
  | 'image-added'
  | 'sources-organised'
  | 'tag-renamed'
  | 'collection-created'
  | 'collection-renamed'
  | 'collection-removed'
  | 'search-saved'
  | 'search-renamed'
  | 'search-removed'
  | 'style-added'
  | 'style-removed'
  | 'undone'
  | 'library-restored'
  | 'rows-first-recorded'
  | 'rows-written';

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

/** What was done, in order. What it did to rows stands in entries of its own, which are left out here (safety/recordRows.ts). */
export function readCustody(db: ReadableDb): readonly CustodyEvent[] {
  return db
    .all<CustodyRow>(
      sql`SELECT * FROM custody WHERE action NOT IN ('rows-written', 'rows-first-recorded') ORDER BY seq`,
    )
    .map(({ at, action, subject, details }) => ({
      at,
      action: action as CustodyAction,
      subject,
      details: JSON.parse(details) as CustodyEvent['details'],
    }));
}

/** A head of the log that was noted down elsewhere, in an export record or a backup. */
export interface KnownHead extends CustodyHead {
  /** When, ISO 8601 in UTC. */
  readonly at?: string;
  /** What noted it down, in words: “the backup of 3 November”. */
  readonly notedBy?: string;
}

/**
 * Sentences about every entry that was edited, inserted or taken out, and about a log cut off at its end, which shows by a
 * head that was noted down elsewhere. Empty when the log is sound.
 */
export function findCustodyFaults(db: ReadableDb, knownHeads: readonly KnownHead[]): readonly string[] {
  const checking = checkCustody(db, knownHeads);
  for (;;) {
    const step = checking.next();
    if (step.done) return step.value;
  }
}

/** The same a page at a time, for a log too long to be read at once; yields the number of the last entry read. */
export function* checkCustody(db: ReadableDb, knownHeads: readonly KnownHead[]): Generator<number, readonly string[]> {
  const faults: string[] = [];
  const hashes = new Map(knownHeads.map(({ seq }) => [seq, seq === BEGINNING.seq ? BEGINNING.hash : '']));
  const restores: Restore[] = [];
  let last = BEGINNING;
  for (;;) {
    const page = db.all<CustodyRow>(sql`SELECT * FROM custody WHERE seq > ${last.seq} ORDER BY seq LIMIT ${PAGE}`);
    if (page.length === 0) break;
    for (const row of page) {
      faults.push(...faultsOfEntry(row, last));
      if (hashes.has(row.seq)) hashes.set(row.seq, row.hash);
      if (row.action === RESTORED) restores.push(...restoresOf(row));
      last = row;
    }
    yield last.seq;
  }
  const missed = knownHeads.filter(
    (head) => hashes.get(head.seq) !== head.hash && !restores.some((restore) => isReplaced(head, restore)),
  );
  return [...faults, ...missed.map((head) => faultOfHead(head, last))];
}

function faultsOfEntry(row: CustodyRow, before: CustodyHead): readonly string[] {
  const faults: string[] = [];
  if (row.seq !== before.seq + 1) faults.push(`Entries ${before.seq + 1} to ${row.seq - 1} are missing.`);
  else if (row.previous !== before.hash) faults.push(`Entry ${row.seq} does not follow on entry ${before.seq}.`);
  if (row.hash !== hashOf(row)) faults.push(`Entry ${row.seq} was changed after it was written.`);
  return faults;
}

function faultOfHead({ seq, notedBy = 'an export' }: KnownHead, last: CustodyHead): string {
  return seq > last.seq
    ? `The log ends at entry ${last.seq}, but had ${seq} at ${notedBy}.`
    : `Entry ${seq} is not the one that ${notedBy} noted down.`;
}

/** Entries read at a time. Most are small, those of bulk edits are not. */
const PAGE = 200;

/** That a backup took the place of what was there. */
export interface Restore {
  readonly at: string;
  /** The last entry that both logs have. */
  readonly common: number;
  /** The last entry of the log that was replaced. */
  readonly replaced: number;
}

/**
 * The restores that a log tells of, with those that the logs they replaced told of. A log that is about to be replaced hands its own
 * on: heads noted down in a branch that was left twice are explained all the same.
 */
export function listRestores(db: ReadableDb): readonly Restore[] {
  return db.all<CustodyRow>(sql`SELECT * FROM custody WHERE action = ${RESTORED} ORDER BY seq`).flatMap(restoresOf);
}

const RESTORED = 'library-restored' satisfies CustodyAction;

function restoresOf({ at, details }: CustodyRow): readonly Restore[] {
  const said = parseDetails(details);
  const replaced = said['replaced'] as Partial<CustodyHead> | null | undefined;
  const earlier = (said['earlier'] ?? []) as readonly Restore[];
  return [{ at, common: Number(said['common'] ?? 0), replaced: Number(replaced?.seq ?? 0) }, ...earlier];
}

/** An entry that was tampered with may be no JSON any more; its hash tells. */
function parseDetails(details: string): Record<string, unknown> {
  try {
    return JSON.parse(details) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Whether a head belongs to a log that a restore has replaced: it led to entries that are in the backup made of it then. */
function isReplaced({ seq, at = '' }: KnownHead, restore: Restore): boolean {
  return seq > restore.common && seq <= restore.replaced && at !== '' && at <= restore.at;
}

/** SHA-256 of an entry in its one canonical form: a JSON array of its fields in this order, in UTF-8. */
function hashOf({ seq, at, action, subject, details, previous }: Omit<CustodyRow, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([seq, at, action, subject, details, previous]))
    .digest('hex');
}
