// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, it, vi } from 'vitest';
import { linesOf } from '../../../src/core/briefing/blockLines.ts';
import type { Block, Inline } from '../../../src/core/briefing/document.ts';
import type { BriefingId, SourceId } from '../../../src/core/ids.ts';
import { runCommand } from '../../../src/renderer/desk/commandRegistry.ts';
import { openBriefing, selectExcerpt, useDesk } from '../../../src/renderer/desk/deskStore.ts';
import { $findFootnote } from '../../../src/renderer/editor/footnotes/findFootnote.ts';
import { BriefingPane } from '../../../src/renderer/features/briefing/BriefingPane.tsx';
import { BriefingStatus } from '../../../src/renderer/features/briefing/BriefingStatus.tsx';
import type { DraftSession, OpenNote } from '../../../src/renderer/features/briefing/draft/draftSession.ts';
import { useDraft } from '../../../src/renderer/features/briefing/draft/draftStore.ts';
import { openNote } from '../../../src/renderer/features/briefing/footnotes/openNote.ts';
import { Exporting } from '../../../src/renderer/features/exporting/Exporting.tsx';
import { WindowCommands } from '../../../src/renderer/features/shell/WindowCommands.tsx';
import { edit } from '../../support/briefingEditor.ts';
import { addSource, takeExcerpt } from '../../support/builders.ts';
import {
  blockId,
  cite,
  footnote,
  footnoteId,
  heading,
  paragraph,
  table,
  text,
  sourceId as unknownSource,
} from '../../support/draft.ts';
import { InProcessWorker } from '../../support/inProcessWorker.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { type TemporaryLibrary, temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge } from '../../support/windowBridge.ts';

function openPane(jobs: Parameters<typeof installBridge>[1] = {}) {
  vi.stubGlobal('Worker', InProcessWorker);
  const library = temporaryLibrary();
  const post = addSource(library, { title: 'Talks resume in Cairo' }, 'Twenty names are on the list.');
  const bridge = installBridge(library, jobs);
  renderInWindow(
    <>
      <BriefingPane />
      <BriefingStatus />
      <WindowCommands />
      <Exporting />
    </>,
  );
  return { library, post, bridge };
}

const openWith = (library: TemporaryLibrary, ...inlines: Inline[]): Promise<DraftSession> =>
  openBlock(library, paragraph('a', ...inlines));

async function openBlock(library: TemporaryLibrary, block: Block): Promise<DraftSession> {
  const { id, revision } = library.call('briefings.create', { header: { title: 'Talks' } });
  library.call('briefings.saveBlocks', { id, revision, changedBlocks: [block], order: [block.id] });
  openBriefing(id);
  return waitFor(() => {
    const { session } = useDraft.getState();
    if (session?.id !== id) throw new Error('The draft is not open yet.');
    return session;
  });
}

const openedNote = (session: DraftSession): Promise<OpenNote> =>
  waitFor(() => {
    const { open } = session.note.getState();
    if (open === null) throw new Error('No footnote is open.');
    return open;
  });

function type(editor: LexicalEditor, typed: string): void {
  edit(editor, () => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) $getRoot().selectEnd();
  });
  for (const character of typed) {
    edit(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(character);
    });
  }
}

function press(editor: LexicalEditor, key: 'Enter' | 'Escape'): void {
  const command = key === 'Enter' ? KEY_ENTER_COMMAND : KEY_ESCAPE_COMMAND;
  act(() =>
    edit(editor, () => void editor.dispatchCommand(command as never, new KeyboardEvent('keydown', { key }) as never)),
  );
}

const inlinesOf = (library: TemporaryLibrary, id: BriefingId) => {
  const [block] = library.call('briefings.get', { id }).document.blocks;
  return block?.kind === 'paragraph' ? block.inlines : [];
};

const aside = (...inlines: Inline[]) => footnote('aside', ...inlines);

describe('a new footnote', () => {
  it('is put at the caret, takes what is typed, and is saved with the text', async () => {
    const { library } = openPane();
    const session = await openWith(library, text('Alive'));
    edit(session.editor, () => void $getRoot().selectEnd());
    act(() => void runCommand('insert.footnote'));
    const note = await openedNote(session);
    expect(await screen.findByRole('textbox', { name: /^Footnote/ })).toBeTruthy();
    type(note.editor, 'On the list.');
    press(note.editor, 'Enter');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: /^Footnote/ })).toBeNull());
    type(session.editor, ' and well');
    await session.autosave.flush();
    expect(inlinesOf(library, session.id)).toMatchObject([
      text('Alive'),
      { kind: 'footnote', inlines: [text('On the list.')] },
      text(' and well'),
    ]);
    expect(await screen.findByText('1 footnote')).toBeTruthy();
  });

  it.each([
    ['a heading', heading('a', 2, text('Alive'))],
    ['a quotation', { kind: 'quote', id: blockId('a'), inlines: [text('Alive')] }],
    [
      'a list item',
      { kind: 'list', id: blockId('a'), items: [{ indent: 0, ordered: true, inlines: [text('Alive')] }] },
    ],
    ['a cell of a table', table('a', ['Alive', 'Dead'])],
  ] satisfies readonly (readonly [string, Block])[])('stands in %s as well', async (_name, block) => {
    const { library } = openPane();
    const session = await openBlock(library, block);
    edit(session.editor, () => void $getRoot().getFirstDescendant()?.selectEnd());
    act(() => void runCommand('insert.footnote'));
    const note = await openedNote(session);
    type(note.editor, 'On the list.');
    press(note.editor, 'Enter');
    await session.autosave.flush();
    const [stored] = library.call('briefings.get', { id: session.id }).document.blocks;
    expect(stored?.kind).toBe(block.kind);
    expect(stored && linesOf(stored)[0]).toMatchObject([
      text('Alive'),
      { kind: 'footnote', inlines: [text('On the list.')] },
    ]);
  });

  it('leaves nothing behind when nothing is written in it', async () => {
    const { library } = openPane();
    const session = await openWith(library, text('Alive'));
    edit(session.editor, () => void $getRoot().selectEnd());
    act(() => void runCommand('insert.footnote'));
    press((await openedNote(session)).editor, 'Escape');
    await waitFor(async () => {
      await session.autosave.flush();
      expect(inlinesOf(library, session.id)).toEqual([text('Alive')]);
    });
  });

  it('cannot stand in a footnote, which is said', async () => {
    const { library } = openPane();
    const session = await openWith(library, text('Alive'), aside(text('x')));
    act(() => openNote(session, footnoteId('aside')));
    const field = await screen.findByRole('textbox', { name: /^Footnote/ });
    act(() => field.focus());
    act(() => void runCommand('insert.footnote'));
    expect(await screen.findByText('A footnote cannot stand in a footnote')).toBeTruthy();
    expect(inlinesOf(library, session.id)).toEqual([text('Alive'), aside(text('x'))]);
  });
});

describe('a footnote in the text', () => {
  it('is read out with its number and what it says, and stands among the notes as it will be printed', async () => {
    const { library, post } = openPane();
    await openWith(
      library,
      cite('one', { sourceId: post }),
      text(' and '),
      aside(text('See '), cite('two', { sourceId: post })),
    );
    expect(await screen.findByRole('button', { name: 'Footnote 2: See Haddad 2026' })).toBeTruthy();
    const notes = within(await screen.findByRole('region', { name: 'Notes' })).getAllByRole('listitem');
    expect(notes).toHaveLength(2);
    expect(notes[0]?.textContent).toContain('Talks Resume in Cairo');
    expect(notes[1]?.textContent).toMatch(/^2See .*Haddad/);
  });

  it('is numbered by itself, alone among the notes, in a style that cites in the text', async () => {
    const { library, post } = openPane();
    const session = await openWith(library, cite('one', { sourceId: post }), aside(text('See there.')));
    act(() => session.setHeader({ citationStyle: 'chicago-author-date' }));
    expect(await screen.findByRole('button', { name: 'Footnote 1: See there.' })).toBeTruthy();
    const notes = within(await screen.findByRole('region', { name: 'Notes' }));
    await waitFor(() => expect(notes.getAllByRole('listitem')).toHaveLength(1));
  });

  it('opens from the list of notes', async () => {
    const { library } = openPane();
    const session = await openWith(library, text('Alive'), aside(text('On the list.')));
    fireEvent.click(await screen.findByRole('button', { name: 'Edit footnote 1' }));
    expect((await openedNote(session)).id).toBe(footnoteId('aside'));
    const field = await screen.findByRole('textbox', { name: 'Footnote 1' });
    expect(field.textContent).toBe('On the list.');
  });

  it('leads to the passage that a citation in it rests on', async () => {
    const { library, post } = openPane();
    const session = await openWith(library, text('Alive'), aside(cite('two', { sourceId: post })));
    act(() => openNote(session, footnoteId('aside')));
    const field = await screen.findByRole('textbox', { name: /^Footnote/ });
    fireEvent.click(await within(field).findByRole('link', { name: 'Citation: Haddad 2026' }));
    await waitFor(() => expect(useDesk.getState().openSourceId).toBe(post));
  });

  it('keeps a briefing from being exported while a source cited in it is missing', async () => {
    const saved = vi.fn();
    const { library, post } = openPane({ 'exports.save': saved, 'styles.list': () => ({ styles: [], total: 0 }) });
    await openWith(
      library,
      cite('one', { sourceId: post }),
      aside(cite('two', { sourceId: unknownSource('gone') as SourceId })),
    );
    runCommand('export.word');
    expect(await screen.findByText('A cited source is missing', undefined, { timeout: 8000 })).toBeTruthy();
    expect(screen.getByText(/Citation 2:/)).toBeTruthy();
    expect(saved).not.toHaveBeenCalled();
  });

  it('is saved when the window is closed while it is written', async () => {
    const { library, bridge } = openPane();
    const readyToClose = vi.spyOn(window.briefdesk, 'readyToClose');
    const session = await openWith(library, text('Alive'), aside());
    act(() => openNote(session, footnoteId('aside')));
    type((await openedNote(session)).editor, 'the last words');
    bridge.emit('closing', {});
    await waitFor(() => expect(readyToClose).toHaveBeenCalledTimes(1));
    expect(inlinesOf(library, session.id)).toEqual([text('Alive'), aside(text('the last words'))]);
  });

  it('is said to be deleted when it goes with the text around it, and comes back with the toast', async () => {
    const { library } = openPane();
    const session = await openWith(library, text('Alive'), aside(text('On the list.')));
    await screen.findByRole('button', { name: /^Footnote 1/ });
    act(() =>
      edit(session.editor, () => {
        $findFootnote(session.editor, footnoteId('aside'))?.remove();
      }),
    );
    expect(await screen.findByText('A footnote was deleted')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.getByRole('button', { name: /^Footnote/ })).toBeTruthy());
  });
});

describe('an excerpt cited while a footnote is open', () => {
  it('is cited in the footnote', async () => {
    const { library, post } = openPane();
    const excerpt = takeExcerpt(library, post, 'Twenty names are on the list.');
    const session = await openWith(library, text('Alive'), aside(text('See ')));
    act(() => openNote(session, footnoteId('aside')));
    await openedNote(session);
    selectExcerpt(excerpt.id);
    expect(runCommand('evidence.cite')).toBe(true);
    await waitFor(async () => {
      await session.autosave.flush();
      expect(inlinesOf(library, session.id)).toMatchObject([
        text('Alive'),
        { kind: 'footnote', inlines: [text('See '), { kind: 'citation', items: [{ excerptId: excerpt.id }] }] },
      ]);
    });
  });
});

describe('an excerpt cited while no briefing is open', () => {
  it('is offered a new briefing, which takes it', async () => {
    const { library, post } = openPane();
    const excerpt = takeExcerpt(library, post, 'Twenty names are on the list.');
    selectExcerpt(excerpt.id);
    expect(runCommand('evidence.cite')).toBe(true);
    fireEvent.click(await screen.findByRole('button', { name: 'New briefing with this citation' }));
    await waitFor(async () => {
      const { session } = useDraft.getState();
      await session?.autosave.flush();
      expect(session && inlinesOf(library, session.id)).toMatchObject([
        { kind: 'citation', items: [{ excerptId: excerpt.id }] },
      ]);
    });
    expect(screen.queryByText('No briefing is open')).toBeNull();
  });

  it('is offered the briefing worked on last, which is opened and not written into', async () => {
    const { library, post } = openPane();
    const excerpt = takeExcerpt(library, post, 'Twenty names are on the list.');
    library.call('briefings.create', { header: { title: 'Talks' } });
    selectExcerpt(excerpt.id);
    runCommand('evidence.cite');
    fireEvent.click(await screen.findByRole('button', { name: 'Open “Talks”' }));
    await waitFor(() => expect(useDraft.getState().session?.header.getState().title).toBe('Talks'));
    const { session } = useDraft.getState();
    expect(session && inlinesOf(library, session.id)).toEqual([]);
  });
});
