// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ImportLayer } from '../../../src/renderer/features/importing/ImportLayer.tsx';
import { importFiles, importText } from '../../../src/renderer/features/importing/importJobs.ts';
import type { ImportResult } from '../../../src/shared/contract/importOperations.ts';
import { addSource } from '../../support/builders.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge } from '../../support/windowBridge.ts';

function showWindow(entry: { readonly within?: string; readonly entry?: number[] } = {}) {
  const library = temporaryLibrary();
  const id = addSource(library, { title: 'Dredging of Sund' });
  const refused = (file: string): ImportResult => ({
    imported: [],
    rejected: [],
    duplicates: [{ file, id, title: 'Dredging of Sund', same: 'text', ...entry }],
    cancelled: [],
  });
  const bridge = installBridge(library, {
    'sources.import': () => refused('/in/again.pdf'),
    'sources.importText': () => refused('Pasted.txt'),
    'imports.interrupted': () => [],
  });
  renderInWindow(<ImportLayer>{null}</ImportLayer>);
  return (name: string) => bridge.calls.filter(([called]) => called === name).map(([, input]) => input);
}

describe('a file with the text of a source that is there', () => {
  test('is named, and is added when the person says so', async () => {
    const callsOf = showWindow();
    act(() => void importFiles({ paths: ['/in/again.pdf'] }));
    expect(await screen.findByText('Already in the library: “Dredging of Sund”')).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: 'Add anyway' }));
    await waitFor(() => expect(callsOf('sources.import')).toHaveLength(2));
    expect(callsOf('sources.import')[1]).toMatchObject({ paths: ['/in/again.pdf'], addSameText: true });
  });

  test('in an archive is added without the other files of the archive', async () => {
    const callsOf = showWindow({ within: 'march/again.pdf', entry: [4] });
    act(() => void importFiles({ paths: ['/in/again.zip'] }));
    fireEvent.click(await screen.findByRole('button', { name: 'Add anyway' }));
    await waitFor(() => expect(callsOf('sources.import')).toHaveLength(2));
    expect(callsOf('sources.import')[1]).toMatchObject({ only: { within: 'march/again.pdf', entry: [4] } });
  });

  test('is offered the same when it was pasted', async () => {
    const callsOf = showWindow();
    act(() => void importText('Dredging', 'The harbour of Sund will be dredged.'));
    fireEvent.click(await screen.findByRole('button', { name: 'Add anyway' }));
    await waitFor(() => expect(callsOf('sources.importText')).toHaveLength(2));
    expect(callsOf('sources.importText')[1]).toMatchObject({ title: 'Dredging', addSameText: true });
  });
});
