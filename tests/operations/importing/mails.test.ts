import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SourceId } from '../../../src/core/ids.ts';
import { originalPath } from '../../../src/library/originals.ts';
import { sha256Of } from '../../../src/library/sha256Of.ts';
import { buildArchive } from '../../support/buildArchive.ts';
import { buildMail } from '../../support/buildMail.ts';
import { buildExtraction } from '../../support/builtExtraction.ts';
import { temporaryHost, temporaryHostIn } from '../../support/temporaryHost.ts';
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
  const importFile = async (name: string, bytes: string | Uint8Array) => {
    const path = join(incoming, name);
    writeFileSync(path, bytes);
    const result = await host.call('sources.import', { jobId: `job-${Math.random()}`, paths: [path] });
    return { path, ...result };
  };
  const textOf = async (id: SourceId) => (await host.call('sourceTexts.whole', { sourceId: id })).text;
  return { host, folder, incoming, importFile, textOf };
}

const page = `<!doctype html><title>Quays</title><article><h1>Quays</h1><p>${'The quays were counted twice. '.repeat(20)}</p></article>`;
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** What the custody log says of how a source was imported. */
function custodyOf(folder: string, id: SourceId): { readonly container?: unknown } {
  const db = new Database(join(folder, 'library.sqlite'), { readonly: true });
  try {
    const row = db.prepare("SELECT details FROM custody WHERE action = 'source-imported' AND subject = ?").get(id);
    return JSON.parse((row as { readonly details: string }).details) as { readonly container?: unknown };
  } finally {
    db.close();
  }
}

describe('what is attached to a mail', () => {
  it('becomes sources beside it, each with its own bytes, the moment the mail was captured, and the mail that it came with', async () => {
    const { host, folder, importFile, textOf } = await setUp();
    const mail = buildMail('Count', 'See the lists.', [
      { fileName: 'quays.html', type: 'text/html', bytes: page },
      { fileName: 'lists.txt', type: 'text/plain', bytes: 'East: 48. West: 12.' },
    ]);
    const { path, imported, rejected, duplicates } = await importFile('count.eml', mail);
    expect({ rejected, duplicates }).toEqual({ rejected: [], duplicates: [] });
    expect(imported.map(({ within, title, warnings }) => [within, title, warnings])).toEqual([
      [undefined, 'Count', []],
      ['quays.html', 'Quays', []],
      ['lists.txt', 'lists', expect.any(Array)],
    ]);
    const [own, quays, lists] = imported;
    if (!own || !quays || !lists) throw new Error('not all was imported');
    const [mailSource, quaysSource] = await host.call('sources.getMany', { ids: [own.id, quays.id] });
    expect(quaysSource?.fileName).toBe('quays.html');
    expect(quaysSource?.capturedAt).toBe(mailSource?.capturedAt);
    expect(readFileSync(originalPath(folder, quaysSource?.sha256 ?? ''), 'utf8')).toBe(page);
    // The mail's own bytes and text are as without attachments: whole, with their names.
    expect(readFileSync(originalPath(folder, mailSource?.sha256 ?? ''), 'utf8')).toBe(mail);
    expect(await textOf(own.id)).toContain('Attachment: lists.txt (text/plain, 19 bytes)');
    expect(await textOf(lists.id)).toBe('East: 48. West: 12.');
    expect(path).toContain('count.eml');
    const details = custodyOf(folder, quays.id);
    expect(details.container).toEqual({
      fileName: 'count.eml',
      sha256: sha256Of(Buffer.from(mail)),
      entry: 'quays.html',
    });
    expect(readdirSync(join(folder, 'originals', 'incoming'))).toEqual([]);
  });

  it('is taken back with the mail in one step', async () => {
    const { host, importFile } = await setUp();
    await importFile('count.eml', buildMail('Count', 'See.', [{ fileName: 'a.txt', bytes: 'One.' }]));
    await host.call('undo.undo', {});
    expect((await host.call('sources.list', {})).total).toBe(0);
  });

  it('is named with the reason where it cannot be read; the mail and what else is attached come all the same', async () => {
    const { importFile } = await setUp();
    const { imported, rejected } = await importFile(
      'count.eml',
      buildMail('Count', 'See.', [
        { fileName: 'quay.png', type: 'image/png', bytes: png },
        { fileName: 'empty.txt', type: 'text/plain', bytes: '' },
        { type: 'message/external-body; access-type=URL', bytes: 'Content-Type: text/plain' },
        { fileName: 'good.txt', type: 'text/plain', bytes: 'Good.' },
      ]),
    );
    expect(imported.map(({ within }) => within)).toEqual([undefined, 'good.txt']);
    expect(rejected.map(({ within, code }) => [within, code])).toEqual([
      ['quay.png', 'file-format-unsupported'],
      ['empty.txt', 'file-empty'],
      ['attachment 3.bin', 'file-format-unsupported'],
    ]);
    expect(rejected[0]?.message).toContain('an image (PNG)');
  });

  it('cannot be written outside the library by its name, and two of one name are told apart', async () => {
    const { importFile, folder, incoming } = await setUp();
    const { imported } = await importFile(
      'count.eml',
      buildMail('Count', 'See.', [
        { fileName: '../../escaped.txt', bytes: 'One.' },
        { fileName: '/tmp/briefdesk-attached.txt', bytes: 'Two.' },
        { fileName: 'same.txt', bytes: 'Three.' },
        { fileName: 'same.txt', bytes: 'Four.' },
      ]),
    );
    expect(imported.map(({ within }) => within)).toEqual([
      undefined,
      '../../escaped.txt',
      '/tmp/briefdesk-attached.txt',
      'same.txt',
      'same (2).txt',
    ]);
    expect(existsSync('/tmp/briefdesk-attached.txt')).toBe(false);
    expect(existsSync(join(folder, '..', 'escaped.txt'))).toBe(false);
    expect(readdirSync(incoming)).toEqual(['count.eml']);
  });

  it('may be a mail that is passed on, which is a source of its own with what is attached to it', async () => {
    const { importFile, textOf } = await setUp();
    const first = buildMail('The count', 'Fifty.', [{ fileName: 'deep.txt', type: 'text/plain', bytes: 'Deep down.' }]);
    const { imported, rejected } = await importFile(
      'fwd.eml',
      buildMail('Fwd', 'See below.', [{ type: 'message/rfc822', bytes: first }]),
    );
    expect(rejected).toEqual([]);
    expect(imported.map(({ within, title }) => [within, title])).toEqual([
      [undefined, 'Fwd'],
      ['The count.eml', 'The count'],
      ['The count.eml › deep.txt', 'deep'],
    ]);
    // It also stands in the text of the mail that passes it on, as its readers saw it.
    expect(await textOf(imported[0]?.id as SourceId)).toContain('Fifty.');
  });

  it('is opened where it is an archive', async () => {
    const { importFile } = await setUp();
    const { imported } = await importFile(
      'count.eml',
      buildMail('Count', 'See.', [
        { fileName: 'lists.zip', bytes: buildArchive({ 'a.txt': 'A list.', 'b.txt': 'B list.' }) },
      ]),
    );
    expect(imported.map(({ within }) => within)).toEqual([undefined, 'lists.zip › a.txt', 'lists.zip › b.txt']);
  });

  it('is opened five deep, and what lies deeper is named', async () => {
    const { importFile } = await setUp();
    let mail = buildMail('Mail 0', 'The innermost.', [{ fileName: 'lost.txt', bytes: 'Lost.' }]);
    for (let depth = 1; depth <= 5; depth += 1) {
      mail = buildMail(`Mail ${depth}`, `Around ${depth - 1}.`, [{ type: 'message/rfc822', bytes: mail }]);
    }
    const { imported, rejected } = await importFile('deep.eml', mail);
    expect(rejected).toEqual([]);
    expect(imported.map(({ title }) => title)).toEqual(['Mail 5', 'Mail 4', 'Mail 3', 'Mail 2', 'Mail 1', 'Mail 0']);
    expect(imported.at(-1)?.warnings).toEqual([expect.stringContaining('What is attached to it was not imported')]);
  });

  it('is imported when the mail is there already, and nothing comes twice', async () => {
    const { host, importFile } = await setUp();
    const mail = buildMail('Count', 'See.', [{ fileName: 'a.txt', bytes: 'One.' }]);
    const first = await importFile('count.eml', mail);
    await host.call('sources.remove', { id: first.imported[1]?.id as SourceId });
    const again = await importFile('count.eml', mail);
    expect(again.duplicates.map(({ within }) => within)).toEqual([undefined]);
    expect(again.imported.map(({ within }) => within)).toEqual(['a.txt']);
    const third = await importFile('count.eml', mail);
    expect(third.imported).toEqual([]);
    expect(third.duplicates.map(({ within }) => within)).toEqual([undefined, 'a.txt']);
  });

  it('says that the mail was cut off before its end', async () => {
    const { importFile } = await setUp();
    const mail = buildMail('Count', 'See.', [{ fileName: 'a.txt', bytes: 'A long list. '.repeat(50) }]);
    const { imported } = await importFile('cut.eml', mail.slice(0, -300));
    expect(imported.map(({ within }) => within)).toEqual([undefined, 'a.txt']);
    expect(imported[1]?.warnings).toContain('The mail that it is attached to is cut off: its end may be missing.');
  });

  it.each([0, 1, 3])('comes whole after a crash that %i files were written before', async (settledBefore) => {
    const home = temporaryFolder();
    const folder = join(home, 'library');
    const path = join(home, 'count.eml');
    writeFileSync(
      path,
      buildMail('Count', 'See.', [
        { fileName: 'a.txt', bytes: 'One.' },
        { fileName: 'b.txt', bytes: 'Two.' },
        { fileName: 'c.zip', bytes: buildArchive({ 'd.txt': 'Three.' }) },
      ]),
    );
    utimesSync(path, 1_800_000_000, 1_800_000_000);
    const first = temporaryHostIn(home, entry);
    await first.call('library.create', { folder });
    const { library } = first.context.session;
    if (!library) throw new Error('no library');
    let done = 0;
    first.context.session.library = {
      ...library,
      dispatch: async (name, input) => {
        if (name === 'imports.settle') done += (input as { files: unknown[] }).files.length;
        if (done > settledBefore)
          return { ok: false, error: { code: 'library-none-open', message: 'It crashed.', details: {} } };
        return library.dispatch(name, input);
      },
    };
    await expect(first.call('sources.import', { jobId: 'first', paths: [path] })).rejects.toThrow('It crashed.');
    first.context.session.library = library;
    await first.close();

    const second = temporaryHostIn(home, entry);
    try {
      await second.call('library.open', { folder });
      const [interrupted] = await second.call('imports.interrupted', {});
      const result = await second.call('imports.resume', { jobId: 'again', importId: interrupted?.importId ?? '' });
      expect(result.imported.map(({ within }) => within)).toEqual([undefined, 'a.txt', 'b.txt', 'c.zip › d.txt']);
      expect(result.duplicates).toEqual([]);
      const verified = await second.call('library.verify', { jobId: 'verify' });
      expect(verified.findings).toEqual([]);
    } finally {
      await second.close();
    }
  });
});

describe('a mail that has the text of one that is there', () => {
  it('can be added all the same, by itself', async () => {
    const { host, importFile } = await setUp();
    const attached = [{ fileName: 'a.txt', bytes: 'A list of quays, one to a line.' }];
    await importFile('first.eml', buildMail('Count', 'See the list of all the quays.', attached));
    const { path, duplicates } = await importFile(
      'second.eml',
      buildMail('Count', 'See the list of all the quays.', attached, { 'X-Mailer': 'Other' }),
    );
    expect(duplicates.map(({ within, same }) => [within, same])).toEqual([
      [undefined, 'text'],
      ['a.txt', undefined],
    ]);
    const added = await host.call('sources.import', { jobId: 'all-the-same', paths: [path], addSameText: true });
    expect(added.imported.map(({ within }) => within)).toEqual([undefined]);
  });

  it('Outlook’s own format says what to do', async () => {
    const { importFile } = await setUp();
    const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]);
    const { rejected } = await importFile('count.msg', compound);
    expect(rejected[0]?.message).toMatch(/is an Outlook message \(\.msg\).*Save it as \.eml/);
  });
});
