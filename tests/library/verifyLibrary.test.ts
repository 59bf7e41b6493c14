import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { runLibraryTask } from '../../src/library/libraryTasks.ts';
import { evidenceTables } from '../../src/library/safety/evidenceTables.ts';
import type { Verification } from '../../src/library/safety/verifyLibrary.ts';
import { type PlainText, packText, unpackText } from '../../src/library/tables/packedText.ts';
import { type FilledLibrary, fillLibrary } from '../support/filledLibrary.ts';
import { temporaryFolder, temporaryLibrary, temporaryLibraryIn } from '../support/temporaryLibrary.ts';

const quiet = { signal: new AbortController().signal, report: () => undefined };
const verify = (folder: string): Promise<Verification> => runLibraryTask('verify', { folder }, quiet);

/** A library with rows in every table of evidence, closed, to be copied by each test. */
let filled = { folder: '', facts: undefined as FilledLibrary | undefined };
const keep = join(import.meta.dirname, '../../node_modules/.briefdesk-test', `filled-${process.pid}`);

beforeAll(() => {
  rmSync(keep, { recursive: true, force: true });
  const library = temporaryLibraryIn(keep);
  filled = { folder: keep, facts: fillLibrary(library) };
  library.close();
  return () => rmSync(keep, { recursive: true, force: true });
});

function copyOfFilled(): string {
  const folder = join(temporaryFolder(), 'library');
  cpSync(filled.folder, folder, { recursive: true });
  return folder;
}

/** What somebody with the file and an SQLite shell could do. */
function tamper(folder: string, work: (db: Database.Database) => void): void {
  const db = new Database(join(folder, 'library.sqlite'));
  db.pragma('foreign_keys = OFF');
  const guards = db
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name GLOB '*_never_*'")
    .all() as readonly { readonly name: string; readonly sql: string }[];
  for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`);
  work(db);
  for (const guard of guards) db.exec(guard.sql);
  db.close();
}

test('a library that only Briefdesk wrote to has no findings, and says how much was checked', async () => {
  const { findings, checked, head } = await verify(filled.folder);
  expect(findings).toEqual([]);
  expect(checked).toMatchObject({ originals: 5, heads: 1, backups: 0 });
  expect(checked.rows).toBeGreaterThan(25);
  expect(head.seq).toBe(checked.entries);
  expect(head.hash).toMatch(/^[0-9a-f]{64}$/);
});

describe('what searches go by', () => {
  const problemsAfter = async (work: (db: Database.Database) => void): Promise<readonly string[]> => {
    const folder = copyOfFilled();
    tamper(folder, work);
    const { findings } = await verify(folder);
    return findings.map(({ subject, problem }) => `${subject}: ${problem}`);
  };
  const anId = () => filled.facts?.sources[2] ?? '';

  test('a source that was taken out of the search index is named', async () => {
    expect(await problemsAfter((db) => db.exec(`DELETE FROM search_row WHERE source_id = '${anId()}'`))).toEqual([
      expect.stringMatching(new RegExp(`${anId()}.*not found by searches`)),
    ]);
  });

  test.each([
    "reliability = 'A'",
    "outlet = 'Forged'",
    "marking = 'TLP:RED'",
    "language = 'xx'",
    "status = 'cited'",
    'published_first = 1',
  ])('a source that searches take for another by %s is named', async (change) => {
    expect(
      await problemsAfter((db) => db.exec(`UPDATE search_row SET ${change} WHERE source_id = '${anId()}'`)),
    ).toEqual([expect.stringMatching(new RegExp(`${anId()}.*not what the source says`))]);
  });

  test('a trigger that is gone, one that is another, and one too many are named', async () => {
    const problems = await problemsAfter((db) => {
      db.exec('DROP TRIGGER search_row_added');
      db.exec('DROP TRIGGER search_row_cited');
      db.exec('CREATE TRIGGER search_row_cited AFTER INSERT ON excerpt BEGIN SELECT 1; END');
      db.exec('CREATE TRIGGER helpful AFTER INSERT ON excerpt BEGIN SELECT 1; END');
    });
    expect(problems).toEqual([
      expect.stringMatching(/trigger helpful .*did not make it/),
      expect.stringMatching(/trigger search_row_added .*not there any more/),
      expect.stringMatching(/trigger search_row_cited .*not as Briefdesk made it/),
    ]);
  });
});

describe('any one row that is edited behind the program’s back is found and named', () => {
  test('whichever table, row and column it is', async () => {
    const places = readPlaces(filled.folder);
    const tables = new Set(places.map(({ table }) => table));
    expect([...tables].sort()).toEqual([...evidenceTables].sort());
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.nat(), async (place, nth) => {
        const folder = copyOfFilled();
        const { from, to, key } = editCell(folder, place, nth);
        const { findings } = await verify(folder);
        const named = findings.filter(({ subject, change }) =>
          place.isKey ? findings.length > 0 : key.some((part) => subject.includes(part)) && change !== undefined,
        );
        expect(named, `${place.table}.${place.column}: ${from} -> ${to}`).not.toEqual([]);
        if (place.isKey) return;
        expect(named.map(({ change }) => change?.field)).toContain(place.column.replaceAll('_', ' '));
        const change = named.find(({ change: one }) => one?.field === place.column.replaceAll('_', ' '))?.change;
        if (String(to).length <= 200) expect(change?.to).toBe(to === null ? '(nothing)' : String(to));
        if (String(from).length <= 200) expect(change?.from).toBe(from === null ? '(nothing)' : String(from));
      }),
      { numRuns: 60, examples: places.filter(({ table }) => table === 'excerpt').map((place) => [place, 0]) },
    );
  });

  test('a row that is taken out is missed', async () => {
    for (const table of evidenceTables) {
      const folder = copyOfFilled();
      tamper(folder, (db) => db.exec(`DELETE FROM ${table} WHERE ${firstRow(db, table)}`));
      const { findings } = await verify(folder);
      expect(
        findings.map(({ problem }) => problem),
        table,
      ).toContain('It is missing, though Briefdesk never removed it.');
    }
  });

  test('a row that is put in is told from those that Briefdesk wrote', async () => {
    const folder = copyOfFilled();
    tamper(folder, (db) => db.exec("INSERT INTO source_tag SELECT id, 'forged', 'Forged' FROM source LIMIT 1"));
    const { findings } = await verify(folder);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.subject).toContain('Tag “Forged” of the source');
    expect(findings[0]?.problem).toBe('It is nowhere in the custody log: it was put there outside Briefdesk.');
  });

  test('a removed row that is put back is found', async () => {
    const folder = copyOfFilled();
    const library = temporaryLibraryIn(folder, 'open');
    const [first] = library.call('sources.list', {}).sources;
    if (!first) throw new Error('No source');
    library.call('sources.organise', { ids: [first.id], addTags: ['gone'] });
    library.call('sources.organise', { ids: [first.id], removeTags: ['gone'] });
    library.close();
    tamper(folder, (db) => db.prepare("INSERT INTO source_tag VALUES (?, 'gone', 'gone')").run(first.id));
    const { findings } = await verify(folder);
    expect(findings.map(({ problem }) => problem)).toEqual(['It was removed by Briefdesk, and is there again.']);
  });

  test('a text whose packed form is damaged, or has another text put beside it, is found', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const folder = copyOfFilled();
        let isSame = false;
        tamper(folder, (db) => {
          const { id, packed } = db.prepare('SELECT id, packed FROM source_text').get() as {
            id: string;
            packed: Buffer;
          };
          const damaged = Buffer.from(packed);
          const index = at % damaged.length;
          damaged[index] = (damaged[index] ?? 0) ^ by;
          db.prepare('UPDATE source_text SET packed = ? WHERE id = ?').run(damaged, id);
          isSame = readsTheSame(packed, damaged);
        });
        const { findings } = await verify(folder);
        // The last bits of a deflated stream may stand for nothing.
        if (!isSame) expect(findings.map(({ subject }) => subject).join()).toContain('Text of the source');
      }),
      { numRuns: 15 },
    );
    for (const edit of [
      "text = 'forged'",
      "blocks = '[]'",
      "packed = CAST(packed || x'00' AS BLOB)",
      'packed = NULL',
    ]) {
      const folder = copyOfFilled();
      tamper(folder, (db) => db.exec(`UPDATE source_text SET ${edit}`));
      const { findings } = await verify(folder);
      expect(
        findings.map(({ problem }) => problem),
        edit,
      ).toContain('Its text was changed outside Briefdesk.');
    }
  });

  test('an edit that is put right again leaves no finding', async () => {
    const folder = copyOfFilled();
    tamper(folder, (db) => db.exec("UPDATE claim SET statement = statement || '!'"));
    tamperAgain(folder, (db) => db.exec("UPDATE claim SET statement = rtrim(statement, '!')"));
    expect((await verify(folder)).findings).toEqual([]);
  });
});

describe('any byte of an original that is changed is found and named', () => {
  test('whichever file and byte it is', async () => {
    const originals = readOriginals(filled.folder);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...originals),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (name, at, by) => {
          const folder = copyOfFilled();
          const path = join(folder, 'originals', name);
          const bytes = readFileSync(path);
          const index = at % bytes.length;
          bytes[index] = (bytes[index] ?? 0) ^ by;
          writeFileSync(path, bytes);
          const { findings } = await verify(folder);
          expect(findings.map(({ subject }) => subject)).toEqual([`originals/${name}`]);
          expect(findings[0]?.problem).toMatch(/^The original of “.+” was altered\.$/);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('one that an import has put there which has not ended yet is none too many', async () => {
    const folder = copyOfFilled();
    const began = new Date(Date.now() - 5_000).toISOString();
    tamper(folder, (db) => db.prepare("INSERT INTO import_job VALUES ('imp_under_way', ?)").run(began));
    writeFileSync(join(folder, 'originals', 'notes.txt'), 'Just put there.');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await verify(folder)).findings).toEqual([]);
  });

  test('one that is cut short, missing or surplus is named as such', async () => {
    const folder = copyOfFilled();
    const [first = '', second = ''] = readOriginals(folder);
    writeFileSync(join(folder, 'originals', first), readFileSync(join(folder, 'originals', first)).subarray(1));
    rmSync(join(folder, 'originals', second));
    writeFileSync(join(folder, 'originals', 'notes.txt'), 'not ours');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { findings } = await verify(folder);
    const problems = Object.fromEntries(findings.map(({ subject, problem }) => [subject, problem]));
    expect(problems[`originals/${first}`]).toMatch(/was altered\. It has \d+ bytes instead of \d+\.$/);
    expect(problems[`originals/${second}`]).toMatch(/^The original of “.+” is missing\.$/);
    expect(problems['originals/notes.txt']).toBe('No source names this file.');
    expect(findings).toHaveLength(3);
  });
});

describe('the custody log', () => {
  test('that was cut short is found by the head that an export noted down', async () => {
    const folder = copyOfFilled();
    tamper(folder, (db) => {
      const { seq } = db.prepare('SELECT custody_seq AS seq FROM export_record').get() as { seq: number };
      db.prepare('DELETE FROM custody WHERE seq >= ?').run(seq);
    });
    const problems = (await verify(folder)).findings.map(({ problem }) => problem);
    expect(problems.join(' ')).toMatch(
      /The log ends at entry \d+, but had \d+ at the export of weekly\.docx on 2026-11-22\./,
    );
  });

  test('that was cut short together with the export’s record is found by the head that a backup noted down', async () => {
    const folder = copyOfFilled();
    await runLibraryTask(
      'back-up',
      { folder, elsewhere: null, reason: 'daily', now: '2026-11-23T08:00:00.000Z', token: 't' },
      quiet,
    );
    tamper(folder, (db) => {
      const { seq } = db.prepare('SELECT custody_seq AS seq FROM export_record').get() as { seq: number };
      db.exec('DELETE FROM export_record');
      db.prepare('DELETE FROM custody WHERE seq >= ?').run(seq);
    });
    const problems = (await verify(folder)).findings.map(({ problem }) => problem);
    expect(problems.join(' ')).toContain('at the backup 2026-11-23T08-00-00-000Z-daily.');
  });

  test('that was rewritten from an entry on, with hashes that fit, is found by the heads', async () => {
    const folder = copyOfFilled();
    await runLibraryTask(
      'back-up',
      { folder, elsewhere: null, reason: 'daily', now: '2026-11-23T08:00:00.000Z', token: 't' },
      quiet,
    );
    const { createHash } = await import('node:crypto');
    tamper(folder, (db) => {
      type Entry = {
        seq: number;
        at: string;
        action: string;
        subject: string;
        details: string;
        previous: string;
        hash: string;
      };
      let previous = '0'.repeat(64);
      for (const row of db.prepare('SELECT * FROM custody ORDER BY seq').all() as Entry[]) {
        const details = row.details.replaceAll('27 captives', '72 captives');
        const fields = [row.seq, row.at, row.action, row.subject, details, previous];
        const hash = createHash('sha256').update(JSON.stringify(fields)).digest('hex');
        db.prepare('UPDATE custody SET details = ?, previous = ?, hash = ? WHERE seq = ?').run(
          details,
          previous,
          hash,
          row.seq,
        );
        previous = hash;
      }
    });
    const logs = (await verify(folder)).findings.filter(({ about }) => about === 'log');
    expect(logs.map(({ problem }) => problem).join(' ')).toMatch(/is not the one that the backup .+ noted down\./);
  });
});

test('a library that an earlier version wrote is put on record when it is opened, once, and verified from then on', async () => {
  const folder = copyOfFilled();
  tamper(folder, (db) => {
    db.exec("DELETE FROM custody WHERE action IN ('rows-written', 'rows-first-recorded')");
    db.exec("DELETE FROM library_setting WHERE name = 'recorded-tables'");
  });
  temporaryLibraryIn(folder, 'open').close();
  const rows = (await verify(folder)).findings.filter(({ about }) => about === 'row');
  expect(rows).toEqual([]);
  tamperAgain(folder, (db) => db.exec("UPDATE excerpt SET exact = 'forged' WHERE exact = '27 captives'"));
  const { findings } = await verify(folder);
  expect(findings.find(({ about }) => about === 'row')?.change).toEqual({
    field: 'exact',
    from: '27 captives',
    to: 'forged',
  });
});

test('putting a whole table on record anew, to hide an edit, is found', async () => {
  const folder = copyOfFilled();
  tamper(folder, (db) => {
    db.exec("UPDATE claim SET statement = 'Talks failed.'");
    db.exec("DELETE FROM library_setting WHERE name = 'recorded-tables'");
  });
  temporaryLibraryIn(folder, 'open').close();
  // A new library has nothing to record: this first record is the first that these tables ever had.
  temporaryLibraryIn(folder, 'open').close();
  tamperAgain(folder, (db) => db.exec("DELETE FROM library_setting WHERE name = 'recorded-tables'"));
  temporaryLibraryIn(folder, 'open').close();
  const { findings } = await verify(folder);
  expect(findings.map(({ problem }) => problem).join(' ')).toContain('All rows of claim were put on record anew');
});

test('what is written while a library is verified is no finding', async () => {
  const library = temporaryLibrary();
  const { sources } = fillLibrary(library);
  let written = 0;
  const { findings } = await runLibraryTask(
    'verify',
    { folder: library.folder },
    {
      signal: quiet.signal,
      report: () => {
        written += library.call('sources.organise', { ids: [sources[0]], addTags: [`during ${written}`] }).changed;
      },
    },
  );
  expect(written).toBeGreaterThan(10);
  expect(findings).toEqual([]);
});

test('verifying stops where it is cancelled', async () => {
  const controller = new AbortController();
  const checking = runLibraryTask(
    'verify',
    { folder: filled.folder },
    { signal: controller.signal, report: (done) => done > 3 && controller.abort(new Error('enough')) },
  );
  await expect(checking).rejects.toThrow('enough');
});

function readsTheSame(one: Uint8Array, other: Uint8Array): boolean {
  try {
    return JSON.stringify(unpackText(one)) === JSON.stringify(unpackText(other));
  } catch {
    return false;
  }
}

interface Place {
  readonly table: string;
  readonly column: string;
  readonly isKey: boolean;
}

function readPlaces(folder: string): readonly Place[] {
  const db = new Database(join(folder, 'library.sqlite'), { readonly: true });
  const places = evidenceTables
    .flatMap((table) =>
      (db.prepare(`SELECT name, pk FROM pragma_table_info('${table}')`).all() as { name: string; pk: number }[]).map(
        ({ name, pk }) => ({ table, column: name, isKey: pk > 0 || (table === 'source_text' && name === 'id') }),
      ),
    )
    .filter(({ column }) => column !== 'packed');
  const filledTables = new Set(
    evidenceTables.filter((table) => db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined),
  );
  db.close();
  return places.filter(({ table }) => filledTables.has(table));
}

type Cell = string | number | null;

/** Of a source text; whoever edits one has to unpack it. */
const PACKED_COLUMNS: readonly string[] = ['text', 'blocks', 'pages'];

/** Gives one cell another value, of the kind that its column takes. */
function editCell(folder: string, { table, column }: Place, nth: number) {
  let edited: { from: Cell; to: Cell; key: readonly string[] } = { from: null, to: null, key: [] };
  tamper(folder, (db) => {
    const rows = db.prepare(`SELECT * FROM ${table}`).all() as Record<string, Cell>[];
    const row = rows[nth % rows.length] ?? {};
    const type = db.prepare(`SELECT type FROM pragma_table_info('${table}') WHERE name = ?`).pluck().get(column);
    const packed = PACKED_COLUMNS.includes(column) ? (row['packed'] as unknown as Uint8Array) : undefined;
    const plain = packed && unpackText(packed);
    const from = plain ? plain[column as keyof PlainText] : (row[column] ?? null);
    // Far enough from the others that a key is taken by none of them.
    const to = type === 'INTEGER' ? Number(from ?? 0) + 1000 : `${from ?? ''}x`;
    const columns = Object.keys(row);
    const condition = columns.map((name) => `${name} IS ?`).join(' AND ');
    const values = columns.map((name) => (typeof row[name] === 'number' ? BigInt(row[name]) : row[name]));
    const { changes } = plain
      ? db
          .prepare(`UPDATE ${table} SET packed = ? WHERE ${condition}`)
          .run(packText({ ...plain, [column]: to }), ...values)
      : db
          .prepare(`UPDATE ${table} SET ${column} = ? WHERE ${condition}`)
          .run(typeof to === 'number' ? BigInt(to) : to, ...values);
    expect(changes).toBe(1);
    const names =
      table === 'image'
        ? ['sha256']
        : ['id', 'source_id', 'claim_id', 'collection_id', 'briefing_id', 'text_id', 'seq'];
    const key = names.flatMap((name) => (row[name] === undefined || name === column ? [] : [String(row[name])]));
    edited = { from, to, key };
  });
  return edited;
}

function tamperAgain(folder: string, work: (db: Database.Database) => void): void {
  const db = new Database(join(folder, 'library.sqlite'));
  db.pragma('foreign_keys = OFF');
  work(db);
  db.close();
}

function firstRow(db: Database.Database, table: string): string {
  const row = db.prepare(`SELECT * FROM ${table} LIMIT 1`).get() as Record<string, string | number | null>;
  return Object.entries(row)
    .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
    .map(
      ([name, value]) => `${name} = ${typeof value === 'number' ? value : `'${String(value).replaceAll("'", "''")}'`}`,
    )
    .join(' AND ');
}

function readOriginals(folder: string): readonly string[] {
  const root = join(folder, 'originals');
  return readdirSync(root)
    .filter((name) => name !== 'incoming')
    .flatMap((name) => readdirSync(join(root, name)).map((rest) => `${name}/${rest}`))
    .sort();
}
