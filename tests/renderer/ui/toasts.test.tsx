// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { BriefingId } from '../../../src/core/ids.ts';
import { announceChange } from '../../../src/renderer/bridge/changes.ts';
import { openBriefing } from '../../../src/renderer/desk/deskStore.ts';
import { undoAction } from '../../../src/renderer/desk/undoToast.ts';
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

  it('that says what was done goes when another briefing is opened; what failed and what can be undone stays', async () => {
    openWindow();
    act(() => openBriefing('brf_000000000000000a' as BriefingId));
    act(() => {
      showToast({ tone: 'success', title: 'Word file saved', actions: [{ label: 'Show', onAct: () => {} }] });
      showToast({ tone: 'warning', title: 'Some of it was not pasted' });
    });
    expect(await screen.findByText('Some of it was not pasted')).toBeTruthy();
    act(() => openBriefing('brf_000000000000000b' as BriefingId));
    await waitFor(() => expect(screen.queryByText('Some of it was not pasted')).toBeNull());
    expect(screen.queryByText('Word file saved')).toBeNull();
    act(() => {
      showToast({ tone: 'success', title: 'Briefing deleted', actions: [undoAction()] });
      showToast({ tone: 'danger', title: 'The file cannot be read' });
    });
    act(() => openBriefing('brf_000000000000000c' as BriefingId));
    expect(await screen.findByText('The file cannot be read')).toBeTruthy();
    expect(screen.getByText('Briefing deleted')).toBeTruthy();
  });

  it('has one other beside it at most; the others are counted and come when one goes', async () => {
    openWindow();
    act(() => {
      for (const title of ['First', 'Second', 'Third', 'Fourth']) showToast({ tone: 'danger', title });
    });
    await waitFor(() => expect(screen.getAllByRole('alertdialog')).toHaveLength(2));
    expect(screen.getByText('Fourth')).toBeTruthy();
    expect(screen.getByText('Third')).toBeTruthy();
    expect(screen.getByText('and 2 more')).toBeTruthy();
    const dismissOne = () =>
      act(() => void fireEvent.click(screen.getAllByRole('button', { name: 'Dismiss' })[0] as HTMLElement));
    dismissOne();
    expect(await screen.findByText('Second')).toBeTruthy();
    expect(screen.getByText('and 1 more')).toBeTruthy();
    dismissOne();
    expect(await screen.findByText('First')).toBeTruthy();
    expect(screen.queryByText(/more$/)).toBeNull();
  });

  it('with bad news that is said again is one toast that says how often', async () => {
    openWindow();
    const fail = (description: string) => showToast({ tone: 'danger', title: 'Not saved', description });
    act(() => {
      fail('The disk is full.');
      fail('The file is open elsewhere.');
      fail('The disk is full.');
      fail('The disk is full.');
    });
    expect(await screen.findByText('Not saved (3 times)')).toBeTruthy();
    expect(screen.getAllByRole('alertdialog')).toHaveLength(2);
    expect(screen.queryByText(/more$/)).toBeNull();
  });
});
