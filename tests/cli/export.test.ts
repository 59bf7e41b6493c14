import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { type ExportSettings, usualExportSettings } from '../../src/core/briefing/exportSettings.ts';
import type { RenderedExport } from '../../src/core/exporting/renderExport.ts';
import type { BriefingId } from '../../src/core/ids.ts';
import { findCustodyFaults, readCustody } from '../../src/library/tables/custody.ts';
import { createEngineHandler } from '../../src/renderer/engine/engineHandler.ts';
import { addSource, buildParagraph, takeExcerpt } from '../support/builders.ts';
import { type BuiltCli, buildCli } from '../support/builtCli.ts';
import { loadBundledStyle } from '../support/bundledCsl.ts';
import { hasSchemaValidator, schemaFaults } from '../support/officeTools.ts';
import { readDocx } from '../support/readDocx.ts';
import { type TemporaryLibrary, temporaryFolder, temporaryLibraryIn } from '../support/temporaryLibrary.ts';

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
});

interface Drafted {
  readonly folder: string;
  readonly id: BriefingId;
  /** The same briefing as the window exports it: rendered by its engine, from what it asks the library for. */
  readonly bytes: Uint8Array;
}

/** A library with a briefing that cites a source twice, once with an excerpt, and the settings that are kept with it. */
async function draft(settings: ExportSettings = usualExportSettings): Promise<Drafted> {
  const folder = join(temporaryFolder(), 'library');
  const library = temporaryLibraryIn(folder);
  const sourceId = addSource(library, {
    title: 'Talks “resume” & <more>',
    url: 'https://courier.example/talks?a=1&b=2',
  });
  const excerpt = takeExcerpt(library, sourceId, 'talks would resume');
  const { id } = library.call('briefings.create', { header: { title: 'Weekly', marking: 'TLP:AMBER+STRICT' } });
  const blocks = [
    buildParagraph('a', 'Talks resume.', [{ sourceId, excerptId: excerpt.id, locator: { label: 'page', value: '3' } }]),
    buildParagraph('b', 'They resume on Sunday.', [{ sourceId }]),
  ];
  library.call('briefings.saveBlocks', {
    id,
    revision: 0,
    changedBlocks: blocks,
    order: blocks.map((block) => block.id),
  });
  library.call('exports.keepSettings', { briefingId: id, settings });
  library.call('exports.keepSummary', { briefingId: id, summary: { text: 'One paper.', basis: 'Older words.' } });
  const bytes = await exportInWindow(library, id, settings);
  library.close();
  return { folder, id, bytes };
}

async function exportInWindow(
  library: TemporaryLibrary,
  id: BriefingId,
  settings: ExportSettings,
): Promise<Uint8Array> {
  const { header, document } = library.call('briefings.get', { id });
  const input = {
    briefing: { header, document },
    settings,
    material: library.call('exports.gather', { briefingId: id, settings }),
    summary: library.call('exports.choices', { briefingId: id }).summary?.text ?? null,
    images: new Map(),
    identifier: id,
  };
  const answer = await createEngineHandler(loadBundledStyle)({ requestId: 1, kind: 'exportWord', input });
  if (!answer.ok) throw new Error('The engine made no file.');
  return (answer.value as RenderedExport).bytes;
}

test('an export has the bytes that the window would write, each time', async () => {
  const { folder, id, bytes } = await draft();
  const out = temporaryFolder();
  for (const name of ['one.docx', 'two.docx']) {
    const run = await cli.run('export', '--library', folder, id, '--out', join(out, name));
    expect(run).toEqual({ code: 0, out: '', err: `Wrote ${join(out, name)}.\n` });
    expect(readFileSync(join(out, name)).equals(bytes)).toBe(true);
  }
  expect(readdirSync(out).sort()).toEqual(['one.docx', 'two.docx']);
});

const everything: ExportSettings = {
  ...usualExportSettings,
  notes: 'endnotes',
  contents: 'headings',
  bibliography: { split: 'type', consulted: true },
  sourceAnnex: true,
  sourceSummary: true,
};

test('an export has what is kept with the briefing where nothing is said, with the bytes of the window', async () => {
  const { folder, id, bytes } = await draft(everything);
  const out = join(temporaryFolder(), 'kept.docx');
  const run = await cli.run('export', '--library', folder, id, '--out', out);
  expect(run.code).toBe(0);
  expect(run.err).toContain('was written when the library said something else');
  expect(readFileSync(out).equals(bytes)).toBe(true);
});

test('an export with all settings said has the bytes of one with the same settings kept, and keeps none of them', async () => {
  const kept = await draft(everything);
  const said = await draft();
  const out = join(temporaryFolder(), 'said.docx');
  const options = '--notes endnotes --contents headings --split type --consulted --annex --summary --marks'.split(' ');
  const run = await cli.json('export', '--library', said.folder, said.id, '--out', out, ...options);
  expect(run).toMatchObject({ code: 0, value: { path: out, openElsewhere: null, settings: everything } });
  const words = (bytes: Uint8Array) => readDocx(bytes).paragraphs.map(({ text }) => text);
  expect(words(readFileSync(out))).toEqual(words(kept.bytes));
  const plain = join(temporaryFolder(), 'plain.docx');
  await cli.run('export', '--library', said.folder, said.id, '--out', plain);
  expect(readFileSync(plain).equals(said.bytes)).toBe(true);
});

test('a setting that there is not is refused, and so is a collection', async () => {
  const { folder, id } = await draft();
  const out = join(temporaryFolder(), 'x.docx');
  const refusals = [
    { args: ['--notes', 'margin'], says: '--notes is one of: footnotes, endnotes; not “margin”.' },
    { args: ['--contents', 'all'], says: '--contents is one of: none, headings, pages; not “all”.' },
    { args: ['--collection', 'Nowhere'], says: 'There is no collection “Nowhere”.' },
  ];
  for (const { args, says } of refusals) {
    const run = await cli.run('export', '--library', folder, id, '--out', out, ...args);
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining(says) });
  }
  expect(existsSync(out)).toBe(false);
});

test('a file that is open elsewhere stays, and the new one is written beside it', async () => {
  const { folder, id, bytes } = await draft();
  const out = temporaryFolder();
  writeFileSync(join(out, 'weekly.docx'), 'open in Word');
  writeFileSync(join(out, '~$weekly.docx'), '');
  const run = await cli.run('export', '--library', folder, id, '--out', join(out, 'weekly.docx'));
  expect(run).toMatchObject({ code: 1, err: expect.stringContaining('it is open in another program') });
  expect(readFileSync(join(out, 'weekly.docx'), 'utf8')).toBe('open in Word');
  expect(readFileSync(join(out, 'weekly (exported while open).docx')).equals(bytes)).toBe(true);
});

test('a Word file is checked: sound, with a line for each fault, or in clear words what it is instead', async () => {
  const { folder, id, bytes } = await draft();
  const out = temporaryFolder();
  const sound = join(out, 'sound.docx');
  await cli.run('export', '--library', folder, id, '--out', sound);
  expect(await cli.run('validate', sound)).toEqual({ code: 0, out: '', err: 'Sound.\n' });

  const broken = join(out, 'broken.docx');
  const files = unzipSync(bytes);
  delete files['word/styles.xml'];
  writeFileSync(broken, zipSync(files));
  const run = await cli.run('validate', broken);
  expect(run.code).toBe(1);
  const lines = run.out.trimEnd().split('\n');
  expect(lines.every((line) => line.startsWith(`${broken}: `) && line.includes('word/'))).toBe(true);
  expect(run.err).toBe(`${lines.length} found.\n`);
  const told = await cli.json('validate', broken);
  expect(told).toMatchObject({ code: 1, value: { file: broken, sound: false } });

  const others = [
    ['text.docx', 'only words', 'a .docx is a zip package, and this file is none.'],
    ['empty.docx', '', 'it is empty.'],
    ['old.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), 'it is of Word 97 to 2003, or encrypted.'],
  ] as const;
  for (const [name, content, says] of others) {
    writeFileSync(join(out, name), content);
    const refused = await cli.run('validate', join(out, name));
    expect(refused).toMatchObject({ code: 1, out: expect.stringContaining(`It is no Word file: ${says}`) });
  }
  expect(await cli.run('validate', join(out, 'none.docx'))).toMatchObject({ code: 2, out: '' });
});

test('an export is on record with its name, and the log holds together', async () => {
  const { folder, id } = await draft();
  await cli.run('export', '--library', folder, id, '--out', join(temporaryFolder(), 'weekly.docx'));
  const library = temporaryLibraryIn(folder, 'open');
  const last = readCustody(library.reader).at(-1);
  const faults = findCustodyFaults(library.reader, []);
  library.close();
  expect(last).toMatchObject({ action: 'briefing-exported', subject: id, details: { fileName: 'weekly.docx' } });
  expect(faults).toEqual([]);
});

test('what is exported is valid by the schemas of ECMA-376 in either style', async ({ skip }) => {
  skip(!hasSchemaValidator, 'needs ../shared/ooxml/validate.py, xmllint and python3');
  const { folder, id } = await draft();
  const files = ['chicago-fullnote-bibliography', 'chicago-author-date'].map((style) => ({
    style,
    path: join(temporaryFolder(), `${style}.docx`),
  }));
  for (const { style, path } of files) {
    expect((await cli.run('export', '--library', folder, id, '--out', path, '--style', style)).code).toBe(0);
  }
  expect(await schemaFaults(files.map(({ path }) => path))).toBe('');
  const [notes, dates] = files.map(({ path }) => readDocx(readFileSync(path)));
  expect(notes?.footnotes.size).toBe(2);
  expect(dates?.footnotes.size).toBe(0);
});

test('an export that fails leaves the old file as it was, and nothing beside it', async () => {
  const { folder, id } = await draft();
  const out = temporaryFolder();
  // Long enough that no temporary file of a longer name can be made beside it.
  const old = join(out, `${'x'.repeat(240)}.docx`);
  writeFileSync(old, 'the old one');
  mkdirSync(join(out, 'folder.docx'));
  const unknown = 'brf_aaaaaaaaaaaaaaaa';
  const attempts = [
    { args: [id, '--out', old], says: `${old} could not be written: its name is too long` },
    { args: [id, '--out', join(out, 'folder.docx')], says: 'a folder is called folder.docx already' },
    { args: [id, '--out', join(out, 'none', 'x.docx')], says: `the folder ${join(out, 'none')} is not there` },
    { args: [id, '--out', join(out, 'notes.txt')], says: 'notes.txt” does not end in .docx' },
    { args: [id, '--out', join(old, 'below.docx')], says: 'is a file, not a folder' },
    {
      args: [id, '--out', old, '--style', 'no-such-style'],
      says: 'no citation style “no-such-style”. Choose another one',
    },
    { args: [id], says: 'Name the file to write with --out FILE.' },
    { args: [unknown, '--out', old], says: `The briefing ${unknown} is not in this library` },
    { args: ['weekly', '--out', old], says: '“weekly” is not the id of a briefing' },
  ];
  for (const { args, says } of attempts) {
    const run = await cli.run('export', '--library', folder, ...args);
    expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining(says) });
    expect(run.err).not.toMatch(/\bE[A-Z]{4,}\b|\.tmp/);
  }
  expect(readFileSync(old, 'utf8')).toBe('the old one');
  expect(readdirSync(out).sort()).toEqual(['folder.docx', `${'x'.repeat(240)}.docx`].sort());
  expect(readdirSync(join(out, 'folder.docx'))).toEqual([]);
});

test('what is marked above the briefing goes out only when its marking is confirmed', async () => {
  const folder = join(temporaryFolder(), 'library');
  const library = temporaryLibraryIn(folder);
  const sourceId = addSource(library, { title: 'Cable', marking: 'TLP:RED' });
  const { id } = library.call('briefings.create', { header: { title: 'Weekly', marking: 'TLP:AMBER' } });
  const block = buildParagraph('a', 'Talks resume.', [{ sourceId }]);
  library.call('briefings.saveBlocks', { id, revision: 0, changedBlocks: [block], order: [block.id] });
  library.close();
  const out = join(temporaryFolder(), 'weekly.docx');
  const run = (...more: string[]) => cli.run('export', '--library', folder, id, '--out', out, ...more);
  const says = 'Nothing was exported: the source “Cable” is marked TLP:RED, and the file is marked TLP:AMBER.';
  for (const refused of [await run(), await run('--confirm', 'TLP:AMBER+STRICT')]) {
    expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining(says) });
    expect(refused.err).toContain('--confirm TLP:RED');
  }
  expect((await run('--confirm', 'secret')).err).toContain('--confirm is one of: TLP:CLEAR');
  expect(existsSync(out)).toBe(false);
  const done = await run('--confirm', 'TLP:RED');
  expect(done).toMatchObject({ code: 0, err: expect.stringContaining('The source “Cable” is marked TLP:RED') });
  expect(existsSync(out)).toBe(true);
});

test('a library that is not there is not made by an export', async () => {
  const folder = join(temporaryFolder(), 'none');
  const out = join(temporaryFolder(), 'x.docx');
  const run = await cli.run('export', '--library', folder, 'brf_aaaaaaaaaaaaaaaa', '--out', out);
  expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`${folder} is not there`) });
  expect([existsSync(folder), existsSync(out)]).toEqual([false, false]);
});
