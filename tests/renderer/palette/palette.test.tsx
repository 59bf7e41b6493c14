// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { registerCommand, runCommand } from '../../../src/renderer/desk/commandRegistry.ts';
import { CommandPalette } from '../../../src/renderer/features/palette/CommandPalette.tsx';
import { matchesWords } from '../../../src/renderer/features/palette/matchesWords.ts';
import { commandIds } from '../../../src/shared/commands.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { installBridge } from '../../support/windowBridge.ts';

async function openPalette() {
  installBridge(null);
  renderInWindow(<CommandPalette />);
  await waitFor(() => expect(runCommand('view.palette')).toBe(true));
  return screen.findByRole('searchbox', { name: 'Type a command' });
}

/** The names of the entries as they are read aloud: label, menu and keys. */
const shown = () => screen.getAllByRole('menuitem').map((item) => item.textContent);

describe('the command palette', () => {
  it('holds every command, those first that can be run now', async () => {
    onTestFinished(registerCommand('help.about', { run: () => {}, when: () => true, scope: 'window' }));
    await openPalette();
    expect(shown()).toHaveLength(commandIds.length - 1);
    expect(shown()[0]).toMatch(/^About Briefdesk/);
  });

  it('shows the keys of a command', async () => {
    await openPalette();
    const item = screen.getAllByRole('menuitem').find((entry) => entry.textContent?.includes('Search the library'));
    expect([...(item?.querySelectorAll('kbd kbd') ?? [])].map((cap) => cap.textContent)).toEqual([
      'Ctrl',
      'Shift',
      'F',
    ]);
  });

  it('finds a command by the beginnings of its words and runs it with Enter', async () => {
    const run = vi.fn();
    onTestFinished(registerCommand('library.open', { run, when: () => true, scope: 'window' }));
    const input = await openPalette();
    // React Aria goes to the first command when words are typed, which it learns from the event before.
    fireEvent(input, new InputEvent('beforeinput', { inputType: 'insertText', bubbles: true }));
    fireEvent.change(input, { target: { value: 'lib op' } });
    await waitFor(() => expect(shown()).toEqual([expect.stringMatching(/^Open library…/)]));
    await waitFor(() => expect(input.getAttribute('aria-activedescendant')).toBeTruthy());
    fireEvent.keyDown(input, { key: 'Enter' });
    fireEvent.keyUp(input, { key: 'Enter' });
    await waitFor(() => expect(run).toHaveBeenCalledOnce());
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('says so when no command has the words', async () => {
    fireEvent.change(await openPalette(), { target: { value: 'teleport' } });
    expect(await screen.findByText('No command has these words')).toBeTruthy();
  });
});

describe('matching words', () => {
  it.each([
    ['Open library… File', 'lib op', true],
    ['Open library… File', 'file', true],
    ['Open library… File', '', true],
    ['Open library… File', 'brary', false],
    ['Heading 1 Insert', 'head 1', true],
    ['Heading 1 Insert', 'head 2', false],
  ])('“%s” for “%s”: %s', (text, query, expected) => {
    expect(matchesWords(text, query)).toBe(expected);
  });
});
