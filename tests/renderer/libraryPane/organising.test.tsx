// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { announceChange } from '../../../src/renderer/bridge/changes.ts';
import { runCommand } from '../../../src/renderer/desk/commandRegistry.ts';
import { useDesk } from '../../../src/renderer/desk/deskStore.ts';
import { LibraryPane } from '../../../src/renderer/features/libraryPane/LibraryPane.tsx';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { installBridge } from '../../support/windowBridge.ts';
import { libraryOfThree } from './libraryOfThree.ts';

async function showPane() {
  const made = libraryOfThree();
  installBridge(made.library);
  renderInWindow(<LibraryPane />);
  expect(await screen.findAllByRole('option')).toHaveLength(3);
  const sources = () => made.library.call('sources.list', {}).sources;
  return { ...made, sources };
}

const list = () => screen.getByRole('listbox', { name: 'Sources' });
const press = (key: string, more: Partial<KeyboardEventInit> = {}) => fireEvent.keyDown(list(), { key, ...more });
const chosen = () => screen.getAllByRole('option', { selected: true });

describe('choosing sources', () => {
  it('goes by Shift and arrows, by Ctrl A, and Escape lets go', async () => {
    await showPane();
    list().focus();
    press('ArrowDown', { shiftKey: true });
    expect(await screen.findByText('2 chosen')).toBeTruthy();
    expect(chosen()).toHaveLength(2);
    press('ArrowUp', { shiftKey: true });
    expect(await screen.findByText('1 chosen')).toBeTruthy();
    press('a', { ctrlKey: true });
    expect(await screen.findByText('3 chosen')).toBeTruthy();
    press('Escape');
    await waitFor(() => expect(screen.queryByText('3 chosen')).toBeNull());
  });

  it('goes by Ctrl and Shift with the mouse, and opens nothing', async () => {
    await showPane();
    const [first, , third] = screen.getAllByRole('option') as [HTMLElement, HTMLElement, HTMLElement];
    fireEvent.click(first, { ctrlKey: true });
    fireEvent.click(third, { shiftKey: true });
    expect(await screen.findByText('3 chosen')).toBeTruthy();
    fireEvent.click(third, { ctrlKey: true });
    expect(await screen.findByText('2 chosen')).toBeTruthy();
    expect(useDesk.getState().openSourceId).toBeNull();
  });
});

describe('changing sources together', () => {
  it('tags them in one step, which undo takes back', async () => {
    const { sources } = await showPane();
    list().focus();
    press('a', { ctrlKey: true });
    fireEvent.click(await screen.findByRole('button', { name: 'Tag…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Tag 3 sources' });
    fireEvent.change(within(dialog).getByRole('searchbox'), { target: { value: 'hostages' } });
    fireEvent.click(await within(dialog).findByRole('menuitem', { name: 'New tag “hostages”' }));
    expect(await screen.findByText('Tagged 3 sources “hostages”')).toBeTruthy();
    expect(sources().map(({ tags }) => tags)).toEqual([['hostages'], ['hostages'], ['hostages']]);
    await waitFor(() => expect(screen.getAllByRole('option')[0]?.textContent).toContain('hostages'));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(sources().map(({ tags }) => tags)).toEqual([[], [], []]));
  });

  it('takes a tag away that all of them have', async () => {
    const { library, ids, sources } = await showPane();
    library.call('sources.organise', { ids: Object.values(ids), addTags: ['old'] });
    list().focus();
    press('a', { ctrlKey: true });
    await screen.findByText('3 chosen');
    runCommand('sources.tag');
    fireEvent.click(await screen.findByRole('menuitem', { name: /old/ }));
    expect(await screen.findByText('Took the tag “old” from 3 sources')).toBeTruthy();
    expect(sources().flatMap(({ tags }) => tags)).toEqual([]);
  });

  it('grades them with a reason, and proposes no grade', async () => {
    const { sources } = await showPane();
    list().focus();
    press('a', { ctrlKey: true });
    fireEvent.click(await screen.findByRole('button', { name: 'Grade reliability…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Grade 3 sources' });
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Grade' }).disabled).toBe(true);
    fireEvent.click(within(dialog).getByRole('button', { name: /Reliability of the source/ }));
    fireEvent.click(await screen.findByRole('option', { name: /B · Usually reliable/ }));
    fireEvent.change(within(dialog).getByRole('textbox', { name: 'Reason' }), { target: { value: 'Wire agency' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Grade' }));
    expect(await screen.findByText('Graded 3 sources B')).toBeTruthy();
    expect(sources().map(({ reliability }) => reliability)).toEqual(['B', 'B', 'B']);
  });

  it('says so when nothing was otherwise than before', async () => {
    const { library, ids } = await showPane();
    library.call('sources.organise', { ids: Object.values(ids), triaged: true });
    list().focus();
    press('a', { ctrlKey: true });
    fireEvent.click(await screen.findByRole('button', { name: 'Mark as triaged' }));
    expect(await screen.findByText('All of them were so already')).toBeTruthy();
  });
});

describe('triage by keyboard', () => {
  it('acts on the source in hand by letters, goes on to the next, and shows it in the reader', async () => {
    const { sources } = await showPane();
    const [first, second] = sources();
    fireEvent.click(screen.getByRole('button', { name: 'Triage' }));
    expect(await screen.findByRole('region', { name: 'Triage' })).toBeTruthy();
    list().focus();
    press('b');
    await waitFor(() => expect(sources()[0]?.reliability).toBe('B'));
    press('t');
    await waitFor(() => expect(sources()[0]?.status).toBe('triaged'));
    expect(await screen.findByText(`Marked “${first?.title}” as triaged`)).toBeTruthy();
    expect(useDesk.getState().openSourceId).toBe(second?.id);
    expect(sources()[1]?.status).toBe('new');
    press('ArrowUp');
    press('u');
    await waitFor(() => expect(sources()[0]?.status).toBe('new'));
  });

  it('takes no letter for the search while it lasts, and says what an unknown one does', async () => {
    await showPane();
    fireEvent.click(screen.getByRole('button', { name: 'Triage' }));
    press('z');
    expect(await screen.findByText('In triage a letter acts on the source')).toBeTruthy();
    expect(useDesk.getState().query).toBe('');
    press('Escape');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Triage' })).toBeNull());
    press('z');
    expect(useDesk.getState().query).toBe('z');
  });

  it('begins at the first row of what was searched, whichever row was in hand before', async () => {
    const { sources } = await showPane();
    const [first] = sources();
    list().focus();
    press('End');
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'status:new ' } });
    const hits = await screen.findByRole('listbox', { name: 'Hits' });
    await waitFor(() => expect(within(hits).getAllByRole('option')).toHaveLength(3));
    fireEvent.click(screen.getByRole('button', { name: 'Triage' }));
    hits.focus();
    fireEvent.keyDown(hits, { key: 'c' });
    expect(await screen.findByText(`Graded “${first?.title}” C`)).toBeTruthy();
  });

  it('stays at its place when what is triaged leaves the list', async () => {
    const { sources } = await showPane();
    const titles = sources().map(({ title }) => title);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'status:new ' } });
    await screen.findByRole('button', { name: 'status new: edit' });
    const hits = await screen.findByRole('listbox', { name: 'Hits' });
    await waitFor(() => expect(within(hits).getAllByRole('option')).toHaveLength(3));
    fireEvent.click(screen.getByRole('button', { name: 'Triage' }));
    hits.focus();
    fireEvent.keyDown(hits, { key: 't' });
    await waitFor(() => expect(within(hits).getAllByRole('option')).toHaveLength(2));
    fireEvent.keyDown(hits, { key: 't' });
    await waitFor(() => expect(within(hits).getAllByRole('option')).toHaveLength(1));
    expect(within(hits).getByRole('option').textContent).toContain(titles[2]);
  });
});

describe('collections', () => {
  it('are made, take sources in, and narrow the list', async () => {
    const { library, ids } = await showPane();
    fireEvent.click(screen.getByRole('button', { name: 'Collections and tags' }));
    fireEvent.click(await screen.findByRole('button', { name: 'New collection…' }));
    fireEvent.change(await screen.findByRole('textbox', { name: 'Name of the collection' }), {
      target: { value: 'Cairo talks' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Create' }));
    const row = await screen.findByRole('row', { name: /Cairo talks/ });
    fireEvent.click(screen.getByRole('option', { name: /Talks resume/ }), { ctrlKey: true });
    fireEvent.click(await screen.findByRole('button', { name: 'Add to a collection…' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Cairo talks' }));
    expect(await screen.findByText('Added “Talks resume in Cairo” to “Cairo talks”')).toBeTruthy();
    await waitFor(() => expect(row.textContent).toContain('1'));
    fireEvent.click(row);
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    const [collection] = library.call('collections.list', {});
    expect(library.call('sources.organisation', { ids: [ids.talks] }).collections).toEqual([
      { id: collection?.id, count: 1 },
    ]);
  });

  it('are made for the sources that are chosen', async () => {
    const { library, ids } = await showPane();
    fireEvent.click(screen.getByRole('option', { name: /Convoys pass/ }), { ctrlKey: true });
    await screen.findByText('1 chosen');
    runCommand('sources.addToCollection');
    const dialog = await screen.findByRole('dialog', { name: 'Add 1 source to a collection' });
    fireEvent.change(within(dialog).getByRole('searchbox'), { target: { value: 'Crossings' } });
    fireEvent.click(await within(dialog).findByRole('menuitem', { name: 'New collection “Crossings”' }));
    expect(await screen.findByText('Added “Convoys pass” to “Crossings”')).toBeTruthy();
    expect(library.call('sources.organisation', { ids: [ids.convoys] }).collections).toHaveLength(1);
  });

  it('take sources that are dragged onto them', async () => {
    const { library, ids } = await showPane();
    const { id } = library.call('collections.create', { name: 'Convoys' });
    announceChange(['collections']);
    fireEvent.click(screen.getByRole('button', { name: 'Collections and tags' }));
    await screen.findByRole('row', { name: /Convoys/ });
    const stored = new Map<string, string>();
    const dataTransfer = {
      setData: (kind: string, data: string) => stored.set(kind, data),
      getData: (kind: string) => stored.get(kind) ?? '',
      get types() {
        return [...stored.keys()];
      },
    };
    fireEvent.dragStart(screen.getByRole('option', { name: /Convoys pass/ }), { dataTransfer });
    fireEvent.drop(screen.getByText('Convoys'), { dataTransfer });
    expect(await screen.findByText('Added “Convoys pass” to “Convoys”')).toBeTruthy();
    expect(library.call('sources.organisation', { ids: [ids.convoys] }).collections).toEqual([{ id, count: 1 }]);
  });

  it('are removed without their sources, and come back with undo', async () => {
    const { library, ids } = await showPane();
    const { id } = library.call('collections.create', { name: 'Convoys' });
    library.call('sources.organise', { ids: [ids.convoys], addTo: [id] });
    announceChange(['collections']);
    fireEvent.click(screen.getByRole('button', { name: 'Collections and tags' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Actions for Convoys' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    expect(await screen.findByText(/^Removed the collection “Convoys”; its sources stay/)).toBeTruthy();
    expect(screen.getAllByRole('option')).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('row', { name: /Convoys/ })).toBeTruthy();
  });
});

describe('saved searches', () => {
  it('keep what was searched and filtered by a name, and run it again', async () => {
    const { library } = await showPane();
    library.call('savedSearches.save', { name: 'Old', query: 'names', filter: {} });
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'grade:C crossing' } });
    await screen.findByRole('listbox', { name: 'Hits' });
    fireEvent.click(screen.getByRole('button', { name: 'Saved searches' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Save this search…' }));
    fireEvent.change(await screen.findByRole('textbox', { name: 'Name of the search' }), {
      target: { value: 'Crossing' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved the search “Crossing”')).toBeTruthy();
    expect((await screen.findByRole('row', { name: /Crossing/ })).textContent).toContain('grade:C crossing');
    fireEvent.click(screen.getByRole('row', { name: /Old/ }));
    await waitFor(() => expect(useDesk.getState().query).toBe('names'));
    fireEvent.click(screen.getByRole('row', { name: /Crossing/ }));
    await waitFor(() => expect(useDesk.getState().query).toBe('grade:C crossing'));
    expect(screen.getByRole('button', { name: 'grade C: edit' })).toBeTruthy();
  });

  it('take the place of one of the same name only after saying so', async () => {
    const { library } = await showPane();
    library.call('savedSearches.save', { name: 'Crossing', query: 'names', filter: {} });
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'lorries' } });
    await screen.findByRole('listbox', { name: 'Hits' });
    runCommand('search.save');
    fireEvent.change(await screen.findByRole('textbox', { name: 'Name of the search' }), {
      target: { value: 'crossing' },
    });
    expect(await screen.findByText('Takes the place of the saved search “Crossing”.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved the search “crossing”');
    expect(library.call('savedSearches.list', {}).map(({ name, query }) => [name, query])).toEqual([
      ['crossing', 'lorries'],
    ]);
  });
});

describe('removing sources together', () => {
  it('asks first, takes those that nothing rests on in one step, names the others, and offers one way back', async () => {
    const { library, sources } = await showPane();
    const [first, second] = sources();
    if (!first || !second) throw new Error('three sources');
    const { text, textId } = library.call('sourceTexts.whole', { sourceId: second.id });
    const exact = text.slice(0, 5);
    library.call('excerpts.create', { sourceId: second.id, textId, exact, position: { start: 0, end: 5 } });
    list().focus();
    press('a', { ctrlKey: true });
    await screen.findByText('3 chosen');
    press('Delete');
    const question = await screen.findByRole('dialog', { name: 'Remove 3 sources?' });
    expect(sources()).toHaveLength(3);
    fireEvent.click(within(question).getByRole('button', { name: 'Remove' }));
    const kept = await screen.findByRole('dialog', { name: 'One source stays' });
    expect(within(kept).getByText(second.title)).toBeTruthy();
    expect(within(kept).getByText('1 excerpt')).toBeTruthy();
    expect(sources().map(({ id }) => id)).toEqual([second.id]);
    fireEvent.keyDown(kept, { key: 'Escape' });
    expect(await screen.findByText('Removed 2 sources')).toBeTruthy();
    expect(screen.queryByText('3 chosen')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(sources()).toHaveLength(3));
  });
});
