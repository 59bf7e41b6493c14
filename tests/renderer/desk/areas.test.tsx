// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { rememberFocus } from '../../../src/renderer/desk/areas.ts';
import { runCommand } from '../../../src/renderer/desk/commandRegistry.ts';
import { DeskCommands } from '../../../src/renderer/desk/DeskCommands.tsx';
import { currentPanes, useDesk } from '../../../src/renderer/desk/deskStore.ts';
import { PaneLayout } from '../../../src/renderer/desk/PaneLayout.tsx';
import { buildId } from '../../support/builders.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { installBridge } from '../../support/windowBridge.ts';

beforeEach(() => Object.assign(window, { innerWidth: 1440, innerHeight: 900 }));

function renderDesk(): void {
  installBridge(null, { 'undo.next': () => null });
  useDesk.setState({ openSourceId: buildId('src', 'a') as never });
  onTestFinished(rememberFocus());
  renderInWindow(
    <>
      <header data-area="titleBar">
        <button type="button">Export</button>
      </header>
      <PaneLayout
        library={
          <>
            <input type="search" aria-label="Search" />
            <div role="listbox" aria-label="Sources" tabIndex={0} />
          </>
        }
        reader={
          // biome-ignore lint/a11y/noNoninteractiveTabindex: stands for the text of a source
          <div role="document" aria-label="Text" tabIndex={0} /> // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex -- as above
        }
        briefing={
          <>
            <input aria-label="Title" />
            {/* biome-ignore lint/a11y/useSemanticElements: stands for the editor */}
            <div
              role="textbox"
              aria-label="Briefing text"
              contentEditable
              tabIndex={0}
              suppressContentEditableWarning
            />
          </>
        }
        evidence={
          <button type="button" role="tab" aria-selected="true">
            Claims
          </button>
        }
      />
      <DeskCommands />
    </>,
  );
}

const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

describe('going about the window by keyboard', () => {
  it('F6 goes round its parts and Shift+F6 back', () => {
    renderDesk();
    const round = Array.from({ length: 6 }, () => {
      runCommand('go.next');
      return focused();
    });
    expect(round).toEqual(['Sources', 'Text', 'Briefing text', 'Claims', 'Export', 'Sources']);
    runCommand('go.previous');
    expect(focused()).toBe('Export');
  });

  it('F6 comes back to where one was in a part', () => {
    renderDesk();
    screen.getByRole('textbox', { name: 'Title' }).focus();
    runCommand('go.next');
    expect(focused()).toBe('Claims');
    runCommand('go.previous');
    expect(focused()).toBe('Title');
  });

  it('F6 passes by what is hidden', () => {
    renderDesk();
    act(() => {
      useDesk.setState({ panes: { library: true, briefing: true, evidence: false } });
    });
    screen.getByRole('textbox', { name: 'Briefing text' }).focus();
    runCommand('go.next');
    expect(focused()).toBe('Export');
  });

  it('the commands of the Go menu lead to list, reader, text and evidence, also into a hidden pane', () => {
    renderDesk();
    act(() => {
      useDesk.setState({ panes: { library: false, briefing: true, evidence: false } });
    });
    const lead = (['go.results', 'go.reader', 'go.evidence', 'go.text'] as const).map((id) => {
      runCommand(id);
      return focused();
    });
    expect(lead).toEqual(['Sources', 'Text', 'Claims', 'Briefing text']);
    expect(currentPanes()).toEqual({ library: true, briefing: true, evidence: true });
  });

  it('a pane’s key shows it, goes there, and hides it when one is there already', () => {
    renderDesk();
    act(() => {
      useDesk.setState({ panes: { library: true, briefing: true, evidence: false } });
    });
    screen.getByRole('textbox', { name: 'Briefing text' }).focus();
    runCommand('view.evidencePane');
    expect([currentPanes().evidence, focused()]).toEqual([true, 'Claims']);
    runCommand('view.libraryPane');
    expect(focused()).toBe('Sources');
    runCommand('view.evidencePane');
    runCommand('view.evidencePane');
    expect([currentPanes().evidence, focused()]).toEqual([false, 'Briefing text']);
  });

  it('a pane’s key never hides what one types in', () => {
    renderDesk();
    const search = screen.getByRole('searchbox', { name: 'Search' });
    fireEvent.change(search, { target: { value: 'minis' } });
    search.focus();
    runCommand('view.libraryPane');
    expect([currentPanes().library, focused()]).toEqual([true, 'Search']);
    screen.getByRole('textbox', { name: 'Briefing text' }).focus();
    runCommand('view.briefingPane');
    expect([currentPanes().briefing, focused()]).toEqual([true, 'Briefing text']);
  });

  it('Escape leads back to the text from anywhere', () => {
    renderDesk();
    for (const label of ['Sources', 'Text', 'Claims']) {
      const found = screen.queryByLabelText(label) ?? screen.getByText(label);
      found.focus();
      press('Escape');
      expect(focused()).toBe('Briefing text');
    }
  });

  it('Escape in the reader first lets go of the passage', () => {
    renderDesk();
    useDesk.setState({ selectedExcerptId: buildId('exc', 'a') as never });
    screen.getByLabelText('Text').focus();
    press('Escape');
    expect(focused()).toBe('Text');
  });

  it('in a narrow window going to a pane brings it in place of the one used longest ago', () => {
    Object.assign(window, { innerWidth: 720 });
    renderDesk();
    expect(currentPanes()).toEqual({ library: true, briefing: true, evidence: false });
    screen.getByRole('textbox', { name: 'Briefing text' }).focus();
    runCommand('go.evidence');
    expect(focused()).toBe('Claims');
    expect(currentPanes()).toEqual({ library: false, briefing: true, evidence: true });
    expect(useDesk.getState().panes.library).toBe(true);
  });
});
