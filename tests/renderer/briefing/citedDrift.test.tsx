// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { call } from '../../../src/renderer/bridge/call.ts';
import { openBriefing } from '../../../src/renderer/desk/deskStore.ts';
import { BriefingPane } from '../../../src/renderer/features/briefing/BriefingPane.tsx';
import { useDraft } from '../../../src/renderer/features/briefing/draft/draftStore.ts';
import { addSource, buildSource, takeExcerpt } from '../../support/builders.ts';
import { citationId, cite, paragraph, text } from '../../support/draft.ts';
import { InProcessWorker } from '../../support/inProcessWorker.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge } from '../../support/windowBridge.ts';

const url = 'https://courier.example/talks';
const opening = 'Mediators met in Cairo on Thursday and spoke until late.';
const count = 'Twenty hostages are held in the north, an official said.';
const end = 'Talks will go on in Doha next week, the delegation announced.';

/** A draft that cites three passages of a source, which then comes in a version with another figure and without the last. */
async function openDraft() {
  vi.stubGlobal('Worker', InProcessWorker);
  const library = temporaryLibrary();
  const sourceId = addSource(library, { url, title: 'Talks' }, [opening, count, end].join('\n'));
  const excerpts = { opening, count, end };
  const taken = Object.entries(excerpts).map(([name, exact]) => [name, takeExcerpt(library, sourceId, exact)] as const);
  const block = paragraph(
    'a',
    ...taken.flatMap(([name, { id }]) => [text(` ${name} `), cite(name, { sourceId, excerptId: id })]),
  );
  const { id, revision } = library.call('briefings.create', { header: { title: 'Weekly' } });
  library.call('briefings.saveBlocks', { id, revision, changedBlocks: [block], order: [block.id] });
  installBridge(library, { 'styles.list': () => ({ styles: [], total: 0 }) });
  renderInWindow(<BriefingPane />);
  openBriefing(id);
  const session = await waitFor(() => {
    const open = useDraft.getState().session;
    if (open?.id !== id) throw new Error('The draft is not open yet.');
    return open;
  });
  await screen.findAllByRole('link', { name: /^Citation/ });
  const chip = (name: string) => document.querySelector<HTMLElement>(`[data-citation-id="${citationId(name)}"]`);
  const rain = 'Heavy rain is expected along the coast road until Sunday night.';
  const text2 = [opening, count.replace('Twenty', 'Thirty'), rain].join('\n');
  await act(async () => void (await call('sources.add', buildSource({ url, title: 'Talks' }, text2))));
  return { library, session, chip, excerpts: Object.fromEntries(taken) };
}

it('a chip says that its passage has changed or is gone as soon as a newer version says so', async () => {
  const { chip } = await openDraft();
  await waitFor(() => expect(chip('count')?.dataset['drift']).toBe('changed'));
  expect(chip('end')?.dataset['drift']).toBe('lost');
  expect(chip('opening')?.dataset['drift']).toBeUndefined();
  expect(chip('end')?.getAttribute('aria-description')).toBe(
    'A cited passage is not in the newest version of its source any more',
  );
});

it('a citation of an earlier wording shows both, and takes the newer one when the analyst says so', async () => {
  const { library, session, chip, excerpts } = await openDraft();
  const old = excerpts['count'];
  if (!old) throw new Error('it was not taken');
  const [place] = library.call('excerpts.explainDrift', { id: old.id }).places;
  const position = { start: place?.start ?? 0, end: place?.end ?? 1 };
  await act(async () => void (await call('excerpts.takeNewWording', { id: old.id, position })));
  await waitFor(() => expect(chip('count')?.dataset['drift']).toBe('renewed'));
  // The draft is as the analyst wrote it until then.
  expect(session.facts.getState().citations.flatMap(({ items }) => items)[1]?.excerptId).toBe(old.id);

  // As when the pointer is on the card: otherwise what had the focus before may take it away.
  const shown = { kind: 'citation', id: citationId('count'), mode: 'look' } as const;
  act(() => session.shownMark.setState({ shown, isHeld: true }));
  expect(await screen.findByText('Earlier wording')).toBeTruthy();
  expect(screen.getByText(count, { exact: false })).toBeTruthy();
  expect(screen.getByText('Taken as it reads in version 2:')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Cite the new wording' }));
  await waitFor(() => expect(chip('count')?.dataset['drift']).toBeUndefined());
  await act(() => session.autosave.flush());
  const [block] = library.call('briefings.get', { id: session.id }).document.blocks;
  const cited =
    block?.kind === 'paragraph' ? block.inlines.flatMap((one) => (one.kind === 'citation' ? one.items : [])) : [];
  const [newest] = library.call('excerpts.list', { sourceId: old.sourceId }).filter(({ version }) => version === 2);
  expect(cited.map(({ excerptId }) => excerptId)).toEqual([excerpts['opening']?.id, newest?.id, excerpts['end']?.id]);
});
