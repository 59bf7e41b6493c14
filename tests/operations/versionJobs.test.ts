import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { BriefingError } from '../../src/core/errors.ts';
import { originalPath } from '../../src/library/originals.ts';
import { buildParagraph } from '../support/builders.ts';
import { buildExtraction } from '../support/builtExtraction.ts';
import { temporaryHost } from '../support/temporaryHost.ts';
import { temporaryFolder } from '../support/temporaryLibrary.ts';

let entry: string;
beforeAll(async () => {
  entry = await buildExtraction();
});

const opening = 'Mediators met in Cairo on Thursday and spoke until late at night.';
const first = `${opening}\n\nTwenty hostages are held in the north, an official said.\n`;
const second = `${opening}\n\nThirty hostages are held in the north, an official said.\n`;

async function setUp() {
  const files = temporaryFolder();
  const fileOf = (name: string, text: string) => {
    const path = join(files, name);
    writeFileSync(path, text);
    return path;
  };
  let picked: string | null = null;
  const host = temporaryHost(entry, { pickFile: async () => picked, pickSavePath: async (name) => join(files, name) });
  const folder = join(temporaryFolder(), 'library');
  await host.call('library.create', { folder });
  const { imported } = await host.call('sources.import', { jobId: 'a', paths: [fileOf('note.txt', first)] });
  const sourceId = imported[0]?.id ?? expect.fail('nothing was imported');
  const { text, textId } = await host.call('sourceTexts.whole', { sourceId });
  const exact = 'Twenty hostages are held in the north';
  const start = text.indexOf(exact);
  const position = { start, end: start + exact.length };
  const excerpt = await host.call('excerpts.create', { sourceId, textId, position, exact });
  return {
    host,
    folder,
    fileOf,
    sourceId,
    excerpt,
    pick: (path: string | null) => {
      picked = path;
    },
  };
}

test('a file that is picked becomes the next version of a source without an address, its original beside the first', async () => {
  const { host, folder, fileOf, sourceId, excerpt, pick } = await setUp();
  expect(await host.call('versions.import', { jobId: 'b', sourceId })).toBeNull();
  pick(fileOf('note-2.txt', second));
  expect(await host.call('versions.import', { jobId: 'b', sourceId })).toEqual({
    outcome: 'version',
    number: 2,
    drift: { exact: 0, moved: 0, changed: 1, ambiguous: 0, lost: 0 },
  });
  const versions = await host.call('versions.list', { sourceId });
  const bytes = versions.map(({ sha256 }) => readFileSync(originalPath(folder, sha256)));
  expect(bytes.map(String)).toEqual([first, second]);
  expect(versions.map(({ sha256 }) => sha256)).toEqual(
    bytes.map((one) => createHash('sha256').update(one).digest('hex')),
  );
  expect((await host.call('excerpts.get', { id: excerpt.id })).drift).toBe('changed');
});

test('the same file once more makes no version, and the file of another source is refused', async () => {
  const { host, fileOf, sourceId } = await setUp();
  const path = fileOf('again.txt', first);
  expect(await host.call('versions.import', { jobId: 'b', sourceId, path })).toMatchObject({ outcome: 'duplicate' });
  const other = fileOf('other.txt', 'Something else entirely was reported on the coast road that day.');
  await host.call('sources.import', { jobId: 'c', paths: [other] });
  await expect(host.call('versions.import', { jobId: 'd', sourceId, path: other })).rejects.toMatchObject({
    code: 'version-is-other-source',
    message: expect.stringContaining('other.txt'),
  });
  await expect(
    host.call('versions.import', { jobId: 'e', sourceId, path: fileOf('empty.txt', '') }),
  ).rejects.toBeInstanceOf(BriefingError);
  expect(await host.call('versions.list', { sourceId })).toHaveLength(1);
});

test('a source that reads the same today gets no version by being read again', async () => {
  const { host, sourceId } = await setUp();
  expect(await host.call('versions.readAgain', { jobId: 'b', sourceId })).toMatchObject({
    outcome: 'duplicate',
    number: 1,
  });
});

test('a briefing that rests on a lost passage is not exported until that is decided on; then the export names it', async () => {
  const { host, fileOf, sourceId, excerpt } = await setUp();
  const path = fileOf('note-2.txt', `${opening}\n\nHeavy rain is expected along the coast until Sunday.\n`);
  await host.call('versions.import', { jobId: 'b', sourceId, path });
  const { id: briefingId, revision } = await host.call('briefings.create', { header: { title: 'Weekly' } });
  const block = buildParagraph('a', 'Twenty are held.', [{ sourceId, excerptId: excerpt.id }]);
  await host.call('briefings.saveBlocks', { id: briefingId, revision, changedBlocks: [block], order: [block.id] });
  const save = () => host.call('exports.saveMarkdown', { briefingId, suggestedName: 'weekly.md' });
  await expect(save()).rejects.toMatchObject({
    code: 'export-passage-lost',
    message: expect.stringContaining('Twenty hostages are held in the north'),
  });
  await host.call('excerpts.keepVersion', { id: excerpt.id, keep: true });
  expect(await save()).toMatchObject({
    drifted: [{ excerpt: { id: excerpt.id, drift: 'lost', version: 1 }, newest: 2 }],
  });
});
