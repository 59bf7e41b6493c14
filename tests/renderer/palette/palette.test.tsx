// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { registerCommand, runCommand } from '../../../src/renderer/desk/commandRegistry.ts';
import { useDesk } from '../../../src/renderer/desk/deskStore.ts';
import { CommandPalette } from '../../../src/renderer/features/palette/CommandPalette.tsx';
import { useRecentChoices } from '../../../src/renderer/features/palette/recentChoices.ts';
import { scoreMatch } from '../../../src/renderer/features/palette/scoreMatch.ts';
import { type CommandId, commandIds } from '../../../src/shared/commands.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge } from '../../support/windowBridge.ts';

const FIELD = 'Find a command, a briefing or a source';
const library = { folder: '/l', name: 'l', sourceCount: 0, briefingCount: 0, sample: false, warning: null };

async function openPalette(opened: ReturnType<typeof temporaryLibrary> | null = null) {
  onTestFinished(() => {
    useRecentChoices.setState({ ids: [] });
  });
  installBridge(opened, { 'library.current': () => (opened ? library : null) });
  renderInWindow(<CommandPalette />);
  await waitFor(() => expect(runCommand('view.palette')).toBe(true));
  return screen.findByRole('searchbox', { name: FIELD });
}

function enable(id: CommandId) {
  const run = vi.fn();
  onTestFinished(registerCommand(id, { run, when: () => true, scope: 'window' }));
  return run;
}

function type(input: HTMLElement, value: string): void {
  // React Aria goes to the first entry when words are typed, which it learns from the event before.
  fireEvent(input, new InputEvent('beforeinput', { inputType: 'insertText', bubbles: true }));
  fireEvent.change(input, { target: { value } });
}

async function choose(input: HTMLElement): Promise<void> {
  await waitFor(() => expect(input.getAttribute('aria-activedescendant')).toBeTruthy());
  fireEvent.keyDown(input, { key: 'Enter' });
  fireEvent.keyUp(input, { key: 'Enter' });
}

/** The names of the entries as they are read aloud: label, menu and keys. */
const shown = () => screen.queryAllByRole('menuitem').map((item) => item.textContent);

describe('the command palette', () => {
  it('holds every command, those first that can be run now', async () => {
    enable('help.about');
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
    const run = enable('library.open');
    const input = await openPalette();
    type(input, 'lib op');
    await waitFor(() => expect(shown()[0]).toMatch(/^Open library…/));
    await choose(input);
    await waitFor(() => expect(run).toHaveBeenCalledOnce());
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it.each([
    ['theme', 'Switch light and dark theme'],
    ['dark', 'Switch light and dark theme'],
    ['quit', 'Quit Briefdesk'],
    ['exit', 'Quit Briefdesk'],
    ['zoom', 'Zoom in'],
    ['export', 'Export to Word…'],
    ['docx', 'Export to Word…'],
    ['licenses', 'Licences…'],
  ])('“%s” finds %s', async (query, label) => {
    const input = await openPalette();
    type(input, query);
    await waitFor(() => expect(shown().some((name) => name?.startsWith(label))).toBe(true));
  });

  it.each([
    ['theme', 'Switch light and dark theme'],
    ['dark', 'Switch light and dark theme'],
    ['marking', 'Marking of the briefing…'],
  ])('“%s” puts %s first, whatever was chosen last', async (query, label) => {
    for (const id of ['view.theme', 'view.themeSystem', 'briefings.marking', 'source.editMetadata'] as const)
      enable(id);
    useRecentChoices.setState({ ids: ['view.themeSystem', 'source.editMetadata'] });
    const input = await openPalette();
    type(input, query);
    await waitFor(() => expect(shown()[0]).toMatch(new RegExp(`^${label}`)));
  });

  it('finds a briefing by its title and opens it', async () => {
    const opened = temporaryLibrary();
    const { id } = opened.call('briefings.create', { header: { title: 'Where the numbers stand' } });
    const input = await openPalette(opened);
    type(input, 'numbers');
    await waitFor(() => expect(shown()[0]).toMatch(/^Where the numbers stand/));
    await choose(input);
    await waitFor(() => expect(useDesk.getState().openBriefingId).toBe(id));
  });

  it('puts what was chosen last on top', async () => {
    enable('help.about');
    enable('view.theme');
    const input = await openPalette();
    type(input, 'theme');
    await waitFor(() => expect(shown()[0]).toMatch(/^Switch light and dark theme/));
    await choose(input);
    await waitFor(() => expect(screen.queryByRole('searchbox')).toBeNull());
    runCommand('view.palette');
    await screen.findByRole('searchbox', { name: FIELD });
    expect(screen.getByText('Recent')).toBeTruthy();
    expect(shown()[0]).toMatch(/^Switch light and dark theme/);
  });

  it('tells how many entries there are', async () => {
    const input = await openPalette();
    type(input, 'quit');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1 entry'));
  });

  it('says so when nothing has the words', async () => {
    type(await openPalette(), 'teleport');
    expect(await screen.findByText('Nothing has these words')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Nothing found');
  });

  it('is left with one Escape, whatever stands in it', async () => {
    const input = await openPalette();
    type(input, 'quit');
    fireEvent.keyDown(input, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('searchbox')).toBeNull());
  });
});

describe('matching words', () => {
  it.each([
    ['Open library… File', 'lib op'],
    ['Open library… File', 'file'],
    ['Open library… File', ''],
    ['Open library… File', 'brary'],
    ['Heading 1 Insert', 'head 1'],
    ['Export to Word…', 'exw'],
    ['Über die Lage', 'uber'],
    ['חדשות החוף', 'החוף'],
  ])('“%s” is found by “%s”', (text, query) => {
    expect(scoreMatch(text, query)).toBeDefined();
  });

  it.each([
    ['Heading 1 Insert', 'head 2'],
    ['Open library… File', 'y'],
    ['Open library… File', 'zz'],
    ['Export to Word…', 'wxe'],
  ])('“%s” is not found by “%s”', (text, query) => {
    expect(scoreMatch(text, query)).toBeUndefined();
  });

  it('prefers a word that begins so to one that only holds the letters', () => {
    expect(scoreMatch('Export again', 'port')).toBeLessThan(scoreMatch('Port of call', 'port') ?? 0);
    expect(scoreMatch('Switch theme', 'theme')).toBeLessThan(scoreMatch('Theme of the system', 'theme') ?? 0);
  });
});
