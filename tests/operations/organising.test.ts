import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CollectionId, SourceId } from '../../src/core/ids.ts';
import { sql } from '../../src/library/sql.ts';
import { readCustody } from '../../src/library/tables/custody.ts';
import { addSource, buildId, buildParagraph, expectFailure, takeExcerpt } from '../support/builders.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

type Library = ReturnType<typeof temporaryLibrary>;

const undo = (library: Library): string => library.call('undo.undo', {}).description;
const organise = (library: Library, ids: readonly SourceId[], what: object) =>
  library.call('sources.organise', { ids: [...ids], ...what }).changed;
const tagsOf = (library: Library, id: SourceId) =>
  library.call('sources.list', {}).sources.find((source) => source.id === id)?.tags;
const statusOf = (library: Library, id: SourceId) =>
  library.call('sources.list', {}).sources.find((source) => source.id === id)?.status;
const collectionNamed = (library: Library, name: string) =>
  library.call('collections.list', {}).find((collection) => collection.name === name);

function threeSources(library: Library): readonly [SourceId, SourceId, SourceId] {
  return [
    addSource(library, { title: 'First', url: '' }, 'One.'),
    addSource(library, { title: 'Second', url: '' }, 'Two.'),
    addSource(library, { title: 'Third', url: '' }, 'Three.'),
  ];
}

/** Everything that organising changes. */
function stateOf({ reader }: Library): unknown {
  return {
    sources: reader.all(sql`SELECT id, triaged_at, reliability, marking, metadata_origins FROM source ORDER BY id`),
    grades: reader.all(sql`SELECT * FROM grade_history ORDER BY seq`),
    tags: reader.all(sql`SELECT * FROM source_tag ORDER BY source_id, folded`),
    collections: reader.all(sql`SELECT * FROM collection ORDER BY id`),
    members: reader.all(sql`SELECT * FROM collection_source ORDER BY collection_id, source_id`),
    searches: reader.all(sql`SELECT * FROM saved_search ORDER BY id`),
  };
}

describe('tags', () => {
  test('a tag is the same in any case, and stays spelled as it was first', () => {
    const library = temporaryLibrary();
    const [first, second] = threeSources(library);
    organise(library, [first], { addTags: ['Hostages'] });
    organise(library, [second], { addTags: ['hostages', 'HOSTAGES'] });
    expect(tagsOf(library, second)).toEqual(['Hostages']);
    expect(library.call('tags.list', {})).toEqual([{ tag: 'Hostages', count: 2 }]);
  });

  test('space around a tag is no part of it, and composed and decomposed letters are the same', () => {
    const library = temporaryLibrary();
    const [first, second] = threeSources(library);
    organise(library, [first], { addTags: ['  Négociations\u00a0 de  paix '] });
    organise(library, [second], { addTags: ['Ne\u0301gociations de paix'] });
    expect(tagsOf(library, first)).toEqual(['Négociations de paix']);
    expect(tagsOf(library, second)).toEqual(['Négociations de paix']);
  });

  test('tags in Arabic, Hebrew and Chinese are kept as they are', () => {
    const library = temporaryLibrary();
    const [first] = threeSources(library);
    const tags = ['הפסקת אש', 'وقف إطلاق النار', '停火'];
    organise(library, [first], { addTags: tags });
    expect([...(tagsOf(library, first) ?? [])].sort()).toEqual([...tags].sort());
  });

  test('an empty tag is refused and nothing is changed', () => {
    const library = temporaryLibrary();
    const [first] = threeSources(library);
    expectFailure(() => organise(library, [first], { addTags: ['ok', ' \u00a0 '] }), 'input-invalid', 'addTags');
    expect(tagsOf(library, first)).toEqual([]);
  });

  test('a tag is taken off in whatever case it is asked for', () => {
    const library = temporaryLibrary();
    const [first, second] = threeSources(library);
    organise(library, [first, second], { addTags: ['Cairo', 'Talks'] });
    expect(organise(library, [first], { removeTags: ['CAIRO'] })).toBe(1);
    expect(tagsOf(library, first)).toEqual(['Talks']);
    expect(tagsOf(library, second)).toEqual(['Cairo', 'Talks']);
  });

  test('renaming a tag spells it otherwise everywhere, in saved searches too, and undo spells it as before', () => {
    const library = temporaryLibrary();
    const [first, second] = threeSources(library);
    organise(library, [first, second], { addTags: ['cairo'] });
    library.call('savedSearches.save', { name: 'Cairo', query: '', filter: { tags: ['cairo'] } });
    expect(library.call('tags.rename', { from: 'Cairo', to: 'Cairo' })).toEqual({ changed: 2 });
    expect(library.call('tags.list', {})).toEqual([{ tag: 'Cairo', count: 2 }]);
    expect(library.call('savedSearches.list', {})[0]?.filter.tags).toEqual(['Cairo']);
    expect(undo(library)).toBe('renaming the tag “cairo”');
    expect(library.call('tags.list', {})).toEqual([{ tag: 'cairo', count: 2 }]);
    expect(library.call('savedSearches.list', {})[0]?.filter.tags).toEqual(['cairo']);
  });

  test('renaming a tag to one that is there joins the two, and undo parts them again', () => {
    const library = temporaryLibrary();
    const [first, second, third] = threeSources(library);
    organise(library, [first, second], { addTags: ['Gaza City'] });
    organise(library, [second, third], { addTags: ['Gaza'] });
    library.call('tags.rename', { from: 'Gaza City', to: 'gaza' });
    expect(library.call('tags.list', {})).toEqual([{ tag: 'Gaza', count: 3 }]);
    undo(library);
    expect([first, second, third].map((id) => tagsOf(library, id))).toEqual([
      ['Gaza City'],
      ['Gaza', 'Gaza City'],
      ['Gaza'],
    ]);
  });

  test('a tag that no source has cannot be renamed', () => {
    expectFailure(() => temporaryLibrary().call('tags.rename', { from: 'x', to: 'y' }), 'tag-not-found', '“x”');
  });
});

describe('collections', () => {
  test('a collection counts what lies in it and below it, each source once, and none that was removed', () => {
    const library = temporaryLibrary();
    const [first, second, third] = threeSources(library);
    const top = library.call('collections.create', { name: 'Case' });
    const below = library.call('collections.create', { name: 'Talks', parentId: top.id });
    organise(library, [first, second], { addTo: [top.id] });
    organise(library, [second, third], { addTo: [below.id] });
    library.call('sources.remove', { id: third });
    expect(library.call('collections.list', {})).toEqual([
      { id: top.id, name: 'Case', parentId: null, count: 2 },
      { id: below.id, name: 'Talks', parentId: top.id, count: 1 },
    ]);
    undo(library);
    expect(collectionNamed(library, 'Case')?.count).toBe(3);
  });

  test('removing a collection keeps its sources; undo brings it back with all below it and what lay in them', () => {
    const library = temporaryLibrary();
    const [first, second] = threeSources(library);
    const top = library.call('collections.create', { name: 'Case' });
    const middle = library.call('collections.create', { name: 'Talks', parentId: top.id });
    const bottom = library.call('collections.create', { name: 'Cairo', parentId: middle.id });
    organise(library, [first], { addTo: [top.id, bottom.id] });
    organise(library, [second], { addTo: [bottom.id] });
    const before = stateOf(library);
    library.call('collections.remove', { id: top.id });
    expect(library.call('collections.list', {})).toEqual([]);
    expect(library.call('sources.list', {}).total).toBe(3);
    expect(undo(library)).toBe('removing the collection “Case”');
    expect(stateOf(library)).toEqual(before);
  });

  test('two collections in one place cannot bear the same name, in two places they can', () => {
    const library = temporaryLibrary();
    const top = library.call('collections.create', { name: 'Case' });
    expectFailure(() => library.call('collections.create', { name: ' CASE ' }), 'name-taken', '“Case”');
    library.call('collections.create', { name: 'Case', parentId: top.id });
    const other = library.call('collections.create', { name: 'Other' });
    expectFailure(() => library.call('collections.rename', { id: other.id, name: 'case' }), 'name-taken');
    expect(library.call('collections.rename', { id: top.id, name: 'CASE' }).name).toBe('CASE');
  });

  test('making and renaming are taken back, and what is not there is said to be so', () => {
    const library = temporaryLibrary();
    const { id } = library.call('collections.create', { name: 'Case' });
    library.call('collections.rename', { id, name: 'The case' });
    expect(undo(library)).toBe('renaming the collection “Case”');
    expect(collectionNamed(library, 'Case')).toBeDefined();
    expect(undo(library)).toBe('making the collection “Case”');
    expectFailure(() => library.call('collections.rename', { id, name: 'x' }), 'collection-not-found');
    expectFailure(() => library.call('collections.create', { name: 'y', parentId: id }), 'collection-not-found');
  });
});

describe('how far the work on a source has come', () => {
  test('it is new, then triaged, then excerpted, then cited', () => {
    const library = temporaryLibrary();
    const id = addSource(library);
    expect(statusOf(library, id)).toBe('new');
    organise(library, [id], { triaged: true });
    expect(statusOf(library, id)).toBe('triaged');
    const excerpt = takeExcerpt(library, id, 'Sunday');
    expect(statusOf(library, id)).toBe('excerpted');
    const briefing = library.call('briefings.create', { header: {} });
    const block = buildParagraph('p', 'Cited.', [{ sourceId: id, excerptId: excerpt.id }]);
    library.call('briefings.saveBlocks', { id: briefing.id, revision: 0, changedBlocks: [block], order: [block.id] });
    expect(statusOf(library, id)).toBe('cited');
    library.call('briefings.remove', { id: briefing.id });
    expect(statusOf(library, id)).toBe('excerpted');
  });
});

describe('organising many at once', () => {
  test('counts only sources that are otherwise than before, and without any leaves no trace', () => {
    const library = temporaryLibrary();
    const [first, second] = threeSources(library);
    expect(organise(library, [first], { addTags: ['a'], triaged: true, marking: 'TLP:RED' })).toBe(1);
    const entries = readCustody(library.reader).length;
    expect(organise(library, [first], { addTags: ['A'], triaged: true, marking: 'TLP:RED' })).toBe(0);
    expect(readCustody(library.reader)).toHaveLength(entries);
    expect(organise(library, [first, first, second], { addTags: ['a'] })).toBe(1);
  });

  test('what was changed at once is found by filters and in the details at once', () => {
    const library = temporaryLibrary();
    const [first, second] = threeSources(library);
    const { id } = library.call('collections.create', { name: 'Case' });
    organise(library, [first, second], {
      addTags: ['Cairo'],
      addTo: [id],
      triaged: true,
      reliability: { value: 'B' },
      marking: 'TLP:RED',
    });
    const filters = [
      { tags: ['cairo'] },
      { collections: [id] },
      { statuses: ['triaged' as const] },
      { reliabilities: ['B' as const] },
      { markings: ['TLP:RED' as const] },
    ];
    for (const filter of filters) {
      const found = library.call('sources.list', { filter }).sources.map((source) => source.id);
      expect([filter, [...found].sort()]).toEqual([filter, [first, second].sort()]);
    }
    expect(library.call('sources.get', { id: first }).origins.marking?.from).toMatchObject({ kind: 'person' });
    undo(library);
    for (const filter of filters) expect([filter, library.call('sources.list', { filter }).total]).toEqual([filter, 0]);
  });

  test('a grade goes into the history of each source with its reason, and undo takes it out again', () => {
    const library = temporaryLibrary();
    const [first, second, third] = threeSources(library);
    organise(library, [first], { reliability: { value: 'B', reason: '' } });
    const before = stateOf(library);
    organise(library, [first, second, third], { reliability: { value: 'C', reason: 'One desk, one owner.' } });
    const grades = library.reader.all(
      sql`SELECT source_id, reliability, reason FROM grade_history WHERE reliability = 'C'`,
    );
    expect(grades).toHaveLength(3);
    expect(grades).toContainEqual({ source_id: second, reliability: 'C', reason: 'One desk, one owner.' });
    undo(library);
    expect(stateOf(library)).toEqual(before);
  });

  test('where one of the sources is not there, none is changed', () => {
    const library = temporaryLibrary();
    const [first] = threeSources(library);
    const missing = buildId('src', 'gone') as SourceId;
    expectFailure(() => organise(library, [first, missing], { addTags: ['a'] }), 'source-not-found', missing);
    expectFailure(
      () => organise(library, [first], { addTags: ['a'], addTo: [buildId('col', 'gone') as CollectionId] }),
      'collection-not-found',
    );
    expect(library.call('tags.list', {})).toEqual([]);
  });

  test('what was changed is on record with what each source had before', () => {
    const library = temporaryLibrary();
    const [first, second] = threeSources(library);
    organise(library, [first], { marking: 'TLP:GREEN' });
    organise(library, [first, second], { marking: 'TLP:RED', addTags: ['a'] });
    const entry = readCustody(library.reader).at(-1);
    expect(entry).toMatchObject({ action: 'sources-organised', subject: 'sources', details: { marking: 'TLP:RED' } });
    const { markings } = (entry?.details['before'] ?? {}) as { markings: { marking: string | null; ids: string[] }[] };
    expect(markings).toHaveLength(2);
    expect(markings).toContainEqual(expect.objectContaining({ marking: 'TLP:GREEN', ids: [first] }));
    expect(markings).toContainEqual(expect.objectContaining({ marking: null, ids: [second] }));
  });

  test('whatever is done at once is undone at once', () => {
    fc.assert(
      fc.property(
        fc.record({
          before: fc.array(
            fc.record({ who: fc.nat(2), tag: fc.constantFrom('a', 'A', 'b', 'ß', 'SS'), triaged: fc.boolean() }),
            {
              maxLength: 4,
            },
          ),
          ids: fc.uniqueArray(fc.nat(2), { minLength: 1 }),
          addTags: fc.array(fc.constantFrom('A', 'b', 'c', 'ss'), { maxLength: 2 }),
          removeTags: fc.array(fc.constantFrom('a', 'B'), { maxLength: 2 }),
          add: fc.boolean(),
          remove: fc.boolean(),
          triaged: fc.option(fc.boolean(), { nil: undefined }),
          reliability: fc.option(fc.constantFrom('A' as const, 'F' as const, null), { nil: undefined }),
          marking: fc.option(fc.constantFrom('TLP:RED' as const, null), { nil: undefined }),
        }),
        (given) => {
          const library = temporaryLibrary();
          const sources = threeSources(library);
          const idOf = (index: number) => sources[index] ?? sources[0];
          const one = library.call('collections.create', { name: 'One' }).id;
          const other = library.call('collections.create', { name: 'Other' }).id;
          for (const { who, tag, triaged } of given.before) {
            organise(library, [idOf(who)], { addTags: [tag], addTo: [who === 0 ? one : other], triaged });
          }
          const before = stateOf(library);
          const changed = organise(library, given.ids.map(idOf), {
            addTags: given.addTags,
            removeTags: given.removeTags,
            addTo: given.add ? [one] : [],
            removeFrom: given.remove ? [other] : [],
            ...(given.triaged !== undefined && { triaged: given.triaged }),
            ...(given.reliability !== undefined && { reliability: { value: given.reliability } }),
            ...(given.marking !== undefined && { marking: given.marking }),
          });
          if (changed > 0) undo(library);
          expect(stateOf(library)).toEqual(before);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('ten thousand sources are one step and one entry', () => {
    const library = temporaryLibrary();
    const [model] = threeSources(library);
    const ids = Array.from({ length: 10_000 }, (_, index) => buildId('src', `n${index}x`) as SourceId);
    const columns = library.reader
      .all<{ name: string }>(sql`SELECT name FROM pragma_table_info('source') WHERE name <> 'id'`)
      .map(({ name }) => name)
      .join(', ');
    library.writer.run({
      text: `INSERT INTO source (id, ${columns}) SELECT ids.value, ${columns}
        FROM (SELECT value FROM json_each(?)) AS ids, source WHERE source.id = ?`,
      values: [JSON.stringify(ids), model],
    });
    const entries = readCustody(library.reader).length;
    expect(organise(library, ids, { addTags: ['bulk'], triaged: true, reliability: { value: 'C' } })).toBe(10_000);
    expect(readCustody(library.reader)).toHaveLength(entries + 1);
    expect(undo(library)).toBe('organising 10000 sources');
    expect(library.reader.find(sql`SELECT count(*) AS count FROM source WHERE triaged_at IS NOT NULL`)).toEqual({
      count: 0,
    });
    expect(library.call('tags.list', {})).toEqual([]);
  });
});

describe('saved searches', () => {
  test('a search is saved, renamed, changed and removed, and each is taken back', () => {
    const library = temporaryLibrary();
    const filter = { outlets: ['Reuters'], reliabilities: ['A' as const] };
    const { id } = library.call('savedSearches.save', {
      name: 'Wire',
      query: 'cairo NOT talks',
      filter,
      order: 'newest',
    });
    expect(library.call('savedSearches.list', {})).toMatchObject([
      { id, name: 'Wire', query: 'cairo NOT talks', filter, order: 'newest' },
    ]);
    library.call('savedSearches.rename', { id, name: 'Wires' });
    library.call('savedSearches.save', { id, name: 'Wires', query: 'cairo' });
    library.call('savedSearches.remove', { id });
    expect(library.call('savedSearches.list', {})).toEqual([]);
    undo(library);
    expect(library.call('savedSearches.list', {})).toMatchObject([
      { id, name: 'Wires', query: 'cairo', order: 'rank' },
    ]);
    undo(library);
    expect(library.call('savedSearches.list', {})).toMatchObject([{ name: 'Wires', query: 'cairo NOT talks' }]);
    undo(library);
    expect(library.call('savedSearches.list', {})).toMatchObject([{ name: 'Wire' }]);
    undo(library);
    expect(library.call('savedSearches.list', {})).toEqual([]);
  });

  test('two saved searches cannot bear the same name', () => {
    const library = temporaryLibrary();
    library.call('savedSearches.save', { name: 'Wire', query: 'a' });
    expectFailure(() => library.call('savedSearches.save', { name: 'WIRE', query: 'b' }), 'name-taken', '“Wire”');
  });
});
