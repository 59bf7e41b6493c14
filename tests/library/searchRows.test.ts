import { expect, test } from 'vitest';
import type { SourceId } from '../../src/core/ids.ts';
import { addSource, buildId, buildParagraph, takeExcerpt } from '../support/builders.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

type Library = ReturnType<typeof temporaryLibrary>;

/** The titles that a query finds. */
const found = (library: Library, query: string) =>
  library.call('sources.search', { query }).hits.map(({ title }) => title);

/** The status by which a source is found; it must be the one its row shows, and there must be no other. */
function statusOf(library: Library, id: SourceId): string {
  const statuses = (['new', 'triaged', 'excerpted', 'cited'] as const).filter((status) =>
    library.call('sources.list', { filter: { statuses: [status] } }).sources.some((source) => source.id === id),
  );
  const shown = library.call('sources.list', {}).sources.find((source) => source.id === id)?.status;
  expect(statuses).toEqual([shown]);
  return statuses.join();
}

test('a source is found by its status as soon as that changes, and back again', () => {
  const library = temporaryLibrary();
  const id = addSource(library, { url: '' }, 'Officials said talks would resume.');
  expect(statusOf(library, id)).toBe('new');
  library.call('sources.organise', { ids: [id], triaged: true });
  expect(statusOf(library, id)).toBe('triaged');
  const excerpt = takeExcerpt(library, id, 'talks');
  expect(statusOf(library, id)).toBe('excerpted');

  const briefing = library.call('briefings.create', { header: { title: 'Weekly' } });
  const order = [buildId('blk', 'a')] as never;
  const save = (revision: number, cites: readonly object[]) =>
    library.call('briefings.saveBlocks', {
      id: briefing.id,
      revision,
      changedBlocks: [buildParagraph('a', 'See', cites)],
      order,
    }).revision;
  const cited = save(briefing.revision, [{ sourceId: id }]);
  expect(statusOf(library, id)).toBe('cited');
  const uncited = save(cited, []);
  expect(statusOf(library, id)).toBe('excerpted');
  save(uncited, [{ sourceId: id }]);
  library.call('briefings.remove', { id: briefing.id });
  expect(statusOf(library, id)).toBe('excerpted');
  library.call('undo.undo', {});
  expect(statusOf(library, id)).toBe('cited');
  library.call('briefings.remove', { id: briefing.id });

  library.call('excerpts.remove', { id: excerpt.id });
  expect(statusOf(library, id)).toBe('triaged');
  library.call('sources.organise', { ids: [id], triaged: false });
  expect(statusOf(library, id)).toBe('new');
});

test('a source is found by what its details say now', () => {
  const library = temporaryLibrary();
  const id = addSource(
    library,
    { title: 'it', url: '', language: 'en-GB', marking: null, outlet: 'Courier' },
    'Talks.',
  );
  expect(found(library, 'lang:en marking:unmarked outlet:courier grade:ungraded')).toEqual(['it']);
  const { metadata } = library.call('sources.get', { id });
  library.call('sources.updateMetadata', {
    id,
    metadata: { ...metadata, language: 'ar', marking: 'TLP:RED', outlet: 'Herald', published: '2020-02' },
  });
  expect(found(library, 'lang:en')).toEqual([]);
  expect(found(library, 'lang:ar marking:red outlet:herald published:2020-02')).toEqual(['it']);
  library.call('sources.organise', { ids: [id], reliability: { value: 'B', reason: 'known desk' } });
  expect(found(library, 'grade:B')).toEqual(['it']);
  library.call('undo.undo', {});
  library.call('undo.undo', {});
  expect(found(library, 'lang:en marking:unmarked outlet:courier grade:ungraded')).toEqual(['it']);
});

test('a source without a date is in no range of dates, and in what is not one', () => {
  const library = temporaryLibrary();
  addSource(library, { title: 'undated', url: '', published: null });
  addSource(library, { title: 'of 2025', url: '', published: '2025' });
  expect(found(library, 'published:2020..2030')).toEqual(['of 2025']);
  expect(found(library, '-published:2025')).toEqual(['undated']);
  expect(found(library, 'talks -before:2026 ')).toEqual(['undated']);
});

test('tags and collections are found in any case, with or without accents', () => {
  const library = temporaryLibrary();
  const id = addSource(library, { title: 'it', url: '' });
  const outer = library.call('collections.create', { name: 'Négociations' });
  const inner = library.call('collections.create', { name: 'Doha', parentId: outer.id });
  library.call('sources.organise', { ids: [id], addTags: ['À vérifier'], addTo: [inner.id] });
  expect(found(library, 'tag:"a verifier" in:negociations')).toEqual(['it']);
  expect(found(library, 'tag:verifier')).toEqual([]);
  const { problems } = library.call('sources.search', { query: 'in:Cairo tag:verifier' });
  expect(problems.map(({ message }) => message)).toEqual([
    'There is no collection “Cairo”.',
    'No source has the tag “verifier”.',
  ]);
});
