// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { announceChange } from '../../../src/renderer/bridge/changes.ts';
import { useDesk } from '../../../src/renderer/desk/deskStore.ts';
import { LibraryPane } from '../../../src/renderer/features/libraryPane/LibraryPane.tsx';
import { addSource, buildSource, takeExcerpt } from '../../support/builders.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge } from '../../support/windowBridge.ts';
import { libraryOfThree } from './libraryOfThree.ts';

const type = (query: string) => fireEvent.change(screen.getByRole('searchbox'), { target: { value: query } });

describe('the library pane', () => {
  it('lists every source with outlet, date and grade, and says which has no date', async () => {
    const { library } = libraryOfThree();
    installBridge(library);
    renderInWindow(<LibraryPane />);
    expect(await screen.findAllByRole('option')).toHaveLength(3);
    const convoys = screen.getByRole('option', { name: /Convoys pass/ });
    expect(convoys.textContent).toContain('Nile Observer');
    expect(convoys.textContent).toContain('20 Nov 2026');
    expect(within(convoys).getByRole('img', { name: /Reliability C/ }).textContent).toBe('C');
    expect(screen.getByRole('option', { name: /An old page/ }).textContent).toContain('No date');
    expect(screen.getByRole('status', { name: '' }).textContent).toBe('3 sources');
  });

  it('searches as one types, from the beginning of a word on, and sets the words off', async () => {
    const { library } = libraryOfThree();
    installBridge(library);
    renderInWindow(<LibraryPane />);
    await screen.findAllByRole('option');
    type('lorr');
    const hit = await screen.findByRole('option', { name: /Convoys pass/ });
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    expect(within(hit).getByText('Lorries').tagName).toBe('MARK');
  });

  it('opens a hit on its first match', async () => {
    const { library, ids } = libraryOfThree();
    installBridge(library);
    renderInWindow(<LibraryPane />);
    await screen.findAllByRole('option');
    type('list');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    fireEvent.click(screen.getByRole('option'));
    expect(useDesk.getState().openSourceId).toBe(ids.talks);
    expect(useDesk.getState().destination?.position?.start).toBe('Twenty names are on the list.'.indexOf('list'));
  });

  it('opens the first hit with Enter, and moves into the list with the down key', async () => {
    const { library, ids } = libraryOfThree();
    installBridge(library);
    renderInWindow(<LibraryPane />);
    await screen.findAllByRole('option');
    type('crossing');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Enter' });
    expect(useDesk.getState().openSourceId).toBe(ids.convoys);
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(screen.getByRole('listbox'));
    fireEvent.keyDown(screen.getByRole('listbox'), { key: 'ArrowUp' });
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('says so when nothing has the words', async () => {
    const { library } = libraryOfThree();
    installBridge(library);
    renderInWindow(<LibraryPane />);
    await screen.findAllByRole('option');
    type('submarine');
    expect(await screen.findByText('Nothing has “submarine”')).toBeTruthy();
  });

  it('teaches how to begin when the library is empty', async () => {
    installBridge(temporaryLibrary());
    renderInWindow(<LibraryPane />);
    expect(await screen.findByText('No sources yet')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Import files…' })).toBeTruthy();
  });

  it('shows what was added by someone else as soon as it hears of it', async () => {
    const { library } = libraryOfThree();
    installBridge(library);
    renderInWindow(<LibraryPane />);
    await screen.findAllByRole('option');
    addSource(library, { title: 'Just in', url: '' }, 'A new one.');
    announceChange(['sources']);
    expect(await screen.findByRole('option', { name: /Just in/ })).toBeTruthy();
  });

  it('says which sources have no text, and which are only an entry of a bibliography', async () => {
    const library = temporaryLibrary();
    library.call('sources.add', { ...buildSource({ title: 'A scan', url: '' }, ''), format: 'pdf', blocks: [] });
    library.call('sources.add', {
      ...buildSource({ title: 'A book', url: '' }, 'Haddad, A Book.'),
      format: 'csl-json',
    });
    installBridge(library);
    renderInWindow(<LibraryPane />);
    expect((await screen.findByRole('option', { name: /A scan/ })).textContent).toContain('No text');
    expect(screen.getByRole('option', { name: /A book/ }).textContent).toContain('Bibliographic entry only');
  });

  it('opens a source with Enter, and goes into its text with Enter again or the right arrow', async () => {
    const { library } = libraryOfThree();
    installBridge(library);
    renderInWindow(<LibraryPane />);
    await screen.findAllByRole('option');
    const list = screen.getByRole('listbox');
    list.focus();
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    fireEvent.keyDown(list, { key: 'Enter' });
    const opened = useDesk.getState();
    expect(opened.openSourceId).not.toBeNull();
    expect(opened.destination?.takesFocus).toBe(false);
    await waitFor(() => expect(screen.getByRole('option', { selected: true })).toBeTruthy());
    fireEvent.keyDown(list, { key: 'Enter' });
    expect(useDesk.getState()).toMatchObject({ openSourceId: opened.openSourceId, destination: { takesFocus: true } });
    fireEvent.keyDown(list, { key: 'Home' });
    fireEvent.keyDown(list, { key: 'ArrowRight' });
    expect(useDesk.getState().openSourceId).not.toBe(opened.openSourceId);
    expect(useDesk.getState().destination?.takesFocus).toBe(true);
  });

  it('opens what was searched for when Enter comes before the answer, and not what an older answer begins with', async () => {
    const { library, ids } = libraryOfThree();
    installBridge(library);
    renderInWindow(<LibraryPane />);
    await screen.findAllByRole('option');
    type('crossing');
    for (let press = 0; press < 2; press += 1) fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Enter' });
    await waitFor(() => expect(useDesk.getState().openSourceId).toBe(ids.convoys));
    expect(useDesk.getState().destination?.takesFocus).toBe(true);
  });

  it('removes the source the keys are on with Delete, and brings it back with undo', async () => {
    const { library } = libraryOfThree();
    installBridge(library);
    renderInWindow(<LibraryPane />);
    const [first] = await screen.findAllByRole('option');
    const title = library.call('sources.list', {}).sources[0]?.title ?? '';
    expect(first?.textContent).toContain(title);
    fireEvent.keyDown(screen.getByRole('listbox'), { key: 'Delete' });
    await screen.findByText(`Removed “${title}”`);
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(3));
  });

  it('keeps a source that something rests on, and says so', async () => {
    const { library, ids } = libraryOfThree();
    takeExcerpt(library, ids.talks, 'Twenty names');
    installBridge(library);
    renderInWindow(<LibraryPane />);
    type('talks cairo');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    fireEvent.keyDown(screen.getByRole('listbox'), { key: 'Delete' });
    expect(await screen.findByText('The source is in use and was not removed')).toBeTruthy();
  });

  it('takes letters that are typed onto the list for the search', async () => {
    const { library } = libraryOfThree();
    installBridge(library);
    renderInWindow(<LibraryPane />);
    await screen.findAllByRole('option');
    fireEvent.keyDown(screen.getByRole('listbox'), { key: 'l' });
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    expect(useDesk.getState().query).toBe('l');
  });

  it('offers to leave out the word that keeps everything from being found', async () => {
    const { library } = libraryOfThree();
    installBridge(library);
    renderInWindow(<LibraryPane />);
    await screen.findAllByRole('option');
    type('lorries zebra crossing');
    fireEvent.click(await screen.findByRole('button', { name: 'Without “zebra”: 1 hit' }));
    expect(useDesk.getState().query).toBe('lorries crossing');
    expect(await screen.findByRole('option', { name: /Convoys pass/ })).toBeTruthy();
  });
});
