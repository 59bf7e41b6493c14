// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LibraryPane } from '../../../src/renderer/features/libraryPane/LibraryPane.tsx';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { installBridge } from '../../support/windowBridge.ts';
import { libraryOfThree } from './libraryOfThree.ts';

it('a hundred thousand sources are read a page at a time, and only rows in view are in the document', async () => {
  const { library } = libraryOfThree();
  const [pattern] = library.call('sources.list', {}).sources;
  const total = 100_000;
  const idOf = (index: number) => `src_${index.toString(36).padStart(16, '0')}`;
  const pageOf = ({ offset, limit }: { offset: number; limit: number }) => ({
    sources: Array.from({ length: Math.min(limit, total - offset) }, (_, step) => ({
      ...pattern,
      id: idOf(offset + step),
      title: `Source ${offset + step}`,
    })),
    total,
  });
  const { calls } = installBridge(library, { 'sources.list': pageOf });
  renderInWindow(<LibraryPane />);
  expect(await screen.findByText('100,000 sources')).toBeTruthy();
  const list = screen.getByRole('listbox', { name: 'Sources' });
  list.focus();
  fireEvent.keyDown(list, { key: 'PageDown' });
  fireEvent.keyDown(list, { key: 'ArrowDown', shiftKey: true });
  expect(await screen.findByText('2 chosen')).toBeTruthy();
  expect(screen.getAllByRole('option').length).toBeLessThan(60);
  const pages = calls.filter(([name]) => name === 'sources.list').map(([, input]) => input as { limit: number });
  expect(pages.length).toBeLessThan(5);
  expect(pages.every(({ limit }) => limit <= 100)).toBe(true);
});
