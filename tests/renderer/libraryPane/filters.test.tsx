// @vitest-environment happy-dom

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { noFilter } from '../../../src/core/organising/sourceFilter.ts';
import { runCommand } from '../../../src/renderer/desk/commandRegistry.ts';
import { withYear } from '../../../src/renderer/features/libraryPane/filter/libraryFilter.ts';
import { LibraryPane } from '../../../src/renderer/features/libraryPane/LibraryPane.tsx';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { installBridge } from '../../support/windowBridge.ts';
import { libraryOfThree } from './libraryOfThree.ts';

async function showFilters() {
  const made = libraryOfThree();
  installBridge(made.library);
  renderInWindow(<LibraryPane />);
  expect(await screen.findAllByRole('option')).toHaveLength(3);
  fireEvent.click(screen.getByRole('button', { name: 'Filters' }));
  return { ...made, panel: await screen.findByRole('region', { name: 'Filters' }) };
}

const values = (facet: string) => within(screen.getByRole('listbox', { name: facet })).getAllByRole('option');
const rows = () => within(screen.getByRole('listbox', { name: /^(?:Sources|Hits)$/ })).getAllByRole('option');
const value = (facet: string, name: RegExp) =>
  within(screen.getByRole('listbox', { name: facet })).getByRole('option', { name });

describe('the filters of the library', () => {
  it('unfold beneath the search line, with how many sources have each value', async () => {
    await showFilters();
    await screen.findByRole('listbox', { name: 'Outlet' });
    expect(values('Status').map((one) => one.textContent)).toEqual(['New3']);
    expect(value('Outlet', /Nile Observer/).textContent).toContain('1');
  });

  it('narrow by several values of one kind, each a chip that can be taken away', async () => {
    await showFilters();
    await screen.findByRole('listbox', { name: 'Outlet' });
    fireEvent.click(value('Outlet', /Nile Observer/));
    await waitFor(() => expect(rows()).toHaveLength(1));
    // The others are still there to be chosen, though nothing of the list has them.
    fireEvent.click(await waitFor(() => value('Outlet', /Levant Courier/)));
    await waitFor(() => expect(rows()).toHaveLength(2));
    const chips = screen.getByRole('grid', { name: 'Filters' });
    expect(within(chips).getAllByRole('row')).toHaveLength(2);
    fireEvent.click(within(within(chips).getAllByRole('row')[0] as HTMLElement).getByRole('button'));
    await waitFor(() => expect(rows()).toHaveLength(1));
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(screen.queryByRole('grid', { name: 'Filters' })).toBeNull();
  });

  it('narrow by a time of publication, which leaves out what has no date and says so', async () => {
    await showFilters();
    fireEvent.click(await screen.findByRole('button', { name: 'Date' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'From' }), { target: { value: '2026-11' } });
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(screen.getByText(/Sources without a date are left out/)).toBeTruthy();
    expect(screen.getByRole('row', { name: /Since Nov 2026/ })).toBeTruthy();
  });

  it('take a date as people write it, say how, and ask which of two days is meant', async () => {
    await showFilters();
    fireEvent.click(await screen.findByRole('button', { name: 'Date' }));
    const from = screen.getByRole('textbox', { name: 'From' });
    fireEvent.change(from, { target: { value: '09.02.2026' } });
    expect(await screen.findByRole('row', { name: /Since 9 Feb 2026/ })).toBeTruthy();
    expect(screen.getByText('Taken as 9 Feb 2026')).toBeTruthy();
    expect(from).toHaveProperty('value', '09.02.2026');
    fireEvent.change(from, { target: { value: '03/04/2026' } });
    fireEvent.blur(from);
    expect(await screen.findByText(/^This may be 3 Apr 2026 or 4 Mar 2026\./)).toBeTruthy();
    expect(screen.queryByRole('row', { name: /Since/ })).toBeNull();
  });

  it('offer to be cleared when nothing matches them', async () => {
    await showFilters();
    await screen.findByRole('listbox', { name: 'Outlet' });
    fireEvent.click(value('Outlet', /Nile Observer/));
    await waitFor(() => expect(rows()).toHaveLength(1));
    fireEvent.click(screen.getByRole('button', { name: 'Language' }));
    fireEvent.change(screen.getByRole('searchbox', { name: 'Search the library' }), { target: { value: 'list' } });
    expect(await screen.findByText('Nothing has “list”')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(rows()).toHaveLength(1));
  });

  it('fold up with Escape or the command that unfolded them', async () => {
    const { panel } = await showFilters();
    fireEvent.keyDown(await within(panel).findByRole('button', { name: 'Date' }), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Filters' })).toBeNull());
    runCommand('view.filters');
    expect(await screen.findByRole('region', { name: 'Filters' })).toBeTruthy();
  });
});

describe('choosing years', () => {
  const dates = (publishedFrom: string | null, publishedTo: string | null) => ({
    ...noFilter,
    publishedFrom,
    publishedTo,
  });

  it.each([
    [dates(null, null), '2025', { publishedFrom: '2025', publishedTo: '2025' }],
    [dates('2025', '2025'), '2025', { publishedFrom: null, publishedTo: null }],
    [dates('2025', '2025'), '2023', { publishedFrom: '2023' }],
    [dates('2023', '2025'), '2023', { publishedFrom: '2024' }],
    [dates('2023', '2025'), '2025', { publishedTo: '2024' }],
    [dates('2023', '2025'), '2024', { publishedFrom: '2024', publishedTo: '2024' }],
    [dates('2024-03', null), '2023', { publishedFrom: '2023' }],
  ])('from %j, %s gives %j', (filter, year, change) => {
    expect(withYear(filter, year)).toEqual(change);
  });
});
