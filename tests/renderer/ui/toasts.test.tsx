// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { announceChange } from '../../../src/renderer/bridge/changes.ts';
import { LibraryCommands } from '../../../src/renderer/features/shell/LibraryCommands.tsx';
import { showToast } from '../../../src/renderer/ui/toasts.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { installBridge } from '../../support/windowBridge.ts';

function openWindow(): void {
  installBridge(null);
  renderInWindow(
    <>
      <LibraryCommands />
      <input aria-label="Author" />
    </>,
  );
}

describe('a toast', () => {
  it('is dismissed by Escape, which leads back to where one was, also while others stay', async () => {
    openWindow();
    act(() => {
      showToast({ tone: 'danger', title: 'First' });
      showToast({ tone: 'danger', title: 'Second' });
    });
    const field = screen.getByRole('textbox', { name: 'Author' });
    act(() => field.focus());
    const toast = await screen.findByRole('alertdialog', { name: 'Second' });
    act(() => toast.focus());
    fireEvent.keyDown(toast, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByText('Second')).toBeNull());
    expect(screen.getByText('First')).toBeTruthy();
    expect(document.activeElement).toBe(field);
  });

  it('with bad news goes with the library that it was about; what was done stays said', async () => {
    openWindow();
    act(() => {
      showToast({ tone: 'danger', title: 'The file cannot be read' });
      showToast({ tone: 'success', title: 'Moved to the trash' });
    });
    act(() => announceChange(['sources', 'undo']));
    expect(screen.getByText('The file cannot be read')).toBeTruthy();
    act(() => announceChange(['library', 'sources', 'undo']));
    await waitFor(() => expect(screen.queryByText('The file cannot be read')).toBeNull());
    expect(screen.getByText('Moved to the trash')).toBeTruthy();
  });
});
