import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BriefingError } from '../../src/core/errors.ts';
import type { BackupReason } from '../../src/library/backups/backupManifest.ts';
import { type Backup, listBackups } from '../../src/library/backups/listBackups.ts';
import type { MadeBackup } from '../../src/library/backups/makeBackup.ts';
import { findPlaces } from '../../src/library/backups/placeElsewhere.ts';
import { findSuperseded } from '../../src/library/backups/thinOut.ts';
import { runLibraryTask } from '../../src/library/libraryTasks.ts';
import { readCustody } from '../../src/library/tables/custody.ts';
import { addStoredSource, fillLibrary } from '../support/filledLibrary.ts';
import { seededNumbers } from '../support/seeded.ts';
import { temporaryFolder, temporaryLibrary, temporaryLibraryIn } from '../support/temporaryLibrary.ts';

const quiet = { signal: new AbortController().signal, report: () => undefined };

function backUp(
  folder: string,
  now: string,
  { elsewhere = null, reason = 'by-hand' }: { elsewhere?: string | null; reason?: BackupReason } = {},
): Promise<MadeBackup> {
  return runLibraryTask('back-up', { folder, elsewhere, reason, now, token: 'token' }, quiet);
}

const restore = (folder: string, path: string, now = '2026-12-01T09:00:00.000Z') =>
  runLibraryTask('restore-backup', { folder, path, now, token: 'token' }, quiet);
const verify = (folder: string) => runLibraryTask('verify', { folder }, quiet);
const titlesIn = (folder: string): readonly string[] => {
  const library = temporaryLibraryIn(folder, 'open');
  try {
    return library
      .call('sources.list', {})
      .sources.map(({ title }) => title)
      .sort();
  } finally {
    library.close();
  }
};

/** A library with so many sources, closed. */
function closedLibrary(...titles: readonly string[]): string {
  const folder = join(temporaryFolder(), 'library');
  const library = temporaryLibraryIn(folder);
  for (const title of titles) addStoredSource(library, title, `${title} in full.`);
  library.close();
  return folder;
}

describe('a backup', () => {
  test('is one lone database of the library as it is, with a manifest that says what is in it', async () => {
    const library = temporaryLibrary();
    fillLibrary(library);
    const made = await backUp(library.folder, '2026-11-23T08:00:00.000Z');
    expect(readdirSync(made.path).sort()).toEqual(['library.sqlite', 'manifest.json']);
    expect(made.manifest).toMatchObject({
      madeAt: '2026-11-23T08:00:00.000Z',
      reason: 'by-hand',
      libraryName: 'library',
      libraryCreatedAt: '2026-11-22T08:00:00.000Z',
      counts: { sources: 3, excerpts: 2, claims: 1, briefings: 1, exports: 1 },
      size: statSync(join(made.path, 'library.sqlite')).size,
    });
    const copy = new Database(join(made.path, 'library.sqlite'), { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.prepare('SELECT seq, hash FROM custody ORDER BY seq DESC LIMIT 1').get()).toEqual(
      made.manifest.custody,
    );
    copy.close();
    expect((await verify(library.folder)).findings).toEqual([]);
  });

  test('can be made while the library is written to, and is of one moment', async () => {
    const library = temporaryLibrary();
    // Such as nothing repeats in: texts are stored packed, and the copy is to take more than one step.
    const next = seededNumbers(3);
    const words = Array.from({ length: 20_000 }, () => next().toString(36).slice(2)).join(' ');
    for (let index = 0; index < 40; index += 1) addStoredSource(library, `Before ${index}`, `Text ${index}. ${words}`);
    let during = 0;
    const made = await runLibraryTask(
      'back-up',
      { folder: library.folder, elsewhere: null, reason: 'by-hand', now: '2026-11-23T08:00:00.000Z', token: 't' },
      {
        signal: quiet.signal,
        report: () => void addStoredSource(library, `During ${during}`, `Written during the backup: ${during++}.`),
      },
    );
    expect(during).toBeGreaterThan(1);
    expect(made.manifest.counts.sources).toBe(40);
    expect(library.call('library.counts', {}).sourceCount).toBe(40 + during);
  });

  test('elsewhere has its originals with it, and a second one copies only those that are new', async () => {
    const folder = closedLibrary('One', 'Two');
    const disk = temporaryFolder();
    const first = await backUp(folder, '2026-11-23T08:00:00.000Z', { elsewhere: disk });
    expect(first.originals).toEqual({ copied: 2, missing: [] });
    expect(first.path.startsWith(join(disk, 'Briefdesk backup of library'))).toBe(true);

    const library = temporaryLibraryIn(folder, 'open');
    addStoredSource(library, 'Three', 'Three in full.');
    library.close();
    const second = await backUp(folder, '2026-11-24T08:00:00.000Z', { elsewhere: disk });
    expect(second.originals).toEqual({ copied: 1, missing: [] });
    expect(readdirSync(disk)).toEqual(['Briefdesk backup of library']);
    expect(
      await backUp(folder, '2026-11-25T08:00:00.000Z', { elsewhere: join(disk, 'Briefdesk backup of library') }),
    ).toMatchObject({
      originals: { copied: 0 },
    });
    expect(await findPlaces(disk)).toEqual([join(disk, 'Briefdesk backup of library')]);
    expect(await findPlaces(second.path)).toEqual([join(disk, 'Briefdesk backup of library')]);
  });

  test('elsewhere says which originals were not there to be copied', async () => {
    const folder = closedLibrary('One');
    rmSync(join(folder, 'originals'), { recursive: true });
    const made = await backUp(folder, '2026-11-23T08:00:00.000Z', { elsewhere: temporaryFolder() });
    expect(made.originals).toEqual({ copied: 0, missing: ['One'] });
  });

  test('of another library of the same name gets a folder of its own', async () => {
    const disk = temporaryFolder();
    const folder = closedLibrary('One');
    const namesake = join(temporaryFolder(), 'library');
    temporaryLibraryIn(namesake).close();
    const db = new Database(join(namesake, 'library.sqlite'));
    db.exec("UPDATE library_setting SET value = '2025-01-01T00:00:00.000Z' WHERE name = 'created-at'");
    db.close();
    await backUp(folder, '2026-11-23T08:00:00.000Z', { elsewhere: disk });
    await backUp(namesake, '2026-11-23T08:00:00.000Z', { elsewhere: disk });
    expect(readdirSync(disk).sort()).toEqual(['Briefdesk backup of library', 'Briefdesk backup of library (2)']);
  });

  test('is refused within the library itself', async () => {
    const folder = closedLibrary();
    await expect(
      backUp(folder, '2026-11-23T08:00:00.000Z', { elsewhere: join(folder, 'originals') }),
    ).rejects.toMatchObject({
      code: 'backup-not-written',
    });
  });

  test('that is cancelled or cannot be written leaves nothing', async () => {
    const library = temporaryLibrary();
    addStoredSource(library, 'One', 'words '.repeat(100_000));
    const controller = new AbortController();
    const cancelled = runLibraryTask(
      'back-up',
      { folder: library.folder, elsewhere: null, reason: 'by-hand', now: '2026-11-23T08:00:00.000Z', token: 't' },
      { signal: controller.signal, report: () => controller.abort(new Error('enough')) },
    );
    await expect(cancelled).rejects.toThrow('enough');
    expect(readdirSync(join(library.folder, 'backups'))).toEqual([]);
    writeFileSync(join(library.folder, 'not-a-folder'), '');
    const elsewhere = join(temporaryFolder(), 'file');
    writeFileSync(elsewhere, '');
    await expect(backUp(library.folder, '2026-11-23T08:00:00.000Z', { elsewhere })).rejects.toThrow();
  });

  test('that was altered after it was made is found by verifying, and never restored', async () => {
    const folder = closedLibrary('One');
    const { path, name } = await backUp(folder, '2026-11-23T08:00:00.000Z');
    const copy = join(path, 'library.sqlite');
    const bytes = readFileSync(copy);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(copy, bytes);
    expect((await verify(folder)).findings).toMatchObject([
      {
        about: 'backup',
        subject: `backups/${name}/library.sqlite`,
        problem: 'The backup was altered after it was made.',
      },
    ]);
    await expect(restore(folder, path)).rejects.toMatchObject({ code: 'backup-unsound' });
    expect(titlesIn(folder)).toEqual(['One']);
  });
});

describe('restoring', () => {
  test('puts everything back as it was, keeps what was there, and is on record', async () => {
    const folder = closedLibrary('One', 'Two');
    const kept = await backUp(folder, '2026-11-23T08:00:00.000Z');
    const library = temporaryLibraryIn(folder, 'open');
    addStoredSource(library, 'Three', 'Three in full.');
    const removed = library.call('sources.list', {}).sources.find(({ title }) => title === 'One');
    if (removed) library.call('sources.remove', { id: removed.id });
    library.close();

    const { before } = await restore(folder, kept.path);
    expect(titlesIn(folder)).toEqual(['One', 'Two']);
    const after = temporaryLibraryIn(folder, 'open');
    expect(readCustody(after.reader).at(-1)).toMatchObject({
      action: 'library-restored',
      details: { backup: kept.name, from: kept.manifest.custody, keptAs: before },
    });
    after.close();
    // Not a word of the log that was replaced, of which the backups still know: it is in the backup that was made of it.
    expect((await verify(folder)).findings.filter(({ about }) => about !== 'file')).toEqual([]);

    const [present] = (await listBackups(folder)).filter(({ name }) => name === before);
    expect(present?.manifest).toMatchObject({ reason: 'before-restore', counts: { sources: 2 } });
    if (present) await restore(folder, present.path, '2026-12-02T09:00:00.000Z');
    expect(titlesIn(folder)).toEqual(['Three', 'Two']);
    expect((await verify(folder)).findings).toEqual([]);
  });

  test('from a backup elsewhere brings the originals that the library has lost', async () => {
    const folder = closedLibrary('One', 'Two');
    const { path } = await backUp(folder, '2026-11-23T08:00:00.000Z', { elsewhere: temporaryFolder() });
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    const { originals } = await restore(folder, path);
    expect(originals).toEqual({ copied: 2, missing: [] });
    expect(titlesIn(folder)).toEqual(['One', 'Two']);
    expect((await verify(folder)).findings).toEqual([]);
  });

  test('saves a library whose database is damaged beyond opening, and keeps the damaged one', async () => {
    const folder = closedLibrary('One');
    const { path } = await backUp(folder, '2026-11-23T08:00:00.000Z');
    writeFileSync(join(folder, 'library.sqlite'), 'This is no database any more.'.repeat(1000));
    const { before } = await restore(folder, path);
    expect(titlesIn(folder)).toEqual(['One']);
    expect(readFileSync(join(folder, 'backups', before, 'library.sqlite'), 'utf8')).toContain('no database any more');
  });

  test('is refused while the library is open, and changes nothing', async () => {
    const library = temporaryLibrary();
    addStoredSource(library, 'One', 'One in full.');
    const { path } = await backUp(library.folder, '2026-11-23T08:00:00.000Z');
    await expect(restore(library.folder, path)).rejects.toMatchObject({ code: 'library-locked' });
    expect(library.call('library.counts', {}).sourceCount).toBe(1);
  });

  test('takes nothing of the old library’s unwritten pages for its own', async () => {
    const folder = closedLibrary('One');
    const { path } = await backUp(folder, '2026-11-23T08:00:00.000Z');
    const library = temporaryLibraryIn(folder, 'open');
    addStoredSource(library, 'Two', 'Two in full.');
    // As a kill leaves them: the pages of the last writes beside the database.
    const beside = ['-wal', '-shm'].map((suffix) => {
      const file = join(folder, `library.sqlite${suffix}`);
      return { file, bytes: readFileSync(file) };
    });
    library.close();
    for (const { file, bytes } of beside) writeFileSync(file, bytes);
    await restore(folder, path);
    expect(existsSync(join(folder, 'library.sqlite-wal'))).toBe(false);
    expect(titlesIn(folder)).toEqual(['One']);
  });
});

describe('what restoring would change is said before', () => {
  test('with counts and by name: what would go, come back, and be as it was', async () => {
    const folder = closedLibrary('One', 'Two');
    const { path } = await backUp(folder, '2026-11-23T08:00:00.000Z');
    const library = temporaryLibraryIn(folder, 'open');
    const [two, one] = library.call('sources.list', {}).sources.sort((a, b) => (a.title < b.title ? 1 : -1));
    if (!one || !two) throw new Error('No sources');
    library.call('sources.remove', { id: one.id });
    library.call('sources.organise', { ids: [two.id], marking: 'TLP:RED' });
    addStoredSource(library, 'Three', 'Three in full.');
    library.call('briefings.create', { header: { title: 'Weekly' } });
    library.close();
    const { kinds, sameLibrary } = await runLibraryTask('compare-backup', { folder, path }, quiet);
    expect(sameLibrary).toBe(true);
    expect(kinds?.find(({ kind }) => kind === 'sources')).toEqual({
      kind: 'sources',
      inLibrary: 2,
      inBackup: 2,
      gone: { count: 1, names: ['Three'] },
      back: { count: 1, names: ['One'] },
      changed: { count: 1, names: ['Two'] },
    });
    expect(kinds?.find(({ kind }) => kind === 'briefings')).toMatchObject({
      inLibrary: 1,
      inBackup: 0,
      gone: { names: ['Weekly'] },
    });
  });
});

describe('backups of each day are thinned out', () => {
  const backup = (madeAt: string, reason: BackupReason = 'daily'): Backup =>
    ({ name: madeAt, path: madeAt, manifest: { madeAt, reason } }) as unknown as Backup;
  const day = (number: number) => new Date(Date.UTC(2026, 0, number, 8)).toISOString();

  test('after sixty days of use the last seven days and the last four weeks are left', () => {
    // 1 January 2026 was a Thursday; day 60 is Sunday, 1 March.
    const all = Array.from({ length: 60 }, (_, index) => backup(day(index + 1)));
    const superseded = new Set(findSuperseded(all).map(({ name }) => name));
    const left = all.map(({ name }) => name).filter((name) => !superseded.has(name));
    // Sundays 8, 15, 22 February end the weeks before; 23 February to 1 March are the last seven days.
    expect(left).toEqual([39, 46, 53, 54, 55, 56, 57, 58, 59, 60].map(day));
  });

  test('those made for another reason stay, however many and old they are', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            at: fc.nat(400),
            reason: fc.constantFrom<BackupReason>('daily', 'by-hand', 'before-migration', 'before-restore'),
          }),
        ),
        (made) => {
          const all = made.map(({ at, reason }) => backup(day(at + 1), reason));
          const superseded = findSuperseded(all);
          expect(superseded.every(({ manifest }) => manifest.reason === 'daily')).toBe(true);
          const left = all.filter((one) => one.manifest.reason === 'daily' && !superseded.includes(one));
          expect(left.length).toBeLessThanOrEqual(11);
          const newest = all
            .filter(({ manifest }) => manifest.reason === 'daily')
            .map(({ name }) => name)
            .sort()
            .at(-1);
          if (newest !== undefined) expect(left.map(({ name }) => name)).toContain(newest);
        },
      ),
    );
  });
});

test('a library that no backup could be made of says why in a sentence', async () => {
  const error = await backUp(join(temporaryFolder(), 'nothing'), '2026-11-23T08:00:00.000Z').catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(BriefingError);
});
