// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askForStyle } from '../../../src/renderer/desk/askForStyle.ts';
import { StyleField } from '../../../src/renderer/desk/StyleField.tsx';
import { CitationStyles } from '../../../src/renderer/features/citationStyles/CitationStyles.tsx';
import type { StyleSummary } from '../../../src/shared/contract/styleOperations.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { type TemporaryLibrary, temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge, type WindowBridge } from '../../support/windowBridge.ts';

const style = (id: string, title: string, more: Partial<StyleSummary> = {}): StyleSummary => ({
  id,
  title,
  format: 'note',
  fields: [],
  defaultLocale: '',
  curated: false,
  added: false,
  ...more,
});
const chicago = style('chicago-fullnote-bibliography', 'Chicago Manual of Style (full note)', { curated: true });
const oscola = style('oscola', 'OSCOLA', { curated: true, fields: ['law'], defaultLocale: 'en-GB' });
const journals = (length: number) => Array.from({ length }, (_, at) => style(`journal-${at}`, `Journal ${at}`));

const houseStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><title>House style</title><id>https://desk.example/styles/house-style</id></info>
<citation><layout suffix="."><text variable="title"/></layout></citation>
</style>`;

let library: TemporaryLibrary;
let shipped: readonly StyleSummary[];
let bridge: WindowBridge;
let addFile: ReturnType<typeof vi.fn<() => unknown>>;
/** Answers of the library that a test holds back, by what was asked. */
let held: Map<string, () => void>;

beforeEach(() => {
  library = temporaryLibrary();
  addFile = vi.fn();
  held = new Map();
  shipped = [chicago, oscola, ...journals(13)];
  bridge = installBridge(library, {
    'styles.add': () => addFile(),
    'styles.list': async ({ query, limit }: { readonly query: string; readonly limit: number }) => {
      const all = [...shipped, ...library.call('styles.added', {})];
      const styles = all.filter(({ id, title, fields }) =>
        `${title} ${id} ${fields.join(' ')}`.toLowerCase().includes(query),
      );
      if (held.has(query)) await new Promise<void>((resolve) => held.set(query, resolve));
      return { styles: styles.slice(0, limit), total: styles.length };
    },
  });
});

const field = () => screen.getByRole('combobox', { name: 'Find a style' });
const type = (words: string) => fireEvent.change(field(), { target: { value: words } });
const enter = () => fireEvent.keyDown(field(), { key: 'Enter' });
const shown = () => screen.getAllByRole('option').map((option) => option.textContent);

/** The dialog, open and with the whole list in it. */
async function open(current = chicago.id) {
  const onTake = vi.fn();
  renderInWindow(<CitationStyles />);
  act(() => askForStyle({ current, onTake }));
  const dialog = await screen.findByRole('dialog', { name: 'Citation style' });
  await screen.findAllByRole('option');
  return { dialog, onTake };
}

const storeHouseStyle = () => library.call('styles.store', { xml: houseStyle });

describe('the dialog of all citation styles', () => {
  it('shows how each one cites, for which fields and in which language, and which one is chosen', async () => {
    await open();
    const option = screen.getByRole('option', { name: /OSCOLA/ });
    expect(option.textContent).toContain('Notes · law · British English · oscola');
    const chosen = screen.getByRole('img', { name: 'The style of this briefing' });
    expect(chosen.closest('[role="option"]')?.textContent).toContain('Chicago, notes');
  });

  it('says how many more there are than it lists', async () => {
    shipped = [chicago, oscola, ...journals(130)];
    await open();
    expect(await screen.findByText('The first 100 styles; 32 more are found by typing.')).toBeTruthy();
    type('oscola');
    expect(await screen.findByText('1 style')).toBeTruthy();
    type('no such style');
    expect(await screen.findByText('No style has these words.')).toBeTruthy();
  });

  it('finds by field, and Enter takes what was found', async () => {
    const { onTake } = await open();
    type('law');
    await waitFor(() => expect(shown()).toHaveLength(1));
    enter();
    expect(onTake.mock.calls).toEqual([['oscola']]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('moves by arrow keys and takes the one that is lit', async () => {
    const { onTake } = await open();
    act(() => field().focus());
    const lit = () => screen.getAllByRole('option').find((option) => option.hasAttribute('data-focused'))?.textContent;
    fireEvent.keyDown(field(), { key: 'ArrowDown' });
    fireEvent.keyDown(field(), { key: 'ArrowDown' });
    await waitFor(() => expect(lit()).toContain('OSCOLA'));
    enter();
    expect(onTake.mock.calls).toEqual([['oscola']]);
  });

  it('takes nothing by an Enter before anything was typed or lit', async () => {
    const { dialog, onTake } = await open(oscola.id);
    enter();
    expect(onTake).not.toHaveBeenCalled();
    expect(dialog.isConnected).toBe(true);
  });

  it('Enter right behind the last letter takes what these letters find, not what was listed before', async () => {
    held.set('oscola', () => {});
    const { onTake } = await open();
    type('oscola');
    enter();
    await waitFor(() => expect(bridge.calls.some(([, input]) => JSON.stringify(input).includes('oscola'))).toBe(true));
    expect(onTake).not.toHaveBeenCalled();
    act(() => held.get('oscola')?.());
    await waitFor(() => expect(onTake.mock.calls).toEqual([['oscola']]));
  });

  it('shows the answer to what was typed last, though an older answer comes after it', async () => {
    held.set('journal', () => {});
    await open();
    const askedFor = (query: string) =>
      bridge.calls.some(([name, input]) => name === 'styles.list' && (input as { query: string }).query === query);
    type('journal');
    await waitFor(() => expect(askedFor('journal')).toBe(true));
    type('oscola');
    await waitFor(() => expect(shown()).toHaveLength(1));
    await act(async () => held.get('journal')?.());
    expect(shown()).toHaveLength(1);
    expect(shown()[0]).toContain('OSCOLA');
  });

  it('asks once for words that are typed without a pause', async () => {
    await open();
    for (const words of ['o', 'os', 'osc', 'osco']) type(words);
    await waitFor(() => expect(shown()).toHaveLength(1));
    const asked = bridge.calls.filter(([name]) => name === 'styles.list').map(([, input]) => input);
    expect(asked).toEqual([expect.objectContaining({ query: '' }), expect.objectContaining({ query: 'osco' })]);
  });

  it('is left by one Escape, and nothing is taken', async () => {
    const { onTake } = await open();
    type('law');
    fireEvent.keyDown(field(), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(onTake).not.toHaveBeenCalled();
  });
});

describe('a style file', () => {
  const add = () => fireEvent.click(screen.getByRole('button', { name: 'Add a style file…' }));

  it('that is wrong is refused with every fault and its place', async () => {
    addFile.mockReturnValue({
      kind: 'refused',
      file: 'house.csl',
      faults: [
        { line: 4, column: 44, message: 'There is no macro “x”.' },
        { line: 5, column: 25, message: '“locater” is not a number variable.' },
      ],
    });
    const { dialog } = await open();
    add();
    const notice = await within(dialog).findByRole('alert');
    expect(notice.textContent).toContain('“house.csl” is wrong in 2 places and was not added');
    expect(notice.textContent).toContain('Nothing was changed.');
    const faults = within(within(notice).getByRole('list', { name: 'What is wrong' })).getAllByRole('listitem');
    expect(faults.map((fault) => fault.textContent)).toEqual([
      'Line 4, column 44: There is no macro “x”.',
      'Line 5, column 25: “locater” is not a number variable.',
    ]);
    fireEvent.click(within(notice).getByRole('button', { name: 'Dismiss' }));
    expect(within(dialog).queryByRole('alert')).toBeNull();
  });

  it('that was added stands in the list at once, Enter takes it, and it can be undone', async () => {
    addFile.mockImplementation(() => ({ kind: 'added', style: storeHouseStyle() }));
    const { onTake } = await open();
    add();
    expect(await screen.findByText('Citation style added')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
    await waitFor(() => expect(shown()).toEqual([expect.stringContaining('House style')]));
    expect(document.activeElement).toBe(field());
    enter();
    expect(onTake.mock.calls).toEqual([['house-style']]);
  });

  it('that nobody picked changes nothing', async () => {
    addFile.mockReturnValue(null);
    const { dialog } = await open();
    add();
    await waitFor(() => expect(addFile).toHaveBeenCalledOnce());
    expect(within(dialog).queryByRole('alert')).toBeNull();
    expect(screen.queryByText('Citation style added')).toBeNull();
  });

  it('is taken out of the library again, and comes back by undo', async () => {
    storeHouseStyle();
    await open();
    fireEvent.click(await screen.findByRole('button', { name: 'Remove House style' }));
    expect(await screen.findByText('Citation style removed')).toBeTruthy();
    expect(library.call('styles.added', {})).toEqual([]);
    expect(screen.queryByRole('region', { name: 'Added to this library' })).toBeNull();
    expect(document.activeElement).toBe(field());
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('region', { name: 'Added to this library' })).toBeTruthy();
  });

  it('stays while a briefing is set in it, and the briefing is named', async () => {
    storeHouseStyle();
    library.call('briefings.create', { header: { title: 'Talks in Cairo', citationStyle: 'house-style' } });
    const { dialog } = await open();
    fireEvent.click(await screen.findByRole('button', { name: 'Remove House style' }));
    const notice = await within(dialog).findByRole('alert');
    expect(notice.textContent).toContain('Talks in Cairo');
    expect(library.call('styles.added', {})).toHaveLength(1);
  });
});

describe('the field that offers the short list', () => {
  it('has what was added and what is chosen as well, and leads to all styles by its last entry', async () => {
    storeHouseStyle();
    const onChange = vi.fn();
    renderInWindow(
      <>
        <StyleField label="Citations" value="journal-7" onChange={onChange} />
        <CitationStyles />
      </>,
    );
    const button = await screen.findByRole('button', { name: /Journal 7 Citations|Citations.*Journal 7|Journal 7/ });
    fireEvent.click(button);
    await screen.findByRole('option', { name: 'House style' });
    const names = screen.getAllByRole('option').map((option) => option.textContent);
    expect(names[0]).toBe('Journal 7');
    expect(names.slice(1, 4)).toEqual([expect.stringContaining('Chicago, notes'), 'OSCOLA', 'House style']);
    expect(names).toHaveLength(5);
    fireEvent.click(screen.getByRole('option', { name: /^More styles…/ }));
    await screen.findByRole('dialog', { name: 'Citation style' });
    expect(onChange).not.toHaveBeenCalled();
    await screen.findAllByRole('option');
    type('journal 12');
    await waitFor(() => expect(shown()[0]).toContain('Journal 12'));
    enter();
    expect(onChange.mock.calls).toEqual([['journal-12']]);
  });
});
