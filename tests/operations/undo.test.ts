import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceId } from '../../src/core/ids.ts';
import { sql } from '../../src/library/sql.ts';
import { findCustodyFaults, readCustody } from '../../src/library/tables/custody.ts';
import {
  addSource,
  buildMetadata,
  buildParagraph,
  buildSource,
  expectFailure,
  takeExcerpt,
} from '../support/builders.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

type Library = ReturnType<typeof temporaryLibrary>;

const undo = (library: Library): string => library.call('undo.undo', {}).description;
const idsOf = (library: Library): SourceId[] => library.call('sources.list', {}).sources.map(({ id }) => id);

/** Everything the library holds but its logs and what was removed, to compare before and after. */
function stateOf({ reader }: Library): unknown {
  return {
    sources: reader.all(sql`SELECT * FROM source WHERE removed_at IS NULL ORDER BY id`),
    index: reader.all(sql`SELECT * FROM search_row ORDER BY row`),
    indexed: reader.all(sql`SELECT rowid FROM search WHERE search MATCH 'talks OR corrected' ORDER BY rowid`),
    excerpts: reader.all(sql`SELECT * FROM excerpt ORDER BY id`),
    claims: reader.all(sql`SELECT * FROM claim ORDER BY id`),
    evidence: reader.all(sql`SELECT * FROM evidence ORDER BY claim_id, position`),
    briefings: reader.all(sql`SELECT * FROM briefing WHERE removed_at IS NULL ORDER BY id`),
    places: reader.all(sql`SELECT citation_place.* FROM citation_place
      JOIN briefing ON briefing.id = briefing_id WHERE removed_at IS NULL ORDER BY block_id`),
  };
}

/** A library with one of everything, and what can be done to it. */
function setUp() {
  const library = temporaryLibrary();
  const sourceId = addSource(library);
  addSource(library, { title: 'Same day' }, 'More talks.');
  const excerpt = takeExcerpt(library, sourceId, 'talks would resume');
  const draft = (statement: string) => ({
    statement,
    type: 'judgement' as const,
    asOf: null,
    evidence: [{ excerptId: excerpt.id, relation: 'supports' as const }],
  });
  const claim = library.call('claims.create', draft('Talks resume.'));
  const briefing = library.call('briefings.create', { header: { title: 'Weekly' } });
  const block = buildParagraph('p', 'Cited.', [{ sourceId, excerptId: excerpt.id }]);
  library.call('briefings.saveBlocks', { id: briefing.id, revision: 0, changedBlocks: [block], order: [block.id] });
  const spare = takeExcerpt(library, sourceId, 'Sunday');
  const unused = addSource(library, { title: 'Unused', published: null }, 'Old talks.');
  return { library, sourceId, excerpt, claim, briefing, spare, unused, draft };
}

describe('undo restores exactly what was', () => {
  type World = ReturnType<typeof setUp>;
  const writes: Readonly<Record<string, { act: (world: World) => unknown; described: string }>> = {
    'importing a source': {
      act: ({ library }) => addSource(library, { title: 'Fresh' }, 'Fresh talks.'),
      described: 'importing “Fresh”',
    },
    'editing a source’s details': {
      act: ({ library, sourceId }) =>
        library.call('sources.updateMetadata', {
          id: sourceId,
          metadata: buildMetadata({ title: 'Corrected', outlet: 'Other', published: '1999', authors: [] }),
        }),
      described: 'editing the details of “Talks resume in Cairo”',
    },
    'removing a source': {
      act: ({ library, unused }) => library.call('sources.remove', { id: unused }),
      described: 'removing “Unused”',
    },
    'taking an excerpt': {
      act: ({ library, sourceId }) => takeExcerpt(library, sourceId, 'Officials'),
      described: 'taking the excerpt “Officials”',
    },
    'setting a locator': {
      act: ({ library, excerpt }) =>
        library.call('excerpts.setLocator', { id: excerpt.id, locator: { label: 'page', value: 'ix' } }),
      described: 'setting the locator of “talks would resume”',
    },
    'removing an excerpt': {
      act: ({ library, spare }) => library.call('excerpts.remove', { id: spare.id }),
      described: 'removing the excerpt “Sunday”',
    },
    'stating a claim': {
      act: ({ library, draft }) => library.call('claims.create', draft('Another.')),
      described: 'stating the claim “Another.”',
    },
    'changing a claim': {
      act: ({ library, claim, draft }) =>
        library.call('claims.update', { id: claim.id, draft: { ...draft('Changed.'), evidence: [] } }),
      described: 'changing the claim “Talks resume.”',
    },
    'removing a claim': {
      act: ({ library, claim }) => library.call('claims.remove', { id: claim.id }),
      described: 'removing the claim “Talks resume.”',
    },
    'creating a briefing': {
      act: ({ library }) => library.call('briefings.create', { header: { title: 'New' } }),
      described: 'creating “New”',
    },
    'duplicating a briefing': {
      act: ({ library, briefing }) => library.call('briefings.duplicate', { id: briefing.id }),
      described: 'duplicating “Weekly”',
    },
    'deleting a briefing': {
      act: ({ library, briefing }) => library.call('briefings.remove', { id: briefing.id }),
      described: 'deleting “Weekly”',
    },
  };

  test.each(Object.keys(writes))('%s', (name) => {
    const world = setUp();
    const { library } = world;
    const write = writes[name];
    const before = stateOf(library);
    write?.act(world);
    expect(stateOf(library)).not.toEqual(before);
    expect(library.call('undo.next', {})).toEqual({ description: write?.described });
    expect(undo(library)).toBe(write?.described);
    expect(stateOf(library)).toEqual(before);
  });

  test('any run of writes is taken back step by step', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(writes)), { minLength: 1, maxLength: 8 }), (names) => {
        const world = setUp();
        const { library } = world;
        const states: unknown[] = [];
        for (const name of names) {
          const before = stateOf(library);
          try {
            writes[name]?.act(world);
          } catch {
            // Refused, since an earlier write took away what it needs: nothing was done.
            continue;
          }
          if (JSON.stringify(stateOf(library)) !== JSON.stringify(before)) states.push(before);
        }
        for (const state of states.reverse()) {
          undo(library);
          expect(stateOf(library)).toEqual(state);
        }
        expect(findCustodyFaults(library.reader, [])).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

test('what was undone stays on record, and the undoing too', () => {
  const { library, claim } = setUp();
  library.call('claims.remove', { id: claim.id });
  undo(library);
  expect(readCustody(library.reader).slice(-2)).toMatchObject([
    { action: 'claim-removed', subject: claim.id },
    { action: 'undone', subject: claim.id, details: { undone: 'removing the claim “Talks resume.”' } },
  ]);
  expect(findCustodyFaults(library.reader, [])).toEqual([]);
});

test('a restored source is searched and listed as before', () => {
  const { library, unused } = setUp();
  const list = library.call('sources.list', {});
  library.call('sources.remove', { id: unused });
  undo(library);
  expect(library.call('sources.list', {})).toEqual(list);
  expect(library.call('sources.search', { query: 'old talks' }).hits.map(({ id }) => id)).toEqual([unused]);
});

test('a source that was removed and imported anew comes back as the one it was', () => {
  const library = temporaryLibrary();
  const id = addSource(library);
  library.call('sources.remove', { id });
  const again = addSource(library);
  expect(again).not.toBe(id);
  undo(library);
  undo(library);
  expect(idsOf(library)).toEqual([id]);
});

describe('an import', () => {
  /** Adds sources as one import does, and gives their ids. */
  const importAll = (library: Library, ...texts: string[]): SourceId[] =>
    texts.map((text) => library.call('sources.add', { ...buildSource({ title: text }, text), importId: 'one' }).id);

  test('of many sources is taken back in one step, and each of them is on record', () => {
    const library = temporaryLibrary();
    const before = addSource(library);
    const imported = importAll(library, 'First talks', 'Second talks', 'Third talks');
    expect(library.call('undo.next', {})).toEqual({ description: 'importing 3 sources' });
    expect(undo(library)).toBe('importing 3 sources');
    expect(idsOf(library)).toEqual([before]);
    expect(library.call('sources.search', { query: 'second' }).total).toBe(0);
    expect(readCustody(library.reader).slice(-3)).toMatchObject([
      { action: 'undone', subject: imported[2], details: { undone: 'importing “Third talks”' } },
      { action: 'undone', subject: imported[1], details: { undone: 'importing “Second talks”' } },
      { action: 'undone', subject: imported[0], details: { undone: 'importing “First talks”' } },
    ]);
    expect(library.call('undo.next', {})).toEqual({ description: 'importing “Talks resume in Cairo”' });
  });

  test('that was taken back can be made again', () => {
    const library = temporaryLibrary();
    const [first] = importAll(library, 'Talks');
    undo(library);
    const [second] = importAll(library, 'Talks');
    expect(second).not.toBe(first);
    expect(idsOf(library)).toEqual([second]);
  });

  test('that brought only what is there already leaves nothing to undo', () => {
    const library = temporaryLibrary();
    importAll(library, 'Talks', 'Talks');
    expect(undo(library)).toBe('importing “Talks”');
    expect(library.call('undo.next', {})).toBeNull();
  });

  test('that went on while an excerpt was taken is taken back up to there, then the excerpt, then the rest', () => {
    const library = temporaryLibrary();
    const [early] = importAll(library, 'Early talks', 'Early too');
    if (early) takeExcerpt(library, early, 'Early');
    importAll(library, 'Late talks');
    expect([undo(library), undo(library), undo(library)]).toEqual([
      'importing “Late talks”',
      'taking the excerpt “Early”',
      'importing 2 sources',
    ]);
    expect(idsOf(library)).toEqual([]);
  });

  test('is one step still when a briefing begun meanwhile has been written in', () => {
    const library = temporaryLibrary();
    importAll(library, 'Early talks');
    const { id } = library.call('briefings.create', { header: { title: 'Weekly' } });
    const block = buildParagraph('p', 'An hour’s work.');
    library.call('briefings.saveBlocks', { id, revision: 0, changedBlocks: [block], order: [block.id] });
    importAll(library, 'Late talks');
    expect(undo(library)).toBe('importing 2 sources');
    expect(library.call('undo.next', {})).toBeNull();
    expect(library.call('briefings.get', { id }).document.blocks).toEqual([block]);
  });

  test('is taken back whole or not at all: a draft that cites one of its sources keeps them all', () => {
    const library = temporaryLibrary();
    const [cited, ...others] = importAll(library, 'First talks', 'Second talks');
    const { id } = library.call('briefings.create', { header: { title: 'Weekly' } });
    const block = buildParagraph('p', '', [{ sourceId: cited }]);
    library.call('briefings.saveBlocks', { id, revision: 0, changedBlocks: [block], order: [block.id] });
    const before = stateOf(library);
    expectFailure(
      () => undo(library),
      'source-in-use',
      '“First talks” stays: there is 1 citation, for one in “Weekly”',
    );
    expect(stateOf(library)).toEqual(before);
    expect(idsOf(library)).toEqual([...others, cited]);
  });
});

test('where nothing is left to undo it is said so', () => {
  const library = temporaryLibrary();
  expectFailure(() => undo(library), 'nothing-to-undo');
});

test('taking an excerpt is not undone while a draft cites it', () => {
  const library = temporaryLibrary();
  const sourceId = addSource(library);
  const briefing = library.call('briefings.create', { header: {} });
  const { id } = takeExcerpt(library, sourceId, 'talks');
  const block = buildParagraph('p', '', [{ sourceId, excerptId: id }]);
  const empty = buildParagraph('p', '');
  library.call('briefings.saveBlocks', { id: briefing.id, revision: 0, changedBlocks: [block], order: [block.id] });
  expectFailure(() => undo(library), 'excerpt-in-use', '“Untitled briefing”');
  expect(library.call('excerpts.get', { id }).id).toBe(id);
  library.call('briefings.saveBlocks', { id: briefing.id, revision: 1, changedBlocks: [empty], order: [empty.id] });
  expect(undo(library)).toBe('taking the excerpt “talks”');
});

test('creating a briefing is not undone once it has been written in', () => {
  const library = temporaryLibrary();
  const sourceId = addSource(library);
  takeExcerpt(library, sourceId, 'talks');
  const { id } = library.call('briefings.create', { header: { title: 'Weekly' } });
  expect(library.call('undo.next', {})).toEqual({ description: 'creating “Weekly”' });
  const block = buildParagraph('p', 'An hour’s work.');
  library.call('briefings.saveBlocks', { id, revision: 0, changedBlocks: [block], order: [block.id] });
  expect(library.call('undo.next', {})).toEqual({ description: 'taking the excerpt “talks”' });
  undo(library);
  expect(library.call('briefings.get', { id }).document.blocks).toEqual([block]);
});

test('sources that were removed together come back together, in their places in lists and searches', () => {
  const library = temporaryLibrary();
  const ids = ['First talks', 'Second talks', 'Third talks', 'Fourth talks'].map((title) =>
    addSource(library, { title }, `${title}, as the paper has them.`),
  );
  const [first, second, third, fourth] = ids;
  if (!first || !second || !third || !fourth) throw new Error('four sources');
  takeExcerpt(library, second, 'as the paper has them');
  const { id: briefing, revision } = library.call('briefings.create', { header: { title: 'Weekly' } });
  const block = buildParagraph('a', 'So.', [{ sourceId: third }]);
  library.call('briefings.saveBlocks', { id: briefing, revision, changedBlocks: [block], order: [block.id] });
  const before = stateOf(library);
  expect(library.call('sources.removeMany', { ids })).toEqual({
    removed: [first, fourth],
    kept: [
      { id: second, title: 'Second talks', excerpts: 1, citations: 0, briefing: null },
      { id: third, title: 'Third talks', excerpts: 0, citations: 1, briefing: 'Weekly' },
    ],
  });
  expect(new Set(idsOf(library))).toEqual(new Set([second, third]));
  expect(library.call('sources.search', { query: 'talks' }).total).toBe(2);
  expect(readCustody(library.reader).at(-1)).toMatchObject({
    action: 'sources-removed',
    details: { removed: [{ id: first, title: 'First talks' }, { id: fourth }], kept: [second, third] },
  });
  expect(undo(library)).toBe('removing 2 sources');
  expect(stateOf(library)).toEqual(before);
  expect(findCustodyFaults(library.reader, [])).toEqual([]);
});

test('of several sources that something rests on none is removed, and there is nothing to undo', () => {
  const library = temporaryLibrary();
  const id = addSource(library, {}, 'Talks in Cairo.');
  takeExcerpt(library, id, 'Talks');
  const entries = readCustody(library.reader).length;
  expect(library.call('sources.removeMany', { ids: [id] })).toMatchObject({ removed: [], kept: [{ id }] });
  expect(readCustody(library.reader)).toHaveLength(entries);
});
