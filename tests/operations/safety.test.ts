import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { keepDailyBackup } from '../../src/operations/safety/keepDailyBackup.ts';
import { buildExtraction } from '../support/builtExtraction.ts';
import { type TemporaryHost, temporaryHost } from '../support/temporaryHost.ts';
import { temporaryFolder } from '../support/temporaryLibrary.ts';

let entry = '';
beforeAll(async () => {
  entry = await buildExtraction();
});

async function withSources(
  given: Parameters<typeof temporaryHost>[1] = {},
  ...titles: readonly string[]
): Promise<TemporaryHost & { readonly folder: string }> {
  const host = temporaryHost(entry, given);
  const folder = join(temporaryFolder(), 'library');
  await host.call('library.create', { folder });
  for (const title of titles) await paste(host, title);
  return { ...host, folder };
}

const paste = (host: TemporaryHost, title: string) =>
  host.call('sources.importText', { jobId: title, title, text: `${title}, in many words of its own: ${title}.` });
const titles = async (host: TemporaryHost): Promise<readonly string[]> =>
  (await host.call('sources.list', {})).sources.map(({ title }) => title).sort();

describe('verifying', () => {
  test('a library finds nothing where nothing was changed, and tells how far it has come', async () => {
    const host = await withSources({}, 'One', 'Two');
    const { findings, checked } = await host.call('library.verify', { jobId: 'verify' });
    expect(findings).toEqual([]);
    expect(checked.originals).toBe(2);
    const reports = host.progress.filter(({ jobId }) => jobId === 'verify');
    expect(reports.length).toBeGreaterThan(0);
    for (const { done, total } of reports) expect(done).toBeLessThanOrEqual(total);
  });

  test('can be cancelled', async () => {
    const host = await withSources({}, 'One');
    const verifying = host.call('library.verify', { jobId: 'verify' });
    await host.call('jobs.cancel', { jobId: 'verify' });
    await expect(verifying).rejects.toMatchObject({ code: 'job-cancelled' });
  });

  test('needs a library', async () => {
    await expect(temporaryHost(entry).call('library.verify', { jobId: 'v' })).rejects.toMatchObject({
      code: 'library-none-open',
    });
  });
});

describe('backing up and restoring', () => {
  test('a backup is listed, says what restoring it would change, and restored the library is open again', async () => {
    const host = await withSources({}, 'One');
    const made = await host.call('library.backUp', { jobId: 'b', where: 'library' });
    expect(made?.backup).toMatchObject({ reason: 'by-hand', counts: { sources: 1 } });
    await paste(host, 'Two');
    const listed = await host.call('library.backups', { where: 'library' });
    const path = listed?.backups[0]?.path ?? '';
    const { kinds } = await host.call('library.compareBackup', { path });
    expect(kinds?.[0]).toMatchObject({
      kind: 'sources',
      inLibrary: 2,
      inBackup: 1,
      gone: { count: 1, names: ['Two'] },
    });
    const { before } = await host.call('library.restore', { jobId: 'r', path });
    expect(await titles(host)).toEqual(['One']);
    await paste(host, 'Three');
    expect(await titles(host)).toEqual(['One', 'Three']);
    const after = await host.call('library.backups', { where: 'library' });
    expect(after?.backups.map(({ name }) => name)).toContain(before);
  });

  test('elsewhere it asks for the folder; without one nothing is done', async () => {
    const disk = temporaryFolder();
    const asked: string[] = [];
    let picked: string | null = null;
    const host = await withSources(
      {
        pickFolder: async (purpose) => {
          asked.push(purpose);
          return picked;
        },
      },
      'One',
    );
    expect(await host.call('library.backUp', { jobId: 'b', where: 'elsewhere' })).toBeNull();
    picked = disk;
    const made = await host.call('library.backUp', { jobId: 'b', where: 'elsewhere' });
    expect(made?.originals).toEqual({ copied: 1, missing: [] });
    expect(await host.call('library.backups', { where: 'elsewhere' })).toMatchObject({
      backups: [{ name: made?.backup.name }],
    });
    expect(asked).toEqual(['back-up', 'back-up', 'find-backups']);
    await host.call('library.restore', { jobId: 'r', path: made?.backup.path ?? '' });
    expect(await titles(host)).toEqual(['One']);
  });

  test('a path that was not listed is not read, and the library stays open', async () => {
    const host = await withSources({}, 'One');
    await expect(host.call('library.restore', { jobId: 'r', path: '/etc' })).rejects.toMatchObject({
      code: 'backup-not-found',
    });
    expect(await titles(host)).toEqual(['One']);
  });

  test('a restore that fails leaves the library open as it was', async () => {
    const host = await withSources({}, 'One');
    const made = await host.call('library.backUp', { jobId: 'b', where: 'library' });
    const path = made?.backup.path ?? '';
    await host.call('library.backups', { where: 'library' });
    const { appendFileSync } = await import('node:fs');
    appendFileSync(join(path, 'library.sqlite'), 'x');
    await expect(host.call('library.restore', { jobId: 'r', path })).rejects.toMatchObject({ code: 'backup-unsound' });
    await paste(host, 'Two');
    expect(await titles(host)).toEqual(['One', 'Two']);
  });

  test('a library that cannot be opened is restored from its backups', async () => {
    const host = await withSources({}, 'One');
    await host.call('library.backUp', { jobId: 'b', where: 'library' });
    await host.context.session.library?.close();
    host.context.session.library = null;
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(host.folder, 'library.sqlite'), 'torn'.repeat(10_000));
    await expect(host.call('library.open', { folder: host.folder })).rejects.toMatchObject({ code: 'library-damaged' });
    const listed = await host.call('library.backups', { where: 'library', library: host.folder });
    const path = listed?.backups[0]?.path ?? '';
    expect((await host.call('library.compareBackup', { path, library: host.folder })).kinds).toBeNull();
    await host.call('library.restore', { jobId: 'r', path, library: host.folder });
    expect(await titles(host)).toEqual(['One']);
  });

  test('no folder is restored to that was not opened here as a library', async () => {
    const host = await withSources({}, 'One');
    await expect(host.call('library.backups', { where: 'library', library: temporaryFolder() })).rejects.toMatchObject({
      code: 'library-not-found',
    });
  });
});

describe('the backup of the day', () => {
  test('is made once a day, and the earlier ones are thinned out', async () => {
    let now = '2026-11-01T09:00:00.000Z';
    const host = await withSources({ now: () => now }, 'One');
    for (let day = 1; day <= 30; day += 1) {
      now = `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`;
      await keepDailyBackup(host.context);
      now = now.replace('T09', 'T17');
      await keepDailyBackup(host.context);
    }
    const days = readdirSync(join(host.folder, 'backups')).map((name) => name.slice(8, 10));
    // The last seven days, and the Sundays 15 and 22 November; Monday 30 stands for its own week.
    expect(days.sort()).toEqual(['15', '22', '24', '25', '26', '27', '28', '29', '30'].sort());
  });

  test('that could not be made is told where backups are listed', async () => {
    const host = await withSources(
      { runLibraryTask: () => Promise.reject(new Error('There is not enough room on the disk.')) },
      'One',
    );
    await keepDailyBackup(host.context);
    expect((await host.call('library.backups', { where: 'library' }))?.problem).toContain('not enough room');
  });
});
