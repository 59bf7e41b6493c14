import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forkExtraction } from '../../../src/cli/forkExtraction.ts';
import { createExtractionPool, type ExtractionPool } from '../../../src/operations/importing/extractionPool.ts';
import { buildArchive } from '../../support/buildArchive.ts';
import { buildExtraction } from '../../support/builtExtraction.ts';
import { temporaryHostIn } from '../../support/temporaryHost.ts';
import { temporaryFolder } from '../../support/temporaryLibrary.ts';

let entry: string;
/** One for all hosts: a crash of the library is no crash of these processes, and to start them takes longest of all. */
let extraction: ExtractionPool;
beforeAll(async () => {
  entry = await buildExtraction();
  extraction = createExtractionPool(() => forkExtraction(entry), { size: 2 });
});
afterAll(() => extraction.stop());

const hostIn = (home: string) =>
  temporaryHostIn(home, entry, {
    filesAtOnce: extraction.size,
    prepareExtraction: (files) => extraction.prepare(files),
    extract: (file, signal) => extraction.extract(file, signal),
    openContainer: (container, signal) => extraction.openContainer(container, signal),
  });

const NAMES = Array.from({ length: 24 }, (_, index) => `note-${String(index).padStart(2, '0')}.txt`);

/**
 * An import of 24 notes and an archive of three that ends after `settled` of them as a crash does: whatever was asked of the library
 * after that was never done. Then the library is opened anew.
 */
async function interruptedAfter(settled: number) {
  const home = temporaryFolder();
  const incoming = temporaryFolder();
  const folder = join(home, 'library');
  const paths = NAMES.map((name) => join(incoming, name));
  for (const path of paths) writeFileSync(path, `The text of ${path}.`);
  paths.push(join(incoming, 'case.zip'));
  writeFileSync(
    join(incoming, 'case.zip'),
    buildArchive({ 'one.txt': 'One.', 'two.txt': 'Two.', 'three.txt': 'Three.' }),
  );

  const first = hostIn(home);
  await first.call('library.create', { folder });
  const library = first.context.session.library;
  if (!library) throw new Error('no library');
  let done = 0;
  first.context.session.library = {
    ...library,
    dispatch: async (name, input) => {
      if (name === 'imports.settle') done += (input as { files: unknown[] }).files.length;
      if (done > settled)
        return { ok: false, error: { code: 'library-none-open', message: 'It crashed.', details: {} } };
      return library.dispatch(name, input);
    },
  };
  await expect(first.call('sources.import', { jobId: 'first', paths })).rejects.toThrow('It crashed.');
  first.context.session.library = library;
  await first.close();

  const second = hostIn(home);
  await second.call('library.open', { folder });
  return { host: second, incoming, paths };
}

const titlesIn = async ({ host }: Awaited<ReturnType<typeof interruptedAfter>>) =>
  (await host.call('sources.list', { limit: 500 })).sources.map(({ title }) => title).sort();

const ALL = [...NAMES.map((name) => name.slice(0, -4)), 'one', 'two', 'three'].sort();

describe('an import that was cut short', () => {
  it.each([0, 1, 9, 20, 26])('after %i files goes on to the same end as if it had not been', async (settled) => {
    const after = await interruptedAfter(settled);
    const { host, paths } = after;
    try {
      const [interrupted, ...others] = await host.call('imports.interrupted', {});
      expect(others).toEqual([]);
      const result = await host.call('imports.resume', { jobId: 'again', importId: interrupted?.importId ?? '' });
      expect(result.rejected).toEqual([]);
      expect(result.duplicates).toEqual([]);
      expect(result.cancelled).toEqual([]);
      // All of it, in the order of the files: what was imported before the crash too.
      expect(result.imported.map(({ file, within }) => within ?? file)).toEqual([
        ...paths.slice(0, -1),
        'one.txt',
        'two.txt',
        'three.txt',
      ]);
      expect(await titlesIn(after)).toEqual(ALL);
      expect(await host.call('imports.interrupted', {})).toEqual([]);
      await host.call('undo.undo', {});
      expect((await host.call('sources.list', {})).total).toBe(0);
    } finally {
      await host.close();
    }
  });

  it('says how far it came, and can be left as it is', async () => {
    const after = await interruptedAfter(10);
    const { host } = after;
    try {
      const [interrupted] = await host.call('imports.interrupted', {});
      const { total: there } = await host.call('sources.list', {});
      expect(interrupted).toMatchObject({ done: there });
      expect(interrupted?.total).toBeGreaterThanOrEqual(25);
      await host.call('imports.end', { importId: interrupted?.importId ?? '' });
      expect(await host.call('imports.interrupted', {})).toEqual([]);
      expect((await host.call('sources.list', {})).total).toBe(there);
    } finally {
      await host.close();
    }
  });

  it('reports files that were changed or went meanwhile', async () => {
    const { host, paths } = await interruptedAfter(0);
    try {
      const [changed = '', gone = ''] = paths;
      writeFileSync(changed, 'Another text, and a longer one than before.');
      rmSync(gone);
      const [interrupted] = await host.call('imports.interrupted', {});
      const result = await host.call('imports.resume', { jobId: 'again', importId: interrupted?.importId ?? '' });
      expect(result.rejected.map(({ file, code }) => [file, code])).toEqual([[gone, 'file-not-found']]);
      expect(result.imported[0]).toMatchObject({
        file: changed,
        warnings: ['The file was changed after it was chosen; it was imported as it is now.'],
      });
      expect(result.imported).toHaveLength(26);
    } finally {
      await host.close();
    }
  });

  it('and is then cancelled leaves nothing half done and is over', async () => {
    const { host, paths } = await interruptedAfter(5);
    try {
      const [interrupted] = await host.call('imports.interrupted', {});
      const going = host.call('imports.resume', { jobId: 'again', importId: interrupted?.importId ?? '' });
      await host.call('jobs.cancel', { jobId: 'again' });
      const { imported, cancelled } = await going;
      const tops = new Set(imported.map(({ file }) => file));
      expect([...tops, ...cancelled].sort()).toEqual([...paths].sort());
      expect((await host.call('sources.list', {})).total).toBe(imported.length);
      expect(await host.call('imports.interrupted', {})).toEqual([]);
    } finally {
      await host.close();
    }
  });

  it('is not offered while it is under way', async () => {
    const { host } = await interruptedAfter(5);
    try {
      const [interrupted] = await host.call('imports.interrupted', {});
      const going = host.call('imports.resume', { jobId: 'again', importId: interrupted?.importId ?? '' });
      expect(await host.call('imports.interrupted', {})).toEqual([]);
      await going;
    } finally {
      await host.close();
    }
  });
});
