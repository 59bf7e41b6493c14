import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { forkExtraction } from '../../../src/cli/forkExtraction.ts';
import { createExtractionPool } from '../../../src/operations/importing/extractionPool.ts';
import type { ImportResult } from '../../../src/shared/contract/importOperations.ts';
import { buildArchive } from '../../support/buildArchive.ts';
import { buildExtraction } from '../../support/builtExtraction.ts';
import { temporaryHost } from '../../support/temporaryHost.ts';
import { temporaryFolder } from '../../support/temporaryLibrary.ts';

let entry: string;
beforeAll(async () => {
  entry = await buildExtraction();
});

interface Page {
  readonly says: string;
  readonly published?: string;
  readonly updated?: string;
  readonly at?: string;
}

/** A saved page of an article; all have the same address unless `at` says another. */
function page({ says, published, updated, at = 'talks' }: Page): string {
  const dates = { datePublished: published, dateModified: updated };
  return `<!doctype html><html lang="en"><head><title>Talks in Cairo</title>
<link rel="canonical" href="https://courier.example/${at}">
<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Talks in Cairo', ...dates })}</script>
</head><body><article><h1>Talks in Cairo</h1>
<p>${'Mediators met in Cairo on Thursday and spoke until late at night. '.repeat(6)}</p>
<p>An official said: ${says}.</p></article></body></html>`;
}

const withdrawn = page({ says: 'twelve lorries crossed', published: '2026-03-10' });
const corrected = page({ says: 'nineteen lorries crossed', published: '2026-03-10', updated: '2026-03-15' });
const NOTICE =
  'By its own dates this text is older than version 1: it says “published 10 March 2026”, version 1 says “updated 15 March 2026”. Compare them: this text is the one that is read and searched.';

/** A library into which files are imported, of which those named are read slowly. */
async function setUp(slow: readonly string[] = []) {
  const extraction = createExtractionPool(() => forkExtraction(entry), { size: 3 });
  const host = temporaryHost(entry, {
    filesAtOnce: 3,
    extract: async (file, signal) => {
      const outcome = await extraction.extract(file, signal);
      if (slow.includes(file.fileName)) await new Promise((resolve) => setTimeout(resolve, 700));
      return outcome;
    },
  });
  await host.call('library.create', { folder: join(temporaryFolder(), 'library') });
  const incoming = temporaryFolder();
  return {
    host,
    incoming,
    write: (files: Readonly<Record<string, string | Uint8Array>>) => {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(join(incoming, name, '..'), { recursive: true });
        writeFileSync(join(incoming, name), content);
      }
    },
    importPaths: async (...names: string[]): Promise<ImportResult> => {
      const paths = names.length === 0 ? [incoming] : names.map((name) => join(incoming, name));
      try {
        return await host.call('sources.import', { jobId: `job-${Math.random()}`, paths });
      } finally {
        extraction.stop();
      }
    },
    /** The file names of the versions of the only source that has several, the first one first. */
    versions: async (result: ImportResult) => {
      const sourceId = result.imported.find(({ version }) => version !== undefined)?.id ?? expect.fail('no version');
      return (await host.call('versions.list', { sourceId })).map(({ fileName }) => fileName);
    },
    found: async (query: string) => (await host.call('sources.search', { query })).total,
  };
}

describe('two saved pages of one article in a folder', () => {
  it('become versions in the order of their names, although the first takes longer to be read', async () => {
    const { write, importPaths, versions, found } = await setUp(['a1_v1.html']);
    write({ 'a1_v2.html': corrected, 'a1_v1.html': withdrawn, 'note.txt': 'A note beside them.' });
    const result = await importPaths();
    expect(await versions(result)).toEqual(['a1_v1.html', 'a1_v2.html']);
    expect(result.imported.flatMap(({ warnings }) => warnings)).toEqual([]);
    expect([await found('nineteen'), await found('twelve')]).toEqual([1, 0]);
  });

  it('without dates have the order of their names too, ten after nine', async () => {
    const { write, importPaths, versions } = await setUp(['page 9.html']);
    write({ 'page 10.html': page({ says: 'ten' }), 'page 9.html': page({ says: 'nine' }) });
    expect(await versions(await importPaths())).toEqual(['page 9.html', 'page 10.html']);
  });

  it('of which the one that is named first says it is the later one is the newest all the same, without a notice', async () => {
    const { write, importPaths, versions, found } = await setUp(['talks.html']);
    write({
      'corrected/talks-new.html': corrected,
      'other.html': page({ says: 'else', at: 'other' }),
      'talks.html': withdrawn,
    });
    const result = await importPaths();
    expect(await versions(result)).toEqual(['talks.html', 'talks-new.html']);
    expect(result.imported.flatMap(({ warnings }) => warnings)).toEqual([]);
    expect(await found('nineteen')).toBe(1);
  });

  it('in two archives have the order of the archives, within one that of their paths', async () => {
    const { write, importPaths, versions } = await setUp(['day 1.html', 'day 2.html']);
    // The first is opened long after the second.
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`n/${index}.txt`, `Note ${index}.`]));
    write({
      'a.zip': buildArchive({ 'day 2.html': page({ says: 'two' }), 'day 1.html': page({ says: 'one' }), ...many }),
      'b.zip': buildArchive({ 'day 10.html': page({ says: 'ten' }), 'day 3.html': page({ says: 'three' }) }),
    });
    expect(await versions(await importPaths())).toEqual(['day 1.html', 'day 2.html', 'day 3.html', 'day 10.html']);
  });

  it('are settled in order among more pages than are held at a time', async () => {
    const { write, importPaths } = await setUp(['page 1.html']);
    const files = Array.from({ length: 130 }, (_, index) => [
      `page ${index + 1}.html`,
      page({ says: `number ${index + 1}`, at: `talks/${index % 65}` }),
    ]);
    write(Object.fromEntries(files));
    const { imported, rejected, cancelled } = await importPaths();
    expect({ rejected, cancelled }).toEqual({ rejected: [], cancelled: [] });
    expect(imported.map(({ version }) => version)).toEqual([...Array(65).fill(undefined), ...Array(65).fill(2)]);
  });
});

describe('an older page that is imported later', () => {
  async function importedLater() {
    const all = await setUp();
    all.write({ 'new.html': corrected, 'old.html': withdrawn });
    const first = await all.importPaths('new.html');
    const sourceId = first.imported[0]?.id ?? expect.fail('nothing was imported');
    return { ...all, sourceId };
  }

  it('becomes the newest version with a notice: in the result, in the reader, of the source and of its version', async () => {
    const { host, importPaths, sourceId } = await importedLater();
    const { imported } = await importPaths('old.html');
    expect(imported).toMatchObject([{ id: sourceId, version: 2, warnings: [NOTICE] }]);
    expect((await host.call('sourceTexts.read', { sourceId })).notices).toEqual([NOTICE]);
    expect((await host.call('sources.get', { id: sourceId })).notices).toEqual([NOTICE]);
    expect((await host.call('versions.list', { sourceId })).map(({ notices }) => notices)).toEqual([[], [NOTICE]]);
    expect((await host.call('library.verify', { jobId: 'v' })).findings).toEqual([]);
  });

  it('has the notice also when it is made a version by hand, and when it is then read again nothing is lost', async () => {
    const { host, incoming, sourceId } = await importedLater();
    await host.call('versions.import', { jobId: 'h', sourceId, path: join(incoming, 'old.html') });
    expect((await host.call('sources.get', { id: sourceId })).notices).toEqual([NOTICE]);
    await host.call('versions.readAgain', { jobId: 'r', sourceId });
    expect((await host.call('sources.get', { id: sourceId })).notices).toEqual([NOTICE]);
  });

  it('is also told from a version that is not the newest', async () => {
    const { write, importPaths } = await importedLater();
    write({
      'between.html': page({ says: 'sixteen lorries crossed', published: '2026-03-10', updated: '2026-03-12' }),
    });
    await importPaths('old.html');
    const { imported } = await importPaths('between.html');
    expect(imported[0]).toMatchObject({
      version: 3,
      warnings: [expect.stringMatching(/older than version 1: .*12 March 2026/)],
    });
  });

  it.each([
    ['the same day', '2026-03-15'],
    ['a later day', '2026-04-02'],
  ])('has none where it says %s', async (_, updated) => {
    const { write, importPaths } = await importedLater();
    write({ 'next.html': page({ says: 'thirty lorries crossed', published: '2026-03-10', updated }) });
    expect((await importPaths('next.html')).imported).toMatchObject([{ version: 2, warnings: [] }]);
  });

  it('is kept as the newest, while the values of the source stay and what it says is proposed', async () => {
    const { host, write, importPaths, sourceId } = await importedLater();
    write({ 'older.html': page({ says: 'ten lorries crossed', published: '2026-03-10', updated: '2026-03-11' }) });
    await importPaths('older.html');
    const { metadata, origins } = await host.call('sources.get', { id: sourceId });
    expect(metadata.updated).toBe('2026-03-15');
    expect(origins.updated?.alternatives.map(({ value }) => value)).toEqual(['2026-03-11']);
  });
});
