// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { CitationId } from '../../../src/core/ids.ts';
import { announceChange } from '../../../src/renderer/bridge/changes.ts';
import { runCommand } from '../../../src/renderer/desk/commandRegistry.ts';
import { DeskCommands } from '../../../src/renderer/desk/DeskCommands.tsx';
import { openSourceAt, setQuery, showPdfAs, useDesk } from '../../../src/renderer/desk/deskStore.ts';
import { shareDraftCitations } from '../../../src/renderer/desk/draftCitations.ts';
import { EvidencePane } from '../../../src/renderer/features/evidence/EvidencePane.tsx';
import { ReaderPane } from '../../../src/renderer/features/reader/ReaderPane.tsx';
import { addSource, buildId, buildSource, takeExcerpt } from '../../support/builders.ts';
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
const hits = () => [...document.querySelectorAll('mark:not([data-excerpt])')].map((mark) => mark.textContent);
const claimsToChoose = () => screen.getByRole('listbox', { name: 'Claims' });
const lit = () => [...document.querySelectorAll('mark[data-lit="true"]')].map((mark) => mark.textContent);

// Pages need a drawing surface: tests/e2e/pdfPages.spec.ts.
beforeEach(() => showPdfAs('text'));

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

  it('says of E, C and A without a passage that nothing is selected', async () => {
    const { library, sourceId } = openReader();
    const shown = await reader();
    for (const key of ['e', 'c', 'a']) {
      fireEvent.keyDown(shown, { key });
      await screen.findByText('No words are selected');
      fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
      await waitFor(() => expect(screen.queryByText('No words are selected')).toBeNull());
    }
    expect(library.call('excerpts.list', { sourceId })).toEqual([]);
  });

  it('lets go of the selection when pages take the place of the text', async () => {
    openReader();
    const shown = await reader();
    selectWords(shown, 'not known');
    await screen.findByText('9 characters selected');
    fireEvent.keyDown(shown, { key: 'p' });
    await waitFor(() => expect(useDesk.getState().pdfView).toBe('pages'));
    expect(screen.queryByText('9 characters selected')).toBeNull();
  });

  it('lets go of the selection when a new version of the text arrives', async () => {
    const library = temporaryLibrary();
    const url = 'https://example.org/list';
    const sourceId = addSource(library, { url }, 'Twenty names are on the list.\nMore will follow.');
    installBridge(library);
    renderInWindow(<ReaderPane />);
    openSourceAt({ sourceId });
    const shown = await reader();
    selectWords(shown, 'Twenty names');
    await screen.findByText('12 characters selected');
    addSource(library, { url }, 'Thirty names are on the list.\nMore will follow.');
    announceChange(['sources', 'excerpts']);
    await within(shown).findByText('Thirty names are on the list.');
    expect(screen.queryByText('12 characters selected')).toBeNull();
    expect(getSelection()?.isCollapsed ?? true).toBe(true);
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

  it('makes excerpt and claim of one passage however fast E and C follow each other', async () => {
    const { library, sourceId } = openReader();
    const shown = await reader();
    for (const pause of [0, 5, 20, 60]) {
      const words = ['Cairo', 'Twenty names', 'the list', 'Four others'][[0, 5, 20, 60].indexOf(pause)] ?? '';
      selectWords(shown, words);
      fireEvent.keyDown(shown, { key: 'e' });
      await new Promise((resolve) => setTimeout(resolve, pause));
      fireEvent.keyDown(shown, { key: 'c' });
      const statement = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Statement' });
      expect(statement.value).toBe(words);
      fireEvent.keyDown(statement, { key: 'Enter' });
      await screen.findByRole('article', { name: words });
    }
    expect(library.call('excerpts.list', { sourceId })).toHaveLength(4);
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

  it('shows rows of a table as one table, and notes at the foot as such', async () => {
    const library = temporaryLibrary();
    const source = buildSource({}, 'Table 4\nHeld\tPersons\nAlive\t21\n1 Counted in October.');
    const kinds = ['paragraph', 'tableRow', 'tableRow', 'footnote'] as const;
    const blocks = source.blocks.map((block, index) => ({ ...block, kind: kinds[index] ?? 'paragraph' }));
    const { id: sourceId } = library.call('sources.add', { ...source, blocks });
    installBridge(library);
    renderInWindow(<ReaderPane />);
    openSourceAt({ sourceId });
    const table = await screen.findByRole('table');
    expect(
      within(table)
        .getAllByRole('cell')
        .map((cell) => cell.textContent?.trim()),
    ).toEqual(['Held', 'Persons', 'Alive', '21']);
    selectWords(table, 'Alive');
    await screen.findByText('5 characters selected');
    fireEvent.keyDown(await reader(), { key: 'e' });
    await waitFor(() => expect(lit()).toEqual(['Alive']));
    expect(library.call('excerpts.list', { sourceId })[0]?.position).toEqual({ start: 21, end: 26 });
  });

  it('finds a phrase as it is typed, goes through its places with Enter and back with Shift, and Escape leads to the text', async () => {
    openReader();
    const shown = await reader();
    shown.focus();
    expect(runCommand('reader.find')).toBe(true);
    const field = await screen.findByRole('searchbox', { name: 'Find in this source' });
    fireEvent.change(field, { target: { value: 'ARE on THE' } });
    await waitFor(() => expect(hits()).toEqual(['are on the']));
    await screen.findByText('1 of 1');
    fireEvent.change(field, { target: { value: 'ar' } });
    await waitFor(() => expect(hits()).toEqual(['are', 'are']));
    fireEvent.keyDown(field, { key: 'Enter' });
    await screen.findByText('2 of 2');
    fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
    await screen.findByText('1 of 2');
    fireEvent.change(field, { target: { value: 'zebra' } });
    await screen.findByText('Not found');
    fireEvent.keyDown(field, { key: 'Escape' });
    await waitFor(() => expect(document.activeElement).toBe(shown));
    expect(hits()).toEqual([]);
  });

  it('finds Arabic and Hebrew words however they are pointed', async () => {
    const library = temporaryLibrary();
    const sourceId = addSource(library, { language: 'ar' }, 'قَالَتِ الوزارة إنّ الأرقام دقيقة.\nמִשְׂרַד החוץ מסר.');
    installBridge(library);
    renderInWindow(<ReaderPane />);
    openSourceAt({ sourceId });
    (await reader()).focus();
    runCommand('reader.find');
    const field = await screen.findByRole('searchbox', { name: 'Find in this source' });
    fireEvent.change(field, { target: { value: 'الارقام' } });
    await waitFor(() => expect(hits()).toEqual(['الأرقام']));
    fireEvent.change(field, { target: { value: 'משרד' } });
    await waitFor(() => expect(hits()).toEqual(['מִשְׂרַד']));
  });

  it('goes from excerpt to excerpt with N', async () => {
    const { library, sourceId } = openReader();
    const shown = await reader();
    for (const words of ['Cairo', 'the list', 'not known']) takeExcerpt(library, sourceId, words);
    announceChange(['excerpts']);
    await screen.findByRole('button', { name: '3 excerpts' });
    for (const expected of ['Cairo', 'the list', 'not known', 'Cairo']) {
      fireEvent.keyDown(shown, { key: 'n' });
      await waitFor(() => expect(lit()).toEqual([expected]));
    }
    fireEvent.keyDown(shown, { key: 'N', shiftKey: true });
    await waitFor(() => expect(lit()).toEqual(['not known']));
  });

  it('leads back to where one was before a jump, and forward again', async () => {
    const { library, sourceId } = openReader();
    await reader();
    const other = addSource(library, { title: 'Another' }, 'The other text.');
    const excerpt = takeExcerpt(library, other, 'other text');
    const first = document.querySelector('[data-start]');
    Object.assign(document, { elementsFromPoint: () => [document.querySelector('[data-start]') ?? first] });
    openSourceAt({ sourceId: other, excerptId: excerpt.id });
    await waitFor(() => expect(lit()).toEqual(['other text']));
    fireEvent.click(await screen.findByRole('button', { name: 'Back to where I was' }));
    await screen.findByText('Twenty names are on the list.');
    expect(useDesk.getState()).toMatchObject({ openSourceId: sourceId, destination: { position: { start: 0 } } });
    expect(runCommand('reader.back')).toBe(false);
    expect(runCommand('reader.forward')).toBe(true);
    await waitFor(() => expect(lit()).toEqual(['other text']));
    Reflect.deleteProperty(document, 'elementsFromPoint');
  });

  it('adds an excerpt to a claim as contradicting it, by keyboard, and takes that back with undo', async () => {
    const { library, sourceId } = openReader();
    const shown = await reader();
    for (const statement of ['The talks are in Cairo.', 'Everyone is known.']) {
      library.call('claims.create', { statement, type: 'reported fact', asOf: null, evidence: [] });
    }
    selectWords(shown, 'Four others are not known');
    await screen.findByText('25 characters selected');
    fireEvent.keyDown(shown, { key: 'a' });
    const field = await screen.findByRole('combobox', { name: 'Find a claim' });
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'every' } });
    await waitFor(() => expect(within(claimsToChoose()).getAllByRole('option')).toHaveLength(1));
    fireEvent.keyDown(field, { key: 'ArrowDown', altKey: true });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'contradicts it' }).checked).toBe(true);
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    await screen.findByText('Added to the claim as contradicting it');
    const evidence = () =>
      library.call('claims.list', {}).find(({ statement }) => statement === 'Everyone is known.')?.evidence;
    expect(evidence()).toEqual([
      { excerptId: library.call('excerpts.list', { sourceId })[0]?.id, relation: 'contradicts' },
    ]);
    await waitFor(() => expect(document.activeElement).toBe(shown));
    runCommand('undo');
    await waitFor(() => expect(evidence()).toEqual([]));
  });

  it('shows how often the open draft cites an excerpt, and leads to each of these citations in turn', async () => {
    const { library, sourceId } = openReader();
    await reader();
    const excerpt = takeExcerpt(library, sourceId, 'Cairo');
    const [one, two, three] = ['a', 'b', 'c'].map((letter) => buildId('cit', letter) as CitationId);
    const shown: CitationId[] = [];
    onTestFinished(
      shareDraftCitations({
        citations: [
          { id: one as CitationId, items: [{ sourceId, excerptId: excerpt.id }] },
          { id: two as CitationId, items: [{ sourceId }] },
          { id: three as CitationId, items: [{ sourceId, excerptId: excerpt.id }] },
        ],
        show: (id) => shown.push(id),
      }),
    );
    announceChange(['excerpts']);
    openSourceAt({ sourceId, excerptId: excerpt.id });
    fireEvent.click(await screen.findByRole('button', { name: 'Cited twice' }));
    fireEvent.keyDown(await reader(), { key: 'j' });
    fireEvent.keyDown(await reader(), { key: 'j' });
    expect(shown).toEqual([one, three, one]);
  });

  it('says of an entry of a bibliography that its own text is not here, and what can be done', async () => {
    const library = temporaryLibrary();
    const source = { ...buildSource({}, 'Haddad, Leila. A Book.'), format: 'csl-json' as const };
    const { id: sourceId } = library.call('sources.add', source);
    installBridge(library);
    renderInWindow(<ReaderPane />);
    openSourceAt({ sourceId });
    expect(await screen.findByText('Only the bibliographic entry is here')).toBeTruthy();
    expect(screen.getByText(/import the document itself/)).toBeTruthy();
  });

  it('says of a scan without text that it has none', async () => {
    const library = temporaryLibrary();
    const { id: sourceId } = library.call('sources.add', { ...buildSource({}, ''), format: 'pdf', blocks: [] });
    installBridge(library);
    renderInWindow(<ReaderPane />);
    openSourceAt({ sourceId });
    expect(await screen.findByText('No text was found in this source')).toBeTruthy();
    expect(screen.getByText(/A scan needs text recognition/)).toBeTruthy();
  });
});
