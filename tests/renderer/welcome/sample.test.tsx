// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { isCommandEnabled, runCommand } from '../../../src/renderer/desk/commandRegistry.ts';
import { SampleCommands } from '../../../src/renderer/features/shell/SampleCommands.tsx';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { installBridge } from '../../support/windowBridge.ts';

const library = { folder: '/l', name: 'l', sourceCount: 9, briefingCount: 1, sample: true, warning: null };

function renderCommands(sample: boolean) {
  const bridge = installBridge(null, {
    'library.current': () => ({ ...library, sample }),
    'library.counts': () => ({ sourceCount: 12, briefingCount: 2, hasVersions: false, sample }),
    'library.deleteSample': () => ({}),
  });
  renderInWindow(<SampleCommands />);
  return bridge;
}

it('deleting the sample asks first, and says what goes, where to, and what stays', async () => {
  const { calls } = renderCommands(true);
  await waitFor(() => expect(isCommandEnabled('library.deleteSample')).toBe(true));
  runCommand('library.deleteSample');
  const dialog = await screen.findByRole('dialog', { name: 'Delete the sample library?' });
  await waitFor(() => expect(dialog.textContent).toContain('12 sources and 2 briefings'));
  expect(dialog.textContent).toMatch(/moved to the trash.*everything you added or wrote in it/);
  expect(dialog.textContent).toMatch(/exported stay where they are/);
  expect(calls.map(([name]) => name)).not.toContain('library.deleteSample');
  fireEvent.click(screen.getByRole('button', { name: 'Move to the trash' }));
  await waitFor(() => expect(calls.map(([name]) => name)).toContain('library.deleteSample'));
  expect(await screen.findByText('The sample library is in the trash')).toBeTruthy();
});

it('a question before what cannot be undone is answered “Cancel” by Enter', async () => {
  renderCommands(true);
  await waitFor(() => expect(isCommandEnabled('library.deleteSample')).toBe(true));
  runCommand('library.deleteSample');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Cancel'));
});

it('a library of one’s own offers nothing of the kind', async () => {
  const { calls } = renderCommands(false);
  await waitFor(() => expect(calls.map(([name]) => name)).toContain('library.current'));
  expect(isCommandEnabled('library.deleteSample')).toBe(false);
});
