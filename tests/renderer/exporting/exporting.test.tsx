// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { $getRoot, $getSelection, $isRangeSelection } from 'lexical';
import { Fragment } from 'react';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Block, Inline } from '../../../src/core/briefing/document.ts';
import { validatePackage } from '../../../src/core/docx/validatePackage.ts';
import { BriefingError } from '../../../src/core/errors.ts';
import type { BriefingId, SourceId } from '../../../src/core/ids.ts';
import { registerCommand, runCommand } from '../../../src/renderer/desk/commandRegistry.ts';
import { openBriefing, useDesk } from '../../../src/renderer/desk/deskStore.ts';
import { beginAnew, useLibraryEpoch } from '../../../src/renderer/desk/libraryEpoch.ts';
import { BriefingPane } from '../../../src/renderer/features/briefing/BriefingPane.tsx';
import { useDraft } from '../../../src/renderer/features/briefing/draft/draftStore.ts';
import { Exporting } from '../../../src/renderer/features/exporting/Exporting.tsx';
import { edit } from '../../support/briefingEditor.ts';
import { addSource, buildSource, takeExcerpt } from '../../support/builders.ts';
import { cite, heading, paragraph, text } from '../../support/draft.ts';
import { InProcessWorker } from '../../support/inProcessWorker.ts';
import { findAllCopies } from '../../support/nearCopies.ts';
import { readDocx } from '../../support/readDocx.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { type TemporaryLibrary, temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge } from '../../support/windowBridge.ts';

const chicago = {
  id: 'chicago-fullnote-bibliography',
  title: 'Chicago, full notes',
  format: 'note',
  fields: ['generic-base'],
  defaultLocale: '',
  curated: true,
  added: false,
};
const authorDate = { ...chicago, id: 'chicago-author-date', title: 'Chicago, author-date', format: 'author-date' };

interface SaveInput {
  readonly bytes: Uint8Array;
  readonly again: boolean;
  readonly replacing?: string;
  readonly revision: number;
  readonly suggestedName: string;
}
const written = {
  path: '/home/desk/Talks.docx',
  custody: { seq: 12, hash: 'ab'.repeat(32) },
  drifted: [],
  openElsewhere: null,
  changed: null,
};

let library: TemporaryLibrary;
let sourceId: SourceId;
let saved: ReturnType<typeof vi.fn<(input: SaveInput) => object>>;

beforeEach(() => {
  vi.stubGlobal('Worker', InProcessWorker);
  library = temporaryLibrary();
  sourceId = addSource(
    library,
    { title: 'Talks resume in Cairo' },
    'Twenty names are on the list.\nFour are not known.',
  );
  saved = vi.fn((_input: SaveInput): object => written);
  installBridge(library, {
    'exports.save': saved as never,
    // No image was ever put into this library.
    'images.read': () => {
      throw new BriefingError('image-missing', 'The image map.png is missing from the folder of the library.');
    },
    'styles.list': () => ({ styles: [chicago, authorDate], total: 2 }),
  });
  renderInWindow(<DeskOfLibrary />);
});

/** Begins anew with the library, as the whole desk does. */
function DeskOfLibrary() {
  return (
    <Fragment key={useLibraryEpoch(({ epoch }) => epoch)}>
      <BriefingPane />
      <Exporting />
    </Fragment>
  );
}

/** A stored briefing with these blocks, opened. */
async function openDraft(...blocks: Block[]) {
  const { id, revision } = library.call('briefings.create', { header: { title: 'Talks', marking: 'TLP:AMBER' } });
  library.call('briefings.saveBlocks', { id, revision, changedBlocks: blocks, order: blocks.map((block) => block.id) });
  openBriefing(id);
  const session = await waitFor(() => {
    const { session: opened } = useDraft.getState();
    if (opened === null) throw new Error('No draft is open yet.');
    return opened;
  });
  return { id, session };
}

const openCiting = (...more: Inline[]) => openDraft(paragraph('a', text('So '), cite('one', { sourceId }), ...more));
const slow = { timeout: 8000 };
const openDialog = async () => {
  act(() => void runCommand('export.word'));
  return screen.findByRole('dialog', { name: 'Export to Word' }, slow);
};
/** Waits until the file of the settings as they are is made. */
const whenMade = (dialog: HTMLElement) =>
  waitFor(() => expect(within(dialog).getByText(/, sound$/)).toBeTruthy(), slow);
const press = (within_: HTMLElement, name: string | RegExp) =>
  fireEvent.click(within(within_).getByRole('button', { name }));
const tick = (dialog: HTMLElement, name: RegExp) => fireEvent.click(within(dialog).getByRole('checkbox', { name }));
const settingsOf = (id: BriefingId) => library.call('exports.choices', { briefingId: id }).settings;
const keepPlace = (briefingId: BriefingId) =>
  library.call('exports.keepPlace', { briefingId, path: '/home/desk/Talks.docx', sha256: 'a'.repeat(64) });

describe('the export dialog', () => {
  it('saves first, shows the file, and hands the very bytes that it shows to be stored', async () => {
    const { id, session } = await openCiting();
    edit(session.editor, () => void $getRoot().selectEnd());
    edit(session.editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText('.');
    });
    const dialog = await openDialog();
    await whenMade(dialog);
    const preview = within(dialog).getByRole('region', { name: 'Preview' });
    expect(within(preview).getByText(/^So/)).toBeTruthy();
    expect(within(preview).getByRole('region', { name: 'Footnotes' }).textContent).toContain('The Levant Courier');
    expect(within(dialog).getByText(/Approximate/)).toBeTruthy();
    expect(within(dialog).getAllByText('TLP:AMBER').length).toBeGreaterThan(0);
    press(dialog, 'Export…');
    expect(await screen.findByText('Word file saved', undefined, slow)).toBeTruthy();
    expect(screen.getByText('/home/desk/Talks.docx · custody entry 12, abababababab…')).toBeTruthy();
    const input = saved.mock.calls[0]?.[0];
    const { revision } = library.call('briefings.get', { id });
    expect(input).toMatchObject({ suggestedName: 'Talks.docx', revision, again: false });
    expect(validatePackage(input?.bytes ?? new Uint8Array())).toEqual([]);
    const words = readDocx(input?.bytes ?? new Uint8Array()).paragraphs.map((one) => one.text);
    expect(words.filter((one) => one.includes('[1]') && one.includes('.'))).toHaveLength(1);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('keeps every choice with the briefing and makes the file by it', async () => {
    const { id } = await openCiting();
    const dialog = await openDialog();
    await whenMade(dialog);
    tick(dialog, /^Source annex/);
    await waitFor(() => expect(settingsOf(id).sourceAnnex).toBe(true));
    const preview = within(dialog).getByRole('region', { name: 'Preview' });
    expect(await within(preview).findByText('Source annex', undefined, slow)).toBeTruthy();
    tick(dialog, /^Portion marks/);
    await waitFor(() => expect(settingsOf(id).portionMarks).toBe(false));
    press(dialog, 'Cancel');
    const again = await openDialog();
    const annex: HTMLInputElement = await within(again).findByRole('checkbox', { name: /^Source annex/ });
    expect(annex.checked).toBe(true);
  });

  it('shows which sources count as consulted, by collection', async () => {
    const other = addSource(library, { title: 'Only read' }, 'Nothing is cited from here.');
    const { id: collection } = library.call('collections.create', { name: 'Week 12' });
    library.call('sources.organise', { ids: [other, sourceId], addTo: [collection] });
    await openCiting();
    const dialog = await openDialog();
    await whenMade(dialog);
    tick(dialog, /^List sources that were consulted/);
    expect(await within(dialog).findByText('No source besides those that are cited.', undefined, slow)).toBeTruthy();
    fireEvent.click(await within(dialog).findByRole('checkbox', { name: /^Week 12/ }));
    expect(await within(dialog).findByText('1 source', undefined, slow)).toBeTruthy();
    expect(within(dialog).getByText('Only read')).toBeTruthy();
  });

  it('names what to look at, and leads to it', async () => {
    const { session } = await openDraft(heading('skips', 3, text('Deep')), paragraph('a', text('x')));
    const dialog = await openDialog();
    expect(await within(dialog).findByRole('heading', { name: '1 thing to look at' }, slow)).toBeTruthy();
    expect(within(dialog).getByText('A heading of level 3 follows none: “Deep”')).toBeTruthy();
    press(dialog, '1 thing to look at');
    expect(document.activeElement).toBe(within(dialog).getByRole('region', { name: '1 thing to look at' }));
    press(dialog, 'Show');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(useDraft.getState().session).toBe(session);
  });

  it('names all cited sources without a date at once, and opens each', async () => {
    const undated = ['A', 'B', 'C', 'D'].map((title) => addSource(library, { title, published: null, url: '' }, title));
    await openDraft(paragraph('a', ...undated.map((id, index) => cite(`c${index}`, { sourceId: id }))));
    const dialog = await openDialog();
    const list = await within(dialog).findByRole('region', { name: '1 thing to look at' }, slow);
    expect(within(list).getByText(/^4 cited sources have no date of publication/)).toBeTruthy();
    expect(within(list).getAllByRole('button')).toHaveLength(4);
    press(list, 'Show 1 more');
    const named = within(list).getAllByRole('button', { name: /^[A-D]$/ });
    expect(named.map(({ textContent }) => textContent).sort()).toEqual(['A', 'B', 'C', 'D']);
    press(list, 'B');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(useDesk.getState().openSourceId).toBe(undated[1]);
  });

  it('names cited sources of which only the bibliographic entry is here, of whatever bibliography', async () => {
    const known = { outlet: 'The Levant Courier', published: '2026-11-20' };
    const formats = ['csl-json', 'ris', 'bibtex'] as const;
    const entries = formats.map(
      (format) => library.call('sources.add', { ...buildSource({ title: format, ...known }), format }).id,
    );
    await openDraft(paragraph('a', ...[sourceId, ...entries].map((id, index) => cite(`c${index}`, { sourceId: id }))));
    const dialog = await openDialog();
    const list = await within(dialog).findByRole('region', { name: '1 thing to look at' }, slow);
    expect(
      within(list).getByText(
        'Of 3 cited sources only the bibliographic entry is in your library, not the work itself.',
      ),
    ).toBeTruthy();
    press(list, 'ris');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(useDesk.getState().openSourceId).toBe(entries[1]);
  });

  it('names the cited claims that passages contradict, with how many, and leads to each', async () => {
    const [twenty, four] = [
      takeExcerpt(library, sourceId, 'Twenty names are on the list.'),
      takeExcerpt(library, sourceId, 'Four are not known.'),
    ];
    const claimOf = (statement: string, ...contradicting: readonly { readonly id: typeof twenty.id }[]) =>
      library.call('claims.create', {
        statement,
        type: 'reported fact',
        asOf: null,
        evidence: contradicting.map(({ id }) => ({ excerptId: id, relation: 'contradicts' as const })),
      }).id;
    const [first, second] = [claimOf('Ten are listed.', twenty), claimOf('All are known.', four, twenty)];
    await openDraft(
      paragraph('a', text('All are known'), cite('one', { sourceId, claimId: second })),
      paragraph('b', text('Ten are listed'), cite('two', { sourceId, claimId: first })),
    );
    const dialog = await openDialog();
    const list = await within(dialog).findByRole('region', { name: '1 thing to look at' }, slow);
    expect(within(list).getByText('2 claims cited here are contradicted by passages in your library:')).toBeTruthy();
    const named = within(list).getAllByRole('button', { name: /“/ });
    expect(named.map(({ textContent }) => textContent)).toEqual([
      '“All are known.” · contradicted by 2 passages',
      '“Ten are listed.” · contradicted by 1 passage',
    ]);
    press(list, /Ten are listed/);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('names what was written in citations and is not printed by the style, and leads to each', async () => {
    const page = (value: string) => ({ sourceId, locator: { label: 'page' as const, value } });
    const { id, session } = await openDraft(
      paragraph('a', text('Twenty names'), cite('one', page('33'))),
      paragraph('b', text('Four are not known'), cite('two', { sourceId }), cite('three', page('4-6'))),
    );
    session.setHeader({ citationStyle: 'vancouver' });
    await session.autosave.flush();
    expect(library.call('briefings.get', { id }).header.citationStyle).toBe('vancouver');
    const dialog = await openDialog();
    const list = await within(dialog).findByRole('region', { name: '1 thing to look at' }, slow);
    expect(within(list).getByText(/^The citation style does not print 2 things that were written/)).toBeTruthy();
    const named = within(list).getAllByRole('button', { name: /“/ });
    expect(named.map(({ textContent }) => textContent)).toEqual([
      'p. 33 · “Twenty names”',
      'p. 4-6 · “Four are not known”',
    ]);
    press(list, /^p\. 4-6/);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says that near copies of a cited source are not cited, and leads to comparing them', async () => {
    const words = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
    const wire = addSource(library, { title: 'Wire', url: '' }, words);
    addSource(library, { title: 'Paper', url: '' }, `${words} and an end`);
    findAllCopies(library);
    const compared = vi.fn();
    onTestFinished(
      registerCommand('source.nearCopies', {
        run: () => compared(useDesk.getState().openSourceId),
        when: () => useDesk.getState().openSourceId !== null,
        scope: 'window',
      }),
    );
    await openDraft(paragraph('a', cite('one', { sourceId: wire })));
    const dialog = await openDialog();
    expect(await within(dialog).findByText(/^1 cited source has near copies/, undefined, slow)).toBeTruthy();
    press(dialog, 'Wire · compare with 1');
    await waitFor(() => expect(compared).toHaveBeenCalledWith(wire));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('names a claim that is to be confirmed on a newer wording, beside the buttons too, and leads to where it is cited', async () => {
    const url = 'https://www.courier.example/evacuation';
    const source = addSource(library, { url, title: 'Evacuation' }, 'It ordered 4,500 to leave.\nTalks go on.');
    const old = takeExcerpt(library, source, 'It ordered 4,500 to leave.');
    const claim = library.call('claims.create', {
      statement: 'The army ordered 4,500 to leave.',
      type: 'reported fact',
      asOf: null,
      attribution: '',
      evidence: [{ excerptId: old.id, relation: 'supports' }],
    });
    library.call('sources.add', buildSource({ url, title: 'Evacuation' }, 'It ordered 3,200 to leave.\nTalks go on.'));
    const [place] = library.call('excerpts.explainDrift', { id: old.id }).places;
    if (!place) throw new Error('There is no place for it.');
    library.call('excerpts.takeNewWording', { id: old.id, position: { start: place.start, end: place.end } });
    const { session } = await openDraft(
      paragraph('a', text('First.')),
      paragraph('b', text('So '), cite('one', { sourceId: source, claimId: claim.id })),
    );
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
    onTestFinished(() => scrolled.mockRestore());
    const dialog = await openDialog();
    const sentence = await within(dialog).findByText(
      /newer wording.*“The army ordered 4,500 to leave\.”/,
      undefined,
      slow,
    );
    // The list lies below the settings; the button beside "Export…" says how much is in it, and goes there.
    const toFindings = within(dialog).getByRole('button', { name: '1 thing to look at' });
    fireEvent.click(toFindings);
    expect(document.activeElement).toBe(within(dialog).getByRole('region', { name: '1 thing to look at' }));
    fireEvent.click(within(sentence.closest('li') as HTMLElement).getByRole('button', { name: 'Show' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const root = session.editor.getRootElement();
    await waitFor(() => expect(scrolled.mock.contexts.some((one) => one === root?.lastElementChild)).toBe(true));
  });

  it('shows paper, which is white in every theme', async () => {
    await openCiting();
    const dialog = await openDialog();
    await whenMade(dialog);
    const preview = within(dialog).getByRole('region', { name: 'Preview' });
    expect(within(preview).getByText(/^So/).closest('[data-paper]')).not.toBeNull();
  });

  it('changes the citation style of the briefing', async () => {
    const { session } = await openCiting();
    const dialog = await openDialog();
    await whenMade(dialog);
    press(dialog, /Citation style/);
    fireEvent.click(await screen.findByRole('option', { name: /author-date/ }));
    await waitFor(() => expect(session.header.getState().citationStyle).toBe('chicago-author-date'));
    const preview = within(dialog).getByRole('region', { name: 'Preview' });
    await waitFor(() => expect(within(preview).getByText('References')).toBeTruthy(), slow);
  });
});

describe('the source summary statement', () => {
  it('is kept as it was changed, and replaced only when the difference was seen and taken', async () => {
    const { id } = await openCiting();
    const dialog = await openDialog();
    await whenMade(dialog);
    tick(dialog, /^Source summary statement/);
    const field = await within(dialog).findByRole('textbox', { name: 'Statement' }, slow);
    expect((field as HTMLTextAreaElement).value).toMatch(/^This briefing cites 1 source/);
    fireEvent.change(field, { target: { value: 'One paper, and I trust it.' } });
    fireEvent.blur(field);
    const kept = () => library.call('exports.choices', { briefingId: id }).summary;
    await waitFor(() => expect(kept()?.text).toBe('One paper, and I trust it.'));
    const preview = within(dialog).getByRole('region', { name: 'Preview' });
    expect(await within(preview).findByText('One paper, and I trust it.', undefined, slow)).toBeTruthy();

    press(dialog, 'Propose anew…');
    const question = await screen.findByRole('dialog', { name: 'Statement proposed anew' });
    const changed = (kind: 'del' | 'ins') =>
      [...question.querySelectorAll(kind)].map(({ textContent }) => textContent).join(' ');
    expect(changed('del')).toContain('trust');
    expect(changed('ins')).toContain('This briefing cites');
    press(question, 'Keep mine');
    await waitFor(() => expect(kept()?.text).toBe('One paper, and I trust it.'));

    press(dialog, 'Propose anew…');
    press(await screen.findByRole('dialog', { name: 'Statement proposed anew' }), 'Take the proposal');
    await waitFor(() => expect(kept()).toBeNull());
  });
});

describe('passages that a newer version does not have as they were taken', () => {
  async function openDrifted(newer: string) {
    const url = 'https://courier.example/list';
    const source = addSource(
      library,
      { url, title: 'The list' },
      'The list.\nTwenty names are on it so far.\nMore will follow.',
    );
    const excerpt = takeExcerpt(library, source, 'Twenty names are on it so far.');
    library.call('sources.add', buildSource({ url, title: 'The list' }, `The list.\n${newer}\nMore will follow.`));
    const draft = await openDraft(paragraph('a', cite('one', { sourceId: source, excerptId: excerpt.id })));
    return { ...draft, excerpt, source };
  }

  it('are listed in the dialog, and do not keep a file from being made when they have changed', async () => {
    await openDrifted('Thirty names are on it so far.');
    const dialog = await openDialog();
    await whenMade(dialog);
    expect(within(dialog).getByText('Twenty names are on it so far.')).toBeTruthy();
    expect(within(dialog).getByText('Changed')).toBeTruthy();
    press(dialog, 'Export…');
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1), slow);
  });

  it('let no file be made when one is gone, and the dialog leads to it', async () => {
    const { excerpt, source } = await openDrifted('');
    const dialog = await openDialog();
    expect(await within(dialog).findByRole('alert', undefined, slow)).toBeTruthy();
    expect(within(dialog).getByRole('button', { name: 'Export…' })).toHaveProperty('disabled', true);
    // The button that had the focus lets nobody stand on it: keys must reach the dialog all the same.
    const findings = within(dialog).getByRole('region', { name: '1 thing to look at' });
    await waitFor(() => expect(document.activeElement).toBe(findings));
    press(dialog, 'Look at it');
    expect(useDesk.getState()).toMatchObject({ openSourceId: source, selectedExcerptId: excerpt.id });
    expect(saved).not.toHaveBeenCalled();
  });

  it('let Escape close the dialog that refuses them', async () => {
    await openDrifted('');
    const dialog = await openDialog();
    await within(dialog).findByRole('alert', undefined, slow);
    // A browser takes the focus from a button that is disabled.
    const focused = () => document.querySelector(':focus:not(:disabled)') ?? document.body;
    await waitFor(() => expect(dialog.contains(focused())).toBe(true));
    fireEvent.keyDown(focused(), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('are asked about before the last export is repeated; nothing is written unless one says so', async () => {
    const { id } = await openDrifted('Thirty names are on it so far.');
    keepPlace(id);
    act(() => void runCommand('export.again'));
    const asked = { name: 'Some cited passages have changed' };
    press(await screen.findByRole('dialog', asked, slow), 'Cancel');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(saved).not.toHaveBeenCalled();
    act(() => void runCommand('export.again'));
    press(await screen.findByRole('dialog', asked, slow), 'Export all the same');
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1), slow);
  });

  it('are no question when the analyst keeps them as those of their version', async () => {
    const { id, excerpt } = await openDrifted('');
    library.call('excerpts.keepVersion', { id: excerpt.id, keep: true });
    keepPlace(id);
    act(() => void runCommand('export.again'));
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1), slow);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('what is marked above the file', () => {
  const openRed = () => openDraft({ ...paragraph('a', text('Ship at anchor.')), marking: 'TLP:RED' } as Block);
  const title = { name: 'This is marked above TLP:AMBER, the marking of the file' };

  it('goes out only when it was confirmed, with what is marked how before one’s eyes', async () => {
    await openRed();
    const dialog = await openDialog();
    await whenMade(dialog);
    expect(within(dialog).getByRole('button', { name: '1 thing to look at, marked up to TLP:RED' })).toBeTruthy();
    press(dialog, 'Export…');
    const question = await screen.findByRole('dialog', title, slow);
    expect(within(question).getByText('TLP:RED: “Ship at anchor.”')).toBeTruthy();
    // Enter confirms nothing by itself.
    const cancel = within(question).getByRole('button', { name: 'Cancel' });
    await waitFor(() => expect(document.activeElement).toBe(cancel));
    press(question, 'Cancel');
    await waitFor(() => expect(screen.queryByRole('dialog', title)).toBeNull());
    expect(saved).not.toHaveBeenCalled();
    press(dialog, 'Export…');
    press(await screen.findByRole('dialog', title, slow), 'Export with TLP:RED material');
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1), slow);
    expect(saved.mock.calls[0]?.[0]).toMatchObject({ confirmed: 'TLP:RED' });
  });

  it('is never exported again at one key: the dialog opens instead', async () => {
    const { id } = await openRed();
    keepPlace(id);
    act(() => void runCommand('export.again'));
    const dialog = await screen.findByRole('dialog', { name: 'Export to Word' }, slow);
    await whenMade(dialog);
    expect(saved).not.toHaveBeenCalled();
  });

  it('is named when it is a source, cited or listed as consulted', async () => {
    const { id } = library.call('collections.create', { name: 'Week 12' });
    const cable = addSource(library, { title: 'Cable', marking: 'TLP:RED', url: '' }, 'Read only.');
    library.call('sources.organise', { ids: [cable], addTo: [id] });
    const draft = await openCiting();
    const { settings } = library.call('exports.choices', { briefingId: draft.id });
    library.call('exports.keepSettings', {
      briefingId: draft.id,
      settings: {
        ...settings,
        bibliography: { split: 'none', consulted: true },
        consultedFrom: { claims: false, collections: [id], tags: [] },
      },
    });
    const dialog = await openDialog();
    await whenMade(dialog);
    press(dialog, 'Export…');
    const question = await screen.findByRole('dialog', title, slow);
    expect(within(question).getByText('TLP:RED, source: “Cable”')).toBeTruthy();
  });
});

describe('an export that fails', () => {
  it('says so in the dialog, in its own words, and goes on from there', async () => {
    await openCiting();
    const dialog = await openDialog();
    await whenMade(dialog);
    const message = '/out/x.docx could not be written: the disk is full. Make room on it. The briefing itself is safe.';
    saved.mockImplementationOnce(() => {
      throw new BriefingError('export-write-failed', message);
    });
    press(dialog, 'Export…');
    const alert = await within(dialog).findByRole('alert', undefined, slow);
    expect(alert.textContent).toBe(`The file could not be written${message}`);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    press(dialog, 'Export…');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), slow);
    expect(saved).toHaveBeenCalledTimes(2);
  });

  it('cannot be asked for where no file can be made, and the reason stands beside the button', async () => {
    await openDraft({
      kind: 'image',
      id: paragraph('picture').id,
      image: 'a'.repeat(64),
      size: { width: 10, height: 10 },
      width: 50,
      alt: 'A map',
    });
    const dialog = await openDialog();
    const reason = await within(dialog).findByText(
      'An image of the briefing is missing: no file can be made',
      undefined,
      slow,
    );
    expect(within(dialog).getByRole('button', { name: 'Export…' })).toHaveProperty('disabled', true);
    await waitFor(() => expect(document.activeElement).toBe(reason));
  });
});

describe('the last export again', () => {
  it('goes to the same place with the same settings, without a dialog', async () => {
    const { id } = await openCiting();
    library.call('exports.keepSettings', { briefingId: id, settings: { ...settingsOf(id), sourceAnnex: true } });
    keepPlace(id);
    act(() => void runCommand('export.again'));
    expect(await screen.findByText('Word file saved', undefined, slow)).toBeTruthy();
    const input = saved.mock.calls[0]?.[0];
    expect(input).toMatchObject({ again: true });
    const words = readDocx(input?.bytes ?? new Uint8Array()).paragraphs.map((one) => one.text);
    expect(words).toContain('Source annex');
  });

  it('is not made once more when the library is put back from a backup', async () => {
    const { id } = await openCiting();
    keepPlace(id);
    act(() => void runCommand('export.again'));
    expect(await screen.findByText('Word file saved', undefined, slow)).toBeTruthy();
    act(beginAnew);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByText('Nothing was exported')).toBeNull();
    expect(saved).toHaveBeenCalledTimes(1);
  });

  it('is the dialog where there was none before', async () => {
    await openCiting();
    act(() => void runCommand('export.again'));
    expect(await screen.findByRole('dialog', { name: 'Export to Word' }, slow)).toBeTruthy();
    expect(saved).not.toHaveBeenCalled();
  });

  it('asks before it replaces what another program has written there', async () => {
    const { id } = await openCiting();
    keepPlace(id);
    const changed = { path: '/home/desk/Talks.docx', sha256: 'c'.repeat(64), changedAt: '2026-11-22T10:00:00.000Z' };
    saved.mockImplementationOnce(() => ({ ...written, path: null, custody: null, changed }));
    act(() => void runCommand('export.again'));
    const question = await screen.findByRole(
      'dialog',
      { name: 'The file there is not the one this library last exported' },
      slow,
    );
    expect(
      within(question).getByText(/Talks\.docx was last written .* an export that this library does not know of/),
    ).toBeTruthy();
    press(question, 'Replace it');
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(2));
    expect(saved.mock.calls[1]?.[0]).toMatchObject({ again: true, replacing: changed.sha256 });
  });

  it('leaves that file alone when the answer is no, and can go elsewhere', async () => {
    const { id } = await openCiting();
    keepPlace(id);
    const changed = { path: '/home/desk/Talks.docx', sha256: 'c'.repeat(64), changedAt: '2026-11-22T10:00:00.000Z' };
    const title = { name: 'The file there is not the one this library last exported' };
    saved.mockImplementation(({ again }) => (again ? { ...written, path: null, custody: null, changed } : written));
    act(() => void runCommand('export.again'));
    press(await screen.findByRole('dialog', title, slow), 'Cancel');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(saved).toHaveBeenCalledTimes(1);
    act(() => void runCommand('export.again'));
    press(await screen.findByRole('dialog', title, slow), 'Save elsewhere…');
    expect(await screen.findByText('Word file saved', undefined, slow)).toBeTruthy();
  });

  it('says that the file is open elsewhere, and where the new one is', async () => {
    const { id } = await openCiting();
    keepPlace(id);
    const beside = '/home/desk/Talks (exported while open).docx';
    saved.mockImplementation(() => ({ ...written, path: beside, openElsewhere: '/home/desk/Talks.docx' }));
    act(() => void runCommand('export.again'));
    expect(await screen.findByText('The file is open in another program', undefined, slow)).toBeTruthy();
    expect(screen.getByText(/Talks\.docx could not be replaced.*Talks \(exported while open\)\.docx/)).toBeTruthy();
  });
});
