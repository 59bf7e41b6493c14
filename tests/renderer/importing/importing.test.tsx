// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../../src/core/ids.ts';
import { fileProblems } from '../../../src/core/importing/fileProblems.ts';
import { announceChange } from '../../../src/renderer/bridge/changes.ts';
import { runCommand } from '../../../src/renderer/desk/commandRegistry.ts';
import { useDesk } from '../../../src/renderer/desk/deskStore.ts';
import { ImportLayer } from '../../../src/renderer/features/importing/ImportLayer.tsx';
import type { ImportResult, InterruptedImport } from '../../../src/shared/contract/importOperations.ts';
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

function renderLayer(
  importing: (input: { jobId: string; paths?: string[] }) => ImportResult | Promise<ImportResult>,
  interrupted: readonly InterruptedImport[] = [],
) {
  const bridge = installBridge(null, {
    'sources.import': importing,
    'sources.importText': importing,
    'imports.interrupted': () => interrupted,
    'imports.resume': importing,
    'jobs.cancel': () => ({}),
    'undo.undo': () => ({ description: 'importing 2 sources' }),
  });
  renderInWindow(<ImportLayer>desk</ImportLayer>);
  // Whether an import was cut short is asked first, and once more after each.
  const asked = () => bridge.calls.filter(([name]) => name !== 'imports.interrupted');
  return {
    ...bridge,
    get calls() {
      return asked();
    },
  };
}

describe('an import', () => {
  it('that went well in part says so in one line, and file by file in the details', async () => {
    renderLayer(() => mixed);
    runCommand('sources.import');
    await screen.findByText('2 imported, 1 with notices, 1 not, 1 already in the library');
    fireEvent.click(screen.getByRole('button', { name: 'Details' }));
    const dialog = await screen.findByRole('dialog', {
      name: '2 imported, 1 with notices, 1 not, 1 already in the library',
    });
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
    const bridge = renderLayer(() => mixed);
    runCommand('sources.import');
    fireEvent.click(await screen.findByRole('button', { name: 'Details' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Try these again' }));
    await waitFor(() => expect(bridge.calls).toHaveLength(2));
    expect(bridge.calls[1]?.[1]).toMatchObject({ paths: ['/in/scan.pdf'] });
  });

  it('of one file that failed says why at once, and can be tried again', async () => {
    const bridge = renderLayer(() => ({ ...nothing, rejected: mixed.rejected }));
    runCommand('sources.import');
    await screen.findByText('Not imported: “in/scan.pdf”');
    expect(screen.getByText(/^Is protected by a password\..*Your library is unchanged\.$/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(bridge.calls).toHaveLength(2));
    expect(bridge.calls[1]?.[1]).toMatchObject({ paths: ['/in/scan.pdf'] });
  });

  it('of one file offers to open it', async () => {
    renderLayer(() => ({ ...nothing, imported: mixed.imported.slice(0, 1) }));
    runCommand('sources.import');
    await screen.findByText('Imported “Talks resume”');
    fireEvent.click(screen.getByRole('button', { name: 'Open' }));
    expect(useDesk.getState().openSourceId).toBe(id('a'));
  });

  it('can be taken back from its message, which keeps its details but not the offer once something else was changed', async () => {
    const bridge = renderLayer(() => mixed);
    runCommand('sources.import');
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('Undone: importing 2 sources');
    expect(bridge.calls.at(-1)).toEqual(['undo.undo', {}]);
    expect(screen.queryByText('2 imported, 1 with notices, 1 not, 1 already in the library')).toBeNull();

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
    const bridge = renderLayer(() => nothing);
    runCommand('sources.importFolder');
    await waitFor(() => expect(bridge.calls).toHaveLength(1));
    expect(bridge.calls[0]?.[1]).toMatchObject({ pick: 'folder' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('shows how far it is and which file is in hand, and can be cancelled', async () => {
    const bridge = renderLayer(() => new Promise(() => {}));
    runCommand('sources.import');
    await waitFor(() => expect(bridge.calls).toHaveLength(1));
    const jobId = (bridge.calls[0]?.[1] as { jobId: string } | undefined)?.jobId ?? '';
    expect(screen.queryByRole('progressbar')).toBeNull();
    bridge.emit('progress', { jobId, done: 3, total: 47, current: '/in/report.pdf' });
    const bar = await screen.findByRole('progressbar');
    expect(bar.getAttribute('aria-valuetext')).toBe('3 of 47');
    expect(screen.getByText('report.pdf')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel import' }));
    await waitFor(() => expect(bridge.calls.at(-1)).toEqual(['jobs.cancel', { jobId }]));
    expect(screen.getByText('Stopping…')).toBeTruthy();
  });

  it('takes files that are dropped on the window by their paths', async () => {
    const bridge = renderLayer(() => nothing);
    const dataTransfer = {
      types: ['Files'],
      files: [new File(['a'], 'a.html'), new File(['b'], 'b.pdf')],
      dropEffect: 'none',
    };
    fireEvent.dragEnter(screen.getByText('desk'), { dataTransfer });
    expect(await screen.findByText('Drop files or folders to import them')).toBeTruthy();
    fireEvent.drop(screen.getByText('desk'), { dataTransfer });
    await waitFor(() => expect(bridge.calls[0]?.[1]).toMatchObject({ paths: ['/dropped/a.html', '/dropped/b.pdf'] }));
    expect(screen.queryByText('Drop files or folders to import them')).toBeNull();
  });

  it('leaves text alone that is dragged within the window', () => {
    const bridge = renderLayer(() => nothing);
    fireEvent.drop(screen.getByText('desk'), { dataTransfer: { types: ['text/plain'], files: [] } });
    expect(bridge.calls).toEqual([]);
  });

  it('of pasted text needs the text', async () => {
    const bridge = renderLayer(() => ({ ...nothing, imported: mixed.imported.slice(0, 1) }));
    runCommand('sources.paste');
    fireEvent.click(await screen.findByRole('button', { name: 'Add source' }));
    expect(await screen.findByText('Paste or type the text first.')).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox', { name: 'Title' }), { target: { value: ' A message ' } });
    fireEvent.change(screen.getByRole('textbox', { name: 'Text' }), { target: { value: '  Kept as it is.\n' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add source' }));
    await waitFor(() => expect(bridge.calls).toHaveLength(1));
    expect(bridge.calls[0]).toMatchObject(['sources.importText', { title: 'A message', text: '  Kept as it is.\n' }]);
  });

  it('of many files says what became of them so far, and how many are in hand', async () => {
    const bridge = renderLayer(() => new Promise(() => {}));
    runCommand('sources.import');
    await waitFor(() => expect(bridge.calls).toHaveLength(1));
    const jobId = (bridge.calls[0]?.[1] as { jobId: string } | undefined)?.jobId ?? '';
    const inHand = ['a.pdf', 'b.pdf', 'c.pdf'];
    bridge.emit('progress', {
      jobId,
      done: 20,
      total: 47,
      current: 'a.pdf',
      import: { imported: 17, duplicates: 2, rejected: 1, inHand },
    });
    expect(await screen.findByText('17 imported, 2 already there, 1 not')).toBeTruthy();
    expect(screen.getByText('a.pdf').parentElement?.textContent).toBe('a.pdf and 2 more');
  });

  it('that was cut short is offered to go on with, and is not offered again', async () => {
    const importId = 'f00';
    const bridge = renderLayer(
      () => mixed,
      [{ importId, startedAt: '2026-11-22T08:00:00.000Z', done: 312, total: 500 }],
    );
    expect(await screen.findByText('An import was interrupted: 312 of 500 files done.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
    await screen.findByText('2 imported, 1 with notices, 1 not, 1 already in the library');
    expect(bridge.calls[0]).toMatchObject(['imports.resume', { importId }]);
    expect(screen.queryByText(/An import was interrupted/)).toBeNull();
  });

  it('lets one choose which of the files that failed to try again', async () => {
    const rejected = ['/in/a.pdf', '/in/b.pdf'].map((file) => ({
      file,
      code: 'file-encrypted' as const,
      message: 'Is protected.',
    }));
    const bridge = renderLayer(() => ({ ...mixed, rejected }));
    runCommand('sources.import');
    fireEvent.click(await screen.findByRole('button', { name: 'Details' }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Try in/a.pdf again' }));
    fireEvent.click(screen.getByRole('button', { name: 'Try 1 again' }));
    await waitFor(() => expect(bridge.calls).toHaveLength(2));
    expect(bridge.calls[1]?.[1]).toMatchObject({ paths: ['/in/b.pdf'] });
  });

  it('of a bibliography says which fields have no place, and which file became the original', async () => {
    renderLayer(() => ({
      ...nothing,
      imported: [
        {
          id: id('a'),
          title: 'Talks',
          file: '/in/refs.ris',
          within: 'talks2026',
          warnings: [],
          dropped: ['C1', 'AD'],
          attachment: '/in/files/talks.pdf',
        },
      ],
    }));
    runCommand('sources.import');
    fireEvent.click(await screen.findByRole('button', { name: 'Details' }));
    const row = (await screen.findByText('Talks')).closest('li');
    expect(row?.textContent).toBe(
      'Talksin/refs.ris › talks2026With the attached file “talks.pdf” as its original.Fields have no place of their own and stand in the original only: C1, AD.Open',
    );
  });
});
