import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildArchive } from '../../support/buildArchive.ts';
import { buildExtraction } from '../../support/builtExtraction.ts';
import { temporaryHost } from '../../support/temporaryHost.ts';
import { temporaryFolder } from '../../support/temporaryLibrary.ts';

let entry: string;
beforeAll(async () => {
  entry = await buildExtraction();
});

const dredging = (harbour: string): string =>
  `The harbour of ${harbour} will be dredged for the first time in eleven years, the port office said. Work begins in May and is to last until the herring comes in.`;
const savedAgain = (text: string): string => text.replace('. Work', '.\n\nWork');

async function setUp() {
  const host = temporaryHost(entry);
  await host.call('library.create', { folder: join(temporaryFolder(), 'library') });
  const path = join(temporaryFolder(), 'case.zip');
  return {
    host,
    path,
    importFiles: (files: Parameters<typeof buildArchive>[0]) => {
      writeFileSync(path, buildArchive(files));
      return host.call('sources.import', { jobId: 'first', paths: [path] });
    },
  };
}

describe('an entry of an archive that has the text of a source', () => {
  test('is added alone when a person wants it anyway', async () => {
    const { host, path, importFiles } = await setUp();
    const [first, second] = [dredging('Sund'), dredging('Halm')];
    await importFiles({ 'a.txt': first, 'b.txt': second });
    const { duplicates, imported } = await importFiles({
      'new.txt': 'A note.',
      'a2.txt': savedAgain(first),
      'b2.txt': savedAgain(second),
    });
    expect(duplicates.map(({ within, same }) => [within, same])).toEqual([
      ['a2.txt', 'text'],
      ['b2.txt', 'text'],
    ]);
    // What was removed since does not come back with it.
    await host.call('sources.remove', { id: imported[0]?.id ?? ('' as never) });
    const [, wanted] = duplicates;
    if (!wanted?.within || !wanted.entry) throw new Error('it was not named');
    const again = await host.call('sources.import', {
      jobId: 'second',
      paths: [path],
      addSameText: true,
      only: { within: wanted.within, entry: wanted.entry },
    });
    expect(again.imported.map(({ within }) => within)).toEqual(['b2.txt']);
    expect(again).toMatchObject({ duplicates: [], rejected: [], cancelled: [] });
    expect((await host.call('sources.list', {})).total).toBe(3);
    expect(await host.call('imports.interrupted', {})).toEqual([]);
  });

  test('is added alone out of an archive within the archive', async () => {
    const { host, path, importFiles } = await setUp();
    await importFiles({ 'a.txt': dredging('Sund') });
    const inner = buildArchive({ 'x.txt': savedAgain(dredging('Sund')), 'y.txt': 'Another note.' });
    const { duplicates, imported } = await importFiles({ 'top.txt': 'A note.', 'inner.zip': inner });
    for (const { id } of imported) await host.call('sources.remove', { id });
    const [wanted] = duplicates;
    if (!wanted?.within || !wanted.entry) throw new Error('it was not named');
    const again = await host.call('sources.import', {
      jobId: 'second',
      paths: [path],
      addSameText: true,
      only: { within: wanted.within, entry: wanted.entry },
    });
    expect(again.imported.map(({ within }) => within)).toEqual(['inner.zip › x.txt']);
    expect((await host.call('sources.list', {})).total).toBe(2);
  });

  test('is refused where the archive holds something else in its place by now', async () => {
    const { host, path, importFiles } = await setUp();
    await importFiles({ 'other.txt': 'A note.' });
    const { imported, rejected } = await host.call('sources.import', {
      jobId: 'second',
      paths: [path],
      addSameText: true,
      only: { within: 'a.txt', entry: [0] },
    });
    expect(imported).toEqual([]);
    expect(rejected).toMatchObject([{ file: path, code: 'file-not-found' }]);
    expect(rejected[0]?.message).toContain('a.txt');
  });
});
