import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { BriefingId } from '../../src/core/ids.ts';
import { findCustodyFaults, readCustody } from '../../src/library/tables/custody.ts';
import { exportBytes } from '../support/buildBriefing.ts';
import { addSource, buildParagraph, takeExcerpt } from '../support/builders.ts';
import { type BuiltCli, buildCli } from '../support/builtCli.ts';
import { hasSchemaValidator, schemaFaults } from '../support/officeTools.ts';
import { readDocx } from '../support/readDocx.ts';
import { temporaryFolder, temporaryLibraryIn } from '../support/temporaryLibrary.ts';

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
});

interface Drafted {
  readonly folder: string;
  readonly id: BriefingId;
  /** The same briefing rendered in this process, as the window's engine renders it. */
  readonly bytes: Uint8Array;
}

/** A library with a briefing that cites a source twice, once with an excerpt. */
async function draft(): Promise<Drafted> {
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
  const briefing = library.call('briefings.get', { id });
  const source = library.call('sources.get', { id: sourceId });
  library.close();
  return { folder, id, bytes: await exportBytes(briefing, [source]) };
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
    { args: [id, '--out', old], says: `${old} could not be written` },
    { args: [id, '--out', join(out, 'folder.docx')], says: 'could not be written' },
    { args: [id, '--out', join(old, 'below.docx')], says: 'could not be written' },
    {
      args: [id, '--out', old, '--style', 'vancouver'],
      says: 'no citation style “vancouver”. Choose one of: chicago-',
    },
    { args: [id], says: 'Name the file to write with --out FILE.' },
    { args: [unknown, '--out', old], says: `The briefing ${unknown} is not in this library` },
    { args: ['weekly', '--out', old], says: '“weekly” is not the id of a briefing' },
  ];
  for (const { args, says } of attempts) {
    const run = await cli.run('export', '--library', folder, ...args);
    expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining(says) });
  }
  expect(readFileSync(old, 'utf8')).toBe('the old one');
  expect(readdirSync(out).sort()).toEqual(['folder.docx', `${'x'.repeat(240)}.docx`].sort());
  expect(readdirSync(join(out, 'folder.docx'))).toEqual([]);
});

test('a library that is not there is not made by an export', async () => {
  const folder = join(temporaryFolder(), 'none');
  const out = join(temporaryFolder(), 'x.docx');
  const run = await cli.run('export', '--library', folder, 'brf_aaaaaaaaaaaaaaaa', '--out', out);
  expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`${folder} is not there`) });
  expect([existsSync(folder), existsSync(out)]).toEqual([false, false]);
});
