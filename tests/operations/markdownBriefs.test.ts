import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { citationsInDocument } from '../../src/core/citation/citationsInDocument.ts';
import type { SourceId } from '../../src/core/ids.ts';
import { openLibrary } from '../../src/library/openLibrary.ts';
import { originalPath } from '../../src/library/originals.ts';
import { findCustodyFaults, readCustody } from '../../src/library/tables/custody.ts';
import type { OperationOutput } from '../../src/shared/contract.ts';
import { buildParagraph, buildSource, expectFailure } from '../support/builders.ts';
import { type TemporaryHost, temporaryHost } from '../support/temporaryHost.ts';
import { temporaryFolder } from '../support/temporaryLibrary.ts';

const COHEN = {
  id: 'cohen2026',
  type: 'article-newspaper',
  title: 'Talks resume in Cairo',
  author: [{ family: 'Haddad', given: 'Leila' }],
  'container-title': 'The Levant Courier',
  issued: { 'date-parts': [[2026, 11, 20]] },
};
const MARSH = {
  id: 'marsh2023',
  type: 'book',
  title: 'Essays on Trade',
  editor: [{ family: 'Marsh', given: 'Ellen' }],
  publisher: 'Coast Press',
  issued: { 'date-parts': [[2023]] },
  abstract: 'On demurrage and its price.',
};
const BRIEF = `---
title: Harbour talks
marking: TLP:AMBER
bibliography: refs.json
---

# Bottom line

Talks resume [@cohen2026, p. 4].^[Against that, @marsh2023 [p. 9].]

| Port | Share |
|------|-------|
| North | 12 % [@marsh2023] |

![Map](map.png)
`;

interface World {
  readonly host: TemporaryHost;
  readonly folder: string;
  /** What the next file dialogs answer, in turn; null when one is closed. */
  readonly picks: (string | null)[];
  readonly asked: string[];
  /** The folders in which those dialogs that read started; null for the documents. */
  readonly startedIn: (string | null)[];
}

/** A library, and a folder with a brief and its bibliography. */
async function setUp(brief = BRIEF, works: unknown = [COHEN, MARSH]): Promise<World> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'brief.md'), brief);
  writeFileSync(join(folder, 'refs.json'), JSON.stringify(works));
  const picks: (string | null)[] = [join(folder, 'brief.md')];
  const asked: string[] = [];
  const startedIn: (string | null)[] = [];
  const host = temporaryHost('', {
    pickFile: async (purpose, startIn) => {
      asked.push(purpose);
      startedIn.push(startIn);
      return picks.shift() ?? null;
    },
    pickSavePath: async (name, format) => {
      asked.push(`${format} ${name}`);
      return picks.shift() ?? null;
    },
  });
  await host.call('library.create', { folder: join(temporaryFolder(), 'library') });
  return { host, folder, picks, asked, startedIn };
}

type Imported = Extract<NonNullable<OperationOutput<'briefings.import'>>, { kind: 'imported' }>;

async function importBrief({ host }: World): Promise<Imported> {
  const outcome = await host.call('briefings.import', {});
  if (outcome?.kind !== 'imported') throw new Error(`Not imported: ${JSON.stringify(outcome)}`);
  return outcome;
}

type Question = Extract<NonNullable<OperationOutput<'briefings.import'>>, { kind: 'asks' }>;

async function askedOf({ host }: World): Promise<Question> {
  const outcome = await host.call('briefings.import', {});
  if (outcome?.kind !== 'asks') throw new Error(`Not asked: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** Imports a brief for which there is no bibliography, and goes on as said. */
async function importAsked(world: World, bibliography: 'pick' | 'none'): Promise<Imported> {
  const { brief } = await askedOf(world);
  const outcome = await world.host.call('briefings.import', { again: { brief, bibliography, sources: {} } });
  if (outcome?.kind !== 'imported') throw new Error(`Not imported: ${JSON.stringify(outcome)}`);
  return outcome;
}

async function citedIds({ host }: World, id: Imported['briefingId']): Promise<SourceId[]> {
  const { document } = await host.call('briefings.get', { id });
  return citationsInDocument(document).flatMap(({ items }) => items.map(({ sourceId }) => sourceId));
}

/** The entries of the custody log of one action. */
function recorded(world: World, action: string) {
  const reader = openLibrary(libraryFolder(world), { mode: 'open', role: 'reader', now: '2026-11-22T08:00:00.000Z' });
  try {
    expect(findCustodyFaults(reader.db, [])).toEqual([]);
    return readCustody(reader.db).filter((entry) => entry.action === action);
  } finally {
    reader.close();
  }
}

const libraryFolder = ({ host }: World): string => host.context.session.library?.folder ?? '';

describe('importing a Markdown brief', () => {
  test('makes a briefing, and a source of each work that it cites', async () => {
    const world = await setUp();
    const outcome = await importBrief(world);
    expect(outcome).toMatchObject({
      file: 'brief.md',
      title: 'Harbour talks',
      problems: [{ file: 'brief.md', line: 15, message: 'The image “map.png” is not there; its words stay: “Map”.' }],
      found: [],
      added: [
        { key: 'cohen2026', title: 'Talks resume in Cairo', unplaced: [] },
        { key: 'marsh2023', title: 'Essays on Trade', unplaced: [] },
      ],
    });
    const { header, document } = await world.host.call('briefings.get', { id: outcome.briefingId });
    expect(header).toMatchObject({ title: 'Harbour talks', marking: 'TLP:AMBER', date: null });
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'table', 'paragraph']);

    const ids = await citedIds(world, outcome.briefingId);
    expect(ids).toHaveLength(3);
    const [cohen, marsh] = await world.host.call('sources.getMany', { ids });
    expect(cohen).toMatchObject({
      format: 'csl-json',
      fileName: 'cohen2026.json',
      metadata: { citationKey: 'cohen2026', outlet: 'The Levant Courier', published: '2026-11-20' },
    });
    const original = readFileSync(originalPath(libraryFolder(world), marsh?.sha256 ?? ''), 'utf8');
    expect(JSON.parse(original)).toEqual(MARSH);
    const found = await world.host.call('sources.search', { query: 'demurrage' });
    expect(found.hits.map(({ id }) => id)).toEqual([marsh?.id]);
    expect(world.asked).toEqual(['brief']);
  });

  test('cites what the library has already: the same entry, key and title, DOI, address, or title, date and author', async () => {
    const works = [
      { ...COHEN, id: 'other-key' },
      { id: 'by-doi', type: 'book', title: 'Elsewhere', DOI: 'https://doi.org/10.1/ABC' },
      { id: 'by-url', type: 'webpage', title: 'Renamed', URL: 'https://example.org/page' },
      { id: 'by-key', type: 'book', title: 'same TITLE' },
      { id: 'own', type: 'book', title: 'Own', custom: { briefdesk: '' } },
    ];
    const world = await setUp('[@other-key; @by-doi; @by-url; @by-key; @own]', works);
    const add = async (metadata: Parameters<typeof buildSource>[0]) => {
      const input = buildSource(
        { title: '', authors: [], outlet: '', published: null, url: '', ...metadata },
        JSON.stringify(metadata),
      );
      return (await world.host.call('sources.add', input)).id;
    };
    const ids = [
      await add({ title: COHEN.title, authors: [{ family: 'Haddad', given: 'Leila' }], published: '2026-11-20' }),
      await add({ title: 'A', doi: '10.1/abc' }),
      await add({ title: 'B', url: 'https://example.org/page' }),
      await add({ title: 'Same title', citationKey: 'by-key' }),
      await add({ title: 'Whatever' }),
    ];
    const own = works[4] as { custom: { briefdesk: string } };
    own.custom.briefdesk = ids[4] ?? '';
    writeFileSync(join(world.folder, 'brief.json'), JSON.stringify(works));
    const outcome = await importBrief(world);
    expect(outcome.found.map(({ key, by }) => [key, by])).toEqual([
      ['other-key', 'title'],
      ['by-doi', 'doi'],
      ['by-url', 'url'],
      ['by-key', 'key'],
      ['own', 'id'],
    ]);
    expect(outcome.added).toEqual([]);
    expect(await citedIds(world, outcome.briefingId)).toEqual(ids);
  });

  test('does not take another work of the same key for the one that is cited', async () => {
    const world = await setUp();
    await importBrief(world);
    writeFileSync(join(world.folder, 'refs.json'), JSON.stringify([{ ...COHEN, title: 'Another story' }, MARSH]));
    world.picks.push(join(world.folder, 'brief.md'));
    const second = await importBrief(world);
    expect(second.added.map(({ title }) => title)).toEqual(['Another story']);
    expect(second.found.map(({ key, by }) => [key, by])).toEqual([['marsh2023', 'original']]);
  });

  test('is one step for undo, and on record', async () => {
    const world = await setUp();
    const { briefingId } = await importBrief(world);
    const step = 'importing the briefing “Harbour talks” and 2 sources';
    expect(await world.host.call('undo.next', {})).toEqual({ description: step });
    expect(await world.host.call('undo.undo', {})).toEqual({ description: step });
    expect(await world.host.call('library.counts', {})).toMatchObject({ sourceCount: 0, briefingCount: 0 });
    expect(await world.host.call('undo.next', {})).toBeNull();
    expect(recorded(world, 'source-imported')).toHaveLength(2);
    expect(recorded(world, 'briefing-imported')).toMatchObject([
      { subject: briefingId, details: { title: 'Harbour talks', fileName: 'brief.md', bibliographies: ['refs.json'] } },
    ]);
    expect(recorded(world, 'undone')).toHaveLength(3);
    await expect(world.host.call('briefings.get', { id: briefingId })).rejects.toThrow('not in this library');
  });

  test('that was written in since stays, with the sources that it cites', async () => {
    const world = await setUp();
    const { briefingId } = await importBrief(world);
    const { document } = await world.host.call('briefings.get', { id: briefingId });
    const block = buildParagraph('more', 'An hour’s work.');
    await world.host.call('briefings.saveBlocks', {
      id: briefingId,
      revision: 0,
      changedBlocks: [block],
      order: [...document.blocks.map(({ id }) => id), block.id],
    });
    expect(await world.host.call('undo.next', {})).toBeNull();
    expect(await world.host.call('library.counts', {})).toMatchObject({ sourceCount: 2, briefingCount: 1 });
  });

  test('finds its bibliography beside it, else asks how to go on, and names the keys that stay text', async () => {
    const brief = 'See [@cohen2026] and [@nobody].';
    const beside = await setUp(brief, []);
    writeFileSync(join(beside.folder, 'brief.json'), JSON.stringify([COHEN]));
    const first = await importBrief(beside);
    expect(beside.asked).toEqual(['brief']);
    expect(first.problems.map(({ message }) => message.slice(0, 7))).toEqual(['@nobody']);

    const asked = await setUp(brief, [COHEN]);
    asked.picks.push(join(asked.folder, 'refs.json'));
    expect((await importAsked(asked, 'pick')).added).toHaveLength(1);
    expect(asked.asked).toEqual(['brief', 'bibliography']);
    expect(asked.startedIn).toEqual([null, asked.folder]);

    const without = await setUp(brief, []);
    const { problems, briefingId, added } = await importAsked(without, 'none');
    expect(problems.map(({ message }) => message.slice(0, 8))).toEqual(['@cohen20', '@nobody ']);
    expect(added).toEqual([]);
    const { document } = await without.host.call('briefings.get', { id: briefingId });
    expect(document.blocks[0]).toMatchObject({ inlines: [{ text: 'See [@cohen2026] and [@nobody].' }] });
  });

  test('whose bibliography nobody picks is not imported', async () => {
    const world = await setUp('See [@cohen2026].', []);
    const question = await askedOf(world);
    expect(question).toMatchObject({ file: 'brief.md', keys: ['cohen2026'], known: [] });
    const again = { brief: question.brief, bibliography: 'pick' as const, sources: {} };
    world.picks.push(null);
    expect(await world.host.call('briefings.import', { again })).toBeNull();
    expect(await world.host.call('library.counts', {})).toMatchObject({ sourceCount: 0, briefingCount: 0 });
    expect(await world.host.call('undo.next', {})).toBeNull();
  });

  test('cites a source of the library by its key only when the person says that it is the work', async () => {
    const world = await setUp('---\nbibliography: refs.json\n---\n\nSee [@cohen2026].', [COHEN]);
    const [id] = await citedIds(world, (await importBrief(world)).briefingId);
    writeFileSync(join(world.folder, 'other.md'), 'Later [@cohen2026] and [@nobody].');
    world.picks.push(join(world.folder, 'other.md'));
    const { brief, known } = await askedOf(world);
    expect(known).toEqual([{ key: 'cohen2026', id, title: 'Talks resume in Cairo' }]);

    const left = await world.host.call('briefings.import', { again: { brief, bibliography: 'none', sources: {} } });
    expect(left).toMatchObject({ kind: 'imported', found: [], added: [] });
    const sources = Object.fromEntries(known.map((one) => [one.key, one.id]));
    const taken = await world.host.call('briefings.import', { again: { brief, bibliography: 'none', sources } });
    if (taken?.kind !== 'imported') throw new Error('not imported');
    expect(taken.found).toEqual([{ key: 'cohen2026', id, title: 'Talks resume in Cairo', by: 'chosen' }]);
    expect(taken.problems.map(({ message }) => message.slice(0, 7))).toEqual(['@nobody']);
    expect(await citedIds(world, taken.briefingId)).toEqual([id]);
  });

  test('is not given a bibliography of a format that none can be read in', async () => {
    const world = await setUp('---\nbibliography: works.yaml\n---\n\nSee [@cohen2026].');
    writeFileSync(join(world.folder, 'works.yaml'), 'references:\n  - id: cohen2026\n');
    await expect(world.host.call('briefings.import', {})).rejects.toMatchObject({
      code: 'file-no-bibliography',
      message: expect.stringContaining('CSL-JSON, BibTeX') as string,
    });
  });

  test('that is broken changes nothing and says which line to mend', async () => {
    const world = await setUp('---\ntitle: Weekly\nmarking: TLP:ORANGE\n---\n\nText.');
    expect(await world.host.call('briefings.import', {})).toMatchObject({
      kind: 'refused',
      problems: [{ line: 3, severity: 'error' }],
    });
    expect(await world.host.call('library.counts', {})).toMatchObject({ sourceCount: 0, briefingCount: 0 });
    expect(await world.host.call('undo.next', {})).toBeNull();
  });

  test('that nobody picked does nothing; one that is gone, or a bibliography that is none, is told', async () => {
    const world = await setUp();
    world.picks[0] = null;
    expect(await world.host.call('briefings.import', {})).toBeNull();
    world.picks.push(join(world.folder, 'gone.md'));
    await expect(world.host.call('briefings.import', {})).rejects.toThrow('gone.md is not there');
    writeFileSync(join(world.folder, 'refs.json'), 'no json');
    world.picks.push(join(world.folder, 'brief.md'));
    await expect(world.host.call('briefings.import', {})).rejects.toThrow('is no JSON');
    expect(await world.host.call('library.counts', {})).toMatchObject({ sourceCount: 0, briefingCount: 0 });
  });
});

describe('exporting as Markdown', () => {
  test('writes the brief and its bibliography, which come back as the same briefing of the same sources', async () => {
    const world = await setUp();
    const { briefingId } = await importBrief(world);
    const out = join(world.folder, 'out.md');
    world.picks.push(out);
    const written = await world.host.call('exports.saveMarkdown', { briefingId, suggestedName: 'Harbour talks.md' });
    expect(written).toEqual({ path: out, bibliography: join(world.folder, 'out.refs.json'), losses: [], drifted: [] });
    expect(world.asked.at(-1)).toBe('md Harbour talks.md');
    const refs = JSON.parse(readFileSync(join(world.folder, 'out.refs.json'), 'utf8')) as {
      id: string;
      editor?: unknown;
    }[];
    expect(refs.map(({ id }) => id)).toEqual(['cohen2026', 'marsh2023']);
    // What a source has no place for comes from its original.
    expect(refs[1]).toMatchObject({ editor: MARSH.editor, abstract: MARSH.abstract });
    expect(readdirSync(world.folder).sort()).toEqual(['brief.md', 'out.md', 'out.refs.json', 'refs.json']);

    world.picks.push(out);
    const again = await importBrief(world);
    expect(again.problems).toEqual([]);
    expect(again.found.map(({ by }) => by)).toEqual(['id', 'id']);
    expect(await citedIds(world, again.briefingId)).toEqual(await citedIds(world, briefingId));
    const [first, second] = await Promise.all(
      [briefingId, again.briefingId].map((id) => world.host.call('briefings.get', { id })),
    );
    expect(second?.header).toEqual(first?.header);
    const plain = (blocks: unknown) => JSON.stringify(blocks).replace(/(blk|cit|ftn)_\w{16}/g, '$1');
    expect(plain(second?.document.blocks)).toBe(plain(first?.document.blocks));
  });

  test('says what Markdown cannot hold, gives sources without a key one, and records both files', async () => {
    const world = await setUp();
    const { host } = world;
    const added = await host.call('sources.add', buildSource({ published: '2026-11-20' }));
    const text = await host.call('sourceTexts.whole', { sourceId: added.id });
    const excerpt = await host.call('excerpts.create', {
      sourceId: added.id,
      textId: text.textId,
      position: { start: 0, end: 9 },
      exact: text.text.slice(0, 9),
    });
    const { id } = await host.call('briefings.create', { header: { title: 'Weekly' } });
    const blocks = [
      buildParagraph('a', 'Talks.', [{ sourceId: added.id, excerptId: excerpt.id }]),
      { ...buildParagraph('b', 'Gone.', [{ sourceId: 'src_gone000000000000' }]), direction: 'rtl' as const },
    ];
    await host.call('briefings.saveBlocks', {
      id,
      revision: 0,
      changedBlocks: blocks,
      order: blocks.map((one) => one.id),
    });
    const out = join(world.folder, 'weekly.md');
    world.picks[0] = out;
    const written = await host.call('exports.saveMarkdown', { briefingId: id, suggestedName: 'Weekly.md' });
    expect(written?.losses).toEqual([
      'Which passage is cited is not in the file (1 citation).',
      'Text directions set by hand are not in the file (1 block).',
      'A source that is cited is not in the library; the bibliography leaves it out.',
    ]);
    expect(readFileSync(out, 'utf8')).toContain('Talks.[@haddad2026]');
    expect(readFileSync(out, 'utf8')).toContain('bibliography: weekly.refs.json');
    expect(recorded(world, 'briefing-exported').map(({ details }) => details['fileName'])).toEqual([
      'weekly.refs.json',
      'weekly.md',
    ]);
  });

  test('that fails leaves no brief without its bibliography', async () => {
    const world = await setUp();
    const { briefingId } = await importBrief(world);
    world.picks.push(join(world.folder, 'no such folder', 'out.md'));
    const failed = await world.host.call('exports.saveMarkdown', { briefingId, suggestedName: 'x.md' }).then(
      () => () => undefined,
      (error: unknown) => () => {
        throw error;
      },
    );
    expectFailure(failed, 'export-write-failed', 'out.refs.json could not be written');
    expect(existsSync(join(world.folder, 'out.md'))).toBe(false);
  });
});
