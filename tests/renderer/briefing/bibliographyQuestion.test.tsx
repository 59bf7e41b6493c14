// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { BriefImportDialog } from '../../../src/renderer/features/briefing/markdown/BriefImportDialog.tsx';
import { closeBriefImport, importBrief } from '../../../src/renderer/features/briefing/markdown/importBrief.ts';
import { sourceId } from '../../support/buildSource.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { installBridge } from '../../support/windowBridge.ts';

afterEach(closeBriefImport);

async function ask() {
  const question = {
    kind: 'asks' as const,
    brief: 'b1',
    file: 'talks.md',
    keys: ['cohen2026', 'marsh2023'],
    known: [{ key: 'cohen2026', id: sourceId(1), title: 'Talks resume in Cairo' }],
  };
  const bridge = installBridge(null, {
    'briefings.import': (input: { again?: unknown }) => (input.again === undefined ? question : null),
  });
  renderInWindow(<BriefImportDialog />);
  await importBrief();
  const dialog = within(await screen.findByRole('dialog', { name: 'Which bibliography lists its works?' }));
  const imports = () => bridge.calls.filter(([name]) => name === 'briefings.import').map(([, input]) => input);
  return { dialog, imports };
}

describe('a brief whose works are listed nowhere', () => {
  it('is not imported when the person cancels', async () => {
    const { dialog, imports } = await ask();
    expect(dialog.getByText(/Nothing has been imported yet/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(imports()).toEqual([{}]);
  });

  it('is imported with a bibliography that the person chooses', async () => {
    const { dialog, imports } = await ask();
    fireEvent.click(dialog.getByRole('button', { name: 'Choose bibliography…' }));
    await waitFor(() => expect(imports()).toEqual([{}, { again: { brief: 'b1', bibliography: 'pick', sources: {} } }]));
  });

  it('offers the sources that have its keys, takes none by itself, and says what would stay as text', async () => {
    const { dialog, imports } = await ask();
    expect(dialog.getByText('Without it, 2 citation keys stay as text.')).toBeTruthy();
    const offered = dialog.getByRole('checkbox', { name: /Talks resume in Cairo/ });
    expect((offered as HTMLInputElement).checked).toBe(false);
    fireEvent.click(offered);
    expect(dialog.getByText('Without it, one citation key stays as text.')).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Import without bibliography' }));
    const sources = { cohen2026: sourceId(1) };
    await waitFor(() => expect(imports()).toEqual([{}, { again: { brief: 'b1', bibliography: 'none', sources } }]));
  });
});
