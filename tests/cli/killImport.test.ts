import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { SourceId } from '../../src/core/ids.ts';
import { noFilter } from '../../src/core/organising/sourceFilter.ts';
import { openLibrary } from '../../src/library/openLibrary.ts';
import { originalPath } from '../../src/library/originals.ts';
import { listSources } from '../../src/library/search/listSources.ts';
import { sql } from '../../src/library/sql.ts';
import { findCustodyFaults } from '../../src/library/tables/custody.ts';
import type { ImportResult } from '../../src/shared/contract/importOperations.ts';
import { type BuiltCli, buildCli } from '../support/builtCli.ts';
import { sampled, seededNumbers } from '../support/seeded.ts';
import { type TemporaryLibrary, temporaryFolder, temporaryLibraryIn } from '../support/temporaryLibrary.ts';

const SEED = 20_261_123;

const pdfs = join(import.meta.dirname, '../fixtures/import/pdf');
const GENERATED = 16;
/** Of the fixtures, one is encrypted. */
const ENCRYPTED = 1;
/** It has the text of another, of which it is a duplicate. */
const TWIN = 'owner-locked.pdf';
const sourcesToBe = 2 * GENERATED + readdirSync(pdfs).length - ENCRYPTED - 1;

/** When each import is killed: so many milliseconds after so many originals lie in the library, all the way but the last ten. */
const next = seededNumbers(SEED);
const moments = Array.from({ length: 20 }, () => ({
  originals: Math.floor(next() * (sourcesToBe - 10)),
  delay: Math.floor(next() * 30),
}));

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
});

/** About forty files of every format, whose originals differ. */
function fillFolder(): string {
  const folder = join(temporaryFolder(), 'incoming');
  mkdirSync(folder);
  for (let index = 0; index < GENERATED; index += 1) {
    const words = `Report ${index} of the talks. `.repeat(200).trim();
    writeFileSync(join(folder, `note-${index}.txt`), words);
    writeFileSync(
      join(folder, `page-${index}.html`),
      `<!doctype html><title>Page ${index}</title><article>${`<p>${words}</p>`.repeat(10)}</article>`,
    );
  }
  // Files are imported in the order of their names: these come in the midst.
  cpSync(pdfs, join(folder, 'oo'), { recursive: true, filter: (path) => !path.endsWith(TWIN) });
  return folder;
}

/** Starts the import as a person would, in a process group of its own, so that whatever it leaves running can be seen. */
function startImport(library: string, incoming: string): ChildProcess & { readonly pid: number } {
  const child = spawn(process.execPath, [cli.entry, 'import', '--library', library, incoming], {
    detached: true,
    stdio: 'ignore',
  });
  if (child.pid === undefined) throw new Error('The import did not start');
  const { pid } = child;
  onTestFinished(() => {
    if (isGroupAlive(pid)) process.kill(-pid, 'SIGKILL');
  });
  return Object.assign(child, { pid });
}

function isGroupAlive(pid: number): boolean {
  try {
    return process.kill(-pid, 0);
  } catch {
    return false;
  }
}

/**
 * Asks for the sources beside the import again and again, as another program would, and gives what was answered last until it is ended. In this
 * process: to start one for each question takes the import's processors, and asks a tenth as often.
 */
function watchSources(library: string): { readonly confirmed: () => readonly SourceId[]; end(): Promise<void> } {
  let confirmed: readonly SourceId[] = [];
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const ids = readSources(library);
      expect(ids).toEqual(expect.arrayContaining([...confirmed]));
      confirmed = ids;
      await pause(20);
    }
  })();
  return {
    confirmed: () => confirmed,
    end: () => {
      isOver = true;
      return watching;
    },
  };
}

function readSources(library: string): readonly SourceId[] {
  const { db, close } = openLibrary(library, { mode: 'open', role: 'reader', now: new Date().toISOString() });
  try {
    return listSources(db, noFilter, { limit: 500, offset: 0 }).map(({ id }) => id);
  } finally {
    close();
  }
}

function countOriginals(library: string): number {
  const folder = join(library, 'originals');
  const places = existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'incoming') : [];
  return places.reduce((count, place) => count + readdirSync(join(folder, place)).length, 0);
}

/** Looks at the library that a killed import left; the ids of its sources. */
function inspect(folder: string): readonly SourceId[] {
  const reader = openLibrary(folder, { mode: 'open', role: 'reader', now: new Date().toISOString() });
  expect(reader.db.find(sql`PRAGMA quick_check`)).toEqual({ quick_check: 'ok' });
  reader.close();
  const library = temporaryLibraryIn(folder, 'open');
  try {
    expect(library.writer.find(sql`PRAGMA quick_check`)).toEqual({ quick_check: 'ok' });
    expect(library.writer.find(sql`PRAGMA foreign_key_check`)).toBeUndefined();
    library.writer.run(sql`INSERT INTO search (search) VALUES ('integrity-check')`);
    expect(findCustodyFaults(library.reader, [])).toEqual([]);
    return library.call('sources.list', { limit: 500 }).sources.map(({ id }) => {
      expectWhole(library, id);
      return id;
    });
  } finally {
    library.close();
  }
}

/** The original lies there with the hash that the source names, and the text can be read. */
function expectWhole(library: TemporaryLibrary, id: SourceId): void {
  const { sha256, textLength } = library.call('sources.get', { id });
  const original = readFileSync(originalPath(library.folder, sha256));
  expect(createHash('sha256').update(original).digest('hex')).toBe(sha256);
  const { text } = library.call('sourceTexts.whole', { sourceId: id });
  expect(text).toHaveLength(textLength);
  expect(text.length).toBeGreaterThan(0);
}

/** Copies that are not yet originals, and anything in the library's own folder that a closed one has not. */
function leftOver(folder: string): readonly string[] {
  const incoming = join(folder, 'originals', 'incoming');
  const known = /^(?:library\.sqlite|lock\.(?:sqlite|json)|originals|backups)$/;
  return [
    ...(existsSync(incoming) ? readdirSync(incoming) : []),
    ...readdirSync(folder).filter((name) => !known.test(name)),
  ];
}

describe('an import that is killed', () => {
  test.each(sampled(moments, SEED + 1))(
    'after $originals originals and $delay ms loses nothing, and is completed by importing again',
    async ({ originals, delay }) => {
      const incoming = fillFolder();
      const folder = join(temporaryFolder(), 'library');
      const child = startImport(folder, incoming);
      const closed = once(child, 'close');
      await vi.waitUntil(() => existsSync(join(folder, 'library.sqlite')), { timeout: 20_000, interval: 2 });
      const beside = cli.run('sources', '--library', folder, '--json');
      const watch = watchSources(folder);
      await vi.waitUntil(() => countOriginals(folder) >= originals, { timeout: 40_000, interval: 2 });
      await pause(delay);
      const confirmed = watch.confirmed();
      child.kill('SIGKILL');
      expect(await closed).toEqual([null, 'SIGKILL']);
      await watch.end();
      expect((await beside).code).toBe(0);
      await vi.waitUntil(() => !isGroupAlive(child.pid), { timeout: 15_000, interval: 20 });

      const kept = inspect(folder);
      expect(kept).toEqual(expect.arrayContaining([...confirmed]));
      expect(leftOver(folder)).toEqual([]);

      const again = await cli.json('import', '--library', folder, incoming);
      const { imported, duplicates, rejected, cancelled } = again.value as ImportResult;
      expect(again.code).toBe(1);
      expect(rejected.map(({ code }) => code)).toEqual(['file-encrypted']);
      expect(cancelled).toEqual([]);
      expect(duplicates.map(({ id }) => id).sort()).toEqual([...kept].sort());
      expect(imported.length + duplicates.length).toBe(sourcesToBe);
      expect(inspect(folder)).toHaveLength(sourcesToBe);
    },
  );

  test('goes on by --resume to the same end as if it had not been killed', async () => {
    const incoming = fillFolder();
    const folder = join(temporaryFolder(), 'library');
    const child = startImport(folder, incoming);
    const closed = once(child, 'close');
    await vi.waitUntil(() => existsSync(join(folder, 'library.sqlite')), { timeout: 20_000, interval: 2 });
    await vi.waitUntil(() => countOriginals(folder) >= 12, { timeout: 40_000, interval: 2 });
    child.kill('SIGKILL');
    await closed;
    await vi.waitUntil(() => !isGroupAlive(child.pid), { timeout: 15_000, interval: 20 });

    const again = await cli.json('import', '--library', folder, '--resume');
    const { imported, duplicates, rejected, cancelled } = again.value as ImportResult;
    expect(rejected.map(({ code }) => code)).toEqual(['file-encrypted']);
    expect([duplicates, cancelled]).toEqual([[], []]);
    expect(imported).toHaveLength(sourcesToBe);
    expect([...inspect(folder)].sort()).toEqual(imported.map(({ id }) => id).sort());
    const third = await cli.run('import', '--library', folder, '--resume');
    expect(third).toMatchObject({ code: 0, err: expect.stringContaining('No import was cut short.') });
  });
});
