// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../../src/core/ids.ts';
import { fileProblems } from '../../../src/core/importing/fileProblems.ts';
import { announceChange } from '../../../src/renderer/bridge/changes.ts';
import { runCommand } from '../../../src/renderer/desk/commandRegistry.ts';
import { useDesk } from '../../../src/renderer/desk/deskStore.ts';
import { ImportLayer } from '../../../src/renderer/features/importing/ImportLayer.tsx';
import type { ImportResult } from '../../../src/shared/contract/sourceOperations.ts';
import { buildId } from '../../support/builders.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { installBridge } from '../../support/windowBridge.ts';

const id = (letters: string) => buildId('src', letters) as SourceId;
const nothing: ImportResult = { imported: [], rejected: [], duplicates: [], cancelled: [] };
const mixed: ImportResult = {
  imported: [
    { id: id('a'), title: 'Talks resume', file: '/in/talks.html', warnings: [] },
    { id: id('b'), title: 'Undated', file: '/in/undated.html', warnings: ['No date of publication was found.'] },
  ],
  rejected: [
    {
      file: '/in/scan.pdf',
      code: 'file-encrypted',
      message: fileProblems.encrypted('scan.pdf', 'a PDF reader').message,
    },
  ],
  duplicates: [{ file: '/in/copy.html', id: id('c'), title: 'Seen before' }],
  cancelled: [],
};

function renderLayer(importing: (input: { jobId: string; paths?: string[] }) => ImportResult | Promise<ImportResult>) {
  const bridge = installBridge(null, {
    'sources.import': importing,
    'sources.importText': importing,
    'jobs.cancel': () => ({}),
    'undo.undo': () => ({ description: 'importing 2 sources' }),
  });
  renderInWindow(<ImportLayer>desk</ImportLayer>);
  return bridge;
}

describe('an import', () => {
  it('that went well in part says so in one line, and file by file in the details', async () => {
    renderLayer(() => mixed);
    runCommand('sources.import');
    await screen.findByText('2 imported, 1 not, 1 already in the library');
    fireEvent.click(screen.getByRole('button', { name: 'Details' }));
    const dialog = await screen.findByRole('dialog', { name: '2 imported, 1 not, 1 already in the library' });
    expect(within(dialog).getByText('Not imported (1)')).toBeTruthy();
    const rejected = within(dialog).getByText('in/scan.pdf').closest('li');
    expect(rejected?.textContent).toBe(
      'in/scan.pdfIs protected by a password. Open it in a PDF reader, save a copy without the password and import that.',
    );
    expect(within(dialog).getByText(/Nothing was imported from these files/)).toBeTruthy();
    expect(within(dialog).getByText(/No date of publication was found/)).toBeTruthy();
    const duplicate = within(dialog).getByText('Seen before').closest('li');
    if (!duplicate) throw new Error('no duplicate');
    fireEvent.click(within(duplicate).getByRole('button', { name: 'Open' }));
    expect(useDesk.getState().openSourceId).toBe(id('c'));
  });

  it('can be tried again with the files that failed', async () => {
    const { calls } = renderLayer(() => mixed);
    runCommand('sources.import');
    fireEvent.click(await screen.findByRole('button', { name: 'Details' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Try these again' }));
    await waitFor(() => expect(calls).toHaveLength(2));
    expect(calls[1]?.[1]).toMatchObject({ paths: ['/in/scan.pdf'] });
  });

  it('of one file that failed says why at once, and can be tried again', async () => {
    const { calls } = renderLayer(() => ({ ...nothing, rejected: mixed.rejected }));
    runCommand('sources.import');
    await screen.findByText('Not imported: “in/scan.pdf”');
    expect(screen.getByText(/^Is protected by a password\..*Your library is unchanged\.$/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(calls).toHaveLength(2));
    expect(calls[1]?.[1]).toMatchObject({ paths: ['/in/scan.pdf'] });
  });

  it('of one file offers to open it', async () => {
    renderLayer(() => ({ ...nothing, imported: mixed.imported.slice(0, 1) }));
    runCommand('sources.import');
    await screen.findByText('Imported “Talks resume”');
    fireEvent.click(screen.getByRole('button', { name: 'Open' }));
    expect(useDesk.getState().openSourceId).toBe(id('a'));
  });

  it('can be taken back from its message, which keeps its details but not the offer once something else was changed', async () => {
    const { calls } = renderLayer(() => mixed);
    runCommand('sources.import');
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('Undone: importing 2 sources');
    expect(calls.at(-1)).toEqual(['undo.undo', {}]);
    expect(screen.queryByText('2 imported, 1 not, 1 already in the library')).toBeNull();

    runCommand('sources.import');
    await screen.findByRole('button', { name: 'Undo' });
    act(() => announceChange(['excerpts', 'undo']));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Details' })).toBeTruthy();
  });

  it('that brought nothing new offers nothing to take back', async () => {
    renderLayer(() => ({ ...mixed, imported: [] }));
    runCommand('sources.import');
    await screen.findByRole('button', { name: 'Details' });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('says nothing when the file dialog was cancelled', async () => {
    const { calls } = renderLayer(() => nothing);
    runCommand('sources.importFolder');
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.[1]).toMatchObject({ pick: 'folder' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('shows how far it is and which file is in hand, and can be cancelled', async () => {
    const { calls, emit } = renderLayer(() => new Promise(() => {}));
    runCommand('sources.import');
    await waitFor(() => expect(calls).toHaveLength(1));
    const jobId = (calls[0]?.[1] as { jobId: string } | undefined)?.jobId ?? '';
    expect(screen.queryByRole('progressbar')).toBeNull();
    emit('progress', { jobId, done: 3, total: 47, current: '/in/report.pdf' });
    const bar = await screen.findByRole('progressbar');
    expect(bar.getAttribute('aria-valuetext')).toBe('3 of 47');
    expect(screen.getByText('report.pdf')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel import' }));
    await waitFor(() => expect(calls.at(-1)).toEqual(['jobs.cancel', { jobId }]));
    expect(screen.getByText('Stopping…')).toBeTruthy();
  });

  it('takes files that are dropped on the window by their paths', async () => {
    const { calls } = renderLayer(() => nothing);
    const dataTransfer = {
      types: ['Files'],
      files: [new File(['a'], 'a.html'), new File(['b'], 'b.pdf')],
      dropEffect: 'none',
    };
    fireEvent.dragEnter(screen.getByText('desk'), { dataTransfer });
    expect(await screen.findByText('Drop files or folders to import them')).toBeTruthy();
    fireEvent.drop(screen.getByText('desk'), { dataTransfer });
    await waitFor(() => expect(calls[0]?.[1]).toMatchObject({ paths: ['/dropped/a.html', '/dropped/b.pdf'] }));
    expect(screen.queryByText('Drop files or folders to import them')).toBeNull();
  });

  it('leaves text alone that is dragged within the window', () => {
    const { calls } = renderLayer(() => nothing);
    fireEvent.drop(screen.getByText('desk'), { dataTransfer: { types: ['text/plain'], files: [] } });
    expect(calls).toEqual([]);
  });

  it('of pasted text needs the text', async () => {
    const { calls } = renderLayer(() => ({ ...nothing, imported: mixed.imported.slice(0, 1) }));
    runCommand('sources.paste');
    fireEvent.click(await screen.findByRole('button', { name: 'Add source' }));
    expect(await screen.findByText('Paste or type the text first.')).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox', { name: 'Title' }), { target: { value: ' A message ' } });
    fireEvent.change(screen.getByRole('textbox', { name: 'Text' }), { target: { value: '  Kept as it is.\n' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add source' }));
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]).toMatchObject(['sources.importText', { title: 'A message', text: '  Kept as it is.\n' }]);
  });
});
