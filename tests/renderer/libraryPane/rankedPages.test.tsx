// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LibraryPane } from '../../../src/renderer/features/libraryPane/LibraryPane.tsx';
import type { OperationInput, OperationOutput } from '../../../src/shared/contract.ts';
import { addSource } from '../../support/builders.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge } from '../../support/windowBridge.ts';

type Found = OperationOutput<'sources.search'>;
type Page = Pick<OperationInput<'sources.rankAll'>, 'offset' | 'limit'>;
const HITS = 350;

it('a ranked list goes on to the last hit, and a stretch of it can be chosen across its pages', async () => {
  const library = temporaryLibrary();
  addSource(library, { title: 'Talks' }, 'Talks in Cairo.');
  const [source] = library.call('sources.list', {}).sources;
  if (!source) throw new Error('one source');
  const numberOf = (index: number) => String(index).padStart(3, '0');
  const hit = (index: number, order: string): Found['hits'][number] => ({
    ...source,
    id: `src_${numberOf(index)}0000000000000` as typeof source.id,
    title: `${order} ${numberOf(index)}`,
    snippet: { text: '', marks: [] },
    firstMatch: null,
    titleMarks: [],
    byline: null,
  });
  const answer = (order: Found['order'], { offset = 0, limit = 50 }: Page): Found => ({
    hits: Array.from({ length: Math.min(limit, HITS - offset) }, (_, index) => hit(offset + index, order)),
    total: HITS,
    order,
    completions: [],
    problems: [],
  });
  const { calls } = installBridge(library, {
    'sources.search': (page: Page) => answer('newest', page),
    'sources.rankAll': (page: Page) => answer('rank', page),
    'jobs.cancel': () => ({}),
  });
  renderInWindow(<LibraryPane />);
  await screen.findAllByRole('option');
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'talks' } });
  await screen.findByText('rank 000');
  const list = screen.getByRole('listbox', { name: 'Hits' });
  expect(screen.getByText('350 hits')).toBeTruthy();
  list.scrollTop = 1_000_000;
  fireEvent.scroll(list);
  expect(await within(list).findByText('rank 349')).toBeTruthy();

  fireEvent.keyDown(list, { key: 'End', shiftKey: true });
  expect(await screen.findByText('350 chosen')).toBeTruthy();
  // A page that was read is not ranked again.
  const offsets = calls.filter(([name]) => name === 'sources.rankAll').map(([, page]) => (page as Page).offset);
  await waitFor(() => expect(offsets.sort((one = 0, other = 0) => one - other)).toEqual([0, 100, 200, 300]));
});
