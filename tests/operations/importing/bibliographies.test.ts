import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { toCslItem } from '../../../src/core/citation/cslItem.ts';
import type { SourceId } from '../../../src/core/ids.ts';
import { statedWorks } from '../../support/bibliographyWorks.ts';
import { bibtexDialects, writeBibtex } from '../../support/bibtexDialects.ts';
import { buildArchive } from '../../support/buildArchive.ts';
import { buildExtraction } from '../../support/builtExtraction.ts';
import { risDialects, writeRis } from '../../support/risDialects.ts';
import { temporaryHost } from '../../support/temporaryHost.ts';
import { temporaryFolder } from '../../support/temporaryLibrary.ts';

let entry: string;
beforeAll(async () => {
  entry = await buildExtraction();
});

async function setUp() {
  const host = temporaryHost(entry);
  const incoming = temporaryFolder();
  await host.call('library.create', { folder: join(temporaryFolder(), 'library') });
  let jobs = 0;
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(incoming, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  return {
    host,
    incoming,
    write,
    importPaths: (...paths: string[]) => {
      jobs += 1;
      return host.call('sources.import', { jobId: `job-${jobs}`, paths });
    },
    /** What would be cited of the sources that an import brought, in their order. */
    citedOf: async (imported: readonly { readonly id: SourceId }[]) => {
      const sources = await host.call('sources.getMany', { ids: imported.map(({ id }) => id) });
      return sources.map((source) => {
        const { id: _, ...item } = toCslItem(source);
        return item;
      });
    },
  };
}

function firstId(imported: readonly { readonly id: SourceId }[]): SourceId {
  const [first] = imported;
  if (!first) throw new Error('nothing was imported');
  return first.id;
}

const page = (title: string) =>
  `<!doctype html><title>${title}</title><article><h1>${title}</h1><p>${`Talks about ${title} resume. `.repeat(20)}</p></article>`;

/** Whether a program wrote `work` without what its format has no field for. */
const withoutSite = (work: (typeof statedWorks)[number]) => {
  const { 'container-title': _, ...rest } = work;
  return work.type === 'webpage' ? rest : work;
};

describe('a bibliography of a hundred works', () => {
  it.each([
    ...risDialects.map((dialect) => ({
      name: `refs of ${dialect.program}.ris`,
      bytes: writeRis(statedWorks, dialect),
      expected: statedWorks as readonly object[],
    })),
    ...bibtexDialects.map((dialect) => ({
      name: `refs of ${dialect.program}.bib`,
      bytes: Buffer.from(writeBibtex(statedWorks, dialect), 'utf8'),
      expected: statedWorks.map(withoutSite) as readonly object[],
    })),
    {
      name: 'refs.json',
      bytes: Buffer.from(JSON.stringify(statedWorks.map((work, index) => ({ id: `work${index}`, ...work })))),
      expected: statedWorks as readonly object[],
    },
  ])('$name is cited field by field as it says', async ({ name, bytes, expected }) => {
    const { write, importPaths, citedOf } = await setUp();
    const path = write(name, bytes);
    const { imported, rejected, duplicates } = await importPaths(path);
    expect({ rejected, duplicates }).toEqual({ rejected: [], duplicates: [] });
    expect(imported.flatMap(({ dropped = [], warnings }) => [...dropped, ...warnings])).toEqual([]);
    expect(await citedOf(imported)).toEqual(expected);
    const again = await importPaths(path);
    expect([again.imported.length, again.duplicates.length]).toEqual([0, 100]);
  });
});

describe('an entry of a bibliography', () => {
  it('has its own text as its original, and that text says all of it', async () => {
    const { host, write, importPaths } = await setUp();
    const ris = 'TY  - JOUR\r\nTI  - Talks resume\r\nC1  - Box 7\r\nER  - \r\n';
    const { imported } = await importPaths(write('refs.ris', `${ris}\r\nTY  - BOOK\r\nTI  - Water\r\nER  - \r\n`));
    expect(imported.map(({ within, dropped }) => [within, dropped])).toEqual([
      ['Talks resume', ['C1']],
      ['Water', undefined],
    ]);
    const [talks] = imported;
    if (!talks) throw new Error('nothing was imported');
    const source = await host.call('sources.get', { id: talks.id });
    expect(source).toMatchObject({ format: 'ris', size: ris.trimEnd().length, capturedAt: null });
    expect(source.metadata.citationKey).toBe('');
  });

  it('becomes a source of the file that is attached to it, with what the entry says of it', async () => {
    const { host, write, importPaths } = await setUp();
    write('files/12/talks.html', page('A page'));
    const bib = write(
      'library.bib',
      '@article{talks, title = {Talks Resume}, author = {Haddad, Leila}, journal = {The Courier}, year = 2026, file = {Snapshot:files/12/talks.html:text/html}}',
    );
    const { imported, rejected, duplicates } = await importPaths(dirname(bib));
    expect({ rejected, duplicates }).toEqual({ rejected: [], duplicates: [] });
    expect(imported).toHaveLength(1);
    expect(imported[0]).toMatchObject({
      within: 'talks',
      warnings: [],
      attachment: expect.stringMatching(/talks\.html$/),
    });
    const source = await host.call('sources.get', { id: firstId(imported) });
    expect(source).toMatchObject({
      format: 'html',
      fileName: 'talks.html',
      metadata: { title: 'Talks Resume', outlet: 'The Courier', published: '2026', citationKey: 'talks' },
    });
  });

  it('whose file is missing, elsewhere or unreadable is imported by itself, and says so', async () => {
    const { host, incoming, write, importPaths } = await setUp();
    const outside = join(temporaryFolder(), 'secret.txt');
    writeFileSync(outside, 'Not of this bibliography.');
    mkdirSync(join(incoming, 'refs'));
    symlinkSync(outside, join(incoming, 'refs', 'link.txt'));
    writeFileSync(join(incoming, 'near.txt'), 'Above the folder.');
    write('refs/broken.pdf', '%PDF-1.7 and nothing more');
    const files = ['gone.pdf', outside, '../near.txt', 'link.txt', `file://${outside}`, 'broken.pdf'];
    const ris = files.map((file, index) => `TY  - JOUR\nTI  - Work ${index}\nL1  - ${file}\nER  - \n`).join('\n');
    const { imported, rejected } = await importPaths(write('refs/refs.ris', ris));
    expect(rejected).toEqual([]);
    const sources = await host.call('sources.getMany', { ids: imported.map(({ id }) => id) });
    expect(sources.map(({ format }) => format)).toEqual(files.map(() => 'ris'));
    expect(imported.slice(0, 5).map(({ warnings }) => warnings)).toEqual(
      files.slice(0, 5).map((file) => [`The attached file “${file}” was not found beside the bibliography.`]),
    );
    expect(imported[5]?.warnings[0]).toMatch(/^The attached file was not imported: “broken\.pdf” /);
  });

  it('finds its file in the archive that both came in', async () => {
    const { write, importPaths } = await setUp();
    const archive = buildArchive({
      'My Library/files/3/talks.html': page('A page'),
      'My Library/files/4/other.html': page('Another'),
      'My Library/My Library.ris': 'TY  - JOUR\nTI  - Talks\nL1  - files/3/talks.html\nER  - \n',
    });
    const { imported, rejected, duplicates } = await importPaths(write('export.zip', archive));
    expect({ rejected, duplicates }).toEqual({ rejected: [], duplicates: [] });
    expect(imported.map(({ title, within }) => [title, within])).toEqual([
      ['Another', 'My Library/files/4/other.html'],
      ['Talks', 'My Library/My Library.ris › Talks'],
    ]);
  });

  it('that cannot be read is listed, and the others are imported', async () => {
    const { write, importPaths } = await setUp();
    const json = JSON.stringify([
      { id: 'a', type: 'book', title: 'A' },
      { type: 'book', title: 'No id' },
      { id: 'a', type: 'book' },
    ]);
    const { imported, rejected } = await importPaths(write('refs.json', json));
    expect(imported.map(({ title }) => title)).toEqual(['A']);
    expect(rejected.map(({ within, code }) => [within, code])).toEqual([
      ['line 1', 'file-broken'],
      ['a', 'file-broken'],
    ]);
  });

  it('is the source that was imported from a file before, by its address', async () => {
    const { write, importPaths } = await setUp();
    const saved = page('Talks').replace('<title>', '<link rel="canonical" href="https://example.org/talks"><title>');
    const first = await importPaths(write('talks.html', saved));
    const { imported, duplicates } = await importPaths(
      write('refs.ris', 'TY  - NEWS\nTI  - Talks (print)\nUR  - https://example.org/talks\nER  - \n'),
    );
    expect(imported).toEqual([]);
    expect(duplicates).toMatchObject([{ id: first.imported[0]?.id, same: 'work' }]);
  });
});

describe('a file that looks like a bibliography and is none', () => {
  it.each([
    ['data.json', '{"rows": [1, 2, 3]}', 'file-format-unsupported'],
    ['empty.ris', 'nothing here', 'file-no-text'],
  ])('%s is refused with the reason', async (name, content, code) => {
    const { write, importPaths } = await setUp();
    const { imported, rejected } = await importPaths(write(name, content));
    expect([imported, rejected.map((one) => one.code)]).toEqual([[], [code]]);
  });

  it('such as prose with an at sign is imported as text', async () => {
    const { host, write, importPaths } = await setUp();
    const { imported } = await importPaths(write('note.txt', 'Write to @haddad{or so} about the talks.'));
    const source = await host.call('sources.get', { id: firstId(imported) });
    expect(source.format).toBe('text');
  });
});

describe('bibliographies of PubMed and EndNote', () => {
  it('bring each work once, with what was attached to it', async () => {
    const { host, write, importPaths } = await setUp();
    const fixture = (name: string) =>
      readFileSync(join(import.meta.dirname, '../../fixtures/import/bibliographies', name));
    write('roe-2026.txt', 'The whole text of the article about the ports.');
    const enw = write('refs.enw', fixture('endnote.enw').toString('utf8').replace('roe-2026.pdf', 'roe-2026.txt'));
    const nbib = write('pubmed.nbib', fixture('pubmed.nbib'));
    const { imported, rejected } = await importPaths(enw, nbib);
    expect(rejected).toEqual([]);
    expect(imported.map(({ title, attachment }) => [title, attachment?.split('/').at(-1)])).toEqual([
      ['Container traffic in the eastern Mediterranean', 'roe-2026.txt'],
      ['Quay closed', undefined],
      ['Something else', undefined],
      [
        'Container traffic and vector-borne disease at eastern Mediterranean ports: a retrospective cohort study',
        undefined,
      ],
      ['[Counting at the quay]', undefined],
    ]);
    expect(imported.at(-1)?.warnings).toEqual([expect.stringContaining('It was retracted.')]);
    const source = await host.call('sources.get', { id: firstId(imported.slice(3)) });
    expect([source.format, source.fileName]).toEqual(['medline', 'entry.nbib']);
    expect((await importPaths(enw, nbib)).imported).toEqual([]);
  });
});
