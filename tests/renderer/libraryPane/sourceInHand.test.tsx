// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { runCommand } from '../../../src/renderer/desk/commandRegistry.ts';
import { useDesk } from '../../../src/renderer/desk/deskStore.ts';
import { LibraryPane } from '../../../src/renderer/features/libraryPane/LibraryPane.tsx';
import { SourceDetailsDialog } from '../../../src/renderer/features/sourceDetails/SourceDetailsDialog.tsx';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { installBridge } from '../../support/windowBridge.ts';
import { libraryOfThree } from './libraryOfThree.ts';

async function showDesk() {
  const { library } = libraryOfThree();
  installBridge(library);
  renderInWindow(
    <>
      <LibraryPane />
      <SourceDetailsDialog />
      <button type="button">Elsewhere</button>
    </>,
  );
  const rows = await screen.findAllByRole('option');
  const titles = library.call('sources.list', {}).sources.map(({ title }) => title);
  return { rows, titles };
}

const list = () => screen.getByRole('listbox', { name: 'Sources' });
const titleIn = async (dialog: string) =>
  within(await screen.findByRole('dialog', { name: dialog })).getByRole('heading', { name: dialog }).nextElementSibling
    ?.textContent;

it('the list keeps the focus when a row is clicked, and names the row that the arrows reach', async () => {
  const { rows } = await showDesk();
  fireEvent.click(rows[0] as HTMLElement);
  expect(document.activeElement).toBe(list());
  fireEvent.keyDown(list(), { key: 'ArrowDown' });
  fireEvent.keyDown(list(), { key: 'ArrowDown' });
  expect(document.activeElement).toBe(list());
  expect(list().getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[2]?.id);
  expect(rows.every((row) => !row.hasAttribute('tabindex'))).toBe(true);
});

it('in the list, details are those of the row in hand, and the form names it', async () => {
  const { rows, titles } = await showDesk();
  fireEvent.click(rows[0] as HTMLElement);
  fireEvent.keyDown(list(), { key: 'ArrowDown' });
  expect(useDesk.getState().openSourceId).not.toBeNull();
  act(() => void runCommand('source.editMetadata'));
  expect(await titleIn('Source details')).toBe(titles[1]);
});

it('outside the list, details are those of the source that is open', async () => {
  const { rows, titles } = await showDesk();
  fireEvent.click(rows[0] as HTMLElement);
  fireEvent.keyDown(list(), { key: 'ArrowDown' });
  act(() => screen.getByRole('button', { name: 'Elsewhere' }).focus());
  act(() => void runCommand('source.editMetadata'));
  expect(await titleIn('Source details')).toBe(titles[0]);
});

it('a question about one source names it', async () => {
  const { titles } = await showDesk();
  act(() => list().focus());
  act(() => void runCommand('sources.tag'));
  expect(await screen.findByRole('dialog', { name: `Tag “${titles[0]}”` })).toBeTruthy();
});
