// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LibraryPane } from '../../../src/renderer/features/libraryPane/LibraryPane.tsx';
import type { OperationOutput } from '../../../src/shared/contract.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { installBridge } from '../../support/windowBridge.ts';
import { libraryOfThree } from './libraryOfThree.ts';

type Found = OperationOutput<'sources.search'>;

/** A library so large that the rank takes its time: the newest hits come at once, the best when the test says so. */
async function searchSlowly() {
  const { library } = libraryOfThree();
  const [first, second, third] = library.call('sources.list', {}).sources;
  if (!first || !second || !third) throw new Error('three sources');
  const hit = (source: typeof first): Found['hits'][number] => ({
    ...source,
    snippet: { text: '', marks: [] },
    firstMatch: null,
    titleMarks: [],
    byline: null,
  });
  const answer = (order: Found['order'], sources: readonly (typeof first)[]): Found => ({
    hits: sources.map(hit),
    total: 3,
    order,
    completions: [],
    problems: [],
  });
  const ranked: (() => void)[] = [];
  const cancelled: string[] = [];
  const { calls } = installBridge(library, {
    'sources.search': () => answer('newest', [first, second, third]),
    'sources.matchingIds': () => ({ ids: [first.id, second.id, third.id] }),
    'sources.rankAll': () =>
      new Promise((resolve) => ranked.push(() => resolve(answer('rank', [third, first, second])))),
    'jobs.cancel': ({ jobId }: { jobId: string }) => cancelled.push(jobId) && {},
  });
  renderInWindow(<LibraryPane />);
  await screen.findAllByRole('option');
  const search = (query: string) => fireEvent.change(screen.getByRole('searchbox'), { target: { value: query } });
  search('talks');
  await screen.findByRole('button', { name: 'newest first, ranking…' });
  const titles = () =>
    within(screen.getByRole('listbox', { name: 'Hits' }))
      .getAllByRole('option')
      .map((row) => [first, second, third].findIndex(({ title }) => row.textContent?.includes(title)));
  const jobs = () => calls.filter(([name]) => name === 'sources.rankAll');
  return { titles, search, cancelled, jobs, finish: () => ranked.at(-1)?.() };
}

describe('the order of hits in a large library', () => {
  it('is by date at once, and by rank as soon as that is known', async () => {
    const { titles, finish } = await searchSlowly();
    expect(titles()).toEqual([0, 1, 2]);
    finish();
    expect(await screen.findByRole('button', { name: 'ranked' })).toBeTruthy();
    expect(titles()).toEqual([2, 0, 1]);
  });

  it('does not change under somebody who works in the list, but on demand', async () => {
    const { titles, finish } = await searchSlowly();
    fireEvent.keyDown(screen.getByRole('listbox', { name: 'Hits' }), { key: 'ArrowDown' });
    finish();
    const offer = await screen.findByRole('button', { name: 'Show ranked' });
    expect(titles()).toEqual([0, 1, 2]);
    expect(screen.getByRole('button', { name: 'newest first' })).toBeTruthy();
    fireEvent.click(offer);
    await waitFor(() => expect(titles()).toEqual([2, 0, 1]));
    expect(screen.getByRole('button', { name: 'ranked' })).toBeTruthy();
  });

  it('does not keep hits from being chosen all together', async () => {
    const { finish } = await searchSlowly();
    finish();
    await screen.findByRole('button', { name: 'ranked' });
    fireEvent.keyDown(screen.getByRole('listbox', { name: 'Hits' }), { key: 'a', ctrlKey: true });
    expect(await screen.findByText('3 chosen')).toBeTruthy();
  });

  it('is not worked out any longer when another query is typed', async () => {
    const { search, cancelled, jobs } = await searchSlowly();
    const [[, first] = []] = jobs();
    search('talks in');
    await waitFor(() => expect(cancelled).toEqual([(first as { jobId: string }).jobId]));
    await waitFor(() => expect(jobs()).toHaveLength(2));
  });

  it('is by date, and nothing is ranked, when that is chosen', async () => {
    const { titles, finish, jobs } = await searchSlowly();
    finish();
    fireEvent.click(await screen.findByRole('button', { name: 'ranked' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: /Newest first/ }));
    await screen.findByRole('button', { name: 'newest first' });
    await waitFor(() => expect(titles()).toEqual([0, 1, 2]));
    expect(jobs()).toHaveLength(1);
  });
});
