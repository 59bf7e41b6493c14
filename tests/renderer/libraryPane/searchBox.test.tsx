// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { otherNamesOf, searchFieldNames } from '../../../src/core/text/searchFields.ts';
import { runCommand } from '../../../src/renderer/desk/commandRegistry.ts';
import { setQuery, useDesk } from '../../../src/renderer/desk/deskStore.ts';
import { LibraryPane } from '../../../src/renderer/features/libraryPane/LibraryPane.tsx';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { installBridge } from '../../support/windowBridge.ts';
import { libraryOfThree } from './libraryOfThree.ts';

const field = () => screen.getByRole<HTMLInputElement>('searchbox');

/** Types as a person does: the caret stands behind the last letter. */
function type(text: string): void {
  field().focus();
  fireEvent.change(field(), { target: { value: text } });
}

async function showPane() {
  const made = libraryOfThree();
  const bridge = installBridge(made.library);
  renderInWindow(<LibraryPane />);
  expect(await screen.findAllByRole('option')).toHaveLength(3);
  return { ...made, bridge };
}

describe('the search field', () => {
  it('makes a chip of a field value that is finished, and narrows by it', async () => {
    await showPane();
    type('outlet:"Nile Observer"');
    expect(screen.queryByRole('button', { name: 'outlet Nile Observer: edit' })).toBeNull();
    type('outlet:"Nile Observer" ');
    expect(screen.getByRole('button', { name: 'outlet Nile Observer: edit' })).toBeTruthy();
    expect(field().value).toBe('');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    expect(screen.getByRole('option').textContent).toContain('Convoys pass');
  });

  it('opens the last chip again as text with Backspace', async () => {
    await showPane();
    type('grade:C ');
    field().setSelectionRange(0, 0);
    fireEvent.keyDown(field(), { key: 'Backspace' });
    expect(field().value).toBe('grade:C');
    expect(screen.queryByRole('button', { name: 'grade C: edit' })).toBeNull();
    fireEvent.blur(field());
    expect(screen.getByRole('button', { name: 'grade C: edit' })).toBeTruthy();
  });

  it('takes a chip away with Delete or its cross, and says what it left out when it was negated', async () => {
    await showPane();
    type('-grade:C status:new ');
    fireEvent.click(screen.getByRole('button', { name: 'status new: remove' }));
    expect(useDesk.getState().query.trim()).toBe('-grade:C');
    const negated = screen.getByRole('button', { name: 'not grade C: edit' });
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
    fireEvent.keyDown(negated, { key: 'Delete' });
    expect(useDesk.getState().query.trim()).toBe('');
  });

  it('shows a query that comes from elsewhere as chips and text', async () => {
    await showPane();
    setQuery('lang:en crossing');
    expect(await screen.findByRole('button', { name: 'lang en: edit' })).toBeTruthy();
    expect(field().value).toBe('crossing');
  });

  it('says what of the query could not be used, to readers of the screen too', async () => {
    await showPane();
    type('grade:Q crossing');
    const message = await screen.findByText(/does not know “Q”/);
    expect(field().getAttribute('aria-invalid')).toBe('true');
    const described = field().getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.some((id) => document.getElementById(id)?.contains(message))).toBe(true);
    // Underlined where it stands; the field itself cannot underline a part of its text.
    expect([...document.querySelectorAll('u')].map((one) => one.textContent)).toEqual(['grade:Q']);
  });

  it('does not call wrong what is still being written', async () => {
    await showPane();
    type('crossing grade:');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    expect(screen.queryByText(/needs a value/)).toBeNull();
    fireEvent.blur(field());
    expect(await screen.findByText(/needs a value/)).toBeTruthy();
  });

  it('shows for what the begun word was taken, and takes one of them', async () => {
    const { library } = libraryOfThree();
    installBridge(library, {
      'sources.search': () => ({
        hits: [],
        total: 0,
        order: 'rank',
        completions: ['research', 'researcher'],
        problems: [],
      }),
    });
    renderInWindow(<LibraryPane />);
    await screen.findAllByRole('option');
    type('rese');
    expect(await screen.findByText('rese… →')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Search for researcher' }));
    expect(useDesk.getState().query).toBe('researcher ');
  });

  it('offers the values of a field that is being written', async () => {
    await showPane();
    type('outlet:nil');
    fireEvent.click(await screen.findByRole('button', { name: 'Search for Nile Observer' }));
    expect(useDesk.getState().query.trim()).toBe('outlet:"Nile Observer"');
    expect(await screen.findByRole('button', { name: 'outlet Nile Observer: edit' })).toBeTruthy();
  });

  it('says at once that a field is unknown, which there are, and corrects it with one press', async () => {
    await showPane();
    type('type:html');
    const message = await screen.findByText(/There is no field “type”/);
    expect(screen.getByText(/^Fields: title, author, .*format/)).toBeTruthy();
    const described = field().getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.some((id) => document.getElementById(id)?.contains(message))).toBe(true);
    expect(message.closest('[aria-live]')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Use format: instead' }));
    expect(await screen.findByRole('button', { name: 'format html: edit' })).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(/There is no field/)).toBeNull());
  });

  it('shows a query of field values alone that comes from elsewhere', async () => {
    await showPane();
    setQuery('lang:en');
    expect(await screen.findByRole('button', { name: 'lang en: edit' })).toBeTruthy();
    expect(field().value).toBe('');
  });

  it('lets go of chips and words together with Escape', async () => {
    await showPane();
    type('lang:en crossing');
    await screen.findByRole('button', { name: 'lang en: edit' });
    fireEvent.keyDown(field(), { key: 'Escape' });
    expect(useDesk.getState().query).toBe('');
    expect(screen.queryByRole('button', { name: 'lang en: edit' })).toBeNull();
  });

  it.each([
    ['the key that leads to it', () => act(() => void runCommand('search.focus'))],
    ['Ctrl A', () => fireEvent.keyDown(field(), { key: 'a', ctrlKey: true })],
  ])('is selected as a whole by %s, so that what is typed next is another search', async (_, select) => {
    await showPane();
    setQuery('lang:en crossing');
    await screen.findByRole('button', { name: 'lang en: edit' });
    field().focus();
    select();
    expect(field().value).toBe('lang:en crossing');
    expect([field().selectionStart, field().selectionEnd]).toEqual([0, field().value.length]);
    expect(useDesk.getState().query).toBe('lang:en crossing');
    fireEvent.blur(field());
    expect(screen.getByRole('button', { name: 'lang en: edit' })).toBeTruthy();
    field().focus();
    select();
    type('talks');
    expect(useDesk.getState().query).toBe('talks');
  });

  it('says under the hits that earlier versions are not searched, where there are such', async () => {
    const { library } = libraryOfThree();
    const hasVersions = { sourceCount: 3, briefingCount: 0, hasVersions: true, sample: false };
    installBridge(library, { 'library.counts': () => hasVersions });
    renderInWindow(<LibraryPane />);
    await screen.findAllByRole('option');
    expect(screen.queryByText('Searched: the newest text of each source.')).toBeNull();
    type('crossing');
    expect(await screen.findByText('Searched: the newest text of each source.')).toBeTruthy();
  });

  it('explains the query language, and every field there is, one key away', async () => {
    await showPane();
    fireEvent.click(screen.getByRole('button', { name: 'How to search' }));
    const help = await screen.findByRole('dialog', { name: 'How to search' });
    expect(help.textContent).toContain('outlet:"New York Times"');
    for (const name of searchFieldNames.flatMap((known) => [known, ...otherNamesOf(known)])) {
      expect(help.textContent).toContain(`${name}:`);
    }
  });
});
