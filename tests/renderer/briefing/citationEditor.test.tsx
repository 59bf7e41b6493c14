// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { BriefingId } from '../../../src/core/ids.ts';
import { openBriefing, openSourceAt } from '../../../src/renderer/desk/deskStore.ts';
import { BriefingPane } from '../../../src/renderer/features/briefing/BriefingPane.tsx';
import type { DraftSession } from '../../../src/renderer/features/briefing/draft/draftSession.ts';
import { useDraft } from '../../../src/renderer/features/briefing/draft/draftStore.ts';
import { openNote } from '../../../src/renderer/features/briefing/footnotes/openNote.ts';
import { addSource, takeExcerpt } from '../../support/builders.ts';
import { citationId, cite, footnote, footnoteId, paragraph, text } from '../../support/draft.ts';
import { InProcessWorker } from '../../support/inProcessWorker.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { type TemporaryLibrary, temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge } from '../../support/windowBridge.ts';

function prepare() {
  vi.stubGlobal('Worker', InProcessWorker);
  const library = temporaryLibrary();
  const talks = addSource(library, { title: 'Talks resume in Cairo' }, 'Twenty names are on the list.');
  const lists = addSource(library, { title: 'The lists of October' }, 'Both sides exchanged lists.');
  installBridge(library);
  renderInWindow(<BriefingPane />);
  return { library, talks, lists };
}

function open(library: TemporaryLibrary, ...inlines: Parameters<typeof paragraph>[1][]): Promise<DraftSession> {
  return openCitedBy('chicago-fullnote-bibliography', library, ...inlines);
}

async function openCitedBy(
  citationStyle: string,
  library: TemporaryLibrary,
  ...inlines: Parameters<typeof paragraph>[1][]
): Promise<DraftSession> {
  const { id, revision } = library.call('briefings.create', { header: { title: 'Talks', citationStyle } });
  const block = paragraph('a', ...inlines);
  library.call('briefings.saveBlocks', { id, revision, changedBlocks: [block], order: [block.id] });
  openBriefing(id);
  return waitFor(() => {
    const { session } = useDraft.getState();
    if (session?.id !== id) throw new Error('The draft is not open yet.');
    return session;
  });
}

async function openFields(session: DraftSession, name: string): Promise<HTMLElement> {
  await screen.findAllByRole('link', { name: /^Citation/ });
  act(() => session.shownMark.setState({ shown: { kind: 'citation', id: citationId(name), mode: 'edit' } }));
  return screen.findByRole('dialog', { name: /^Citation/ });
}

const inlinesOf = (library: TemporaryLibrary, id: BriefingId) => {
  const [block] = library.call('briefings.get', { id }).document.blocks;
  return block?.kind === 'paragraph' ? block.inlines : [];
};

/** Looks for a source to add and takes the first one found with Enter. */
async function addByKeyboard(dialog: HTMLElement, query: string, expected: RegExp): Promise<void> {
  fireEvent.click(within(dialog).getByRole('button', { name: 'Add a source…' }));
  const field = await within(dialog).findByRole('combobox', { name: 'Add a source…' });
  fireEvent.change(field, { target: { value: query } });
  await waitFor(() => expect(within(dialog).getAllByRole('option')[0]?.textContent).toMatch(expected));
  await waitFor(() =>
    expect(field.getAttribute('aria-activedescendant')).toBe(within(dialog).getAllByRole('option')[0]?.id),
  );
  fireEvent.keyDown(field, { key: 'Enter' });
}

describe('the fields of a citation', () => {
  it('add a source by keyboard, which is cited behind the others and has the focus in its locator', async () => {
    const { library, talks, lists } = prepare();
    const session = await open(library, text('So '), cite('one', { sourceId: talks }));
    const dialog = await openFields(session, 'one');
    await addByKeyboard(dialog, 'october', /The lists of October/);
    const section = await within(dialog).findByRole('region', { name: 'Source 2 of 2' });
    const locator = within(section).getByRole('textbox', { name: 'Locator' });
    await waitFor(() => expect(document.activeElement).toBe(locator));
    fireEvent.change(locator, { target: { value: '4' } });
    await session.autosave.flush();
    expect(inlinesOf(library, session.id)).toMatchObject([
      text('So '),
      { items: [{ sourceId: talks }, { sourceId: lists, locator: { label: 'page', value: '4' } }] },
    ]);
  });

  it('show what is printed at that place: a work that was cited before has its short form, as soon as it is typed', async () => {
    const { library, talks, lists } = prepare();
    const session = await open(
      library,
      text('So '),
      cite('one', { sourceId: talks }),
      text(' and '),
      cite('two', { sourceId: lists }),
      text(' and '),
      cite('three', { sourceId: talks }),
    );
    const dialog = await openFields(session, 'three');
    const shown = () => dialog.querySelector('[aria-live="polite"]')?.textContent ?? '';
    // Chicago's short form: family name and title, without the newspaper that the full note names.
    await waitFor(() => expect(shown()).toBe('Haddad, “Talks Resume in Cairo.”'));
    fireEvent.change(within(dialog).getByRole('textbox', { name: 'Locator' }), { target: { value: '33' } });
    await waitFor(() => expect(shown()).toBe('Haddad, “Talks Resume in Cairo,” 33.'));
  });

  it('say what the citation style does not print, as soon as it is typed', async () => {
    const { library, talks } = prepare();
    const session = await openCitedBy('vancouver', library, text('So '), cite('one', { sourceId: talks }));
    const dialog = await openFields(session, 'one');
    expect(within(dialog).queryByText(/does not print/)).toBeNull();
    const locator = within(dialog).getByRole('textbox', { name: 'Locator' });
    fireEvent.change(locator, { target: { value: '33' } });
    expect(await within(dialog).findByText('The citation style does not print p. 33 here.')).toBeTruthy();
    fireEvent.change(locator, { target: { value: '' } });
    await waitFor(() => expect(within(dialog).queryByText(/does not print/)).toBeNull());
  });

  it('say nothing of it where the style prints all', async () => {
    const { library, talks } = prepare();
    const page = { label: 'page', value: '33' } as const;
    const session = await open(library, cite('one', { sourceId: talks, locator: page, prefix: 'see' }));
    const dialog = await openFields(session, 'one');
    await waitFor(() => expect(dialog.textContent).toContain('33'));
    await waitFor(() => expect(session.citations.store.getState().formatted.size).toBe(1));
    expect(within(dialog).queryByText(/does not print/)).toBeNull();
  });

  it('add a passage with its place', async () => {
    const { library, talks, lists } = prepare();
    const excerpt = takeExcerpt(library, lists, 'Both sides exchanged lists.');
    const session = await open(library, cite('one', { sourceId: talks }));
    await addByKeyboard(await openFields(session, 'one'), 'exchanged', /Both sides exchanged lists/);
    await session.autosave.flush();
    expect(inlinesOf(library, session.id)).toMatchObject([
      { items: [{ sourceId: talks }, { sourceId: lists, excerptId: excerpt.id }] },
    ]);
  });

  it('move a source with Alt and an arrow and keep the focus in its field', async () => {
    const { library, talks, lists } = prepare();
    const both = {
      kind: 'citation',
      id: citationId('one'),
      items: [{ sourceId: talks }, { sourceId: lists }],
    } as const;
    const session = await open(library, { ...both, items: [...both.items] });
    const dialog = await openFields(session, 'one');
    const first = await within(dialog).findByRole('region', { name: 'Source 1 of 2' });
    const locator = within(first).getByRole('textbox', { name: 'Locator' });
    act(() => locator.focus());
    fireEvent.keyDown(locator, { key: 'ArrowDown', altKey: true });
    await session.autosave.flush();
    expect(inlinesOf(library, session.id)).toMatchObject([{ items: [{ sourceId: lists }, { sourceId: talks }] }]);
    const moved = within(dialog).getByRole('region', { name: 'Source 2 of 2' });
    expect(moved.contains(document.activeElement)).toBe(true);
    expect(await screen.findByText('Moved to place 2 of 2.')).toBeTruthy();
  });

  it('remove one source and leave the other', async () => {
    const { library, talks, lists } = prepare();
    const session = await open(library, {
      kind: 'citation',
      id: citationId('one'),
      items: [{ sourceId: talks }, { sourceId: lists }],
    });
    const dialog = await openFields(session, 'one');
    fireEvent.click(await within(dialog).findByRole('button', { name: 'Remove this source' }));
    await session.autosave.flush();
    expect(inlinesOf(library, session.id)).toMatchObject([{ items: [{ sourceId: lists }] }]);
    expect(within(dialog).getByRole('button', { name: 'Remove citation' })).toBeTruthy();
  });

  it('are left to the search with Escape, and not the citation', async () => {
    const { library, talks } = prepare();
    const session = await open(library, cite('one', { sourceId: talks }));
    const dialog = await openFields(session, 'one');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Add a source…' }));
    fireEvent.keyDown(await within(dialog).findByRole('combobox', { name: 'Add a source…' }), { key: 'Escape' });
    expect(screen.getByRole('dialog', { name: /^Citation/ })).toBe(dialog);
    expect(within(dialog).queryByRole('combobox')).toBeNull();
  });

  const choose = async (field: HTMLElement, name: RegExp) => {
    fireEvent.click(field);
    fireEvent.click(await screen.findByRole('option', { name }));
  };

  it('name the author in the sentence, before the mark of the note, and leave it out of that', async () => {
    const { library } = prepare();
    const talks = addSource(library, { type: 'book', title: 'Talks', authors: [{ family: 'Roe', given: 'Ann' }] });
    const session = await open(library, text('So '), cite('one', { sourceId: talks }), text(' says.'));
    const dialog = await openFields(session, 'one');
    await choose(within(dialog).getByRole('button', { name: /Author/ }), /In the sentence/);
    await session.autosave.flush();
    expect(inlinesOf(library, session.id)[1]).toMatchObject({ items: [{ sourceId: talks, authorInText: true }] });
    // The words before a name in the sentence are the sentence's own.
    expect(within(dialog).getByRole('textbox', { name: 'Before' }).hasAttribute('disabled')).toBe(true);
    const chip = await screen.findByText('Ann Roe', { selector: '.citation *, .citation' });
    expect(chip.closest('.citation')?.getAttribute('aria-label')).toBe('Citation 1, author in the sentence: Ann Roe');
    expect(chip.closest<HTMLElement>('.citation')?.dataset['note']).toBe('1');
    await waitFor(() => expect(dialog.textContent).toContain('In the sentence: Ann RoeTalks'));
    await choose(within(dialog).getByRole('button', { name: /Author/ }), /Left out/);
    await session.autosave.flush();
    expect(inlinesOf(library, session.id)[1]).toMatchObject({ items: [{ sourceId: talks, suppressAuthor: true }] });
    expect(JSON.stringify(inlinesOf(library, session.id))).not.toContain('authorInText');
  });

  it('offer the sentence for the first source alone, and only while there are no words before it', async () => {
    const { library, talks, lists } = prepare();
    const session = await open(library, {
      kind: 'citation',
      id: citationId('one'),
      items: [{ sourceId: talks, prefix: 'see' }, { sourceId: lists }],
    });
    const dialog = await openFields(session, 'one');
    const choices = async () => {
      fireEvent.click(within(dialog).getByRole('button', { name: /Author/ }));
      const names = (await screen.findAllByRole('option')).map(({ textContent }) => textContent?.split(/[.:]/)[0]);
      fireEvent.keyDown(screen.getByRole('listbox'), { key: 'Escape' });
      return names.map((name) => name?.match(/^(?:In the citation|In the sentence|Left out)/)?.[0]);
    };
    expect(await choices()).toEqual(['In the citation', 'Left out']);
    expect(dialog.textContent).toContain('take out the words before it');
    fireEvent.change(within(dialog).getByRole('textbox', { name: 'Before' }), { target: { value: '' } });
    expect(await choices()).toEqual(['In the citation', 'In the sentence', 'Left out']);
    const second = within(dialog).getByRole('region', { name: 'Source 2 of 2' });
    fireEvent.click(within(second).getByRole('button'));
    await within(second).findByRole('textbox', { name: 'Locator' });
    expect(await choices()).toEqual(['In the citation', 'Left out']);
  });

  it('keep the source first whose author is in the sentence', async () => {
    const { library, talks, lists } = prepare();
    const items = [{ sourceId: talks, authorInText: true as const }, { sourceId: lists }];
    const session = await open(library, { kind: 'citation', id: citationId('one'), items });
    const dialog = await openFields(session, 'one');
    const locator = within(dialog).getByRole('textbox', { name: 'Locator' });
    fireEvent.keyDown(locator, { key: 'ArrowDown', altKey: true });
    expect(await screen.findByText('The source whose author is in the sentence stays first.')).toBeTruthy();
    expect(within(dialog).getByRole('button', { name: 'Move down' }).hasAttribute('disabled')).toBe(true);
    await session.autosave.flush();
    expect(inlinesOf(library, session.id)).toMatchObject([{ items }]);
  });

  it('read the word of a place in the language of the briefing', async () => {
    const { library, talks } = prepare();
    const session = await open(library, cite('one', { sourceId: talks }));
    act(() => session.setHeader({ language: 'es' }));
    const dialog = await openFields(session, 'one');
    const locator = within(dialog).getByRole('textbox', { name: 'Locator' });
    fireEvent.change(locator, { target: { value: 'cap. 2' } });
    fireEvent.blur(locator);
    await session.autosave.flush();
    expect(inlinesOf(library, session.id)).toMatchObject([{ items: [{ locator: { label: 'chapter', value: '2' } }] }]);
  });

  it('change a citation that stands in an open footnote', async () => {
    const { library, talks, lists } = prepare();
    const session = await open(library, text('So'), footnote('aside', cite('one', { sourceId: talks })));
    act(() => openNote(session, footnoteId('aside')));
    const dialog = await openFields(session, 'one');
    await addByKeyboard(dialog, 'october', /The lists of October/);
    await session.autosave.flush();
    expect(inlinesOf(library, session.id)).toMatchObject([
      text('So'),
      { kind: 'footnote', inlines: [{ items: [{ sourceId: talks }, { sourceId: lists }] }] },
    ]);
  });
});

describe('the card of a citation', () => {
  const pointAt = (chip: Element, movement: number) => {
    const init = { bubbles: true, movementX: movement, movementY: 0 } as PointerEventInit;
    chip.dispatchEvent(new PointerEvent('pointermove', init));
    chip.dispatchEvent(new PointerEvent('pointerover', init));
  };

  it('is shown when the pointer comes to its chip, and goes when a key is typed', async () => {
    const { library, talks } = prepare();
    const session = await open(library, cite('one', { sourceId: talks }));
    const chip = await screen.findByRole('link', { name: /^Citation/ });
    act(() => pointAt(chip, 1));
    await waitFor(() => expect(session.shownMark.getState().shown).toMatchObject({ mode: 'look' }));
    act(() => void fireEvent.keyDown(screen.getByRole('textbox', { name: 'Briefing text' }), { key: 'x' }));
    expect(session.shownMark.getState().shown).toBeNull();
  });

  it('says what the citation style does not print', async () => {
    const { library, talks } = prepare();
    const page = { label: 'page', value: '33' } as const;
    await openCitedBy('vancouver', library, cite('one', { sourceId: talks, locator: page }));
    const chip = await screen.findByRole('link', { name: /^Citation/ });
    act(() => pointAt(chip, 1));
    expect(await screen.findByText('The citation style does not print p. 33 here.')).toBeTruthy();
  });

  it('goes when the reader goes on to another source, and stays while it shows what is cited', async () => {
    const { library, talks } = prepare();
    const session = await open(library, cite('one', { sourceId: talks }));
    const chip = await screen.findByRole('link', { name: /^Citation/ });
    act(() => pointAt(chip, 1));
    await waitFor(() => expect(session.shownMark.getState().shown).toMatchObject({ mode: 'look' }));
    act(() => openSourceAt({ sourceId: talks }));
    expect(session.shownMark.getState().shown).toMatchObject({ mode: 'look' });
    act(() => openSourceAt({ sourceId: addSource(library, { title: 'Another' }) }));
    expect(session.shownMark.getState().shown).toBeNull();
  });

  it('stays away while the text grows under a pointer that rests', async () => {
    const { library, talks } = prepare();
    const session = await open(library, cite('one', { sourceId: talks }));
    const chip = await screen.findByRole('link', { name: /^Citation/ });
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Briefing text' }), { key: 'x' });
    act(() => pointAt(chip, 0));
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(session.shownMark.getState().shown).toBeNull();
  });
});
