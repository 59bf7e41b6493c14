import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { usualExportSettings } from '../../src/core/briefing/exportSettings.ts';
import type { BriefingId } from '../../src/core/ids.ts';
import { buildBriefing, exportBytes, paragraph } from '../support/buildBriefing.ts';
import { expectFailure } from '../support/builders.ts';
import { paragraph as draftParagraph, text } from '../support/draft.ts';
import { type TemporaryHost, temporaryHost } from '../support/temporaryHost.ts';
import { temporaryFolder, temporaryLibrary } from '../support/temporaryLibrary.ts';

let sound: Uint8Array;
let other: Uint8Array;
beforeAll(async () => {
  sound = await exportBytes(buildBriefing([paragraph('One.')]));
  other = await exportBytes(buildBriefing([paragraph('Two.')]));
});

/** A host with an open library, a briefing in it, and a person who saves to `weekly.docx` whenever asked. */
async function desk() {
  const folder = temporaryFolder();
  const path = join(folder, 'weekly.docx');
  const asked: string[] = [];
  const host = temporaryHost('', {
    pickFolder: async () => join(folder, 'library'),
    pickSavePath: async (name) => {
      asked.push(name);
      return path;
    },
  });
  await host.call('library.create', {});
  const { id } = await host.call('briefings.create', { header: { title: 'Weekly' } });
  return { host, id, path, folder, asked };
}

const save = (host: TemporaryHost, briefingId: BriefingId, bytes: Uint8Array, how: object = {}) =>
  host.call('exports.save', { briefingId, revision: 0, suggestedName: 'Weekly.docx', bytes, ...how });

describe('an export again', () => {
  test('replaces the file that was exported there, without asking', async () => {
    const { host, id, path, asked } = await desk();
    await save(host, id, sound);
    const again = await save(host, id, other, { again: true });
    expect(again).toMatchObject({ path, openElsewhere: null, changed: null });
    expect(readFileSync(path).equals(other)).toBe(true);
    expect(asked).toEqual(['Weekly.docx']);
  });

  test('asks first where another program has written to the file, and leaves it alone until one says so', async () => {
    const { host, id, path } = await desk();
    await save(host, id, sound);
    writeFileSync(path, 'a reviewer’s comments');
    const { changed, ...rest } = await save(host, id, other, { again: true });
    expect(rest).toMatchObject({ path: null, custody: null });
    expect(changed?.path).toBe(path);
    expect(readFileSync(path, 'utf8')).toBe('a reviewer’s comments');

    writeFileSync(path, 'more comments');
    const still = await save(host, id, other, { again: true, replacing: changed?.sha256 });
    expect(still.changed?.sha256).not.toBe(changed?.sha256);
    expect(readFileSync(path, 'utf8')).toBe('more comments');

    const replaced = await save(host, id, other, { again: true, replacing: still.changed?.sha256 });
    expect(replaced).toMatchObject({ path, changed: null });
    expect(readFileSync(path).equals(other)).toBe(true);
  });

  test('asks for a place where the file is not there any more, with its name', async () => {
    const { host, id, path, asked } = await desk();
    await save(host, id, sound);
    rmSync(path);
    await save(host, id, other, { again: true });
    expect(asked).toEqual(['Weekly.docx', 'weekly.docx']);
    expect(existsSync(path)).toBe(true);
  });

  test('cannot be led to another place by the window', async () => {
    const { host, id, path } = await desk();
    writeFileSync(path, 'not ours');
    const place = { briefingId: id, path, sha256: 'a'.repeat(64) };
    await expect(host.call('exports.keepPlace', place)).rejects.toMatchObject({ code: 'input-invalid' });
    await expect(
      host.call('exports.record', { briefingId: id, fileName: 'x', sha256: 'y', revision: 1 }),
    ).rejects.toMatchObject({ code: 'input-invalid' });
  });
});

describe('an export of what is marked above the file', () => {
  async function deskWithRed() {
    const opened = await desk();
    const { host, id } = opened;
    const block = { ...draftParagraph('a', text('Ship at anchor.')), marking: 'TLP:RED' as const };
    await host.call('briefings.saveBlocks', { id, revision: 0, changedBlocks: [block], order: [block.id] });
    const { header, revision } = await host.call('briefings.get', { id });
    await host.call('briefings.saveHeader', { id, revision, header: { ...header, marking: 'TLP:AMBER' } });
    return opened;
  }

  test.each([
    ['nothing', {}],
    ['a lower marking', { confirmed: 'TLP:AMBER+STRICT' }],
  ])('is refused when %s was confirmed, and nobody is asked for a place', async (_what, how) => {
    const { host, id, path, asked } = await deskWithRed();
    await expect(save(host, id, sound, how)).rejects.toMatchObject({
      code: 'export-marked-above',
      message: expect.stringMatching(
        /^Nothing was exported: “Ship at anchor\.” is marked TLP:RED, and the file is marked TLP:AMBER\./,
      ),
    });
    expect([existsSync(path), asked]).toEqual([false, []]);
  });

  test('is written when that marking was confirmed', async () => {
    const { host, id, path } = await deskWithRed();
    expect(await save(host, id, sound, { confirmed: 'TLP:RED' })).toMatchObject({ path });
    expect(readFileSync(path).equals(sound)).toBe(true);
  });

  test('as Markdown says so with what was lost', async () => {
    const { host, id } = await deskWithRed();
    const written = await host.call('exports.saveMarkdown', { briefingId: id, suggestedName: 'Weekly.md' });
    expect(written?.losses).toContain('It holds or cites what is marked TLP:RED; its own marking is TLP:AMBER.');
  });
});

describe('a file that is open in another program', () => {
  test.each([
    ['Word', 'weekly.docx', '~$weekly.docx'],
    ['Word, by a long name', 'weekly report.docx', '~$ekly report.docx'],
    ['LibreOffice', 'weekly.docx', '.~lock.weekly.docx#'],
  ])('stays as it is, and the new one stands beside it: %s', async (_program, name, lock) => {
    const folder = temporaryFolder();
    const path = join(folder, name);
    const host = temporaryHost('', { pickFolder: async () => join(folder, 'library'), pickSavePath: async () => path });
    await host.call('library.create', {});
    const { id } = await host.call('briefings.create', { header: {} });
    await save(host, id, sound);
    writeFileSync(join(folder, lock), '');

    const stem = name.replace('.docx', '');
    for (const suffix of [' (exported while open)', ' (exported while open 2)']) {
      const beside = join(folder, `${stem}${suffix}.docx`);
      expect(await save(host, id, other, { again: true })).toMatchObject({ path: beside, openElsewhere: path });
      expect(readFileSync(beside).equals(other)).toBe(true);
    }
    expect(readFileSync(path).equals(sound)).toBe(true);

    rmSync(join(folder, lock));
    expect(await save(host, id, other, { again: true })).toMatchObject({ path, openElsewhere: null });
    expect(readFileSync(path).equals(other)).toBe(true);
  });
});

describe('a file that would not be sound', () => {
  test('is not written: the old one stays, and the message says whose fault it is', async () => {
    const { host, id, path, folder } = await desk();
    await save(host, id, sound);
    const before = readdirSync(folder);
    const broken = sound.slice(0, sound.length - 40);
    await expect(save(host, id, broken, { again: true })).rejects.toMatchObject({
      code: 'export-invalid-package',
      message: expect.stringMatching(/defect of Briefdesk.*kept as it is.*stays as it was/),
    });
    expect(readFileSync(path).equals(sound)).toBe(true);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('a folder at its place is refused in words, and nothing is left behind', async () => {
    const { host, id, path, folder } = await desk();
    mkdirSync(path);
    await expect(save(host, id, sound)).rejects.toMatchObject({ code: 'export-write-failed' });
    expect(readdirSync(folder).sort()).toEqual(['library', 'weekly.docx']);
  });
});

describe('the choices of an export', () => {
  test('are the usual ones at first, then what was kept, and go along with a copy of the briefing', () => {
    const library = temporaryLibrary();
    const { id } = library.call('briefings.create', { header: {} });
    expect(library.call('exports.choices', { briefingId: id })).toEqual({
      settings: usualExportSettings,
      summary: null,
      place: null,
    });
    const settings = { ...usualExportSettings, notes: 'endnotes' as const, sourceAnnex: true };
    library.call('exports.keepSettings', { briefingId: id, settings });
    library.call('exports.keepSummary', { briefingId: id, summary: { text: 'Mine.', basis: 'Proposed.' } });
    library.call('exports.keepPlace', { briefingId: id, path: '/x/y.docx', sha256: 'a'.repeat(64) });
    const kept = library.call('exports.choices', { briefingId: id });
    expect(kept).toMatchObject({
      settings,
      summary: { text: 'Mine.', basis: 'Proposed.' },
      place: { path: '/x/y.docx' },
    });
    const copy = library.call('briefings.duplicate', { id });
    expect(library.call('exports.choices', { briefingId: copy.id })).toEqual({ ...kept, place: null });
    library.call('exports.keepSummary', { briefingId: id, summary: null });
    expect(library.call('exports.choices', { briefingId: id }).summary).toBeNull();
  });

  test('of a briefing that is not there are refused', () => {
    const library = temporaryLibrary();
    const briefingId = 'brf_aaaaaaaaaaaaaaaa' as BriefingId;
    expectFailure(() => library.call('exports.choices', { briefingId }), 'briefing-not-found');
    expectFailure(
      () => library.call('exports.keepSettings', { briefingId, settings: usualExportSettings }),
      'briefing-not-found',
    );
  });
});
