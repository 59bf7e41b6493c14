// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { announceChange } from '../../../src/renderer/bridge/changes.ts';
import { runCommand } from '../../../src/renderer/desk/commandRegistry.ts';
import { DeskCommands } from '../../../src/renderer/desk/DeskCommands.tsx';
import { openSourceAt, setQuery, useDesk } from '../../../src/renderer/desk/deskStore.ts';
import { EvidencePane } from '../../../src/renderer/features/evidence/EvidencePane.tsx';
import { ReaderPane } from '../../../src/renderer/features/reader/ReaderPane.tsx';
import { addSource, takeExcerpt } from '../../support/builders.ts';
import { renderInWindow, selectWords } from '../../support/renderInWindow.tsx';
import { temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge } from '../../support/windowBridge.ts';

const text = 'Talks resume in Cairo\nTwenty names are on the list.\nFour others are not known.';

function openReader() {
  const library = temporaryLibrary();
  const sourceId = addSource(library, { title: 'Talks resume' }, text, 2);
  installBridge(library);
  renderInWindow(
    <>
      <ReaderPane />
      <EvidencePane />
      <DeskCommands />
    </>,
  );
  openSourceAt({ sourceId });
  return { library, sourceId };
}

const reader = () => screen.findByRole('document');
const lit = () => [...document.querySelectorAll('mark[data-lit="true"]')].map((mark) => mark.textContent);

describe('the reader', () => {
  it('shows the text by blocks, with the pages of a PDF named between them', async () => {
    openReader();
    const shown = await reader();
    expect([...shown.querySelectorAll('[data-start]')].map((block) => block.textContent)).toEqual(text.split('\n'));
    expect(
      within(shown)
        .getAllByRole('separator')
        .map((line) => line.getAttribute('aria-label')),
    ).toEqual(['Page 1', 'Page 2']);
  });

  it('makes an excerpt of the selection with E, lit at once and kept in the library with its page', async () => {
    const { library, sourceId } = openReader();
    const shown = await reader();
    selectWords(shown, 'not known');
    await screen.findByText('9 characters selected');
    fireEvent.keyDown(shown, { key: 'e' });
    await waitFor(() => expect(lit()).toEqual(['not known']));
    const [excerpt] = library.call('excerpts.list', { sourceId });
    expect(excerpt?.quote.exact).toBe('not known');
    expect(excerpt?.locator).toEqual({ label: 'page', value: '2' });
    expect(await screen.findByText('Excerpt kept')).toBeTruthy();
  });

  it('makes a claim with C, prefilled with the quote, saved with Enter and shown with its passage', async () => {
    const { library } = openReader();
    const shown = await reader();
    selectWords(shown, 'Twenty names are on the list');
    await screen.findByText('28 characters selected');
    fireEvent.keyDown(shown, { key: 'c' });
    const statement = await screen.findByRole('textbox', { name: 'Statement' });
    expect((statement as HTMLTextAreaElement).value).toBe('Twenty names are on the list');
    fireEvent.change(statement, { target: { value: 'Twenty people are on the list.' } });
    fireEvent.keyDown(statement, { key: 'Enter' });
    const claim = await screen.findByRole('article', { name: 'Twenty people are on the list.' });
    expect(document.activeElement).toBe(shown);
    expect(claim.textContent).toContain('Reported fact');
    expect(within(claim).getByRole('img', { name: 'Supports' })).toBeTruthy();
    expect(library.call('claims.list', {})[0]?.passages[0]?.excerpt.quote.exact).toBe('Twenty names are on the list');
  });

  it('saves no claim without a statement, and says why', async () => {
    const { library } = openReader();
    const shown = await reader();
    selectWords(shown, 'Cairo');
    await screen.findByText('5 characters selected');
    fireEvent.keyDown(shown, { key: 'c' });
    const statement = await screen.findByRole('textbox', { name: 'Statement' });
    fireEvent.change(statement, { target: { value: '  ' } });
    fireEvent.keyDown(statement, { key: 'Enter' });
    expect(await screen.findByText('A claim needs a statement.')).toBeTruthy();
    expect(library.call('claims.list', {})).toEqual([]);
  });

  it('lights a passage that is clicked under its claim', async () => {
    const library = temporaryLibrary();
    const sourceId = addSource(library, {}, text);
    const excerpt = takeExcerpt(library, sourceId, 'Four others');
    library.call('claims.create', {
      statement: 'Four are missing.',
      type: 'gap',
      asOf: null,
      evidence: [{ excerptId: excerpt.id, relation: 'context' }],
    });
    installBridge(library);
    renderInWindow(
      <>
        <ReaderPane />
        <EvidencePane />
      </>,
    );
    fireEvent.click(await screen.findByRole('button', { name: /Four others/ }));
    await waitFor(() => expect(lit()).toEqual(['Four others']));
    expect(useDesk.getState().selectedExcerptId).toBe(excerpt.id);
  });

  it('selects the excerpt that is clicked in the text', async () => {
    const { library, sourceId } = openReader();
    await reader();
    const excerpt = takeExcerpt(library, sourceId, 'the list');
    announceChange(['excerpts']);
    fireEvent.click(await screen.findByText('the list'));
    expect(useDesk.getState().selectedExcerptId).toBe(excerpt.id);
  });

  it('marks the words that the library is searched for and counts them', async () => {
    openReader();
    await reader();
    setQuery('are');
    await waitFor(() =>
      expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['are', 'are']),
    );
    expect(screen.getByText('2 hits')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Next hit' }));
    await screen.findByText('1 of 2');
    fireEvent.click(screen.getByRole('button', { name: 'Next hit' }));
    await screen.findByText('2 of 2');
    fireEvent.click(screen.getByRole('button', { name: 'Next hit' }));
    await screen.findByText('1 of 2');
  });

  it('takes an excerpt back with undo, and says what was undone', async () => {
    const { library, sourceId } = openReader();
    const shown = await reader();
    selectWords(shown, 'Cairo');
    await screen.findByText('5 characters selected');
    fireEvent.keyDown(shown, { key: 'e' });
    await waitFor(() => expect(lit()).toEqual(['Cairo']));
    runCommand('undo');
    await waitFor(() => expect(lit()).toEqual([]));
    expect(library.call('excerpts.list', { sourceId })).toEqual([]);
    expect(await screen.findByText(/^Undone: /)).toBeTruthy();
  });

  it('says so when the source it shows is removed by someone else', async () => {
    const { library, sourceId } = openReader();
    await reader();
    library.call('sources.remove', { id: sourceId });
    announceChange(['sources']);
    expect(await screen.findByText('This source is no longer in the library')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Close the reader' }));
    expect(useDesk.getState().openSourceId).toBeNull();
  });

  it('keeps an excerpt that a claim rests on, and says so', async () => {
    const { library, sourceId } = openReader();
    await reader();
    const excerpt = takeExcerpt(library, sourceId, 'Cairo');
    library.call('claims.create', {
      statement: 'The talks are in Cairo.',
      type: 'reported fact',
      asOf: null,
      evidence: [{ excerptId: excerpt.id, relation: 'supports' }],
    });
    openSourceAt({ sourceId, excerptId: excerpt.id });
    announceChange(['excerpts', 'claims']);
    fireEvent.click(await screen.findByRole('button', { name: 'Selected excerpt' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Remove excerpt' }));
    expect(await screen.findByText('The excerpt is in use and was not removed')).toBeTruthy();
    expect(library.call('excerpts.list', { sourceId })).toHaveLength(1);
  });
});
