import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportResult } from '../../../src/shared/contract/importOperations.ts';
import { buildWordFile, paragraph } from '../../support/buildWordFile.ts';
import { buildExtraction } from '../../support/builtExtraction.ts';
import { type TemporaryHost, temporaryHost, temporaryHostIn } from '../../support/temporaryHost.ts';
import { temporaryFolder } from '../../support/temporaryLibrary.ts';

let entry: string;
beforeAll(async () => {
  entry = await buildExtraction();
});

const opening = 'Mediators met in Cairo on Thursday and spoke until late at night about the crossing.';
const tracked = `<w:p><w:r><w:t xml:space="preserve">They will meet </w:t></w:r><w:ins w:id="1" w:author="A"><w:r><w:t>again</w:t></w:r></w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>never</w:delText></w:r></w:del><w:r><w:t>.</w:t></w:r></w:p>`;
const TRACKED =
  'The file holds tracked changes that nobody has accepted or rejected; the text was read as if all were accepted: 1 insertion kept, 1 deletion left out.';

async function setUp(host: TemporaryHost = temporaryHost(entry)) {
  const files = temporaryFolder();
  const folder = join(temporaryFolder(), 'library');
  await host.call('library.create', { folder });
  const write = (name: string, bytes: string | Uint8Array) => {
    const path = join(files, name);
    writeFileSync(path, bytes);
    return path;
  };
  const importPaths = (...paths: string[]): Promise<ImportResult> =>
    host.call('sources.import', { jobId: `job-${Math.random()}`, paths });
  const importTracked = async () => {
    const { imported } = await importPaths(
      write('memo.docx', buildWordFile({ body: `${paragraph(opening)}${tracked}` })),
    );
    return imported[0]?.id ?? expect.fail('nothing was imported');
  };
  return { host, folder, write, importPaths, importTracked };
}

describe('what reading a file warned of', () => {
  it('is still there when the library is opened another day: in the reader, the list, the details, and of its version', async () => {
    const before = temporaryHostIn(temporaryFolder(), entry);
    const { folder, importTracked } = await setUp(before);
    const sourceId = await importTracked();
    await before.close();
    const host = temporaryHost(entry);
    await host.call('library.open', { folder });
    expect((await host.call('sourceTexts.read', { sourceId })).notices).toEqual([TRACKED]);
    expect((await host.call('sources.get', { id: sourceId })).notices).toEqual([TRACKED]);
    expect((await host.call('sources.list', {})).sources.map(({ noticeCount }) => noticeCount)).toEqual([1]);
    expect((await host.call('versions.list', { sourceId })).map(({ notices }) => notices)).toEqual([[TRACKED]]);
    expect((await host.call('library.verify', { jobId: 'v' })).findings).toEqual([]);
  });

  it('belongs to one version: a newer one has its own, and the older one keeps what was said of it', async () => {
    const { host, write, importTracked } = await setUp();
    const sourceId = await importTracked();
    const path = write('memo-2.docx', buildWordFile({ body: `${paragraph(opening)}${paragraph('They will meet.')}` }));
    await host.call('versions.import', { jobId: 'b', sourceId, path });
    expect((await host.call('sources.get', { id: sourceId })).notices).toEqual([]);
    expect((await host.call('sourceTexts.read', { sourceId })).notices).toEqual([]);
    expect((await host.call('sourceTexts.read', { sourceId, version: 1 })).notices).toEqual([TRACKED]);
    expect((await host.call('sources.list', {})).sources.map(({ noticeCount }) => noticeCount)).toEqual([0]);

    // By hand as by import: nothing is said to no one.
    const third = write('memo-3.docx', buildWordFile({ body: `${tracked}${paragraph(opening)}` }));
    await host.call('versions.import', { jobId: 'c', sourceId, path: third });
    expect((await host.call('versions.list', { sourceId })).map(({ notices }) => notices)).toEqual([
      [TRACKED],
      [],
      [TRACKED],
    ]);
  });

  it('is never changed, taken away or added to, no more than the text itself', async () => {
    const { folder, importTracked } = await setUp();
    await importTracked();
    const db = new Database(join(folder, 'library.sqlite'));
    try {
      expect(() => db.exec("UPDATE reading_notice SET notice = 'All is well.'")).toThrow('never rewritten');
      expect(() => db.exec('DELETE FROM reading_notice')).toThrow('never deleted');
      expect(() => db.exec("INSERT INTO reading_notice SELECT id, 9, 'Said later.' FROM source_text")).toThrow(
        'after it was read',
      );
    } finally {
      db.close();
    }
  });

  it('says of a work with an attached file which fields of its entry are kept nowhere, and which file was not there', async () => {
    const { host, write, importPaths } = await setUp();
    write('talks.txt', `${opening} The text of the article itself.`);
    const ris =
      'TY  - JOUR\nTI  - Talks\nC1  - Box 7\nL1  - talks.txt\nER  - \n\nTY  - BOOK\nTI  - Ports\nL1  - gone.pdf\nER  - \n';
    const { imported } = await importPaths(write('refs.ris', ris));
    const sources = await host.call('sources.getMany', { ids: imported.map(({ id }) => id) });
    expect(sources.map(({ metadata: { title }, notices }) => [title, notices])).toEqual([
      ['Talks', ['The field C1 of its bibliographic entry has no place of its own and is not kept.']],
      ['Ports', ['The attached file “gone.pdf” was not found beside the bibliography.']],
    ]);
  });
});
