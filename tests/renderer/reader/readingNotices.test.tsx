// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openSourceAt } from '../../../src/renderer/desk/deskStore.ts';
import { ReaderPane } from '../../../src/renderer/features/reader/ReaderPane.tsx';
import { addSource, buildSource } from '../../support/builders.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge } from '../../support/windowBridge.ts';

const notices = [
  'Tracked changes were read as accepted: 1 deletion left out.',
  '17 characters of hidden text were left out.',
];
const url = 'https://example.org/memo';

function openReader() {
  const library = temporaryLibrary();
  const { id: sourceId } = library.call('sources.add', { ...buildSource({ url }, 'They will meet.'), notices });
  installBridge(library);
  renderInWindow(<ReaderPane />);
  return { library, sourceId };
}

it('the reader says in a line that reading the file was not without notices, and opens to them; Escape closes it', async () => {
  const { sourceId } = openReader();
  openSourceAt({ sourceId });
  const line = await screen.findByRole('button', { name: '2 notices from reading this file' });
  expect(line.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByText(notices[0] ?? '')).toBeNull();

  fireEvent.click(line);
  expect(line.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(notices);

  line.focus();
  fireEvent.keyDown(line, { key: 'Escape' });
  expect(line.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(line);
  expect(screen.queryByRole('listitem')).toBeNull();
});

it('the reader says nothing of a text without notices, and of each version what was said of that one', async () => {
  const { library, sourceId } = openReader();
  const plain = addSource(library, { title: 'Plain' }, 'Nothing odd.');
  openSourceAt({ sourceId: plain });
  await screen.findByText('Nothing odd.');
  expect(screen.queryByRole('button', { name: /from reading this file/ })).toBeNull();

  library.call('sources.add', { ...buildSource({ url }, 'They will meet again.'), notices: ['It was cut off.'] });
  openSourceAt({ sourceId });
  fireEvent.click(await screen.findByRole('button', { name: '1 notice from reading this file' }));
  expect(screen.getByText('It was cut off.')).toBeTruthy();
  openSourceAt({ sourceId, version: 1 });
  fireEvent.click(await screen.findByRole('button', { name: '2 notices from reading this file' }));
  expect(screen.getByText(notices[0] ?? '')).toBeTruthy();
});
