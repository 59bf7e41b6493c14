import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SourceId } from '../../../src/core/ids.ts';
import { unpackMailbox } from '../../../src/extraction/containers/unpackMailbox.ts';
import { originalPath } from '../../../src/library/originals.ts';
import { buildArchive } from '../../support/buildArchive.ts';
import { buildMail } from '../../support/buildMail.ts';
import { buildExtraction } from '../../support/builtExtraction.ts';
import { extractionContext } from '../../support/extractionContext.ts';
import { temporaryHost } from '../../support/temporaryHost.ts';
import { temporaryFolder } from '../../support/temporaryLibrary.ts';

let entry: string;
beforeAll(async () => {
  entry = await buildExtraction();
});

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/import/mailboxes', name));

async function setUp() {
  const host = temporaryHost(entry);
  const incoming = temporaryFolder();
  const folder = join(temporaryFolder(), 'library');
  await host.call('library.create', { folder });
  return {
    host,
    folder,
    importFile: async (name: string, bytes: string | Uint8Array) => {
      const path = join(incoming, name);
      writeFileSync(path, bytes);
      return { path, ...(await host.call('sources.import', { jobId: `job-${Math.random()}`, paths: [path] })) };
    },
    textOf: async (id: SourceId | undefined) =>
      (await host.call('sourceTexts.whole', { sourceId: id as SourceId })).text,
  };
}

describe('a mailbox', () => {
  it('of Thunderbird, whose file has no ending, gives each mail with what is attached to it', async () => {
    const { host, folder, importFile, textOf } = await setUp();
    const { imported, rejected } = await importFile('Inbox', fixture('thunderbird-inbox'));
    expect(rejected).toEqual([]);
    expect(imported.map(({ within, title }) => [within, title])).toEqual([
      ['1 Harbour count.eml', 'Harbour count'],
      ['2 Re Harbour count.eml', 'Re: Harbour count'],
      ['2 Re Harbour count.eml › lists.txt', 'lists'],
    ]);
    const [first, second, lists] = imported;
    const text = await textOf(first?.id);
    expect(text).toContain('From Monday on the quay is closed.');
    expect(text).toContain('From the western quay nothing was reported.');
    expect(text).not.toContain('>From');
    expect(second?.warnings).toEqual(['The message was deleted in Thunderbird, and was still in its mailbox file.']);
    expect(await textOf(lists?.id)).toBe('East: 48\nWest: 12');
    // The mail as it was sent: without the line that begins it in the mailbox.
    const source = await host.call('sources.get', { id: first?.id as SourceId });
    const original = readFileSync(originalPath(folder, source.sha256), 'utf8');
    expect(original.startsWith('X-Account-Key: account1\r\n')).toBe(true);
    expect(original.endsWith('nothing was reported.\r\n')).toBe(true);
    expect(host.progress.at(-1)).toMatchObject({ done: 4, total: 4, import: { imported: 3 } });
    expect(readdirSync(join(folder, 'originals', 'incoming'))).toEqual([]);
  });

  it('of Gmail gives mails of all languages, and lines that quote as they were', async () => {
    const { host, importFile, textOf } = await setUp();
    const { imported } = await importFile('All mail Including Spam and Trash.mbox', fixture('gmail-takeout.mbox'));
    expect(imported.map(({ within, title }) => [within, title])).toEqual([
      ['1 דוח הערב.eml', 'דוח הערב'],
      ['2 Tariffs.eml', 'Tariffs'],
    ]);
    const source = await host.call('sources.get', { id: imported[0]?.id as SourceId });
    expect(source.metadata.authors).toEqual([{ family: 'לוי', given: 'דנה' }]);
    expect(source.metadata.published).toBe('2026-11-22T08:30:00+02:00');
    expect(await textOf(imported[1]?.id)).toContain('From Monday on tariffs rise.\nFrom here I cannot say.\nNoted.');
  });

  it('in an archive is opened too, and brought twice brings nothing twice', async () => {
    const { importFile } = await setUp();
    const archive = buildArchive({ 'Takeout/Mail/All.mbox': fixture('gmail-takeout.mbox') });
    const { imported } = await importFile('takeout.zip', archive);
    expect(imported.map(({ within }) => within)).toEqual([
      'Takeout/Mail/All.mbox › 1 דוח הערב.eml',
      'Takeout/Mail/All.mbox › 2 Tariffs.eml',
    ]);
    const again = await importFile('again.zip', archive);
    expect([again.imported.length, again.duplicates.length]).toEqual([0, 2]);
  });

  it('does not believe a length that would hide the mails that follow', async () => {
    const { importFile } = await setUp();
    const box = [
      'From a@b.example Sun Nov 22 08:30:00 2026\nFrom: a@b.example\nSubject: First\nContent-Length: 100000\n\nOne.\n\n',
      'From a@b.example Sun Nov 22 08:31:00 2026\nFrom: a@b.example\nSubject: Second\n\nTwo.\n\n',
    ].join('');
    const { imported } = await importFile('box.mbox', box);
    expect(imported.map(({ title }) => title)).toEqual(['First', 'Second']);
  });

  it('with a mail that is encrypted brings the others, and says of that one why not', async () => {
    const { importFile } = await setUp();
    const sealed = buildMail('Sealed', 'x', [], { 'Content-Type': 'multipart/encrypted; boundary=x' });
    const box = [sealed, buildMail('Open', 'Words.')]
      .map((mail) => `From a@b.example Sun Nov 22 08:30:00 2026\r\n${mail}\r\n`)
      .join('');
    const { imported, rejected } = await importFile('box.mbox', box);
    expect(imported.map(({ within }) => within)).toEqual(['2 Open.eml']);
    expect(rejected.map(({ within, code }) => [within, code])).toEqual([['1 Sealed.eml', 'file-encrypted']]);
  });
});

/** The mails of a mailbox as they are taken out of it. */
async function split(box: string): Promise<readonly string[]> {
  const target = temporaryFolder();
  const path = join(target, 'box');
  writeFileSync(path, box, 'latin1');
  const entries = await unpackMailbox({ path, fileName: 'box', target }, extractionContext);
  return entries.map((_, index) => readFileSync(join(target, String(index)), 'latin1'));
}

/** Lines as people write them, those among them that programs that read mailboxes stumble on. */
const line = fc.oneof(
  fc.constantFrom(
    'From here on',
    '>From there',
    '> From afar',
    '>>From before',
    'From a@b.example Sun Nov 22 08:30:00 2026 it was quiet',
    '',
    '-- ',
    'Subject: in the text',
    '> quoted',
    '>> quoted twice',
  ),
  fc.string({ maxLength: 40 }).map((text) => text.replace(/[\r\n]/g, ' ')),
);

describe('a mailbox made to fill what reads it', () => {
  it('with more than a hundred thousand mails is refused before one is written', async () => {
    const target = temporaryFolder();
    const path = join(temporaryFolder(), 'box');
    writeFileSync(path, 'From a@b.example Sun Nov 22 08:30:00 2026\nSubject: x\n\n'.repeat(100_001));
    await expect(unpackMailbox({ path, fileName: 'box', target }, extractionContext)).rejects.toThrow(
      /more than 100,000 mails/,
    );
    expect(readdirSync(target)).toEqual([]);
  });

  it('whose lines never end, or nearly begin a mail, is read in one go', async () => {
    const lines = [`From ${'1:1 '.repeat(200)}`, `From x ${'2026 '.repeat(200)}`, `From ${'x'.repeat(5_000_000)}`];
    const [mail = ''] = await split(
      `From a@b.example Sun Nov 22 08:30:00 2026\nSubject: x\n\n${`${lines.join('\n')}\n`.repeat(3)}\n`,
    );
    expect(mail).toHaveLength(`Subject: x\n\n${`${lines.join('\n')}\n`.repeat(3)}`.length);
  });
});

describe('any mails', () => {
  const head = (index: number) => `From: a@b.example\nSubject: Mail ${index}\nMessage-ID: <${index}@b.example>\n\n`;

  it('come out of a mailbox (mboxo) as they went in, but for replies whose quoting it cannot tell', async () => {
    const mails = fc.array(fc.array(line, { maxLength: 12 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(mails, async (bodies) => {
        const written = bodies.map((lines, index) => `${head(index)}${lines.join('\n')}\n`.replace(/[^\0-\xff]/g, '?'));
        const box = written
          .map((mail) => `From a@b.example Sun Nov 22 08:30:00 2026\n${mail.replace(/^From /gm, '>From ')}\n`)
          .join('');
        // A line that was sent with marks may have one less or not: nothing else differs, and no mail is lost or joined.
        const alike = (mail: string) => mail.replace(/^>*(?=From )/gm, '');
        expect((await split(box)).map(alike)).toEqual(written.map(alike));
      }),
      { numRuns: 60 },
    );
  });

  it('come out with the marks they were sent with where their lines stand among their like', async () => {
    const sent = [
      'From: a@b.example\nSubject: x\n\nFrom the quay.\n\n> Jane wrote:\n> >From Monday on\n> more\nEnd.\n',
      'From: a@b.example\nSubject: y\n\n> one\n>From two\n> three\n',
    ];
    const boxOf = (quote: RegExp) =>
      sent.map((mail) => `From a@b.example Sun Nov 22 08:30:00 2026\n${mail.replace(quote, '>$&')}\n`).join('');
    const mboxo = /^From (?=the)/gm;
    expect(await split(boxOf(mboxo))).toEqual(sent);
    const mboxrd = /^>*From (?=the|two)/gm;
    expect(await split(boxOf(mboxrd))).toEqual(sent);
  });
});
