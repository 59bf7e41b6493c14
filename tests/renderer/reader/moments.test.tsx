// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openSourceAt } from '../../../src/renderer/desk/deskStore.ts';
import { ReaderPane } from '../../../src/renderer/features/reader/ReaderPane.tsx';
import { buildSource } from '../../support/builders.ts';
import { renderInWindow, selectWords } from '../../support/renderInWindow.tsx';
import { temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge } from '../../support/windowBridge.ts';

it('subtitles are shown under their moments, and an excerpt of them is cited by its moment', async () => {
  const library = temporaryLibrary();
  const { id: sourceId } = library.call('sources.add', {
    ...buildSource({ title: 'Hearing' }, 'We counted them twice.\nThere were forty-eight.\nUntimed.'),
    format: 'subtitles',
    blocks: [
      { kind: 'paragraph', level: null, start: 0, end: 22, page: 0 },
      { kind: 'paragraph', level: null, start: 23, end: 46, page: 1 },
      { kind: 'paragraph', level: null, start: 47, end: 55, page: 2 },
    ],
    pages: [
      { label: '00:00:01', start: 0, end: 22, kind: 'timestamp' },
      { label: '01:02:03', start: 23, end: 46, kind: 'timestamp' },
      { label: '', start: 47, end: 55, kind: 'timestamp' },
    ],
  });
  expect(library.call('sources.get', { id: sourceId }).pageCount).toBeNull();
  installBridge(library);
  renderInWindow(<ReaderPane />);
  openSourceAt({ sourceId });
  const shown = await screen.findByRole('document');
  const moments = within(shown).getAllByRole('separator');
  expect(moments.map((moment) => moment.getAttribute('aria-label'))).toEqual(['00:00:01', '01:02:03']);

  selectWords(shown, 'forty-eight');
  await screen.findByText('11 characters selected');
  fireEvent.keyDown(shown, { key: 'e' });
  await waitFor(() => expect(library.call('excerpts.list', { sourceId })).toHaveLength(1));
  const [excerpt] = library.call('excerpts.list', { sourceId });
  expect(excerpt?.locator).toEqual({ label: 'timestamp', value: '01:02:03' });
});
