import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { originalPath } from '../../../src/library/originals.ts';
import { buildArchive, withDeclaredSize, withEncryptedEntry, withNameBytes } from '../../support/buildArchive.ts';
import { buildExtraction } from '../../support/builtExtraction.ts';
import { temporaryHost } from '../../support/temporaryHost.ts';
import { temporaryFolder } from '../../support/temporaryLibrary.ts';

let entry: string;
beforeAll(async () => {
  entry = await buildExtraction();
});

async function setUp() {
  const host = temporaryHost(entry);
  const incoming = temporaryFolder();
  const folder = join(temporaryFolder(), 'library');
  await host.call('library.create', { folder });
  return {
    host,
    folder,
    incoming,
    importArchive: async (bytes: Uint8Array, name = 'case.zip') => {
      const path = join(incoming, name);
      writeFileSync(path, bytes);
      const result = await host.call('sources.import', { jobId: `job-${Math.random()}`, paths: [path] });
      return { path, ...result };
    },
  };
}

const page = (title: string) =>
  `<!doctype html><title>${title}</title><article><h1>${title}</h1><p>${`Talks about ${title} resume. `.repeat(20)}</p></article>`;

describe('an archive', () => {
  it('brings each of its files as a source with its own bytes, and says where it was', async () => {
    const { host, folder, importArchive } = await setUp();
    const files = {
      'march/talks.html': page('Talks'),
      'march/notes.txt': 'Notes of March.',
      'readme.md': '# Read me\n\nFirst.',
    };
    const { path, imported, rejected, duplicates, cancelled } = await importArchive(buildArchive(files));
    expect({ rejected, duplicates, cancelled }).toEqual({ rejected: [], duplicates: [], cancelled: [] });
    expect(imported.map(({ file, within }) => [file, within])).toEqual([
      [path, 'march/talks.html'],
      [path, 'march/notes.txt'],
      [path, 'readme.md'],
    ]);
    const [talks] = imported;
    if (!talks) throw new Error('nothing was imported');
    const source = await host.call('sources.get', { id: talks.id });
    expect(source.fileName).toBe('talks.html');
    expect(source.capturedAt).toBe(new Date(2026, 2, 4, 5, 6, 8).toISOString());
    expect(readFileSync(originalPath(folder, source.sha256), 'utf8')).toBe(files['march/talks.html']);
    expect(readdirSync(join(folder, 'originals', 'incoming'))).toEqual([]);
  });

  it('is taken back in one step', async () => {
    const { host, importArchive } = await setUp();
    await importArchive(buildArchive({ 'a.txt': 'One.', 'b.txt': 'Two.' }));
    await host.call('undo.undo', {});
    expect((await host.call('sources.list', {})).total).toBe(0);
  });

  it('cannot write outside the library by names that lead elsewhere', async () => {
    const { incoming, folder, importArchive } = await setUp();
    const names = [
      '../../escaped.txt',
      '/tmp/briefdesk-absolute.txt',
      '..\\windows.txt',
      'C:\\escaped.txt',
      'a/../../b.txt',
    ];
    const { imported } = await importArchive(
      buildArchive(Object.fromEntries(names.map((name) => [name, `Text of ${name}.`]))),
    );
    expect(imported.map(({ within }) => within)).toEqual(names);
    expect(readdirSync(incoming)).toEqual(['case.zip']);
    expect(existsSync('/tmp/briefdesk-absolute.txt')).toBe(false);
    expect(existsSync(join(folder, '..', 'escaped.txt'))).toBe(false);
    expect(existsSync(join(folder, 'escaped.txt'))).toBe(false);
  });

  it('with bad entries brings the good ones, and says of each other why not', async () => {
    const { importArchive } = await setUp();
    const files = {
      'good.txt': 'Good.',
      'locked.txt': 'Locked away.',
      'liar.txt': 'x'.repeat(100),
      'empty.txt': '',
      'picture.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    };
    const archive = withDeclaredSize(withEncryptedEntry(buildArchive(files), 'locked.txt'), 'liar.txt', 50);
    const { imported, rejected } = await importArchive(archive);
    expect(imported.map(({ within }) => within)).toEqual(['good.txt']);
    expect(rejected.map(({ within, code }) => [within, code])).toEqual([
      ['locked.txt', 'file-encrypted'],
      ['liar.txt', 'file-broken'],
      ['empty.txt', 'file-empty'],
      ['picture.png', 'file-format-unsupported'],
    ]);
  });

  it('within an archive is opened, and one within that is named and left', async () => {
    const { importArchive } = await setUp();
    const third = buildArchive({ 'deep.txt': 'Deep.' });
    const second = buildArchive({ 'middle.txt': 'Middle.', 'third.zip': third });
    const { imported, rejected } = await importArchive(buildArchive({ 'second.zip': second, 'top.txt': 'Top.' }));
    expect(imported.map(({ within }) => within)).toEqual(['second.zip › middle.txt', 'top.txt']);
    expect(rejected.map(({ within, code }) => [within, code])).toEqual([
      ['second.zip › third.zip', 'file-format-unsupported'],
    ]);
  });

  it('has names of old programs read as these wrote them', async () => {
    const { importArchive } = await setUp();
    const archive = withNameBytes(buildArchive({ 'caf_.txt': 'Coffee.' }), 'caf_.txt', [
      ...Buffer.from('caf'),
      0x82,
      ...Buffer.from('.txt'),
    ]);
    expect((await importArchive(archive)).imported.map(({ within }) => within)).toEqual(['café.txt']);
  });

  it('leaves out what systems put into archives by themselves', async () => {
    const { importArchive } = await setUp();
    const { imported, rejected } = await importArchive(
      buildArchive({ 'a.txt': 'A.', '__MACOSX/._a.txt': 'x', '.DS_Store': 'x', 'b/Thumbs.db': 'x' }),
    );
    expect([imported.map(({ within }) => within), rejected]).toEqual([['a.txt'], []]);
  });

  it('that was imported before brings nothing twice', async () => {
    const { importArchive } = await setUp();
    const archive = buildArchive({ 'a.txt': 'One.', 'b.txt': 'Two.' });
    await importArchive(archive);
    const { imported, duplicates } = await importArchive(archive, 'again.zip');
    expect(imported).toEqual([]);
    expect(duplicates.map(({ within }) => within)).toEqual(['a.txt', 'b.txt']);
  });

  it.each([
    ['cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 30), 'file-broken'],
    ['without files', () => buildArchive({ 'folder/': '' }), 'file-empty'],
    [
      'of nothing but zeros, which grows beyond all measure',
      () => buildArchive({ 'zeros.txt': new Uint8Array(60 * 1024 * 1024) }),
      'file-too-large',
    ],
  ])('%s is refused with the reason', async (_what, change, code) => {
    const { importArchive } = await setUp();
    const { imported, rejected } = await importArchive(change(buildArchive({ 'a.txt': 'One.' })));
    expect(imported).toEqual([]);
    expect(rejected.map((one) => one.code)).toEqual([code]);
  });

  it('beside a folder of files and a damaged one leaves no file out and keeps every byte', async () => {
    const { host, folder, incoming } = await setUp();
    const drop = join(incoming, 'drop');
    mkdirSync(drop);
    const hashes: string[] = [];
    for (let index = 0; index < 47; index += 1) {
      const bytes = Buffer.from(index % 2 === 0 ? page(`Case ${index}`) : `Note ${index} of the talks.`);
      writeFileSync(join(drop, `source-${String(index).padStart(2, '0')}.${index % 2 === 0 ? 'html' : 'txt'}`), bytes);
      hashes.push(createHash('sha256').update(bytes).digest('hex'));
    }
    writeFileSync(join(drop, 'corrupt-1.pdf'), '%PDF-1.7 nothing of a PDF follows');
    writeFileSync(join(drop, 'corrupt-2.docx'), buildArchive({ 'word/document.xml': '<w:document' }));
    writeFileSync(join(drop, 'corrupt-3.zip'), 'PK\x03\x04 no archive');
    const result = await host.call('sources.import', { jobId: 'drop', paths: [drop] });
    expect(result.imported).toHaveLength(47);
    expect(result.rejected.map(({ file, code }) => [file.slice(-13), code])).toEqual([
      ['corrupt-1.pdf', 'file-broken'],
      ['orrupt-2.docx', 'file-broken'],
      ['corrupt-3.zip', 'file-broken'],
    ]);
    // In the order of the files, however long each took.
    expect(result.imported.map(({ file }) => file)).toEqual(result.imported.map(({ file }) => file).sort());
    for (const sha256 of hashes) {
      expect(
        createHash('sha256')
          .update(readFileSync(originalPath(folder, sha256)))
          .digest('hex'),
      ).toBe(sha256);
    }
    const last = host.progress.at(-1);
    expect(last).toMatchObject({
      done: 50,
      total: 50,
      import: { imported: 47, duplicates: 0, rejected: 3, inHand: [] },
    });
  });
});
