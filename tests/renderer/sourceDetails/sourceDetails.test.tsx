// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../src/renderer/desk/commandRegistry.ts';
import { openSourceAt } from '../../../src/renderer/desk/deskStore.ts';
import { SourceDetailsDialog } from '../../../src/renderer/features/sourceDetails/SourceDetailsDialog.tsx';
import { buildSource } from '../../support/builders.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge } from '../../support/windowBridge.ts';

async function openDetails(notices: string[] = []) {
  const library = temporaryLibrary();
  const source = buildSource({ title: 'Talks resume', authors: [{ family: 'Haddad', given: 'Leila' }] });
  const { id } = library.call('sources.add', { ...source, notices });
  installBridge(library);
  renderInWindow(<SourceDetailsDialog />);
  openSourceAt({ sourceId: id });
  await waitFor(() => expect(runCommand('source.editMetadata')).toBe(true));
  const dialog = within(await screen.findByRole('dialog', { name: 'Source details' }));
  const write = (label: string, value: string) =>
    fireEvent.change(dialog.getByRole('textbox', { name: label }), { target: { value } });
  const save = () =>
    fireEvent.submit(dialog.getByRole('textbox', { name: 'Title' }).closest('form') as HTMLFormElement);
  return { library, id, dialog, write, save };
}

describe('the dialog of a source’s details', () => {
  it('saves what was corrected and offers to undo it', async () => {
    const { library, id, dialog, write, save } = await openDetails();
    write('Title', 'Talks resume in Cairo');
    write('Published', '2026-11');
    fireEvent.click(dialog.getByRole('button', { name: 'Add organisation' }));
    const second = within(dialog.getByRole('group', { name: 'Author 2' }));
    fireEvent.change(second.getByRole('textbox', { name: 'Organisation' }), {
      target: { value: 'Open Ledger Institute' },
    });
    save();
    expect(await screen.findByText('Source details saved')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
    expect(library.call('sources.get', { id }).metadata).toMatchObject({
      title: 'Talks resume in Cairo',
      published: '2026-11',
      authors: [{ family: 'Haddad', given: 'Leila' }, { literal: 'Open Ledger Institute' }],
    });
  });

  it('takes a stretch of time for the date of publication, says how it was understood, and keeps it', async () => {
    const { library, id, dialog, write, save } = await openDetails();
    write('Published', '5 Jan 2010 to 7 Jan 2010');
    expect(dialog.getByText(/Taken as 5 Jan 2010 – 7 Jan 2010/)).toBeTruthy();
    save();
    expect(await screen.findByText('Source details saved')).toBeTruthy();
    expect(library.call('sources.get', { id }).metadata.published).toBe('2010-01-05/2010-01-07');
  });

  it('shows what reading the file warned of beside the facts of its original', async () => {
    const notices = ['It was read as windows-1252.', 'A comment was not imported.'];
    const { dialog } = await openDetails(notices);
    expect(dialog.getByText('2 notices').nextElementSibling?.textContent).toBe(notices.join(''));
  });

  it('says nothing of notices where there are none: what was said of older imports was not kept', async () => {
    const { dialog } = await openDetails();
    expect(dialog.queryByText(/notice/)).toBeNull();
  });

  it('refuses a stretch that ends before it begins, and one for when it was read', async () => {
    const { dialog, write, save } = await openDetails();
    write('Published', '2012 to 2010');
    write('Accessed', '2010/2012');
    save();
    const field = (name: string) => dialog.getByRole('textbox', { name }).getAttribute('aria-invalid');
    await waitFor(() => expect([field('Published'), field('Accessed')]).toEqual(['true', 'true']));
  });

  it('offers the kinds of works that analysts cite, theses, conference papers and court cases among them', async () => {
    const { dialog } = await openDetails();
    const kinds = [...(dialog.getByText('Type').closest('div')?.parentElement?.querySelectorAll('option') ?? [])];
    const names = kinds.map((kind) => kind.textContent);
    expect(names).toEqual(
      expect.arrayContaining(['Thesis', 'Conference paper', 'Court case', 'Dataset', 'Patent', 'Map']),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('keeps what is wrong in the form and says what to write', async () => {
    const { library, id, dialog, write, save } = await openDetails();
    write('Published', '22 November');
    expect(dialog.queryByText(/Write a date such as/)).toBeNull();
    save();
    expect(
      await dialog.findByText('Write a date such as 9 Feb 2026, Feb 2026 or 2026, or two of them with “to” between.'),
    ).toBeTruthy();
    expect(dialog.getByRole('textbox', { name: 'Published' }).getAttribute('aria-invalid')).toBe('true');
    expect(library.call('sources.get', { id }).metadata.published).toBe('2026-11-20');
  });

  it('puts the focus on the first field that is wrong, each time it refuses to save', async () => {
    const { dialog, write, save } = await openDetails();
    const field = (name: string) => dialog.getByRole('textbox', { name });
    write('URL', 'example.org');
    write('Accessed', 'yesterday');
    save();
    await waitFor(() => expect(document.activeElement).toBe(field('URL')));
    write('URL', 'https://example.org/');
    field('Title').focus();
    save();
    await waitFor(() => expect(document.activeElement).toBe(field('Accessed')));
  });

  it('puts the focus on the author without a family name', async () => {
    const { dialog, save } = await openDetails();
    fireEvent.click(dialog.getByRole('button', { name: 'Add person' }));
    const added = within(dialog.getByRole('group', { name: 'Author 2' }));
    fireEvent.change(added.getByRole('textbox', { name: 'Given names' }), { target: { value: 'Leila' } });
    save();
    await waitFor(() => expect(document.activeElement).toBe(added.getByRole('textbox', { name: 'Family name' })));
  });

  it('removes an author', async () => {
    const { library, id, dialog, save } = await openDetails();
    fireEvent.click(dialog.getByRole('button', { name: 'Remove author 1' }));
    save();
    await screen.findByText('Source details saved');
    expect(library.call('sources.get', { id }).metadata.authors).toEqual([]);
  });

  it('opens with the focus in its first field', async () => {
    const { dialog } = await openDetails();
    await waitFor(() => expect(document.activeElement).toBe(dialog.getByRole('button', { name: /Type/ })));
  });

  it('puts the caret into the author that was added', async () => {
    const { dialog } = await openDetails();
    const field = (author: string, name: string) =>
      within(dialog.getByRole('group', { name: author })).getByRole('textbox', { name });
    fireEvent.click(dialog.getByRole('button', { name: 'Add organisation' }));
    expect(document.activeElement).toBe(field('Author 2', 'Organisation'));
    fireEvent.click(dialog.getByRole('button', { name: 'Add person' }));
    expect(document.activeElement).toBe(field('Author 3', 'Family name'));
  });

  it('keeps the focus among the authors when one is removed', async () => {
    const { dialog } = await openDetails();
    const remove = (index: number) => fireEvent.click(dialog.getByRole('button', { name: `Remove author ${index}` }));
    fireEvent.click(dialog.getByRole('button', { name: 'Add organisation' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Add person' }));
    remove(2);
    expect(document.activeElement).toBe(dialog.getAllByRole('textbox', { name: 'Family name' })[1]);
    remove(2);
    expect(document.activeElement).toBe(dialog.getByRole('textbox', { name: 'Family name' }));
    remove(1);
    expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Add person' }));
  });

  it('labels the fields of an author where they are seen', async () => {
    const { dialog } = await openDetails();
    expect(dialog.getByText('Family name')).toBeTruthy();
    expect(dialog.getByText('Given names')).toBeTruthy();
  });

  it('turns a person into an organisation and back, with the same words', async () => {
    const { library, id, dialog, save } = await openDetails();
    const value = (name: string) => (dialog.getByRole('textbox', { name }) as HTMLInputElement).value;
    fireEvent.click(dialog.getByRole('button', { name: 'Make author 1 an organisation' }));
    expect(value('Organisation')).toBe('Leila Haddad');
    fireEvent.click(dialog.getByRole('button', { name: 'Make author 1 a person' }));
    expect([value('Family name'), value('Given names')]).toEqual(['Haddad', 'Leila']);
    fireEvent.click(dialog.getByRole('button', { name: 'Make author 1 an organisation' }));
    save();
    await screen.findByText('Source details saved');
    expect(library.call('sources.get', { id }).metadata.authors).toEqual([{ literal: 'Leila Haddad' }]);
  });

  it('shows what is fixed: the file, its hash, when it was captured and imported', async () => {
    const { library, id, dialog } = await openDetails();
    expect(dialog.getByText('talks.html')).toBeTruthy();
    expect(dialog.getByText(library.call('sources.get', { id }).sha256)).toBeTruthy();
  });
});
