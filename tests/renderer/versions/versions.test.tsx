// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../../src/core/ids.ts';
import { runCommand } from '../../../src/renderer/desk/commandRegistry.ts';
import { closeSource, openSourceAt, useDesk } from '../../../src/renderer/desk/deskStore.ts';
import { EvidencePane } from '../../../src/renderer/features/evidence/EvidencePane.tsx';
import { ReaderPane } from '../../../src/renderer/features/reader/ReaderPane.tsx';
import { Versions } from '../../../src/renderer/features/versions/Versions.tsx';
import { addSource, buildParagraph, buildSource, takeExcerpt } from '../../support/builders.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { type TemporaryLibrary, temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge } from '../../support/windowBridge.ts';

const url = 'https://courier.example/talks';
const opening = 'Mediators met in Cairo on Thursday and spoke until late.';
const count = 'Twenty hostages are held in the north, an official said.';
const end = 'Talks will go on in Doha next week, the delegation announced.';
const rain = 'Heavy rain is expected along the coast road until Sunday night.';

/** A source in two versions: of its three excerpts one stands, one changed and one is gone. A claim rests on each. */
async function renderVersions() {
  const library = temporaryLibrary();
  const id = addSource(library, { url, title: 'Talks' }, [opening, count, end].join('\n'));
  const taken = { opening, count, end };
  const excerpts = Object.fromEntries(
    Object.entries(taken).map(([name, exact]) => {
      const excerpt = takeExcerpt(library, id, exact);
      library.call('claims.create', {
        statement: `A claim on the ${name}.`,
        type: 'reported fact',
        asOf: null,
        evidence: [{ excerptId: excerpt.id, relation: 'supports' }],
      });
      return [name, excerpt];
    }),
  ) as Record<keyof typeof taken, ReturnType<typeof takeExcerpt>>;
  const second = ['Corrected.', opening, count.replace('Twenty', 'Thirty'), rain].join('\n');
  library.call('sources.add', buildSource({ url, title: 'Talks' }, second));
  installBridge(library);
  openSourceAt({ sourceId: id });
  renderInWindow(
    <>
      <ReaderPane />
      <EvidencePane />
      <Versions />
    </>,
  );
  await screen.findByText('Corrected.');
  return { library, id, excerpts };
}

const passageOf = async (dialog: HTMLElement, words: string) =>
  within(dialog).findByRole('article', { name: words.slice(0, 80) });

describe('a source with a newer version', () => {
  it('is read in the newest, says which that is, and what became of its passages', async () => {
    await renderVersions();
    expect(screen.getByRole('button', { name: 'Version 2 of 2' })).toBeTruthy();
    expect(screen.getByText(/1 passage reads differently · 1 passage gone/)).toBeTruthy();
    const changed = screen.getByText('Thirty hostages are held in the north, an official said.');
    expect(changed.closest('mark')?.dataset['changed']).toBe('true');
    expect(screen.getAllByText(opening).some((shown) => shown.closest('mark')?.dataset['changed'] === undefined)).toBe(
      true,
    );
  });

  it('opens its older version where a passage stands in that alone, and leads back', async () => {
    const { id, excerpts } = await renderVersions();
    act(() => openSourceAt({ sourceId: id, excerptId: excerpts.end.id }));
    expect(await screen.findByText('This is version 1 of 2')).toBeTruthy();
    await waitFor(() => expect(screen.getAllByText(end).some((shown) => shown.closest('mark'))).toBe(true));
    fireEvent.click(screen.getByRole('button', { name: 'Read the newest' }));
    expect(await screen.findByText('Corrected.')).toBeTruthy();
  });

  it('says under every claim how its passage stands to the newest version', async () => {
    await renderVersions();
    const badge = async (name: string) => {
      const card = await screen.findByRole('article', { name: `A claim on the ${name}.` });
      return within(card).queryByText(/^(Changed|Gone|Ambiguous|Moved)$/)?.textContent ?? null;
    };
    expect(await badge('opening')).toBeNull();
    expect(await badge('count')).toBe('Changed');
    expect(await badge('end')).toBe('Gone');
  });

  it('shows its versions and what differs between them, also to those who do not see colours', async () => {
    const { id } = await renderVersions();
    act(() => void runCommand('source.versions'));
    const dialog = await screen.findByRole('dialog', { name: 'Versions of “Talks”' });
    await waitFor(() => expect(dialog.querySelectorAll('ins').length).toBeGreaterThan(0));
    expect([...dialog.querySelectorAll('del')].map(({ textContent }) => textContent?.trim())).toContain('Twenty');
    expect([...dialog.querySelectorAll('ins')].map(({ textContent }) => textContent?.trim())).toContain('Thirty');
    expect(within(dialog).getByText('3 excerpts taken from it', { exact: false })).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Next change' }));
    expect(within(dialog).getByText('1 of 4')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Read version 1' }));
    expect(useDesk.getState()).toMatchObject({ openSourceId: id, destination: { version: 1 } });
  });
});

describe('deciding on passages that differ', () => {
  it('takes the new wording, on which the claim then rests, and offers to undo that', async () => {
    const { library, excerpts } = await renderVersions();
    act(() => void runCommand('evidence.reviewDrift'));
    const dialog = await screen.findByRole('dialog', { name: '2 passages to look at' });
    const passage = await passageOf(dialog, count);
    expect(await within(passage).findByText('Differs in: number')).toBeTruthy();
    fireEvent.click(within(passage).getByRole('button', { name: 'Take the new wording' }));
    expect(await screen.findByText('New wording taken; 1 claim rests on it')).toBeTruthy();
    const claim = library.call('claims.list', {}).find(({ statement }) => statement === 'A claim on the count.');
    expect(claim?.passages[0]?.excerpt).toMatchObject({
      version: 2,
      quote: { exact: 'Thirty hostages are held in the north, an official said.' },
    });
    expect(claim?.evidence).not.toEqual([{ excerptId: excerpts.count.id, relation: 'supports' }]);
  });

  it('names the briefings that cite the earlier wording, before it is taken and after', async () => {
    const { library, id, excerpts } = await renderVersions();
    const briefing = library.call('briefings.create', { header: { title: 'Weekly' } });
    const block = buildParagraph('a', 'Held.', [{ sourceId: id, excerptId: excerpts.count.id }]);
    library.call('briefings.saveBlocks', {
      id: briefing.id,
      revision: briefing.revision,
      changedBlocks: [block],
      order: [block.id],
    });
    act(() => void runCommand('evidence.reviewDrift'));
    const dialog = await screen.findByRole('dialog', { name: '2 passages to look at' });
    const passage = await passageOf(dialog, count);
    await within(passage).findByRole('button', { name: 'Weekly (1 citation)' });
    fireEvent.click(await within(passage).findByRole('button', { name: 'Take the new wording' }));
    expect(await screen.findByText('Weekly (1 citation) goes on citing the earlier wording.')).toBeTruthy();
    expect(await within(passage).findByText('New wording taken')).toBeTruthy();
    // While the draft rests on it, it is still to be looked at.
    expect(screen.getByRole('dialog', { name: '2 passages to look at' })).toBeTruthy();
    fireEvent.click(within(passage).getByRole('button', { name: 'Weekly (1 citation)' }));
    expect(useDesk.getState().openBriefingId).toBe(briefing.id);
  });

  it('leaves a claim to be confirmed on the new wording, which is nothing to decide on any more once it is', async () => {
    await renderVersions();
    const corrected = count.replace('Twenty', 'Thirty');
    const card = () => screen.findByRole('article', { name: 'A claim on the count.', hidden: true });
    act(() => void runCommand('evidence.reviewDrift'));
    const dialog = await screen.findByRole('dialog', { name: '2 passages to look at' });
    const passage = await passageOf(dialog, count);
    fireEvent.click(await within(passage).findByRole('button', { name: 'Take the new wording' }));
    await within(passage).findByText('To be confirmed');
    expect(within(passage).getByText('A claim on the count.')).toBeTruthy();
    expect(screen.getByRole('dialog', { name: '2 passages to look at' })).toBeTruthy();
    fireEvent.click(within(passage).getByRole('button', { name: 'Keep it as of version 1' }));
    await within(passage).findByText('Kept as of version 1');
    expect(screen.getByRole('dialog', { name: '2 passages to look at' })).toBeTruthy();
    const note = await within(await card()).findByRole('note', { hidden: true });
    expect(note.getAttribute('aria-label')).toBe('Rests on a newer wording than it was made with');
    expect(note.querySelector('del')?.textContent).toBe(count);
    expect(note.querySelector('ins')?.textContent).toBe(corrected);
    fireEvent.click(within(passage).getByRole('button', { name: 'Still holds' }));
    expect(await screen.findByRole('dialog', { name: '1 passage to look at' })).toBeTruthy();
    expect(await screen.findByText('Claim confirmed on the new wording')).toBeTruthy();
    await waitFor(async () => expect(within(await card()).queryByRole('note', { hidden: true })).toBeNull());
  });

  it('marks the claim on its card until it is confirmed there', async () => {
    const card = await takeAndClose();
    await within(card).findByText('To be confirmed');
    expect(within(card).getByRole('img', { name: 'Supports, to be confirmed' })).toBeTruthy();
    fireEvent.click(within(card).getByRole('button', { name: 'Still holds' }));
    await waitFor(() => expect(within(card).queryByText('To be confirmed')).toBeNull());
    expect(within(card).getByRole('img', { name: 'Supports' })).toBeTruthy();
  });

  it('marks the claim on its card until it is reworded, with both wordings in sight', async () => {
    const card = await takeAndClose();
    fireEvent.click(await within(card).findByRole('button', { name: 'Edit claim' }));
    const form = await screen.findByRole('form', { name: 'Edit claim' });
    expect(within(form).getByRole('note').querySelector('del')?.textContent).toBe(count);
    const field = within(form).getByRole('textbox', { name: 'Statement' });
    fireEvent.change(field, { target: { value: 'Thirty are held.' } });
    fireEvent.submit(form);
    const reworded = await screen.findByRole('article', { name: 'Thirty are held.' });
    expect(within(reworded).queryByText('To be confirmed')).toBeNull();
    expect(within(reworded).getByRole('img', { name: 'Supports' })).toBeTruthy();
  });

  it('keeps a passage as one of its version, and says so from then on', async () => {
    const { library, excerpts } = await renderVersions();
    act(() => void runCommand('evidence.reviewDrift'));
    const dialog = await screen.findByRole('dialog', { name: '2 passages to look at' });
    const passage = await passageOf(dialog, end);
    fireEvent.click(within(passage).getByRole('button', { name: 'Keep it as of version 1' }));
    expect(await screen.findByText('The passage stays one of version 1')).toBeTruthy();
    expect(await within(dialog).findByText('Kept as of version 1')).toBeTruthy();
    expect(library.call('excerpts.get', { id: excerpts.end.id }).keptAt).not.toBeNull();
    expect(screen.getByRole('dialog', { name: '1 passage to look at' })).toBeTruthy();
  });
});

describe('passages that differ in other sources than the open one', () => {
  const other = 'The convoy had nine trucks, the agency wrote on Monday morning.';

  /** Another source in two versions, whose only excerpt changed. */
  function addOther(library: TemporaryLibrary, title = 'Convoy') {
    const address = `https://agency.example/${title.toLowerCase()}`;
    const id = addSource(library, { url: address, title, outlet: 'The Agency' }, [opening, other].join('\n'));
    const excerpt = takeExcerpt(library, id, other);
    const second = [opening, other.replace('nine', 'twelve'), rain].join('\n');
    library.call('sources.add', buildSource({ url: address, title, outlet: 'The Agency' }, second));
    return { id, excerpt };
  }

  /** The window with this source open, or none. */
  function renderWith(library: TemporaryLibrary, open: SourceId | null) {
    installBridge(library);
    if (open === null) closeSource();
    else openSourceAt({ sourceId: open });
    renderInWindow(<Versions />);
    act(() => void runCommand('evidence.reviewDrift'));
  }

  it('are found where the open source has none, and decided on from there', async () => {
    const library = temporaryLibrary();
    const { excerpt } = addOther(library);
    renderWith(library, addSource(library, { title: 'Weather' }, rain));
    const dialog = await screen.findByRole('dialog', { name: '1 passage to look at' });
    const group = within(dialog).getByRole('article', { name: 'Convoy' });
    expect(within(group).getByText(other)).toBeTruthy();
    expect(within(group).getByText('Changed')).toBeTruthy();
    fireEvent.click(within(group).getByRole('button', { name: 'Review…' }));
    const passage = await screen.findByRole('article', { name: other.slice(0, 80) });
    fireEvent.click(within(passage).getByRole('button', { name: 'Keep it as of version 1' }));
    expect(await screen.findByText('Every passage of this source has been decided on.')).toBeTruthy();
    expect(await screen.findByText('No passage of the library is left to look at.')).toBeTruthy();
    expect(library.call('excerpts.get', { id: excerpt.id }).keptAt).not.toBeNull();
  });

  it('are found where no source is open, source by source', async () => {
    const library = temporaryLibrary();
    addOther(library, 'Convoy');
    addOther(library, 'Crossing');
    renderWith(library, null);
    const dialog = await screen.findByRole('dialog', { name: '2 passages to look at' });
    expect(within(dialog).getByText('In 2 sources of the library')).toBeTruthy();
    expect(within(dialog).getByRole('article', { name: 'Convoy' })).toBeTruthy();
    expect(within(dialog).getByRole('article', { name: 'Crossing' })).toBeTruthy();
  });

  it('are named beside those of the open source, with the way to them', async () => {
    const library = temporaryLibrary();
    addOther(library, 'Convoy');
    const { id } = addOther(library, 'Crossing');
    renderWith(library, id);
    const dialog = await screen.findByRole('dialog', { name: '1 passage to look at', description: 'Crossing' });
    expect(await within(dialog).findByText('1 passage of 1 other source is still to be looked at.')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Show all' }));
    const all = await screen.findByRole('dialog', { name: '2 passages to look at' });
    expect(within(all).getByRole('article', { name: 'Crossing' })).toBeTruthy();
  });

  it('are not taken for decided on when those of the open source are', async () => {
    const library = temporaryLibrary();
    addOther(library, 'Convoy');
    const { id, excerpt } = addOther(library, 'Crossing');
    library.call('excerpts.keepVersion', { id: excerpt.id, keep: true });
    renderWith(library, id);
    const dialog = await screen.findByRole('dialog', { name: '0 passages to look at' });
    expect(within(dialog).getByText('Every passage of this source has been decided on.')).toBeTruthy();
    expect(await within(dialog).findByText('1 passage of 1 other source is still to be looked at.')).toBeTruthy();
    expect(within(dialog).getByText('Kept as of version 1')).toBeTruthy();
    expect(within(dialog).queryByText('No passage of the library is left to look at.')).toBeNull();
  });

  it('are compared in the versions of their own source, not of the one that is open', async () => {
    const library = temporaryLibrary();
    addOther(library, 'Convoy');
    renderWith(library, addSource(library, { title: 'Weather' }, rain));
    fireEvent.click(await screen.findByRole('button', { name: 'Review…' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Compare' }));
    expect(await screen.findByRole('dialog', { name: 'Versions of “Convoy”' })).toBeTruthy();
  });

  it('are none where the library has none, which it says of the whole library', async () => {
    const library = temporaryLibrary();
    renderWith(library, addSource(library, { title: 'Weather' }, rain));
    const dialog = await screen.findByRole('dialog', {
      name: '0 passages to look at',
      description: 'In the whole library',
    });
    expect(within(dialog).getByText('No passage of the library is left to look at.')).toBeTruthy();
  });
});

/** Takes the new wording of the count and closes the review; the card of the claim that was made with the old one. */
async function takeAndClose(): Promise<HTMLElement> {
  await renderVersions();
  act(() => void runCommand('evidence.reviewDrift'));
  const dialog = await screen.findByRole('dialog', { name: '2 passages to look at' });
  const passage = await passageOf(dialog, count);
  fireEvent.click(await within(passage).findByRole('button', { name: 'Take the new wording' }));
  await within(passage).findByText('To be confirmed');
  fireEvent.click(within(dialog).getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement);
  return screen.findByRole('article', { name: 'A claim on the count.' });
}
