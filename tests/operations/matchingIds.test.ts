import { expect, it } from 'vitest';
import { addSource } from '../support/builders.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

it('all sources that a query finds can be named at once, the newest first, and no more than asked for', () => {
  const library = temporaryLibrary();
  const add = (title: string, published: string, outlet: string, text: string) =>
    addSource(library, { title, published, outlet, url: '' }, text);
  const old = add('Old', '2026-01-02', 'Reuters', 'Lorries crossed.');
  const newest = add('Newest', '2026-03-04', 'Reuters', 'More lorries crossed.');
  const other = add('Other', '2026-02-03', 'Harbour Post', 'Lorries again.');
  const unrelated = add('Unrelated', '2026-04-05', 'Reuters', 'Nothing of the kind.');
  const find = (query: string, limit = 100) => library.call('sources.matchingIds', { query, limit }).ids;
  expect(find('lorries ')).toEqual([newest, other, old]);
  expect(find('lorries ', 2)).toEqual([newest, other]);
  expect(find('outlet:Reuters lorries ')).toEqual([newest, old]);
  expect(find('-lorries ')).toEqual([unrelated]);
  expect(find('')).toEqual([unrelated, newest, other, old]);
  expect(library.call('sources.matchingIds', { filter: { outlets: ['Harbour Post'] }, limit: 5 }).ids).toEqual([other]);
});
