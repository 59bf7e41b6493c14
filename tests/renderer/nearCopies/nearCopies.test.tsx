// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../src/renderer/desk/commandRegistry.ts';
import { openSourceAt, useDesk } from '../../../src/renderer/desk/deskStore.ts';
import { NearCopies } from '../../../src/renderer/features/nearCopies/NearCopies.tsx';
import { addSource } from '../../support/builders.ts';
import { copiesOf, findAllCopies } from '../../support/nearCopies.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { type TemporaryLibrary, temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge } from '../../support/windowBridge.ts';

const SHARED = [
  'The lake ferry has been taken out of service after a crack was found in its shaft.',
  'Commuters will be carried by bus round the northern shore, which takes an hour longer.',
  'The yard that built the ship has sent two engineers, who are to decide whether it must be docked.',
].join('\n');
const MORE = 'Shopkeepers on the island have asked for a second boat. The council meets on Tuesday.';

function libraryOfThree() {
  const library = temporaryLibrary();
  const first = addSource(
    library,
    { title: 'Ferry stopped', outlet: 'Lake Post', url: '', published: '2026-11-01' },
    SHARED,
  );
  const copy = addSource(
    library,
    { title: 'Crack in the shaft', outlet: 'Morning News', url: '', published: '2026-11-03' },
    `Crack in the shaft\n${SHARED}\n${MORE}`,
  );
  const other = addSource(
    library,
    { title: 'Snow on the pass', outlet: 'Lake Post', url: '' },
    `Snow has closed the pass. ${MORE}`,
  );
  return { library, first, copy, other };
}

function showWindow(library: TemporaryLibrary) {
  const bridge = installBridge(library, {
    'nearCopies.findPending': () => {
      findAllCopies(library);
      return { compared: 3, found: 1 };
    },
  });
  renderInWindow(<NearCopies />);
  return bridge;
}

const open = (command: 'source.nearCopies' | 'nearCopies.list') => act(() => void runCommand(command));

describe('near copies in the window', () => {
  test('what waits is compared as soon as the library is open', async () => {
    const { library, first, copy } = libraryOfThree();
    showWindow(library);
    await waitFor(() => expect(copiesOf(library, first)).toEqual([copy]));
  });

  test('the family of the open source names outlet, date, share in common and the likely original', async () => {
    const { library, copy } = libraryOfThree();
    findAllCopies(library);
    showWindow(library);
    act(() => openSourceAt({ sourceId: copy }));
    open('source.nearCopies');
    const list = await screen.findByRole('list', { name: 'Near copies of this source' });
    const [original, asked] = within(list).getAllByRole('listitem');
    expect(original?.textContent).toContain('Ferry stopped');
    expect(original?.textContent).toContain('Lake Post · 1 Nov 2026');
    expect(original?.textContent).toContain('Likely original: published first');
    expect(original?.textContent).toMatch(/100\u00a0% of it in this source/);
    expect(asked?.textContent).toContain('This source');
  });

  test('“Not a copy” takes the two apart and can be taken back from the same list', async () => {
    const { library, first, copy } = libraryOfThree();
    findAllCopies(library);
    showWindow(library);
    act(() => openSourceAt({ sourceId: copy }));
    open('source.nearCopies');
    fireEvent.click(await screen.findByRole('button', { name: 'Not a copy' }));
    await waitFor(() => expect(copiesOf(library, first)).toEqual([]));
    const denied = await screen.findByRole('region', { name: 'Said to be no copies' });
    fireEvent.click(within(denied).getByRole('button', { name: 'A copy after all' }));
    await waitFor(() => expect(copiesOf(library, first)).toEqual([copy]));
  });

  test('a source without near copies says so', async () => {
    const { library, other } = libraryOfThree();
    findAllCopies(library);
    showWindow(library);
    act(() => openSourceAt({ sourceId: other }));
    open('source.nearCopies');
    expect(await screen.findByText('No near copies')).toBeTruthy();
  });

  test('two sources are shown beside each other with what stands in both, and keys step from passage to passage', async () => {
    const { library, copy } = libraryOfThree();
    findAllCopies(library);
    showWindow(library);
    act(() => openSourceAt({ sourceId: copy }));
    open('source.nearCopies');
    fireEvent.click(await screen.findByRole('button', { name: 'Compare' }));
    const left = await screen.findByRole('region', { name: 'Text of “Crack in the shaft”' });
    const right = await screen.findByRole('region', { name: 'Text of “Ferry stopped”' });
    const marked = (column: HTMLElement) =>
      [...column.querySelectorAll('mark')].map(({ textContent }) => textContent).join('\n');
    await waitFor(() => expect(marked(right)).toContain('taken out of service after a crack'));
    expect(marked(left)).not.toContain('Shopkeepers');
    expect(screen.getByRole('status').textContent).toContain('Passage 1 of 1');
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(await screen.findByRole('list', { name: 'Near copies of this source' })).toBeTruthy();
  });

  test('all families of the library are listed and open', async () => {
    const { library } = libraryOfThree();
    findAllCopies(library);
    showWindow(library);
    open('nearCopies.list');
    fireEvent.click(await screen.findByRole('button', { name: '2 sources' }));
    expect(await screen.findByRole('list', { name: 'Near copies of this source' })).toBeTruthy();
  });

  test('a member opens in the reader', async () => {
    const { library, first, copy } = libraryOfThree();
    findAllCopies(library);
    showWindow(library);
    act(() => openSourceAt({ sourceId: copy }));
    open('source.nearCopies');
    fireEvent.click(await screen.findByRole('button', { name: 'Open' }));
    expect(useDesk.getState().openSourceId).toBe(first);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
