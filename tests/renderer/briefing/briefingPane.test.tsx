// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { $getRoot, $getSelection, $isRangeSelection, KEY_ENTER_COMMAND } from 'lexical';
import { describe, expect, it, vi } from 'vitest';
import type { BriefingId } from '../../../src/core/ids.ts';
import { runCommand } from '../../../src/renderer/desk/commandRegistry.ts';
import { openBriefing, selectExcerpt, useDesk } from '../../../src/renderer/desk/deskStore.ts';
import { BriefingPane } from '../../../src/renderer/features/briefing/BriefingPane.tsx';
import { BriefingStatus } from '../../../src/renderer/features/briefing/BriefingStatus.tsx';
import { BriefingTitle } from '../../../src/renderer/features/briefing/BriefingTitle.tsx';
import type { DraftSession } from '../../../src/renderer/features/briefing/draft/draftSession.ts';
import { useDraft } from '../../../src/renderer/features/briefing/draft/draftStore.ts';
import { createBriefing } from '../../../src/renderer/features/briefing/list/briefingActions.ts';
import { CitationStyles } from '../../../src/renderer/features/citationStyles/CitationStyles.tsx';
import { WindowCommands } from '../../../src/renderer/features/shell/WindowCommands.tsx';
import { edit } from '../../support/briefingEditor.ts';
import { addSource, takeExcerpt } from '../../support/builders.ts';
import { blockId, cite, paragraph, text } from '../../support/draft.ts';
import { InProcessWorker } from '../../support/inProcessWorker.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { type TemporaryLibrary, temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge } from '../../support/windowBridge.ts';

function openPane(jobs: Parameters<typeof installBridge>[1] = {}) {
  vi.stubGlobal('Worker', InProcessWorker);
  const library = temporaryLibrary();
  const sourceId = addSource(
    library,
    { title: 'Talks resume in Cairo' },
    'Twenty names are on the list.\nFour are not known.',
  );
  const bridge = installBridge(library, jobs);
  renderInWindow(
    <>
      <BriefingTitle />
      <BriefingPane />
      <BriefingStatus />
      <WindowCommands />
      <CitationStyles />
    </>,
  );
  return { library, sourceId, bridge };
}

async function openedSession(): Promise<DraftSession> {
  return waitFor(() => {
    const { session } = useDraft.getState();
    if (session === null) throw new Error('No draft is open yet.');
    return session;
  });
}

/** Types at the end of the text, a character at a time. */
function type({ editor }: DraftSession, typed: string): void {
  edit(editor, () => void $getRoot().selectEnd());
  for (const character of typed) {
    edit(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(character);
    });
  }
}

function pressEnter({ editor }: DraftSession, modifiers: KeyboardEventInit = {}): void {
  edit(
    editor,
    () =>
      void editor.dispatchCommand(
        KEY_ENTER_COMMAND,
        new KeyboardEvent('keydown', { key: 'Enter', cancelable: true, ...modifiers }),
      ),
  );
}

const stored = (library: TemporaryLibrary, id: BriefingId) => library.call('briefings.get', { id });

/** A stored briefing with one paragraph of these inlines. */
function storeBriefing(library: TemporaryLibrary, ...inlines: Parameters<typeof paragraph>[1][]): BriefingId {
  const { id, revision } = library.call('briefings.create', { header: { title: 'Talks' } });
  const block = paragraph('a', ...inlines);
  library.call('briefings.saveBlocks', { id, revision, changedBlocks: [block], order: [block.id] });
  return id;
}

describe('a briefing that is opened', () => {
  const body = () => screen.findByRole('textbox', { name: 'Briefing text' });

  it('takes the caret into its text', async () => {
    const { library } = openPane();
    openBriefing(storeBriefing(library, text('Ten are alive.')));
    const field = await body();
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(useDesk.getState().textTakesFocus).toBe(false);
  });

  it('takes it when it was open already', async () => {
    const { library } = openPane();
    const id = storeBriefing(library, text('Ten are alive.'));
    openBriefing(id);
    const field = await body();
    await waitFor(() => expect(document.activeElement).toBe(field));
    screen.getByRole('textbox', { name: 'Audience' }).focus();
    openBriefing(id);
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it('waits until no dialog stands over it', async () => {
    const { library } = openPane();
    const dialog = document.createElement('div');
    dialog.dataset['modal'] = '';
    dialog.append(document.createElement('button'));
    document.body.append(dialog);
    dialog.querySelector('button')?.focus();
    openBriefing(storeBriefing(library, text('Ten are alive.')));
    const field = await body();
    expect(document.activeElement).toBe(dialog.firstChild);
    dialog.remove();
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it('leads to its marking by the command', async () => {
    const { library } = openPane();
    openBriefing(storeBriefing(library, text('Ten are alive.')));
    await body();
    expect(runCommand('briefings.marking')).toBe(true);
    await waitFor(() =>
      expect(
        document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.parentElement?.textContent,
      ).toMatch(/marking/i),
    );
  });

  it('takes its citation style from the dialog of all styles by the command, and undo takes that back', async () => {
    const oscola = { id: 'oscola', title: 'OSCOLA', format: 'note', fields: ['law'], defaultLocale: 'en-GB' };
    const { library } = openPane({
      'styles.list': () => ({ styles: [{ ...oscola, curated: true, added: false }], total: 1 }),
    });
    openBriefing(storeBriefing(library, text('Ten are alive.')));
    const { header } = await openedSession();
    const before = header.getState().citationStyle;
    await body();
    expect(runCommand('briefings.style')).toBe(true);
    fireEvent.click(await screen.findByRole('option', { name: /OSCOLA/ }));
    expect(header.getState().citationStyle).toBe('oscola');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement?.textContent).toContain('OSCOLA'));
    expect(runCommand('undo')).toBe(true);
    expect(header.getState().citationStyle).toBe(before);
  });

  it('is written in the language that is chosen for it, and undo takes that back', async () => {
    const { library } = openPane();
    openBriefing(storeBriefing(library, text('Ten are alive.')));
    const { header } = await openedSession();
    await body();
    expect(header.getState().language).toBe('en');
    expect(runCommand('briefings.language')).toBe(true);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('English'));
    fireEvent.click(screen.getByRole('button', { name: /Language/ }));
    fireEvent.click(await screen.findByRole('option', { name: 'British English' }));
    expect(header.getState().language).toBe('en-GB');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('British English'));
    expect(runCommand('undo')).toBe(true);
    expect(header.getState().language).toBe('en');
  });
});

describe('a new briefing', () => {
  it('is made from the empty list, and what is typed into it is saved without being asked', async () => {
    const { library } = openPane();
    fireEvent.click(await screen.findByRole('button', { name: 'New briefing' }));
    const session = await openedSession();
    fireEvent.change(await screen.findByRole('textbox', { name: 'Title' }), {
      target: { value: 'Where the talks stand' },
    });
    type(session, 'Ten are alive.');
    await waitFor(() => expect(stored(library, session.id).header.title).toBe('Where the talks stand'), {
      timeout: 4000,
    });
    expect(stored(library, session.id).document.blocks).toMatchObject([{ inlines: [text('Ten are alive.')] }]);
    expect(await screen.findByText('3 words')).toBeTruthy();
    expect(screen.getByText(/^Saved \d\d:\d\d$/)).toBeTruthy();
  });

  it('begins in the language and citation style of the briefing that was changed last', async () => {
    const { library } = openPane();
    library.call('briefings.create', { header: { title: 'Older', language: 'fr', citationStyle: 'apa' } });
    const header = {
      title: 'Last',
      language: 'de',
      citationStyle: 'ieee',
      audience: 'Lage',
      marking: 'TLP:RED',
    } as const;
    const { id, revision } = library.call('briefings.create', { header });
    library.call('briefings.saveBlocks', {
      id,
      revision,
      changedBlocks: [paragraph('a', text('x'))],
      order: [blockId('a')],
    });
    const made = await createBriefing();
    if (made === undefined) throw new Error('No briefing was made.');
    // Whom it is for, and how it is marked, is another matter each time.
    expect(stored(library, made).header).toMatchObject({
      title: '',
      language: 'de',
      citationStyle: 'ieee',
      audience: '',
      marking: null,
    });
  });

  it('refuses a date it cannot take, keeps it in the field and says how to write it', async () => {
    const { library } = openPane();
    openBriefing(storeBriefing(library, text('x')));
    const session = await openedSession();
    const field = await screen.findByRole('textbox', { name: 'Cut-off' });
    fireEvent.change(field, { target: { value: '03/04/2026' } });
    expect(screen.getByText(/^This may be 3 Apr 2026 or 4 Mar 2026\./)).toBeTruthy();
    fireEvent.blur(field);
    expect(field).toHaveProperty('value', '03/04/2026');
    fireEvent.change(field, { target: { value: 'next week' } });
    expect(screen.getByText('Write a date such as 9 Feb 2026, 2026-02-09, Feb 2026 or 2026.')).toBeTruthy();
    fireEvent.change(field, { target: { value: '2026-11-21' } });
    await session.autosave.flush();
    expect(stored(library, session.id).header.informationCutOff).toBe('2026-11-21');
  });

  it('takes a date as people write it, says how, and shows it as it is kept when the field is left', async () => {
    const { library } = openPane();
    openBriefing(storeBriefing(library, text('x')));
    const session = await openedSession();
    const field = await screen.findByRole('textbox', { name: 'Cut-off' });
    fireEvent.change(field, { target: { value: '09.02.2026' } });
    expect(screen.getByText('Taken as 9 Feb 2026')).toBeTruthy();
    expect(field).toHaveProperty('value', '09.02.2026');
    fireEvent.blur(field);
    expect(field).toHaveProperty('value', '2026-02-09');
    await session.autosave.flush();
    expect(stored(library, session.id).header.informationCutOff).toBe('2026-02-09');
  });
});

describe('the @ list', () => {
  it('finds an excerpt, and Enter inserts its quote with a citation that names its place', async () => {
    const { library, sourceId } = openPane();
    const excerpt = takeExcerpt(library, sourceId, 'Twenty names are on the list.');
    openBriefing(storeBriefing(library, text('It says ')));
    const session = await openedSession();
    type(session, '@twenty');
    const list = await screen.findByRole('listbox');
    expect((await within(list).findAllByRole('option'))[0]?.textContent).toContain('Twenty names are on the list.');
    const field = screen.getByRole('textbox', { name: 'Briefing text' });
    await waitFor(() =>
      expect(field.getAttribute('aria-activedescendant')).toBe(within(list).getAllByRole('option')[0]?.id),
    );
    pressEnter(session);
    await session.autosave.flush();
    expect(stored(library, session.id).document.blocks).toMatchObject([
      {
        id: blockId('a'),
        inlines: [
          text('It says “Twenty names are on the list.” '),
          { kind: 'citation', items: [{ sourceId, excerptId: excerpt.id }] },
        ],
      },
    ]);
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(await screen.findByText(/^Cited Haddad 2026\. Type p 4/)).toBeTruthy();
  });

  it('inserts the citation alone with Alt and Enter', async () => {
    const { library, sourceId } = openPane();
    takeExcerpt(library, sourceId, 'Twenty names are on the list.');
    openBriefing(storeBriefing(library, text('It says so ')));
    const session = await openedSession();
    type(session, '@twenty');
    await within(await screen.findByRole('listbox')).findAllByRole('option');
    pressEnter(session, { altKey: true });
    await session.autosave.flush();
    expect(stored(library, session.id).document.blocks[0]).toMatchObject({
      inlines: [text('It says so '), { kind: 'citation' }],
    });
  });

  it.each([
    ['en', 'pp. 4-6. And', 'page', '4-6', '. And'],
    ['de', 'S. 4 und', 'page', '4', ' und'],
    ['de', 'Kap. 2, denn', 'chapter', '2', ', denn'],
    ['en', 's. 4, for', 'section', '4', ', for'],
  ])('takes the place behind the pick in the language of the briefing: %s, “%s”', async (...row) => {
    const [language, typed, label, value, rest] = row;
    const { library, sourceId } = openPane();
    openBriefing(storeBriefing(library, text('It says so ')));
    const session = await openedSession();
    act(() => session.setHeader({ language }));
    type(session, '@cairo');
    await within(await screen.findByRole('listbox')).findAllByRole('option');
    pressEnter(session);
    expect(await screen.findByText('Type p 4 to add a page')).toBeTruthy();
    type(session, typed);
    await session.autosave.flush();
    expect(stored(library, session.id).document.blocks[0]).toMatchObject({
      inlines: [text('It says so '), { items: [{ sourceId, locator: { label, value } }] }, text(rest)],
    });
  });
});

describe('the command that cites an excerpt of the reader', () => {
  it('cites it where the caret was', async () => {
    const { library, sourceId } = openPane();
    const excerpt = takeExcerpt(library, sourceId, 'Four are not known.');
    openBriefing(storeBriefing(library, text('Some are not known ')));
    const session = await openedSession();
    type(session, '');
    selectExcerpt(excerpt.id);
    expect(runCommand('evidence.cite')).toBe(true);
    await waitFor(async () => {
      await session.autosave.flush();
      expect(stored(library, session.id).document.blocks[0]).toMatchObject({
        inlines: [text('Some are not known '), { items: [{ sourceId, excerptId: excerpt.id }] }],
      });
    });
  });
});

describe('a citation', () => {
  it('is shown with its number, and opens its passage in the reader when it is followed', async () => {
    const { library, sourceId } = openPane();
    openBriefing(storeBriefing(library, text('So '), cite('one', { sourceId })));
    const chip = await screen.findByRole('link', { name: 'Citation 1: Haddad 2026' });
    fireEvent.click(chip);
    await waitFor(() => expect(useDesk.getState().openSourceId).toBe(sourceId));
  });
});

describe('a briefing that was changed elsewhere', () => {
  it('is not overwritten: mine can be kept as a copy', async () => {
    const { library } = openPane();
    const id = storeBriefing(library, text('First.'));
    openBriefing(id);
    const session = await openedSession();
    const { header, revision } = stored(library, id);
    library.call('briefings.saveHeader', { id, revision, header: { ...header, title: 'Changed elsewhere' } });
    type(session, ' Mine.');
    await session.autosave.flush();
    fireEvent.click(await screen.findByRole('button', { name: 'Keep mine as a copy' }));
    await waitFor(() => expect(library.call('briefings.list', {})).toHaveLength(2));
    expect(stored(library, id)).toMatchObject({
      header: { title: 'Changed elsewhere' },
      document: { blocks: [{ inlines: [text('First.')] }] },
    });
    const copy = library.call('briefings.list', {}).find((briefing) => briefing.id !== id);
    expect(copy?.title).toBe('Talks (my version)');
    await waitFor(() => expect(useDraft.getState().session?.id).toBe(copy?.id));
    expect(copy && stored(library, copy.id).document.blocks).toMatchObject([{ inlines: [text('First. Mine.')] }]);
  });

  it('is read again only after the person has confirmed that mine may go', async () => {
    const { library } = openPane();
    const id = storeBriefing(library, text('First.'));
    openBriefing(id);
    const session = await openedSession();
    const { header, revision } = stored(library, id);
    library.call('briefings.saveHeader', { id, revision, header: { ...header, title: 'Changed elsewhere' } });
    type(session, ' Mine.');
    await session.autosave.flush();
    fireEvent.click(await screen.findByRole('button', { name: 'Take the other version' }));
    const dialog = await screen.findByRole('dialog', { name: 'Take the other version?' });
    expect(useDraft.getState().session).toBe(session);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Take the other version' }));
    await waitFor(() => expect(useDraft.getState().session?.header.getState().title).toBe('Changed elsewhere'));
  });
});

describe('the list of briefings', () => {
  it('deletes one and brings it back by the toast', async () => {
    const { library } = openPane();
    storeBriefing(library, text('x'));
    fireEvent.click(await screen.findByRole('button', { name: 'More for Talks' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await waitFor(() => expect(library.call('briefings.list', {})).toEqual([]));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(library.call('briefings.list', {})).toHaveLength(1));
  });

  it('duplicates the open briefing with the words that were typed last', async () => {
    const { library } = openPane();
    const id = storeBriefing(library, text('First.'));
    openBriefing(id);
    const session = await openedSession();
    type(session, ' Last.');
    runCommand('briefings.duplicate');
    await waitFor(() => expect(useDraft.getState().session?.id).not.toBe(id));
    const copy = library.call('briefings.list', {}).find((briefing) => briefing.id !== id);
    expect(copy && stored(library, copy.id).document.blocks).toMatchObject([{ inlines: [text('First. Last.')] }]);
  });
});

describe('closing the window', () => {
  it('saves what was typed and then says that nothing is pending', async () => {
    const { library, bridge } = openPane();
    const readyToClose = vi.spyOn(window.briefdesk, 'readyToClose');
    const id = storeBriefing(library, text('First.'));
    openBriefing(id);
    const session = await openedSession();
    type(session, ' Last.');
    bridge.emit('closing', {});
    await waitFor(() => expect(readyToClose).toHaveBeenCalledTimes(1));
    expect(stored(library, id).document.blocks).toMatchObject([{ inlines: [text('First. Last.')] }]);
  });
});
