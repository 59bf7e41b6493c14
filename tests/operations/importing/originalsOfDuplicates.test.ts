import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { libraryFiles } from '../../../src/library/folder/libraryFolder.ts';
import { keepOriginal, originalPath, storeOriginal, storeText } from '../../../src/library/originals.ts';
import { holdOriginal } from '../../../src/operations/importing/holdOriginal.ts';
import { openedLibrary } from '../../../src/operations/runIn.ts';
import { buildArchive } from '../../support/buildArchive.ts';
import { buildSource } from '../../support/builders.ts';
import { buildExtraction } from '../../support/builtExtraction.ts';
import { temporaryHost } from '../../support/temporaryHost.ts';
import { temporaryFolder } from '../../support/temporaryLibrary.ts';

let entry: string;
beforeAll(async () => {
  entry = await buildExtraction();
});

const TEXT =
  'The harbour of Sund will be dredged for the first time in eleven years, the port office said. Work begins in May and is to last until the herring comes in.';
const SAVED_AGAIN = TEXT.replace('. Work', '.\n\nWork');

async function setUp() {
  const host = temporaryHost(entry);
  const incoming = temporaryFolder();
  const folder = join(temporaryFolder(), 'library');
  await host.call('library.create', { folder });
  return {
    host,
    folder,
    library: openedLibrary(host.context.session),
    /** The files among the originals, by what they hold. */
    originals: () => {
      const root = libraryFiles.originals(folder);
      const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
      return names.map((one) => readFileSync(join(one.parentPath ?? one.path, one.name), 'utf8')).sort();
    },
    surplus: async () => {
      const { findings } = await host.call('library.verify', { jobId: 'verify' });
      return findings.filter(({ about }) => about === 'file');
    },
    importFile: (name: string, content: string | Uint8Array, addSameText = false) => {
      const path = join(incoming, name);
      writeFileSync(path, content);
      return host.call('sources.import', { jobId: `job-${name}`, paths: [path], addSameText });
    },
  };
}

describe('the bytes of what does not become a source', () => {
  it('do not stay in the library when the text is that of a source', async () => {
    const { importFile, originals, surplus } = await setUp();
    await importFile('dredging.txt', TEXT);
    const { duplicates } = await importFile('again.txt', SAVED_AGAIN);
    expect(duplicates).toMatchObject([{ same: 'text' }]);
    expect(originals()).toEqual([TEXT]);
    expect(await surplus()).toEqual([]);
  });

  it('do not stay when the text is that of the source with the same address', async () => {
    const { importFile, originals } = await setUp();
    const page = (comment: string) =>
      `<!doctype html><!-- ${comment} --><title>Talks</title><link rel="canonical" href="https://example.org/talks"><article><h1>Talks</h1><p>${TEXT}</p></article>`;
    await importFile('talks.html', page('one'));
    expect((await importFile('later.html', page('two'))).duplicates).toMatchObject([{ same: 'url' }]);
    expect(originals()).toEqual([page('one')]);
  });

  it('do not stay when a version that was chosen by hand says the same', async () => {
    const { host, importFile, originals, folder } = await setUp();
    const { imported } = await importFile('dredging.txt', TEXT);
    const path = join(folder, '..', 'again.txt');
    writeFileSync(path, SAVED_AGAIN);
    const sourceId = imported[0]?.id;
    if (!sourceId) throw new Error('nothing was imported');
    expect(await host.call('versions.import', { jobId: 'by hand', sourceId, path })).toMatchObject({
      outcome: 'duplicate',
    });
    expect(originals()).toEqual([TEXT]);
  });

  it('stay where one of several copies becomes a source', async () => {
    const { importFile, originals, surplus } = await setUp();
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index}.txt`, TEXT]));
    const { imported, duplicates } = await importFile('copies.zip', buildArchive(files));
    expect([imported.length, duplicates.length]).toEqual([1, 11]);
    expect(originals()).toEqual([TEXT]);
    expect(await surplus()).toEqual([]);
  });

  it('stay when the source was removed: undo brings it back whole', async () => {
    const { host, importFile, originals, surplus } = await setUp();
    const { imported } = await importFile('dredging.txt', TEXT);
    const id = imported[0]?.id;
    if (!id) throw new Error('nothing was imported');
    await host.call('sources.remove', { id });
    // The same text is there under other bytes by now, so that the file becomes nothing.
    await importFile('again.txt', SAVED_AGAIN);
    expect((await importFile('dredging.txt', TEXT)).duplicates).toMatchObject([{ same: 'text' }]);
    expect(originals()).toEqual([TEXT, SAVED_AGAIN].sort());
    expect(await surplus()).toEqual([]);
  });

  it('stay when they were there before without a source: a backup may name them', async () => {
    const { importFile, folder, originals } = await setUp();
    await importFile('dredging.txt', TEXT);
    const kept = await storeOriginal(folder, await storeText(folder, SAVED_AGAIN), new AbortController().signal, 1e6);
    await keepOriginal(folder, kept);
    await importFile('again.txt', SAVED_AGAIN);
    expect(originals()).toContain(SAVED_AGAIN);
  });
});

describe('an original that several hold at once', () => {
  const bytes = 'One text for all of them.';
  const hold = async (library: ReturnType<typeof openedLibrary>) => {
    const { folder } = library;
    const stored = await storeOriginal(folder, await storeText(folder, bytes), new AbortController().signal, 1e6);
    return { sha256: stored.sha256, held: await holdOriginal(library, stored) };
  };

  it('goes with the last that lets go of it, and not before', async () => {
    const { library, folder } = await setUp();
    const [one, other] = await Promise.all([hold(library), hold(library)]);
    const path = originalPath(folder, one.sha256);
    await one.held.letGo();
    await one.held.letGo();
    expect(existsSync(path)).toBe(true);
    await other.held.letGo();
    expect(existsSync(path)).toBe(false);
  });

  it('stays when a source was made of it by any of them', async () => {
    const { host, library, folder } = await setUp();
    const [one, other] = await Promise.all([hold(library), hold(library)]);
    await host.call('sources.add', { ...buildSource({}, bytes), sha256: one.sha256 });
    await Promise.all([one.held.letGo(), other.held.letGo()]);
    expect(existsSync(originalPath(folder, one.sha256))).toBe(true);
  });

  it('stays for whoever takes hold of it while another lets go', async () => {
    const { library, folder } = await setUp();
    const one = await hold(library);
    const stored = await storeOriginal(folder, await storeText(folder, bytes), new AbortController().signal, 1e6);
    const going = one.held.letGo();
    const other = await holdOriginal(library, stored);
    await going;
    expect(existsSync(originalPath(folder, one.sha256))).toBe(true);
    await other.letGo();
    expect(existsSync(originalPath(folder, one.sha256))).toBe(false);
  });
});
